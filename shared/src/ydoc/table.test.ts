import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openLane } from '../lane/lane.ts'

const lane = (ydoc = new Y.Doc()) => openLane(ydoc, { now: () => 0 })
const cell = (moment: string, order = 'a') => ({ at: 'cell', moment, order }) as const

describe('a table', () => {
  it('gives back what was created, frozen and the same object until it changes', () => {
    const { notes } = lane().tables
    notes.create('n1', { author: 'm1', kind: 'pain', place: cell('x'), text: 'au' })
    const note = notes.get('n1')
    expect(note).toMatchObject({ id: 'n1', author: 'm1', kind: 'pain', place: cell('x'), text: 'au', removed: undefined })
    expect(Object.isFrozen(note)).toBe(true)
    expect(notes.get('n1')).toBe(note)
    notes.patch('n1', { kind: 'action', place: cell('y') })
    expect(notes.get('n1')).toMatchObject({ kind: 'action', place: cell('y'), text: 'au' })
  })

  it('reads its own writes inside one change', () => {
    const doc = lane()
    doc.change(() => {
      doc.tables.notes.create('n1', { text: 'a' })
      expect(doc.tables.notes.get('n1')?.text).toBe('a')
      doc.tables.notes.patch('n1', { text: 'ab' })
      expect(doc.tables.notes.get('n1')?.text).toBe('ab')
    })
    doc.history.undo()
    expect(doc.tables.notes.ids()).toEqual([])
    doc.history.redo()
    expect(doc.tables.notes.get('n1')?.text).toBe('ab')
  })
  it('undoes typing, then the making', () => {
    let now = 0
    const doc = openLane(new Y.Doc(), { now: () => now })
    const { notes } = doc.tables
    notes.create('n1', { text: '' })
    notes.editText('n1', { at: 0, remove: 0, insert: 'hal' })
    notes.editText('n1', { at: 3, remove: 0, insert: 'lo' })
    now = 5000
    notes.editText('n1', { at: 5, remove: 0, insert: ' daar' })
    expect(notes.text('n1')).toBe('hallo daar')
    doc.history.undo()
    expect(notes.text('n1')).toBe('hallo')
    doc.history.undo()
    expect(notes.text('n1')).toBe('')
    doc.history.undo()
    expect(notes.ids()).toEqual([])
    doc.history.redo()
    doc.history.redo()
    doc.history.redo()
    expect(notes.text('n1')).toBe('hallo daar')
  })
})
