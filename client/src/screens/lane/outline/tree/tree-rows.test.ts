import { describe, expect, test } from 'vitest'
import { openTestLane } from '../../test-lane.ts'
import { parentsOf, rowBeginning, type TreeRow, treeRows } from './tree-rows.ts'

function openTree() {
  const lane = openTestLane()
  const { notes, words, moments } = lane.lane.tables
  const rows = (closed: readonly string[] = [], objects: readonly string[] = []) =>
    treeRows({
      layout: lane.layout(),
      momentOf: (id) => words.get(id)?.moment,
      objects,
      closed: new Set(closed),
    })
  const textOf = ({ what, id }: TreeRow) =>
    (what === 'moment' ? moments.get(id)?.name : what === 'note' ? notes.get(id)?.text : '') ?? ''
  return { ...lane, rows, textOf }
}

const shape = (rows: readonly TreeRow[]) => rows.map(({ level, what }) => `${level} ${what}`)

describe('the lane as a tree', () => {
  test('has phases, their moments, and in a moment its notes as the rows lie', () => {
    const { actions, first, rows } = openTree()
    actions.addNote('improvement', { at: 'cell', moment: first }, 'Bel eerst')
    actions.addNote('trigger', { at: 'cell', moment: first }, 'De brief')
    actions.addWord(first, { dx: 0, dy: 0 }, 'Pff')
    expect(shape(rows()).slice(0, 8)).toEqual([
      '1 phase',
      '2 moment',
      '3 note',
      '3 channel',
      '3 note',
      '3 score',
      '3 word',
      '2 moment',
    ])
  })

  test('has one line for all that was found at a moment, and one for what belongs to none', () => {
    const { lane, first, rows } = openTree()
    lane.tables.evidence.create('letter', { moment: first })
    lane.tables.evidence.create('call', { moment: first, kind: 'tried' })
    lane.tables.evidence.create('us', { moment: '' })
    const found = rows().filter(({ what }) => what === 'evidence')
    expect(found.map(({ id, parent }) => [id, parent])).toEqual([
      [first, `head:${first}`],
      ['', 'loose'],
    ])
  })

  test('tells each line its place among its siblings', () => {
    const { rows } = openTree()
    const moments = rows().filter(({ what }) => what === 'moment')
    expect(moments.map(({ place, count }) => [place, count])).toEqual([
      [1, 2],
      [2, 2],
      [1, 1],
    ])
  })

  test('leaves out what is folded up, and says that it is', () => {
    const { first, rows } = openTree()
    const folded = rows([`head:${first}`])
    expect(folded.find(({ key }) => key === `head:${first}`)?.isOpen).toBe(false)
    expect(folded.some(({ parent }) => parent === `head:${first}`)).toBe(false)
  })

  test('shows what lies on free paper and what lost its moment under headings of their own', () => {
    const { actions, first, rows } = openTree()
    actions.addNote('pain', { at: 'cell', moment: first }, 'Te duur')
    actions.addNote('plain', { at: 'paper', x: 0, y: 900 }, 'Los')
    actions.removeMoment(first)
    const tops = rows([], ['shape1']).filter(({ level }) => level === 1)
    expect(tops.map(({ what }) => what)).toEqual(['phase', 'phase', 'loose', 'free'])
    expect(rows([], ['shape1']).at(-1)).toMatchObject({ what: 'object', id: 'shape1', parent: 'free' })
  })

  test('knows what to unfold for a note nobody sees', () => {
    const { actions, layout, first } = openTree()
    const id = actions.addNote('pain', { at: 'cell', moment: first }, 'Te duur')
    expect(parentsOf(layout(), { what: 'note', id }, first)).toEqual([`head:${first}`, 'phase:choose'])
  })

  test('a letter finds the next line that begins with it, going round', () => {
    const { rows, textOf } = openTree()
    const all = rows()
    const from = all.findIndex((row) => textOf(row) === 'Afsluiten')
    expect(textOf(rowBeginning(all, { from, typed: 'w', textOf }) as TreeRow)).toBe('Welkomstmail')
    expect(textOf(rowBeginning(all, { from, typed: 'v', textOf }) as TreeRow)).toBe('Vergelijken')
    expect(textOf(rowBeginning(all, { from, typed: 'af', textOf }) as TreeRow)).toBe('Afsluiten')
    expect(rowBeginning(all, { from, typed: 'x', textOf })).toBeUndefined()
  })
})
