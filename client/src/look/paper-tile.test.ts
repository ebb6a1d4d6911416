import { expect, test } from 'vitest'
import { paperGrain } from './paper-tile.ts'

const size = 128
const grain = paperGrain(size)
const at = (x: number, y: number): number => grain[((y + size) % size) * size + ((x + size) % size)] ?? 0

test('the same tile comes out every time', () => {
  expect(paperGrain(size)).toEqual(grain)
})

test('the texture is faint: it stays within its bounds and keeps near the middle', () => {
  const mean = grain.reduce((sum, value) => sum + value, 0) / grain.length
  expect(Math.max(...grain)).toBeLessThanOrEqual(1)
  expect(Math.min(...grain)).toBeGreaterThanOrEqual(-1)
  expect(Math.abs(mean)).toBeLessThan(0.1)
})

test('no seam: a step over the edge is no larger than a step inside', () => {
  const step = (x: number): number => {
    let sum = 0
    for (let y = 0; y < size; y++) sum += Math.abs(at(x, y) - at(x - 1, y))
    return sum / size
  }
  const inside = Array.from({ length: size - 1 }, (_, index) => step(index + 1))
  expect(step(0)).toBeLessThan(Math.max(...inside) * 1.05)
})

test('fibres lie sideways: neighbours in a row are more alike than in a column', () => {
  let sideways = 0
  let down = 0
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      sideways += Math.abs(at(x, y) - at(x + 1, y))
      down += Math.abs(at(x, y) - at(x, y + 1))
    }
  expect(sideways).toBeLessThan(down * 0.8)
})
