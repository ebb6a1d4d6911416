import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { type CurvePoint, curveAt, curveRuns, curveSegments, steffenSlopes } from './curve.ts'

const tolerance = 1e-9

/** Points with uneven distances and scores as groups give them, halves included. */
const journeys = fc
  .array(
    fc.record({
      gap: fc.double({ min: 0.01, max: 50, noNaN: true }),
      halves: fc.integer({ min: -6, max: 6 }),
    }),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((steps) => {
    let x = 0
    return steps.map(({ gap, halves }): CurvePoint => {
      x += gap
      return { x, y: halves / 2 }
    })
  })

function evenly(scores: number[]): CurvePoint[] {
  return scores.map((y, x) => ({ x, y }))
}

/** An x at a share of the way, not past the end where floating point would round it there. */
function between(from: CurvePoint, to: CurvePoint, share: number): number {
  return Math.min(to.x, from.x + (to.x - from.x) * share)
}

describe('the curve', () => {
  it('passes through every point', () => {
    fc.assert(
      fc.property(journeys, (points) => {
        for (const point of points) expect(curveAt(points, point.x)).toBe(point.y)
      }),
    )
  })

  it('never overshoots: between two points it stays between their scores', () => {
    fc.assert(
      fc.property(journeys, fc.double({ min: 0, max: 1, noNaN: true }), (points, share) => {
        for (const { from, to } of curveSegments(points)) {
          const y = must(curveAt(points, between(from, to, share)))
          expect(y).toBeGreaterThanOrEqual(Math.min(from.y, to.y) - tolerance)
          expect(y).toBeLessThanOrEqual(Math.max(from.y, to.y) + tolerance)
        }
      }),
    )
  })

  it('only rises or only falls between two points', () => {
    fc.assert(
      fc.property(journeys, (points) => {
        for (const { from, to } of curveSegments(points)) {
          const direction = Math.sign(to.y - from.y)
          let previous = from.y
          for (let part = 1; part <= 20; part++) {
            const y = must(curveAt(points, between(from, to, part / 20)))
            expect((y - previous) * direction).toBeGreaterThanOrEqual(-tolerance)
            previous = y
          }
        }
      }),
    )
  })

  it('is the same mirrored in time', () => {
    fc.assert(
      fc.property(journeys, (points) => {
        const mirrored = points.map(({ x, y }) => ({ x: -x, y })).reverse()
        const slopes = steffenSlopes(mirrored)
          .reverse()
          .map((slope) => -slope)
        steffenSlopes(points).forEach((slope, index) => {
          expect(slope).toBeCloseTo(must(slopes[index]), 9)
        })
      }),
    )
  })

  it('is flat at a high and at a low', () => {
    expect(steffenSlopes(evenly([0, 2, -1, 1])).slice(1, 3)).toEqual([0, 0])
  })

  it('matches slopes worked out by hand', () => {
    expect(steffenSlopes(evenly([0, 1, 3]))).toEqual([0.75, 1.5, 2.25])
  })

  it('is a straight line between two points', () => {
    expect(
      curveSegments([
        { x: 0, y: -3 },
        { x: 3, y: 0 },
      ]),
    ).toEqual([
      { from: { x: 0, y: -3 }, control1: { x: 1, y: -2 }, control2: { x: 2, y: -1 }, to: { x: 3, y: 0 } },
    ])
  })

  it('draws the same line as Bézier pieces and as heights', () => {
    fc.assert(
      fc.property(journeys, fc.double({ min: 0, max: 1, noNaN: true }), (points, t) => {
        for (const { from, control1, control2, to } of curveSegments(points)) {
          const u = 1 - t
          const y = u ** 3 * from.y + 3 * u * u * t * control1.y + 3 * u * t * t * control2.y + t ** 3 * to.y
          expect(curveAt(points, between(from, to, t))).toBeCloseTo(y, 6)
        }
      }),
    )
  })

  it('has no line for one point or none', () => {
    expect(curveSegments([])).toEqual([])
    expect(curveSegments([{ x: 1, y: 2 }])).toEqual([])
    expect(curveAt([{ x: 1, y: 2 }], 1)).toBe(2)
  })

  it('has no height outside its points', () => {
    expect(curveAt(evenly([1, 2]), -0.1)).toBeUndefined()
    expect(curveAt(evenly([1, 2]), 1.1)).toBeUndefined()
    expect(curveAt([], 0)).toBeUndefined()
  })

  it('refuses two points at one x', () => {
    expect(() =>
      curveSegments([
        { x: 1, y: 0 },
        { x: 1, y: 2 },
      ]),
    ).toThrow('strictly increase')
  })
})

describe('runs', () => {
  const [a, b, c] = [
    { x: 0, y: 1 },
    { x: 1, y: 2 },
    { x: 3, y: 0 },
  ] as const

  it('break where a moment has no score', () => {
    expect(curveRuns([undefined, a, b, undefined, undefined, c])).toEqual([[a, b], [c]])
  })

  it('keep every point once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(a, b, c), { nil: undefined })), (points) => {
        const runs = curveRuns(points)
        expect(runs.flat()).toEqual(points.filter((point) => point !== undefined))
        expect(runs.every((run) => run.length > 0)).toBe(true)
      }),
    )
  })
})
