import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SeenNumbers } from './seen-numbers.ts'

describe('the numbers seen of a log', () => {
  it('go on from where the log was read', () => {
    const seen = new SeenNumbers(4)
    expect([seen.see(4), seen.see(5), seen.see(5), seen.upto]).toEqual([false, true, false, 5])
  })

  it('wait for one that is missing', () => {
    const seen = new SeenNumbers(0)
    for (const number of [3, 1, 5]) seen.see(number)
    expect(seen.upto).toBe(1)
    expect([seen.see(3), seen.see(2), seen.upto]).toEqual([false, true, 3])
    seen.seeUpto(4)
    expect(seen.upto).toBe(5)
  })

  it('are complete once all have come, in whatever order and however often', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
    const order = fc.shuffledSubarray([...numbers, ...numbers], { minLength: 24 })
    fc.assert(
      fc.property(order, (shuffled) => {
        const seen = new SeenNumbers(0)
        expect(shuffled.filter((number) => seen.see(number))).toHaveLength(12)
        expect(seen.upto).toBe(12)
      }),
    )
  })
})
