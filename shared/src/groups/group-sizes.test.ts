import { expect, test } from 'vitest'
import { groupCount, groupCounts, groupSizes } from './group-sizes.ts'

test('six people and more make groups of three to five, fewer stay together', () => {
  expect(groupCounts(0)).toEqual([])
  expect(groupCounts(1)).toEqual([1])
  expect(groupCounts(5)).toEqual([1])
  expect(groupCounts(6)).toEqual([2])
  expect(groupCounts(20)).toEqual([4, 5, 6])
  for (let people = 6; people <= 250; people++) {
    const counts = groupCounts(people)
    expect(counts.length, String(people)).toBeGreaterThan(0)
    for (const count of counts) {
      const sizes = groupSizes(people, count)
      expect(sizes.reduce((sum, size) => sum + size)).toBe(people)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(5)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
  }
})

test('a multiple of the personas is preferred, and as few groups as that allows', () => {
  const most = 24
  expect(groupCount(20, { personas: 4, most })).toBe(4)
  expect(groupCount(20, { personas: 3, most })).toBe(6)
  expect(groupCount(20, { personas: 7, most })).toBe(4)
  expect(groupCount(12, { personas: 4, most })).toBe(4)
  expect(groupCount(5, { personas: 4, most })).toBe(1)
  expect(groupCount(0, { personas: 4, most })).toBe(0)
  expect(groupCount(10, { personas: 0, most })).toBe(2)
})

test('more people than the groups there may be make larger groups', () => {
  expect(groupCount(150, { personas: 4, most: 24 })).toBe(24)
  expect(groupSizes(150, 24)).toContain(7)
})
