import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { must } from '../base/assert.ts'
import { lateRecord } from '../protocol/tray.ts'
import { createBoardActions } from './board-actions.ts'
import { createCommentActions } from './comment-actions.ts'
import { type LaneDocument, openLane } from './lane.ts'
import { layDown } from './late-work.ts'
import { ONE_OF_EACH } from './test-objects.ts'

const cell = (moment: string) => ({ at: 'cell', moment, order: 'a' }) as const

function laneWithNote() {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  lane.tables.notes.create('n1', { author: 'm1', kind: 'pain', place: cell('x'), text: 'oud' })
  const before = lane.tables.notes.get('n1')
  if (before === undefined) throw new Error('no note')
  return { lane, before, notes: lane.tables.notes }
}

describe('late work laid down', () => {
  it('makes what was new, marked as late, and only once', () => {
    const { lane, before, notes } = laneWithNote()
    const records = [
      { table: 'notes', id: 'n2', before: null, after: { ...before, id: 'n2', text: 'te laat' } },
    ] as const
    expect(layDown(lane, records, 't1')).toEqual({ laid: 1, unchanged: 0 })
    expect(notes.get('n2')).toMatchObject({ text: 'te laat', late: true, place: cell('x') })
    const state = Y.encodeStateVector(lane.ydoc)
    layDown(lane, records, 't1')
    expect(Y.encodeStateVector(lane.ydoc)).toEqual(state)
  })

  it('keeps the words of both when two tabs of one person went on with what was new', () => {
    const { lane, before, notes } = laneWithNote()
    const made = (text: string) =>
      [{ table: 'notes', id: 'n2', before: null, after: { ...before, id: 'n2', text } }] as const
    layDown(lane, made('een twee'), 't1')
    layDown(lane, made('een'), 't2')
    layDown(lane, made('een drie'), 't3')
    layDown(lane, made('een drie'), 't3')
    const texts = notes.all().map((note) => note.text)
    expect(texts.sort()).toEqual(['een drie', 'een twee', 'oud'])
  })

  it('changes what is still as the late person saw it', () => {
    const { lane, before, notes } = laneWithNote()
    layDown(lane, [{ table: 'notes', id: 'n1', before, after: { ...before, text: 'nieuw' } }], 't1')
    expect(notes.get('n1')?.text).toBe('nieuw')
  })

  it('keeps both texts when others went on writing', () => {
    const { lane, before, notes } = laneWithNote()
    notes.setText('n1', 'door de groep')
    const records = [
      { table: 'notes', id: 'n1', before, after: { ...before, text: 'door de trein' } },
    ] as const
    layDown(lane, records, 't1')
    layDown(lane, records, 't1')
    expect(
      notes
        .all()
        .map((note) => note.text)
        .sort(),
    ).toEqual(['door de groep', 'door de trein'])
  })

  it('keeps both names of a moment that others renamed', () => {
    const { lane } = laneWithNote()
    const { moments } = lane.tables
    moments.create('a', { author: 'm1', phase: 'p', order: 'a', name: 'Bellen' })
    const before = must(moments.get('a'))
    moments.setText('a', 'Bellen met de balie')
    const records = [{ table: 'moments', id: 'a', before, after: { ...before, name: 'Opbellen' } }] as const
    layDown(lane, records, 't1')
    layDown(lane, records, 't1')
    expect(
      moments
        .all()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Bellen met de balie', 'Opbellen'])
  })

  it('takes over a move without touching words others changed meanwhile', () => {
    const { lane, before, notes } = laneWithNote()
    notes.setText('n1', 'anders')
    layDown(lane, [{ table: 'notes', id: 'n1', before, after: { ...before, place: cell('y') } }], 't1')
    expect(notes.get('n1')).toMatchObject({ text: 'anders', place: cell('y') })
  })

  it('throws away what nobody touched since, and leaves what somebody did', () => {
    const { lane, before, notes } = laneWithNote()
    const gone = [
      { table: 'notes', id: 'n1', before, after: { ...before, removed: { by: 'm1', at: 2 } } },
    ] as const
    notes.setText('n1', 'nog nodig')
    layDown(lane, gone, 't1')
    expect(notes.ids()).toEqual(['n1'])
    notes.setText('n1', 'oud')
    layDown(lane, gone, 't1')
    expect(notes.ids()).toEqual([])
  })

  it('throws away with the words that were written before, so that bringing back brings those back', () => {
    const { lane, before, notes } = laneWithNote()
    const removed = { by: 'm1', at: 2 }
    const gone = [
      { table: 'notes', id: 'n1', before, after: { ...before, text: 'oud en laat', removed } },
    ] as const
    layDown(lane, gone, 't1')
    expect([notes.ids(), notes.get('n1')?.text]).toEqual([[], 'oud en laat'])
    expect(layDown(lane, gone, 't1')).toEqual({ laid: 0, unchanged: 1 })
    notes.restore(['n1'])
    expect(notes.get('n1')).toMatchObject({ text: 'oud en laat', removed: undefined })
  })

  it('puts late words that were thrown away into the bin, beside what others went on with', () => {
    for (const others of [{ text: 'nog nodig' }, { place: cell('y') }]) {
      const { lane, before, notes } = laneWithNote()
      notes.patch('n1', others)
      const after = { ...before, text: 'oud en laat', removed: { by: 'm1', at: 2 } }
      for (const _ of [1, 2]) layDown(lane, [{ table: 'notes', id: 'n1', before, after }], 't1')
      expect(notes.ids()).toEqual(['n1'])
      expect(notes.get('n1')).toMatchObject(others)
      expect(notes.removedIds().map((id) => notes.get(id)?.text)).toEqual(['oud en laat'])
    }
  })

  it('is not the facilitator’s to undo', () => {
    const { lane, before } = laneWithNote()
    layDown(lane, [{ table: 'notes', id: 'n3', before: null, after: { ...before, id: 'n3' } }], 't1')
    lane.history.undo()
    expect(lane.tables.notes.ids()).toEqual(['n3'])
  })
})

describe('late work on the rest of the paper', () => {
  const made = () => {
    const lane = openLane(new Y.Doc(), { now: () => 0 })
    let count = 0
    const newId = () => `x${++count}`
    const options = { newId, random: () => 0.5, now: () => 5, author: () => 'm1' }
    const { addObjects, moveThings, lock } = createBoardActions(lane, {
      ...options,
      mayMoveLocked: () => true,
    })
    const ids = addObjects(Object.values(ONE_OF_EACH)).map((id) => must(id))
    moveThings(ids.map((id) => ({ id, dx: 3, dy: 0 })))
    lock(ids.slice(0, 2))
    const { addComment, reply, resolve } = createCommentActions(lane, options)
    const thread = addComment({ on: ids[0], x: 1, y: 2 }, 'klopt dit?')
    reply(thread, 'ja')
    resolve(thread)
    return lane
  }
  const recordsOf = ({ tables }: LaneDocument) =>
    (['objects', 'comments'] as const).flatMap((table) =>
      tables[table].ids().map((id) => ({ table, id, before: null, after: must(tables[table].get(id)) })),
    )

  it('goes over the wire and is laid down with nothing lost, of every type', () => {
    const records = recordsOf(made())
    const sent = z.array(lateRecord).parse(JSON.parse(JSON.stringify(records)))
    const lane = openLane(new Y.Doc(), { now: () => 0 })
    expect(layDown(lane, sent, 't1')).toEqual({ laid: records.length, unchanged: 0 })
    expect(recordsOf(lane)).toEqual(records)
    expect(layDown(lane, sent, 't1').laid).toBe(0)
  })

  it('keeps both texts of a thing that others wrote on, the late one beside it', () => {
    const lane = made()
    const { objects } = lane.tables
    const before = must(objects.all().find(({ type }) => type === 'shape'))
    objects.setText(before.id, 'door de groep')
    const late = { table: 'objects', id: before.id, before, after: { ...before, text: 'te laat' } } as const
    layDown(lane, [late], 't1')
    layDown(lane, [late], 't1')
    const shapes = objects.all().filter(({ type }) => type === 'shape')
    expect(shapes.map(({ text }) => text).sort()).toEqual(['door de groep', 'te laat'])
    expect(new Set(shapes.map(({ box }) => box.x)).size).toBe(2)
  })
})
