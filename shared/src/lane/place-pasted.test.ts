import { expect, test } from 'vitest'
import type { Moment } from './lane.ts'
import { layoutLane } from './layout.ts'
import type { RowKind } from './note-kind.ts'
import { linesAsCells, mostAt, placePasted } from './place-pasted.ts'

const moment = (id: string): Moment => ({
  id,
  removed: undefined,
  author: '',
  phase: 'p',
  order: id,
  channel: undefined,
  royal: undefined,
  name: id,
})
const layout = layoutLane({
  phases: [{ id: 'p', name: 'P' }],
  moments: ['a', 'b', 'c'].map(moment),
  notes: [],
  words: [],
  scores: new Map(),
})
const cell = (id: string, kind: RowKind = 'pain') => ({ at: 'cell', moment: id, kind }) as const
const paper = { at: 'paper', x: 100, y: 3000 } as const
const table = [
  { text: 'een', row: 0, column: 0 },
  { text: 'twee', row: 0, column: 1 },
  { text: 'drie', row: 1, column: 5 },
]

test('lines in a cell go under one another, in its row or that of the kind one chose', () => {
  const spot = cell('b')
  const notes = placePasted(layout, linesAsCells(['een', 'twee'], spot), { kind: 'action', spot })
  expect(notes).toEqual([
    { kind: 'action', text: 'een', to: { at: 'cell', moment: 'b' } },
    { kind: 'action', text: 'twee', to: { at: 'cell', moment: 'b' } },
  ])
})

test('lines on free paper go in rows, none on another', () => {
  const cells = linesAsCells(
    Array.from({ length: 1000 }, (_, at) => String(at)),
    paper,
  )
  const places = placePasted(layout, cells, { kind: 'plain', spot: paper }).map(({ to }) =>
    JSON.stringify(to),
  )
  expect(new Set(places).size).toBe(1000)
  expect(places[0]).toBe(JSON.stringify(paper))
})

test('a table in a cell runs on over the moments, what is too wide to the last', () => {
  const notes = placePasted(layout, table, { kind: 'pain', spot: cell('b') })
  expect(notes.map(({ to }) => to.at === 'cell' && to.moment)).toEqual(['b', 'c', 'c'])
})

test('a table on free paper keeps its shape', () => {
  const [first, second, third] = placePasted(layout, table, { kind: 'pain', spot: paper }).map(({ to }) => to)
  expect(first).toEqual(paper)
  expect(second).toMatchObject({ at: 'paper', y: 3000 })
  expect(third).toMatchObject({ at: 'paper' })
  expect(third?.at === 'paper' && third.y > 3000 && third.x > 1000).toBe(true)
})

test('several notes that would cover the lane come under it, one alone lies where one put it', () => {
  const spot = { at: 'paper', x: 100, y: 200 } as const
  const under = layout.curve.area.y + layout.curve.area.height
  const [first] = placePasted(layout, table, { kind: 'plain', spot })
  expect(first?.to.at === 'paper' && first.to.y).toBeGreaterThan(under)
  const [alone] = placePasted(layout, table.slice(0, 1), { kind: 'plain', spot })
  expect(alone?.to).toEqual(spot)
})

test('plain notes have no row: from a cell they go to free paper under the lane', () => {
  const [note] = placePasted(layout, table, { kind: 'plain', spot: cell('b') })
  expect(note?.to).toMatchObject({ at: 'paper', x: layout.columnOf.get('b')?.x })
})

test('a cell takes fewer at once than free paper', () => {
  expect(mostAt(cell('a'))).toBeLessThan(mostAt(paper))
})
