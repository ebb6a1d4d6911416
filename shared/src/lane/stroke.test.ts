import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { MOST_POINTS } from './objects.ts'
import { MOST_OWN_POINTS, readStroke, type StrokePoint, storeStroke, thinStroke } from './stroke.ts'

const point = (x: number, y: number, pressure = 0.5): StrokePoint => ({ x, y, pressure })

describe('a stroke', () => {
  it('is stored from its corner, and read where it was drawn', () => {
    const drawn = [point(100, 50, 0), point(110.5, 40, 0.25), point(130, 60, 1)]
    const stored = must(storeStroke(drawn))
    expect(stored.box).toEqual({ x: 100, y: 40, width: 30, height: 20, angle: 0 })
    expect(stored.points).toEqual([0, 100, 0, 105, 0, 25, 300, 200, 100])
    expect(readStroke(stored)).toEqual(drawn)
  })

  it('scales with its box', () => {
    const stored = must(storeStroke([point(0, 0), point(10, 20)]))
    const box = { ...stored.box, x: 5, width: 100, height: 10 }
    expect(readStroke({ ...stored, box })).toEqual([point(5, 0), point(105, 10)])
  })

  it('may be a dot, and is nothing without a point', () => {
    expect(storeStroke([point(5, 5)])?.points).toHaveLength(3)
    expect(storeStroke([])).toBeUndefined()
    expect(storeStroke([point(Number.NaN, 0)])).toBeUndefined()
  })

  it('keeps no points nearer than one can see, but its end and what was pressed', () => {
    const drawn = [point(0, 0), point(0.2, 0), point(0.3, 0, 0.9), point(5, 0), point(5.4, 0)]
    expect(thinStroke(drawn)).toEqual([point(0, 0), point(0.3, 0, 0.9), point(5.4, 0)])
  })

  it('of 100,000 points is kept whole in shape, within what is stored', () => {
    const drawn = Array.from({ length: 100_000 }, (_, at) =>
      point(Math.cos(at / 50) * (500 + at / 100), Math.sin(at / 50) * (500 + at / 100)),
    )
    const kept = thinStroke(drawn)
    expect(kept.length).toBeLessThanOrEqual(MOST_OWN_POINTS)
    expect(kept.length).toBeGreaterThan(MOST_OWN_POINTS / 8)
    expect(kept.at(-1)).toEqual(drawn.at(-1))
    expect(MOST_OWN_POINTS).toBeLessThan(MOST_POINTS)
  })

  it('of wild points is bounded too', () => {
    const wild = fc.constantFrom(0, 1e308, -1e308, Infinity, Number.NaN, 3)
    fc.assert(
      fc.property(fc.array(fc.record({ x: wild, y: wild, pressure: wild }), { maxLength: 50 }), (points) => {
        for (const { x, y, pressure } of thinStroke(points, { most: 4 })) {
          expect(Math.abs(x) + Math.abs(y)).toBeLessThan(100_000)
          expect(pressure >= 0 && pressure <= 1).toBe(true)
        }
      }),
    )
  })
})
