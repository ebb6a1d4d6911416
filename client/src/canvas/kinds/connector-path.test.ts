import { must } from '@brownpaper/shared/base/assert'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OUTWARD, SIDES } from '../geometry.ts'
import { type Anchor, pathBetween } from './connector-path.ts'

const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const anchor: fc.Arbitrary<Anchor> = fc.record({
  at: place,
  way: fc.option(
    fc.constantFrom(...SIDES).map((side) => OUTWARD[side]),
    { nil: undefined },
  ),
})

const corners = (start: Anchor, end: Anchor) => pathBetween(start, end, 'elbow').points
const right = (x: number, y: number): Anchor => ({ at: { x, y }, way: { x: 1, y: 0 } })
const left = (x: number, y: number): Anchor => ({ at: { x, y }, way: { x: -1, y: 0 } })
const top = (x: number, y: number): Anchor => ({ at: { x, y }, way: { x: 0, y: -1 } })

describe('a line with corners', () => {
  test('runs along the axes from end to end, in a few pieces', () => {
    fc.assert(
      fc.property(anchor, anchor, (start, end) => {
        const points = corners(start, end)
        expect(points[0]).toEqual(start.at)
        expect(points.at(-1)).toEqual(end.at)
        expect(points.length).toBeLessThanOrEqual(7)
        for (const [index, to] of points.entries()) {
          const from = points[index - 1] ?? to
          expect(Math.abs(from.x - to.x) < 1e-6 || Math.abs(from.y - to.y) < 1e-6).toBe(true)
        }
      }),
    )
  })

  test('leaves a thing at the side it is fastened to, and comes back to it there', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(...SIDES), fc.constantFrom(...SIDES), (a, b, one, two) => {
        fc.pre(a.x !== b.x || a.y !== b.y)
        const points = corners({ at: a, way: OUTWARD[one] }, { at: b, way: OUTWARD[two] })
        const [first, second] = points
        const next = must(second, 'a second point')
        const from = must(first, 'a first point')
        const before = must(points.at(-2), 'one before the last')
        const outOf = (at: typeof a, way: typeof a, to: typeof a) =>
          (to.x - at.x) * way.x + (to.y - at.y) * way.y
        expect(outOf(from, OUTWARD[one], next)).toBeGreaterThan(0)
        expect(outOf(b, OUTWARD[two], before)).toBeGreaterThan(0)
      }),
    )
  })

  test('between things beside each other turns halfway', () => {
    expect(corners(right(0, 0), left(200, 100))).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ])
    expect(corners(right(0, 0), left(200, 0))).toEqual([
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ])
  })

  test('turns once into the top of a thing below', () => {
    expect(corners(right(0, 0), top(200, 100))).toEqual([
      { x: 0, y: 0 },
      { x: 200, y: 0 },
      { x: 200, y: 100 },
    ])
  })

  test('goes around a thing it turns its back on', () => {
    expect(corners(right(200, 0), left(0, 100))).toHaveLength(6)
  })
})

test('a straight line has nothing between its ends, and its middle is half way', () => {
  const path = pathBetween(right(0, 0), left(300, 400), 'straight')
  expect(path.points).toHaveLength(2)
  expect(path.middle).toEqual({ x: 150, y: 200 })
  expect(path.arrival).toBeCloseTo(Math.atan2(400, 300))
})

test('a line from a place to itself is nowhere broken', () => {
  for (const route of ['curved', 'straight', 'elbow'] as const) {
    const loose = { at: { x: 5, y: 5 }, way: undefined }
    const { points, middle, arrival } = pathBetween(loose, loose, route)
    expect([...points, middle].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    expect(Number.isFinite(arrival)).toBe(true)
  }
})
