import { describe, expect, it } from 'vitest'
import { KnownClocks } from './known-clocks.ts'

const span = (from: number, to: number, client = 1) => ({ client, from, to })

describe('known clocks', () => {
  it('know what was learnt, by client', () => {
    const known = new KnownClocks(new Map([[1, 4]]))
    known.learn(span(4, 6))
    expect(known.has(span(0, 6))).toBe(true)
    expect(known.has(span(5, 7))).toBe(false)
    expect(known.has(span(0, 1, 2))).toBe(false)
  })

  it('count what lies behind a gap once the gap is filled, in whatever order', () => {
    const known = new KnownClocks()
    known.learn(span(6, 8))
    known.learn(span(3, 5))
    expect(known.has(span(3, 5))).toBe(false)
    known.learn(span(0, 3))
    expect(known.has(span(0, 5))).toBe(true)
    expect(known.has(span(6, 8))).toBe(false)
    known.learn(span(4, 6))
    expect(known.has(span(0, 8))).toBe(true)
  })

  it('hold what lies behind a gap, in as many pieces as it came', () => {
    const known = new KnownClocks(new Map([[1, 2]]))
    known.learn(span(4, 6))
    known.learn(span(6, 8))
    expect(known.holds(span(4, 8))).toBe(true)
    expect(known.holds(span(1, 2))).toBe(true)
    expect(known.holds(span(3, 8))).toBe(false)
    expect(known.holds(span(7, 9))).toBe(false)
  })

  it('never go back', () => {
    const known = new KnownClocks(new Map([[1, 9]]))
    known.learn(span(0, 3))
    expect(known.has(span(0, 9))).toBe(true)
  })
})
