import { expect, test } from 'vitest'
import { countDifferences } from './count-differences.ts'

test('things are counted by what becomes of them, and by sort in a fixed order', () => {
  expect(
    countDifferences([
      { table: 'moments', id: 'm1', what: 'thrown-away', values: {} },
      { table: 'notes', id: 'n1', what: 'thrown-away', values: {} },
      { table: 'notes', id: 'n2', what: 'thrown-away', values: {} },
      { table: 'objects', id: 'o1', what: 'added', removed: undefined },
      { table: 'scores', id: 'm1/p', what: 'changed', values: { value: 2 } },
      { table: 'notes', id: 'n3', what: 'lost' },
    ]),
  ).toEqual({
    comesBack: [
      { sort: 'notes', count: 2 },
      { sort: 'moments', count: 1 },
    ],
    goesAway: [{ sort: 'objects', count: 1 }],
    goesBack: [{ sort: 'scores', count: 1 }],
  })
})

test('of what is the same nothing is told', () => {
  expect(countDifferences([])).toEqual({ comesBack: [], goesAway: [], goesBack: [] })
})
