import { expect, test } from 'vitest'
import { placeUnder } from './use-sorting.ts'

const rows = { middles: [30, 90, 150, 210] }

test('a row takes the place whose middle it was dragged past', () => {
  expect(placeUnder(rows, 1, 0)).toBe(1)
  expect(placeUnder(rows, 1, 59)).toBe(1)
  expect(placeUnder(rows, 1, 61)).toBe(2)
  expect(placeUnder(rows, 1, -61)).toBe(0)
})

test('a row dragged far away ends at the end of the list', () => {
  expect(placeUnder(rows, 0, 5000)).toBe(3)
  expect(placeUnder(rows, 3, -5000)).toBe(0)
})
