import { expect, it } from 'vitest'
import { cellOf, median, medianOf } from './stats.ts'

it('tells how frames came, and what they cost', () => {
  const intervals = [...Array.from({ length: 98 }, () => 16), 30, 60]
  expect(cellOf({ intervals, longTasks: [55], busyMs: 500 })).toEqual({
    p95: 16,
    p99: 60,
    over25: 0.02,
    over50: 0.01,
    longestFrame: 60,
    mainPerFrame: 5,
    longestTask: 55,
  })
})

it('takes the middle of several runs, figure by figure', () => {
  expect(
    medianOf([
      { a: 1, b: 9 },
      { a: 3, b: 1 },
      { a: 2, b: 5 },
    ]),
  ).toEqual({ a: 2, b: 5 })
  expect(median([1, 2, 3, 4])).toBe(2.5)
  expect(medianOf([])).toBeUndefined()
})
