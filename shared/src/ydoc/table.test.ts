import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openLane } from '../lane/lane.ts'
import { smallestSplice } from './table.ts'

const open = (ydoc = new Y.Doc()) => openLane(ydoc, { now: () => 0 })
const cell = (moment: string, order = 'a') => ({ at: 'cell', moment, order }) as const
const pain = { author: 'm1', kind: 'pain', place: cell('x'), text: 'au' } as const
const gone = { by: 'm2', at: 5 }

describe('a table', () => {
  it('gives back what was created, frozen and the same object until it changes', () => {
    const { notes } = open().tables
    notes.create('n1', pain)
    const note = notes.get('n1')
    expect(note).toMatchObject({ id: 'n1', ...pain, removed: undefined })
    expect(Object.isFrozen(note)).toBe(true)
    expect(notes.get('n1')).toBe(note)
    notes.patch('n1', { kind: 'action', place: cell('y') })
    expect(notes.get('n1')).toMatchObject({ kind: 'action', place: cell('y'), text: 'au' })
  })

  it('reads its own writes inside one change', () => {
    const doc = open()
    doc.change(() => {
      doc.tables.notes.create('n1', { text: 'a' })
      expect(doc.tables.notes.get('n1')?.text).toBe('a')
      doc.tables.notes.patch('n1', { text: 'ab' })
      expect(doc.tables.notes.get('n1')?.text).toBe('ab')
      expect(doc.tables.notes.ids()).toEqual(['n1'])
    })
  })

  it('keeps the ids array the same until a record comes or goes', () => {
    const { notes } = open().tables
    notes.create('n1', pain)
    const ids = notes.ids()
    notes.patch('n1', { kind: 'action', place: cell('y') })
    expect(notes.ids()).toEqual(ids)
    notes.remove(['n1'], gone)
    expect(notes.ids()).toEqual([])
    expect(notes.removedIds()).toEqual(['n1'])
  })

  it('keeps words and place of what is removed, and brings it back whole', () => {
    const { notes } = open().tables
    notes.create('n1', pain)
    notes.remove(['n1'], gone)
    expect(notes.get('n1')).toMatchObject({ ...pain, removed: gone })
    notes.restore(['n1'])
    expect(notes.get('n1')).toMatchObject({ ...pain, removed: undefined })
  })

  it('tells one record’s listeners of that record alone, once a transaction', () => {
    const doc = open()
    const { notes } = doc.tables
    notes.create('n1', pain)
    notes.create('n2', pain)
    let first = 0
    let second = 0
    notes.subscribe('n1', () => first++)
    notes.subscribe('n2', () => second++)
    doc.change(() => {
      notes.patch('n1', { kind: 'action', place: cell('y') })
      notes.patch('n1', { text: 'anders' })
    })
    expect([first, second]).toEqual([1, 0])
  })

  it('skips and counts what does not fit, and never throws', () => {
    const ydoc = new Y.Doc()
    const doc = open(ydoc)
    doc.tables.notes.create('good', pain)
    ydoc.getMap('notes.base').set('bad', 'a string')
    ydoc.getMap('notes.base').set('odd', { author: 42 })
    ydoc.getMap('notes.place').set('odd', ['no-such-kind', {}, null])
    ydoc.getMap('notes.text').set('odd', 12)
    expect(doc.tables.notes.ids()).toEqual(['good', 'odd'])
    expect(doc.tables.notes.get('odd')).toMatchObject({ author: '', kind: 'plain', text: '' })
    expect(doc.skipped()).toBe(1)
  })

  it('reads any stored value at all without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (base, place, removed) => {
        const ydoc = new Y.Doc()
        const doc = open(ydoc)
        ydoc.getMap('notes.base').set('n', base)
        ydoc.getMap('notes.place').set('n', place)
        ydoc.getMap('notes.removed').set('n', removed)
        ydoc.getMap('moments.base').set('m', base)
        ydoc.getMap('moments.royal').set('m', place)
        doc.tables.notes.get('n')
        doc.tables.moments.get('m')
        doc.tables.notes.ids()
      }),
    )
  })

  it('tells a field the splices of a text, remote ones too', () => {
    const left = open()
    left.tables.notes.create('n1', { text: 'een' })
    const right = open()
    Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc))
    const heard: unknown[] = []
    right.tables.notes.subscribeText('n1', (splices) => heard.push(...splices))
    left.tables.notes.editText('n1', { at: 3, remove: 0, insert: ' twee' })
    Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc, Y.encodeStateVector(right.ydoc)))
    expect(heard).toEqual([{ at: 3, remove: 0, insert: ' twee' }])
  })

  it('keeps both texts when two people type in one note at the same moment', () => {
    const left = open()
    left.tables.notes.create('n1', { text: 'mid' })
    const right = open()
    Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc))
    left.tables.notes.editText('n1', { at: 0, remove: 0, insert: 'voor ' })
    right.tables.notes.editText('n1', { at: 3, remove: 0, insert: ' achter' })
    Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc))
    Y.applyUpdate(left.ydoc, Y.encodeStateAsUpdate(right.ydoc))
    expect(left.tables.notes.text('n1')).toBe('voor mid achter')
    expect(right.tables.notes.text('n1')).toBe('voor mid achter')
  })

  it('keeps the words typed into a note that somebody removes meanwhile', () => {
    const left = open()
    left.tables.notes.create('n1', { text: 'half' })
    const right = open()
    Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc))
    left.tables.notes.remove(['n1'], gone)
    right.tables.notes.editText('n1', { at: 4, remove: 0, insert: ' af' })
    Y.applyUpdate(left.ydoc, Y.encodeStateAsUpdate(right.ydoc))
    expect(left.tables.notes.get('n1')).toMatchObject({ removed: gone, text: 'half af' })
    left.tables.notes.restore(['n1'])
    expect(left.tables.notes.get('n1')?.text).toBe('half af')
  })
})

describe('the smallest splice', () => {
  it('turns any text into any other, and never cuts an emoji in two', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = smallestSplice(before, after)
        if (splice === undefined) {
          expect(before).toBe(after)
          return
        }
        const { at, remove, insert } = splice
        expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after)
        expect(insert.isWellFormed()).toBe(true)
      }),
    )
  })
})
