import { expect, test } from 'vitest'
import { canBeShown, hasRoom, IMAGE_LIMITS } from './image-limits.ts'

const limits = { ...IMAGE_LIMITS, pixels: 1000, side: 100, workshopBytes: 50, workshopImages: 2 }

test('an image has at most so many pixels, and so many on a side', () => {
  expect(canBeShown({ width: 100, height: 10 }, limits)).toBe(true)
  expect(canBeShown({ width: 100, height: 11 }, limits)).toBe(false)
  expect(canBeShown({ width: 101, height: 1 }, limits)).toBe(false)
  expect(canBeShown({ width: 8000, height: 6000 }, IMAGE_LIMITS)).toBe(true)
  expect(canBeShown({ width: 65_535, height: 65_535 }, IMAGE_LIMITS)).toBe(false)
})

test('a workshop has room for so many images, and so many bytes', () => {
  expect(hasRoom([{ sizeBytes: 30 }], 20, limits)).toBe(true)
  expect(hasRoom([{ sizeBytes: 30 }], 21, limits)).toBe(false)
  expect(hasRoom([{}, {}], 1, limits)).toBe(false)
})
