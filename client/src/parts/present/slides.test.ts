import { SLIDES } from '@brownpaper/shared/live/live'
import { expect, test } from 'vitest'
import { stepSlide } from './slides.ts'

const groups = ['a', 'b', 'c']

test('the presentation goes through all slides of a group, then to the next group', () => {
  expect(stepSlide(groups, { groupId: 'a', slide: 'intro' }, 1)).toEqual({ groupId: 'a', slide: 'curve' })
  expect(stepSlide(groups, { groupId: 'a', slide: 'royal' }, 1)).toEqual({ groupId: 'b', slide: 'intro' })
  expect(stepSlide(groups, { groupId: 'b', slide: 'intro' }, -1)).toEqual({ groupId: 'a', slide: 'royal' })
})

test('it has a beginning and an end', () => {
  expect(stepSlide(groups, { groupId: 'a', slide: 'intro' }, -1)).toBeUndefined()
  expect(stepSlide(groups, { groupId: 'c', slide: 'royal' }, 1)).toBeUndefined()
})

test('every slide of every group is passed once, and back the same way', () => {
  const seen = [{ groupId: 'a', slide: SLIDES[0] }]
  for (let next = stepSlide(groups, { groupId: 'a', slide: 'intro' }, 1); next !== undefined; ) {
    seen.push(next as (typeof seen)[number])
    next = stepSlide(groups, next, 1)
  }
  expect(seen).toHaveLength(groups.length * SLIDES.length)
  expect(stepSlide(groups, { groupId: 'c', slide: 'royal' }, -1)).toEqual(seen.at(-2))
})

test('when the group shown is gone it starts again', () => {
  expect(stepSlide(groups, { groupId: 'gone', slide: 'top' }, 1)).toEqual({ groupId: 'a', slide: 'intro' })
  expect(stepSlide([], { groupId: 'gone', slide: 'top' }, 1)).toBeUndefined()
})
