import { expect, test } from 'vitest'
import { sizeWithin } from './shrink-image.ts'

test('a picture keeps its ratio, and is never made larger or nothing', () => {
  expect(sizeWithin({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 })
  expect(sizeWithin({ width: 300, height: 200 }, 2000)).toEqual({ width: 300, height: 200 })
  expect(sizeWithin({ width: 9000, height: 1 }, 2000)).toEqual({ width: 2000, height: 1 })
})
