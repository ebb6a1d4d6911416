import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { isScoreValue, median, SCORES, spread } from '../journey/score.ts'
import { memberScores } from './member-scores.ts'

describe('member scores', () => {
  it('are five real scores with the given median and a spread of one to three', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCORES), fc.string(), (score, seed) => {
        const members = memberScores(score, seed)
        expect(members).toHaveLength(5)
        expect(members.every(isScoreValue)).toBe(true)
        expect(median(members)).toBe(score)
        expect([1, 2, 3]).toContain(spread(members))
      }),
    )
  })

  it('are the same for the same seed', () => {
    expect(memberScores(-1, 'sanne-05')).toEqual(memberScores(-1, 'sanne-05'))
  })

  it.each(SCORES)('differ by three now and then, but mostly by less, around %i', (score) => {
    const seeds = Array.from({ length: 400 }, (_, index) => `moment ${index}`)
    const wide = seeds.filter((seed) => must(spread(memberScores(score, seed))) === 3).length
    expect(wide / seeds.length).toBeGreaterThan(0.05)
    expect(wide / seeds.length).toBeLessThan(0.35)
  })
})
