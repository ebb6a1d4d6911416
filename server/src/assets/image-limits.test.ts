import { expect, test } from 'vitest'
import { hasRoom, IMAGE_LIMITS } from './image-limits.ts'

const limits = { ...IMAGE_LIMITS, workshopBytes: 50, workshopImages: 2 }

test('a workshop has room for so many images, and so many bytes', () => {
  expect(hasRoom([{ sizeBytes: 30 }], 20, limits)).toBe(true)
  expect(hasRoom([{ sizeBytes: 30 }], 21, limits)).toBe(false)
  expect(hasRoom([{}, {}], 1, limits)).toBe(false)
})
