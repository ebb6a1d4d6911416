import { describe, expect, it } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

describe('a token bucket', () => {
  it('lets a burst through, then what it refills', () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 3, now: 0 })
    expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false])
    expect(bucket.take(99)).toBe(false)
    expect(bucket.take(200)).toBe(true)
  })

  it('never saves up more than a burst', () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 2, now: 0 })
    expect([60_000, 60_000, 60_000].map((now) => bucket.take(now))).toEqual([true, true, false])
  })
})
