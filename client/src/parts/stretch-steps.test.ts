import { DEFAULT_PROGRAMME } from '@brownpaper/shared/programme/programme'
import { expect, it } from 'vitest'
import { stepsAround } from './stretch-steps.ts'

const around = (shared: string, own: string) => {
  const { back, forward, place } = stepsAround(DEFAULT_PROGRAMME, shared, own)
  return [back?.id, forward?.id, place]
}

it('a group goes by itself as far as where everyone is together', () => {
  expect(around('build', 'build')).toEqual(['write', 'score', 'same'])
  expect(around('build', 'score')).toEqual(['build', 'discuss', 'ahead'])
  expect(around('build', 'persona')).toEqual([undefined, 'experience', 'behind'])
  expect(around('build', 'royal')).toEqual(['top', undefined, 'ahead'])
  expect(around('present', 'present')).toEqual([undefined, undefined, 'same'])
})

it('a step that is left out for a group is passed over, both ways', () => {
  const pace = { discuss: { isDropped: true }, pains: { minutes: 8 } }
  const { forward } = stepsAround(DEFAULT_PROGRAMME, 'build', 'score', pace)
  const { back } = stepsAround(DEFAULT_PROGRAMME, 'build', 'break', pace)
  expect([forward?.id, back?.id]).toEqual(['break', 'score'])
  const all = Object.fromEntries(['top', 'royal'].map((id) => [id, { isDropped: true }]))
  expect(stepsAround(DEFAULT_PROGRAMME, 'ideas', 'ideas', all).forward).toBeUndefined()
})
