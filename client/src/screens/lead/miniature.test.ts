import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GlanceColumn, LaneGlance } from './lane-glance.ts'
import { layMiniature } from './miniature.ts'

const counts = fc.record({
  trigger: fc.nat(5),
  action: fc.nat(5),
  channel: fc.nat(1),
  pain: fc.nat(5),
  improvement: fc.nat(5),
})
const column: fc.Arbitrary<GlanceColumn> = fc.record({
  notes: counts,
  score: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  isRoyal: fc.boolean(),
  hasBrandValue: fc.boolean(),
})
const glance: fc.Arbitrary<LaneGlance> = fc
  .array(fc.array(column, { minLength: 1, maxLength: 12 }), { maxLength: 5 })
  .map((phases) => ({
    phases: phases.map((columns, index) => ({ id: `p${index}`, columns })),
    free: phases.flatMap(() => ['plain', 'pain'] as const),
    counts: { trigger: 0, action: 0, channel: 0, pain: 0, improvement: 0, plain: 0 },
    moments: phases.flat().length,
    top: 0,
    slips: 0,
  }))

test('everything lies inside the picture, however full the lane is', () => {
  fc.assert(
    fc.property(glance, fc.integer({ min: 240, max: 640 }), (lane, width) => {
      const height = 150
      const { notes, tapes, points } = layMiniature(lane, width, height)
      for (const box of [...notes, ...tapes]) {
        expect(box.width).toBeGreaterThan(0)
        expect(box.height).toBeGreaterThan(0)
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.y + box.height).toBeLessThanOrEqual(height)
      }
      for (const point of points) if (point !== undefined) expect(point.y).toBeLessThanOrEqual(height)
      expect(points).toHaveLength(lane.moments)
    }),
  )
})

test('a better score stands higher', () => {
  const of = (score: number): GlanceColumn => ({
    notes: { trigger: 0, action: 0, channel: 0, pain: 0, improvement: 0 },
    score,
    isRoyal: false,
    hasBrandValue: false,
  })
  const lane: LaneGlance = {
    phases: [{ id: 'p', columns: [of(3), of(0), of(-3)] }],
    free: [],
    counts: { trigger: 0, action: 0, channel: 0, pain: 0, improvement: 0, plain: 0 },
    moments: 3,
    top: 0,
    slips: 0,
  }
  const { points, zeroY } = layMiniature(lane, 400, 150)
  const [high, middle, low] = points.map((point) => point?.y ?? 0)
  expect(high).toBeLessThan(middle ?? 0)
  expect(middle).toBeCloseTo(zeroY)
  expect(low).toBeGreaterThan(middle ?? 0)
})
