import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rect, rectsMeet } from './geometry.ts'
import { createSpatialIndex } from './spatial-index.ts'

const rects = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(20_000)),
  height: fc.integer({ min: 0, max: 400 }),
})
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ item: fc.nat(30), rect: rects }) },
    { weight: 1, arbitrary: fc.record({ item: fc.nat(30), rect: fc.constant(undefined) }) },
  ),
)

test('after any moves it finds exactly what looking at each box finds', () => {
  fc.assert(
    fc.property(steps, rects, (moves, view) => {
      const index = createSpatialIndex<number>()
      const boxes = new Map<number, Rect>()
      for (const { item, rect } of moves) {
        if (rect) {
          index.set(item, rect)
          boxes.set(item, rect)
        } else {
          index.remove(item)
          boxes.delete(item)
        }
      }
      const expected = [...boxes].filter(([, box]) => rectsMeet(box, view)).map(([item]) => item)
      expect(index.query(view).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
      expect(index.size).toBe(boxes.size)
    }),
  )
})
