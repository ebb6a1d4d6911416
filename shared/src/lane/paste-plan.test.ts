import { describe, expect, test } from 'vitest'
import { MAX_NOTE_CHARACTERS } from './clip.ts'
import { planPaste } from './paste-plan.ts'

describe('lines', () => {
  test('are counted without the empty ones, and become a note each', () => {
    const plan = planPaste('- een\r\n\r\n• twee\n   \ndrie\n')
    expect(plan.lines).toBe(3)
    expect(plan.cells).toBe(0)
    expect(plan.perLine(10)).toEqual({ items: ['een', 'twee', 'drie'], left: 0 })
  })

  test('are also one note, as they stand', () => {
    expect(planPaste('een\ntwee').one).toBe('een\ntwee')
  })

  test('that no note could hold are no one note', () => {
    expect(planPaste('x'.repeat(MAX_NOTE_CHARACTERS)).one).toHaveLength(MAX_NOTE_CHARACTERS)
    expect(planPaste('x'.repeat(MAX_NOTE_CHARACTERS + 1)).one).toBeUndefined()
  })

  test('beyond the most are counted as left out', () => {
    const { items, left } = planPaste('regel\n'.repeat(20_000)).perLine(1000)
    expect(items).toHaveLength(1000)
    expect(left).toBe(19_000)
  })

  test('nothing is nothing', () => {
    const plan = planPaste(' \n\t\n ')
    expect(plan).toMatchObject({ lines: 0, one: undefined })
    expect(plan.perLine(10).items).toEqual([])
  })
})

describe('a table', () => {
  test('is told by its tabs, and keeps the place of its cells', () => {
    const plan = planPaste('wachten\tbellen\n\tmailen\n')
    expect(plan.cells).toBe(3)
    expect(plan.perCell(10).items).toEqual([
      { text: 'wachten', row: 0, column: 0 },
      { text: 'bellen', row: 0, column: 1 },
      { text: 'mailen', row: 1, column: 1 },
    ])
  })

  test('has cells of several lines between quotes, and quotes in them doubled', () => {
    const plan = planPaste('"te\nlang ""wachten"""\tbellen\nmailen')
    expect(plan.perCell(10).items.map(({ text }) => text)).toEqual(['te\nlang "wachten"', 'bellen', 'mailen'])
  })

  test('of one column is told by such a cell', () => {
    expect(planPaste('"een\ntwee"\ndrie').cells).toBe(2)
  })

  test('a quote that closes nothing is a letter like any other', () => {
    expect(
      planPaste('"auto" rijden\tx\n"onaf')
        .perCell(10)
        .items.map(({ text }) => text),
    ).toEqual(['"auto" rijden', 'x', '"onaf'])
    expect(planPaste('"zei hij"\n"zei zij"').cells).toBe(0)
  })

  test('as one note has a row a line', () => {
    expect(planPaste('a\tb\nc').one).toBe('a, b\nc')
  })

  test('of very many cells is taken up to the most', () => {
    const { items, left } = planPaste('a\tb\n'.repeat(10_000)).perCell(1000)
    expect(items).toHaveLength(1000)
    expect(left).toBe(19_000)
  })

  test('keeps long cells within a note', () => {
    const [cell] = planPaste(`${'x'.repeat(5000)}\ty`).perCell(1).items
    expect(cell?.text.length).toBeLessThanOrEqual(MAX_NOTE_CHARACTERS)
    expect(cell?.text.endsWith('…')).toBe(true)
  })
})

test('twenty megabytes are planned', () => {
  const text = 'one line of many, pasted from a report\n'.repeat(500_000)
  expect(planPaste(text).perLine(1000).items).toHaveLength(1000)
})
