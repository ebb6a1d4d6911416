import { expect, test } from 'vitest'
import type { NoteObject } from './objects.ts'
import { createSharpening } from './sharpening.ts'

const view = { x: 0, y: 0, width: 1000, height: 500 }
const note = (id: string, x: number): NoteObject => ({
  id,
  type: 'note',
  rect: { x, y: 200, width: 100, height: 100 },
  style: 'plain',
  text: '',
})
const idsOf = (objects: Iterable<{ id: string }>) => Array.from(objects, ({ id }) => id)

test('what lies nearest to the middle of the view is made sharp first, at least one a frame', () => {
  const sharpening = createSharpening()
  sharpening.add([note('far', 1300), note('left', 100), note('middle', 450)], view)
  expect(idsOf(sharpening.take(() => false))).toEqual(['middle'])
  expect(idsOf(sharpening.take(() => true))).toEqual(['left', 'far'])
  expect(sharpening.isDone).toBe(true)
})

test('with more in view than fits in memory it ends, until something changes', () => {
  const sharpening = createSharpening()
  const round = () => {
    sharpening.add([note('a', 0)], view)
    return idsOf(sharpening.take(() => true))
  }
  let rounds = 0
  while (round().length > 0) rounds++
  expect(rounds).toBeGreaterThan(100)
  sharpening.again()
  expect(round()).toEqual(['a'])
})
