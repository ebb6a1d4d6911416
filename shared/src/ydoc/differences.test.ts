import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { LaneDocument } from '../lane/lane.ts'
import { compareRecords, putBack, type Records, recordsOf, untouchedSince } from './differences.ts'
import { fresh, operation, perform, records, sync } from './test-people.ts'

const BY = { by: 'ana', at: 99 }

/** A lane as it is now, kept as a version is: encoded, and read again later. */
function keep(lane: LaneDocument): Records {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(lane.ydoc))
  return recordsOf(fresh(ydoc))
}

const restore = (lane: LaneDocument, then: Records) =>
  putBack(lane, compareRecords(then, recordsOf(lane)), BY)

function undo(lane: LaneDocument, before: Records, left: Records) {
  const now = recordsOf(lane)
  return putBack(lane, untouchedSince(compareRecords(before, now), left, now), BY)
}

/** What one sees: records in order of their ids, without those that were thrown away. */
const seen = (lane: LaneDocument) => records(lane).map((table) => table.filter((one) => !one?.removed))
const seenIn = (kept: Records) =>
  Object.values(kept).map((table) =>
    [...table.values()].filter((one) => !one.removed).sort((a, b) => (a.id < b.id ? -1 : 1)),
  )

const idsOf = (lane: LaneDocument) => records(lane).flatMap((table) => table.map((one) => one?.id))

function someLane() {
  const lane = fresh()
  const { notes, moments } = lane.tables
  moments.create('m1', { phase: 'f1', order: 'a', name: 'Winkel' })
  for (const [id, text] of [
    ['n1', 'te lang wachten'],
    ['n2', 'bellen'],
    ['n3', 'brief'],
  ] as const)
    notes.create(id, { kind: 'pain', place: { at: 'cell', moment: 'm1', order: id }, text })
  return { lane, notes, moments }
}

describe('what differs from a version', () => {
  it('is told of each record once, with the values to put back', () => {
    const { lane, notes, moments } = someLane()
    notes.remove(['n3'], { by: 'jan', at: 1 })
    const then = keep(lane)
    notes.patch('n1', { text: 'kort wachten', top: 1 })
    notes.remove(['n2'], { by: 'jan', at: 2 })
    notes.restore(['n3'])
    moments.create('m2', { phase: 'f1', order: 'b' })
    expect(compareRecords(then, recordsOf(lane))).toEqual([
      { table: 'notes', id: 'n1', what: 'changed', values: { text: 'te lang wachten', top: undefined } },
      { table: 'notes', id: 'n2', what: 'thrown-away', values: {} },
      { table: 'notes', id: 'n3', what: 'added', removed: { by: 'jan', at: 1 } },
      { table: 'moments', id: 'm2', what: 'added', removed: undefined },
    ])
  })

  it('is nothing for a lane as it was, nor for what was out of sight and still is', () => {
    const { lane, notes } = someLane()
    notes.remove(['n3'], { by: 'jan', at: 1 })
    const then = keep(lane)
    expect(compareRecords(then, recordsOf(lane))).toEqual([])
    notes.create('n4', { text: 'even' })
    notes.remove(['n4'], { by: 'jan', at: 2 })
    expect(compareRecords(then, recordsOf(lane))).toEqual([])
  })

  it('is said of what is lost for good, and that is not made anew', () => {
    const then = keep(someLane().lane)
    const empty = fresh()
    const differences = compareRecords(then, recordsOf(empty))
    expect(differences.map(({ what }) => what)).toEqual(['lost', 'lost', 'lost', 'lost'])
    expect(putBack(empty, differences, BY)).toBe(0)
    expect(idsOf(empty)).toEqual([])
  })
})

describe('putting a version back', () => {
  it('throws away what was made since in the name of who does it', () => {
    const { lane, notes } = someLane()
    const then = keep(lane)
    notes.create('n9', { text: 'later' })
    restore(lane, then)
    expect(notes.get('n9')?.removed).toEqual(BY)
  })

  it('leaves others’ letters around it when a text goes back', () => {
    const { lane, notes } = someLane()
    const then = keep(lane)
    notes.setText('n1', 'veel te lang wachten')
    const other = fresh(lane.ydoc)
    restore(lane, then)
    other.tables.notes.editText('n1', { at: 20, remove: 0, insert: '!' })
    sync(lane, other)
    sync(other, lane)
    expect(notes.text('n1')).toBe('te lang wachten!')
  })

  it('writes nothing when there is nothing to put back', () => {
    const { lane } = someLane()
    const then = keep(lane)
    const state = Y.encodeStateAsUpdate(lane.ydoc)
    expect(restore(lane, then)).toBe(0)
    expect(Y.encodeStateAsUpdate(lane.ydoc)).toEqual(state)
  })

  it('is no step of anyone’s own history', () => {
    const { lane, notes } = someLane()
    const then = keep(lane)
    notes.remove(['n1'], { by: 'jan', at: 1 })
    restore(lane, then)
    const other = fresh(lane.ydoc)
    expect(other.history.canUndo).toBe(false)
  })

  it('shows exactly what the version showed, whatever was done before and since', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 30 }),
        fc.array(operation, { maxLength: 40 }),
        (before, since) => {
          const people = [fresh(), fresh(), fresh()]
          for (const op of before) perform(people, op)
          const then = keep(people[0] as LaneDocument)
          for (const op of since) perform(people, op)
          const lane = people[0] as LaneDocument
          const known = new Set(idsOf(lane))
          restore(lane, then)
          expect(seen(lane)).toEqual(seenIn(then))
          expect(new Set(idsOf(lane))).toEqual(known)
          expect(restore(lane, then)).toBe(0)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('converges when two do it at once and others go on working', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 30 }),
        fc.array(operation, { maxLength: 30 }),
        fc.array(operation, { maxLength: 15 }),
        (before, since, meanwhile) => {
          const people = [fresh(), fresh(), fresh()]
          for (const op of before) perform(people, op)
          const then = keep(people[0] as LaneDocument)
          for (const op of since) perform(people, op)
          for (const lane of people.slice(0, 2)) restore(lane, then)
          for (const op of meanwhile) perform(people, op)
          for (let round = 0; round < 2; round++) {
            for (const from of people) for (const to of people) if (from !== to) sync(from, to)
          }
          const [first, ...others] = people.map(records)
          for (const other of others) expect(other).toEqual(first)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('undoing that', () => {
  it('shows exactly what was there before', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 30 }),
        fc.array(operation, { maxLength: 40 }),
        (before, since) => {
          const people = [fresh(), fresh(), fresh()]
          for (const op of before) perform(people, op)
          const then = keep(people[0] as LaneDocument)
          for (const op of since) perform(people, op)
          const lane = people[0] as LaneDocument
          const just = keep(lane)
          restore(lane, then)
          undo(lane, just, then)
          expect(seen(lane)).toEqual(seenIn(just))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('leaves alone what others have changed, thrown away or brought back since', () => {
    const { lane, notes } = someLane()
    const then = keep(lane)
    notes.setText('n1', 'nieuw')
    notes.setText('n2', 'nieuw')
    notes.create('n8', { text: 'later' })
    notes.create('n9', { text: 'later' })
    const before = keep(lane)
    restore(lane, then)
    notes.setText('n1', 'door een ander')
    notes.restore(['n8'])
    expect(undo(lane, before, then)).toBe(2)
    expect(notes.text('n1')).toBe('door een ander')
    expect(notes.text('n2')).toBe('nieuw')
    expect(notes.ids()).toContain('n9')
  })
})
