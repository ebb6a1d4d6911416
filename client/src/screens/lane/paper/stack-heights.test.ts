import { must } from '@brownpaper/shared/base/assert'
import { expect, test } from 'vitest'
import { openTestLane } from '../test-lane.ts'
import { createStackHeights } from './stack-heights.ts'

/** A frame, and two signs of which the second was made last. */
function open() {
  const { lane } = openTestLane()
  const { objects } = lane.tables
  objects.create('a', { type: 'emoji', layer: 'W' })
  objects.create('b', { type: 'emoji', layer: 'X' })
  objects.create('frame', { type: 'frame', layer: 'Z' })
  const heights = createStackHeights()
  const now = () => heights(objects.all(), [])
  const of = (id: string) => must(now().get(id))
  return { objects, now, of }
}

test('frames lie under everything, the rest as its layers say', () => {
  const { of } = open()
  expect(of('frame')).toBeLessThan(1)
  expect(of('b')).toBeGreaterThan(of('a'))
})

test('what is brought to the back lies under the notes of the grid', () => {
  const { objects, of } = open()
  objects.patch('b', { layer: 'A' })
  expect(of('b')).toBeLessThan(1)
  expect(of('a')).toBeGreaterThan(1)
})

test('nothing changes its height because something moved, or came on top', () => {
  const { objects, now, of } = open()
  const before = now()
  objects.patch('a', { box: { x: 9, y: 9, width: 5, height: 5, angle: 0 } })
  expect(now()).toBe(before)
  const height = of('a')
  objects.create('c', { type: 'emoji', layer: 'Y' })
  expect(of('a')).toBe(height)
  expect(of('c')).toBeGreaterThan(of('b'))
})
