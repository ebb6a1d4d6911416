import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal } from './equal.ts'
import { createId, createJoinCode, createSecret, normaliseCode } from './ids.ts'
import { midSentence } from './mid-sentence.ts'
import { orderBetween } from './order.ts'

const bytes = (seed: number) => (length: number) =>
  Uint8Array.from({ length }, (_, i) => (seed * 31 + i * 97) % 256)
const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))

describe('an order key', () => {
  it('lies strictly between its neighbours wherever one inserts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), random, (places, stream) => {
        const next = () => stream.next().value as number
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          const key = orderBetween(keys[at - 1], keys[at], next)
          keys.splice(at, 0, key)
        }
        expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('stays short when one keeps adding at the end', () => {
    let last: string | undefined
    for (let i = 0; i < 500; i++) last = orderBetween(last, undefined, () => 0.5)
    expect(last?.length).toBeLessThan(24)
  })

  it('takes neighbours out of order as an open end', () => {
    expect(orderBetween('b', 'a', () => 0.5) > 'b').toBe(true)
  })

  it('is found before keys that leave no room, as only strangers write them', () => {
    for (const stranger of ['0', '00', '~', 'A~~', '\u0000']) {
      expect(orderBetween(undefined, stranger, () => 0.5)).toMatch(/^\w+$/)
      expect(orderBetween(stranger.slice(0, -1), stranger, () => 0.5)).toMatch(/^\w+$/)
    }
  })
})

describe('ids and codes', () => {
  it('have their length and alphabet', () => {
    expect(createId(bytes(1))).toMatch(/^[0-9a-z]{14}$/)
    expect(createSecret(bytes(2))).toMatch(/^[0-9a-z]{32}$/)
    expect(createJoinCode(bytes(3))).toMatch(/^[BCDFGHJKMNPQRSTVWXYZ2-9]{6}$/)
  })

  it('are found however they are typed', () => {
    expect(normaliseCode(' bcd-fgh ')).toBe('BCDFGH')
    expect(normaliseCode('a1b2c3d4e5f6')).toBe('a1b2c3d4e5f6')
  })
})

describe('equality of plain values', () => {
  it('agrees with a round trip through JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => equal(value, JSON.parse(JSON.stringify(value)))))
  })

  it('tells arrays from objects and takes an absent key for undefined', () => {
    expect(equal([], {})).toBe(false)
    expect(equal({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(equal({ a: 1 }, { a: 2 })).toBe(false)
  })
})

describe('a text in the middle of a sentence', () => {
  it('begins small, but for what is written large throughout', () => {
    expect(midSentence('Nazorg na de rekening')).toBe('nazorg na de rekening')
    expect(midSentence('NPS-meting')).toBe('NPS-meting')
    expect(midSentence('')).toBe('')
  })
})
