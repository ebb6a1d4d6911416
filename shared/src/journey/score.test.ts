import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { convertScale, groupScore, isScoreValue, median, needsDiscussion, SCORES, spread } from './score.ts'

const someScores = fc.array(fc.constantFrom(...SCORES), { minLength: 1, maxLength: 20 })

describe('a group score', () => {
  it('is the middle score of an odd number of members', () => {
    expect(groupScore([3, -3, 1])).toEqual({ median: 1, spread: 6, count: 3 })
  })

  it('lies halfway the two middle ones of an even number', () => {
    expect(groupScore([-2, 1, -1, -1])).toEqual({ median: -1, spread: 3, count: 4 })
    expect(median([1, 2])).toBe(1.5)
  })

  it('is absent while nobody has scored', () => {
    expect(groupScore([])).toBeUndefined()
    expect(median([])).toBeUndefined()
    expect(spread([])).toBeUndefined()
  })

  it('does not depend on who scored first, and leaves the scores as they are', () => {
    fc.assert(
      fc.property(someScores, (values) => {
        const before = [...values]
        expect(groupScore(values.toReversed())).toEqual(groupScore(values))
        expect(values).toEqual(before)
      }),
    )
  })

  it('has at least half of the scores on either side', () => {
    fc.assert(
      fc.property(someScores, (values) => {
        const middle = must(median(values))
        expect(values.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(values.length / 2)
        expect(values.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(values.length / 2)
      }),
    )
  })

  it('asks for a talk from a spread of three', () => {
    expect(needsDiscussion({ spread: 2 })).toBe(false)
    expect(needsDiscussion({ spread: 3 })).toBe(true)
    expect(needsDiscussion({ spread: 3 }, 4)).toBe(false)
  })
})

describe('a score', () => {
  it('is a whole number from -3 to 3', () => {
    expect(SCORES.every(isScoreValue)).toBe(true)
    for (const value of [-4, 4, 0.5, '1', null, undefined, Number.NaN])
      expect(isScoreValue(value)).toBe(false)
  })
})

describe('another scale', () => {
  it('maps its ends and its middle onto ours', () => {
    expect([-2, 0, 2].map((value) => convertScale(value, { min: -2, max: 2 }))).toEqual([-3, 0, 3])
    expect([1, 3, 5].map((value) => convertScale(value, { min: 1, max: 5 }))).toEqual([-3, 0, 3])
    expect(convertScale(4, { min: 1, max: 10 })).toBe(-1)
  })

  it('needs a width', () => {
    expect(() => convertScale(1, { min: 1, max: 1 })).toThrow('max above min')
  })
})
