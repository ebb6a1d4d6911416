import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom, shuffled } from './seeded-random.ts'

function series(seed: string, length = 50): number[] {
  const random = seededRandom(seed)
  return Array.from({ length }, random)
}

it('gives the same numbers for the same seed and others for another', () => {
  expect(series('sanne-01')).toEqual(series('sanne-01'))
  expect(series('sanne-01')).not.toEqual(series('sanne-02'))
})

it('stays from 0 up to 1 and spreads evenly', () => {
  const numbers = series('any', 10_000)
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length
    expect(count).toBeGreaterThan(850)
    expect(count).toBeLessThan(1150)
  }
})

it('shuffles without losing or changing anything', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const out = shuffled(items, seededRandom(seed))
      expect(out.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b))
      expect(items).toEqual(before)
    }),
  )
})
