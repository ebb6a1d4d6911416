import { describe, expect, it } from 'vitest'
import demo from '../demo/telecom-bill.json' with { type: 'json' }
import { checkRoyalMoments, type RoyalCandidate, type RoyalFindingKind, type RoyalSpacing } from './royal.ts'

const plain: RoyalCandidate = { score: 1, royal: undefined, hasFix: false }
const royal: RoyalCandidate = { ...plain, royal: { brandValue: 'honest' } }
const dip: RoyalCandidate = { ...plain, score: -1 }
const fixed = { hasFix: true }

/** A journey in letters: R is a royal moment, a dot an ordinary one. */
function journey(letters: string): RoyalCandidate[] {
  return [...letters].map((letter) => (letter === 'R' ? royal : plain))
}

/** Where one kind of finding is made. */
function places(
  kind: RoyalFindingKind,
  moments: RoyalCandidate[],
  spacing?: Partial<RoyalSpacing>,
): number[] {
  return checkRoyalMoments(moments, spacing)
    .filter((finding) => finding.kind === kind)
    .map(({ at }) => at)
}

describe('royal moments', () => {
  it('are fine when spaced, tied to a brand value and not on a dip', () => {
    expect(checkRoyalMoments(journey('.R..R..R....'))).toEqual([])
  })

  it('are not missed in a journey that has none', () => {
    expect(checkRoyalMoments([dip, dip])).toEqual([])
    expect(checkRoyalMoments([])).toEqual([])
  })

  it('may not be four in a row', () => {
    expect(places('too-many-in-a-row', journey('RRR.RRR'))).toEqual([])
    expect(places('too-many-in-a-row', journey('.RRRR.'))).toEqual([4])
    expect(places('too-many-in-a-row', journey('RRRRR'))).toEqual([3, 4])
    expect(places('too-many-in-a-row', journey('RR'), { maxRun: 1 })).toEqual([1])
  })

  it('need two ordinary moments between them', () => {
    expect(places('too-close', journey('R..R'))).toEqual([])
    expect(places('too-close', journey('R.R'))).toEqual([2])
    expect(places('too-close', journey('R.R'), { minBetween: 1 })).toEqual([])
  })

  it('are at most one in four moments, rounded up', () => {
    expect(places('too-many', journey('R..R.'))).toEqual([])
    expect(places('too-many', journey('R..R'))).toEqual([3])
    expect(places('too-many', journey('R..R..R.'))).toEqual([6])
    expect(places('too-many', journey('R..R'), { momentsEach: 2 })).toEqual([])
  })

  it('need a brand value', () => {
    expect(places('no-brand-value', [plain, { ...royal, royal: { brandValue: undefined } }])).toEqual([1])
  })

  it('wait for a fix where it hurts', () => {
    expect(places('on-a-dip', [{ ...royal, score: -1 }, plain])).toEqual([0])
    expect(places('on-a-dip', [{ ...royal, score: -1, ...fixed }, plain])).toEqual([])
    expect(places('on-a-dip', [{ ...royal, score: undefined }, plain])).toEqual([])
  })

  it('warn of a dip just before that nobody fixes', () => {
    expect(places('after-a-dip', [dip, royal])).toEqual([1])
    expect(places('after-a-dip', [{ ...dip, ...fixed }, royal])).toEqual([])
    expect(places('after-a-dip', [dip, plain, royal])).toEqual([])
  })

  it('warn of an end below zero, fixed or not', () => {
    expect(places('ends-below-zero', [royal, plain, { ...dip, ...fixed }])).toEqual([2])
  })

  it('tell errors from warnings, in the order of the journey', () => {
    expect(checkRoyalMoments([{ ...royal, score: -1 }, plain, { ...dip, royal: royal.royal }])).toEqual([
      { kind: 'on-a-dip', severity: 'error', at: 0 },
      { kind: 'on-a-dip', severity: 'error', at: 2 },
      { kind: 'too-close', severity: 'warning', at: 2 },
      { kind: 'too-many', severity: 'warning', at: 2 },
      { kind: 'ends-below-zero', severity: 'warning', at: 2 },
    ])
  })
})

describe('the demo case', () => {
  it.each(demo.personas)('has nothing against the royal moments $name is to get', ({ toBe }) => {
    const brandValues = new Map(toBe.royalMoments.map(({ order, brandValue }) => [order, brandValue]))
    const moments = toBe.emotions.map((score, index) => {
      const brandValue = brandValues.get(index + 1)
      return { score, royal: brandValue === undefined ? undefined : { brandValue }, hasFix: false }
    })
    expect(checkRoyalMoments(moments)).toEqual([])
  })
})
