import { expect, it } from 'vitest'
import { ZONES, zoneGap, zoneOf, zoneRank } from './zones.ts'

it('puts each score in its zone, on both sides of each border', () => {
  const zoned = [-3, -0.5, 0, 1.5, 2, 3].map((score) => zoneOf(score))
  expect(zoned).toEqual(['intervene', 'intervene', 'smooth', 'smooth', 'excel', 'excel'])
})

it('lets excelling begin elsewhere', () => {
  expect(zoneOf(2, 2.5)).toBe('smooth')
  expect(zoneOf(2.5, 2.5)).toBe('excel')
})

it('ranks zones from low to high', () => {
  expect(ZONES.map(zoneRank)).toEqual([0, 1, 2])
})

it('tells how far a moment is from its target', () => {
  expect(zoneGap({ target: 'excel', observed: 'intervene' })).toBe(2)
  expect(zoneGap({ target: 'smooth', observed: 'smooth' })).toBe(0)
  expect(zoneGap({ target: 'smooth', observed: 'excel' })).toBe(-1)
})
