import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLru } from './lru.ts'

const sized = (capacity: number, released: string[] = []) =>
  createLru<string, { name: string; bytes: number }>({
    capacity,
    weigh: (value) => value.bytes,
    release: (value) => void released.push(value.name),
  })

test('what was used least recently leaves first, and is released', () => {
  const released: string[] = []
  const cache = sized(30, released)
  for (const name of ['a', 'b', 'c']) cache.set(name, { name, bytes: 10 })
  cache.get('a')
  cache.set('d', { name: 'd', bytes: 10 })
  expect(released).toEqual(['b'])
  expect(cache.get('a')?.name).toBe('a')
})

test('replacing a value releases the old one and counts the new one', () => {
  const released: string[] = []
  const cache = sized(30, released)
  cache.set('a', { name: 'old', bytes: 10 })
  cache.set('a', { name: 'new', bytes: 25 })
  expect(released).toEqual(['old'])
  expect(cache.weight).toBe(25)
})

test('exactly full is kept, one byte more is not', () => {
  const released: string[] = []
  const cache = sized(20, released)
  cache.set('a', { name: 'a', bytes: 10 })
  cache.set('b', { name: 'b', bytes: 10 })
  expect(released).toEqual([])
  cache.set('b', { name: 'b2', bytes: 11 })
  expect(released).toEqual(['b', 'a'])
})

test('it never weighs more than its capacity while no single value does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 50 }))), (steps) => {
      const cache = sized(100)
      for (const [key, bytes] of steps) {
        cache.set(String(key), { name: String(key), bytes })
        expect(cache.weight).toBeLessThanOrEqual(100)
        expect(cache.get(String(key))?.bytes).toBe(bytes)
      }
      cache.clear()
      expect(cache.weight).toBe(0)
    }),
  )
})
