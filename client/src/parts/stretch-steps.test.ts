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
