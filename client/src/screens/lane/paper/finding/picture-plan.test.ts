import { expect, test } from 'vitest'
import { planPicture } from './picture-plan.ts'

test('one note is twice as sharp as on the screen', () => {
  const { scale, width, tiles } = planPicture({ width: 204, height: 96 })
  expect(scale).toBe(2)
  expect(width).toBe(408)
  expect(tiles).toHaveLength(1)
})

test('however large the paper, the picture stays within what a phone can hold', () => {
  for (const size of [
    { width: 5000, height: 1000 },
    { width: 400_000, height: 400_000 },
    { width: 400_000, height: 10 },
  ]) {
    const { width, height } = planPicture(size)
    expect(width * height).toBeLessThanOrEqual(16_000_000)
    expect(Math.max(width, height)).toBeLessThanOrEqual(12_000)
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
  }
})

test('the tiles cover the picture, none over another', () => {
  const { width, height, tiles } = planPicture({ width: 3000, height: 1500 })
  expect(tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0)).toBe(width * height)
  expect(tiles.every((tile) => tile.x + tile.width <= width && tile.y + tile.height <= height)).toBe(true)
})
