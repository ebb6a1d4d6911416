import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import demo from '../demo/telecom-bill.json' with { type: 'json' }
import { type JourneySummary, journeySummary } from './peak-end.ts'
import { SCORES } from './score.ts'

/** The summary in the form of the reference results: moments counted from 1, the mean to three decimals. */
function asReference({ highs, lows, peakIndex, mean, ...rest }: JourneySummary) {
  return { ...rest, mean: Math.round(must(mean) * 1000) / 1000, peakIndex: must(peakIndex) + 1 }
}

describe('the demo case', () => {
  const references = new Map(Object.entries(demo.expected.personas))

  it.each(demo.personas)('has the reference results for $name', ({ id, contactMoments, toBe }) => {
    const { asIs, toBe: becoming } = must(references.get(id))
    expect(asReference(journeySummary(contactMoments.map(({ emotion }) => emotion.score)))).toEqual(asIs)
    expect(asReference(journeySummary(toBe.emotions))).toEqual(becoming)
  })
})

describe('the peak', () => {
  it('is negative rather than positive where both are as intense', () => {
    expect(journeySummary([-3, 3, 0])).toMatchObject({ peak: -3, peakIndex: 0 })
  })

  it('is the latest of equal moments', () => {
    expect(journeySummary([-2, 1, -2, 2])).toMatchObject({ peak: -2, peakIndex: 2 })
  })

  it('is as intense as any moment', () => {
    const journeys = fc.array(fc.option(fc.constantFrom(...SCORES), { nil: undefined }))
    fc.assert(
      fc.property(journeys, (journey) => {
        const { peak, peakIndex } = journeySummary(journey)
        for (const score of journey) {
          if (score !== undefined) expect(Math.abs(score)).toBeLessThanOrEqual(Math.abs(must(peak)))
        }
        if (peakIndex !== undefined) expect(journey[peakIndex]).toBe(peak)
      }),
    )
  })
})

describe('highs and lows', () => {
  it('are all moments with the best and the worst score', () => {
    expect(journeySummary([2, -3, 0, 2, -3])).toMatchObject({ highs: [0, 3], lows: [1, 4] })
  })

  it('lie above and below zero', () => {
    expect(journeySummary([0, -1, 0])).toMatchObject({ highs: [], lows: [1] })
    expect(journeySummary([0, 0])).toMatchObject({ highs: [], lows: [] })
  })
})

describe('moments without a score', () => {
  it('keep their place but do not count', () => {
    expect(journeySummary([undefined, 2, undefined, -1])).toMatchObject({ mean: 0.5, peakIndex: 1, end: -1 })
  })

  it('leave the end open when the last moment is one', () => {
    const open = { peak: 2, end: undefined, peakEnd: undefined, best: undefined, worst: undefined }
    expect(journeySummary([2, undefined])).toMatchObject(open)
  })

  it('make an empty summary when there are no others', () => {
    const empty = { mean: undefined, max: undefined, min: undefined, peak: undefined, belowZero: 0, excel: 0 }
    expect(journeySummary([])).toMatchObject(empty)
    expect(journeySummary([undefined])).toMatchObject(empty)
  })
})
