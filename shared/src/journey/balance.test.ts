import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { balanceBand, participationBalance } from './balance.ts'

const unevenness = (...gave: number[]) => must(participationBalance(gave)).unevenness

/** A group in which somebody gave something. */
const groups = fc
  .array(fc.nat(60), { minLength: 2, maxLength: 12 })
  .filter((gave) => gave.some((one) => one > 0))

describe('how evenly a group takes part', () => {
  it('is what the method reckons', () => {
    const { gini, unevenness: corrected, balance } = must(participationBalance([14, 9, 4, 2, 0]))
    expect(gini).toBeCloseTo(0.483, 3)
    expect(corrected).toBeCloseTo(0.603, 3)
    expect(balance).toBeCloseTo(0.397, 3)
  })

  it('is unknown while nobody gave anything, and for one alone', () => {
    expect(participationBalance([0, 0, 0])).toBeUndefined()
    expect(participationBalance([])).toBeUndefined()
    expect(participationBalance([7])).toBeUndefined()
  })

  it('is 0 where all gave as much, 1 where one gave all, of two as of twelve', () => {
    expect(unevenness(3, 3, 3)).toBe(0)
    expect(unevenness(5, 0)).toBe(1)
    expect(unevenness(0, 0, 0, 0, 9)).toBe(1)
  })

  it('counts who is silent: without them the same notes would look even', () => {
    expect(unevenness(4, 4)).toBe(0)
    expect(unevenness(4, 4, 0, 0)).toBeCloseTo(2 / 3)
  })

  it('lies from 0 to 1, in whatever order and unit one counts', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 9 }), (gave, times) => {
        const value = unevenness(...gave)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
        expect(unevenness(...gave.toReversed())).toBeCloseTo(value, 9)
        expect(unevenness(...gave.map((one) => one * times))).toBeCloseTo(value, 9)
      }),
    )
  })

  it('never rises when one who gave most gives one less and one who gave least one more', () => {
    fc.assert(
      fc.property(groups, (gave) => {
        const [most, least] = [Math.max(...gave), Math.min(...gave)]
        fc.pre(most > least)
        const closer = [...gave]
        closer[gave.indexOf(most)] = most - 1
        closer[gave.indexOf(least)] = least + 1
        expect(unevenness(...closer)).toBeLessThanOrEqual(unevenness(...gave) + 1e-12)
      }),
    )
  })

  it('never falls by one more who is silent', () => {
    fc.assert(
      fc.property(groups, (gave) => {
        expect(unevenness(...gave, 0)).toBeGreaterThanOrEqual(unevenness(...gave) - 1e-12)
      }),
    )
  })
})

describe('the band a balance is shown as', () => {
  it('begins where the method says', () => {
    const bands = [0, 0.2499, 0.25, 0.4499, 0.45, 1].map((value) => balanceBand({ unevenness: value }))
    expect(bands).toEqual(['good', 'good', 'watch', 'watch', 'act', 'act'])
  })
})
