import { DEFAULT_PROGRAMME } from '@brownpaper/shared/programme/programme'
import { expect, test } from 'vitest'
import { cameAt, cameLate } from './late-comer.ts'

const MINUTE = 60_000
const at = (begun: Readonly<Record<string, number>>) => ({
  programme: DEFAULT_PROGRAMME,
  step: { begun },
})
const groupStep = DEFAULT_PROGRAMME.steps.find(({ kind }) => kind === 'groups')?.id ?? ''

test('nobody is late before groups begin, or in the first minutes', () => {
  expect(cameLate(at({}), 99 * MINUTE)).toBe(false)
  expect(cameLate(at({ [groupStep]: 10 * MINUTE }), 12 * MINUTE)).toBe(false)
})

test('who comes after that is, also when a later step has begun since', () => {
  expect(cameLate(at({ [groupStep]: 10 * MINUTE }), 14 * MINUTE)).toBe(true)
  expect(cameLate(at({ [groupStep]: 10 * MINUTE, pains: 40 * MINUTE }), 14 * MINUTE)).toBe(true)
})

test('a device came when it was first asked, however often it is', () => {
  expect([cameAt('w', 1000), cameAt('w', 5000), cameAt('other', 7000)]).toEqual([1000, 1000, 7000])
})
