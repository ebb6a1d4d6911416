import { expect, test } from 'vitest'
import { canBeShown } from './picture-limits.ts'

const limits = { pixels: 1000, side: 100 }

test('an image has at most so many pixels, and so many on a side', () => {
  expect(canBeShown({ width: 100, height: 10 }, limits)).toBe(true)
  expect(canBeShown({ width: 100, height: 11 }, limits)).toBe(false)
  expect(canBeShown({ width: 101, height: 1 }, limits)).toBe(false)
  expect(canBeShown({ width: 8000, height: 6000 })).toBe(true)
  expect(canBeShown({ width: 65_535, height: 65_535 })).toBe(false)
})
