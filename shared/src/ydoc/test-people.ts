import fc from 'fast-check'
import * as Y from 'yjs'
import { type LaneDocument, laneShapes, openLane } from '../lane/lane.ts'

/** One thing one of the people does, or two of them meeting, or one of them starting anew from what is stored. */
export const operation = fc.oneof(
  fc.record({
    do: fc.constant('note' as const),
    who: fc.nat(2),
    id: fc.nat(5),
    text: fc.string({ maxLength: 6 }),
  }),
  fc.record({
    do: fc.constant('type' as const),
    who: fc.nat(2),
    id: fc.nat(5),
    at: fc.nat(9),
    remove: fc.nat(3),
    insert: fc.string({ maxLength: 4 }),
  }),
  fc.record({
    do: fc.constant('move' as const),
    who: fc.nat(2),
    id: fc.nat(5),
    moment: fc.nat(3),
    order: fc.nat(9),
  }),
  fc.record({ do: fc.constant('moment' as const), who: fc.nat(2), id: fc.nat(3), phase: fc.nat(2) }),
  fc.record({
    do: fc.constant('score' as const),
    who: fc.nat(2),
    id: fc.nat(3),
    value: fc.integer({ min: -3, max: 3 }),
  }),
  fc.record({ do: fc.constant('remove' as const), who: fc.nat(2), id: fc.nat(5) }),
  fc.record({ do: fc.constant('restore' as const), who: fc.nat(2), id: fc.nat(5) }),
  fc.record({ do: fc.constant('undo' as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant('redo' as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant('meet' as const), who: fc.nat(2), with: fc.nat(2) }),
  fc.record({ do: fc.constant('reload' as const), who: fc.nat(2) }),
)
export type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

/** A lane of one's own, with what `from` holds. */
export const fresh = (from?: Y.Doc) => {
  const ydoc = new Y.Doc()
  if (from !== undefined) Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(from))
  return openLane(ydoc, { now: () => 0 })
}

export function sync(from: LaneDocument, to: LaneDocument) {
  Y.applyUpdate(to.ydoc, Y.encodeStateAsUpdate(from.ydoc, Y.encodeStateVector(to.ydoc)), 'provider')
}

export function perform(people: LaneDocument[], op: Operation): void {
  const lane = people[op.who]
  if (lane === undefined) return
  const { notes, moments, scores } = lane.tables
  const some = (n: number) => notes.ids()[n % Math.max(1, notes.ids().length)] ?? 'none'
  switch (op.do) {
    case 'note': {
      const id = `n${op.who}-${op.id}`
      if (notes.get(id) === undefined) notes.create(id, { text: op.text })
      break
    }
    case 'type': {
      const at = Math.min(op.at, notes.text(some(op.id)).length)
      const remove = Math.min(op.remove, notes.text(some(op.id)).length - at)
      notes.editText(some(op.id), { at, remove, insert: op.insert })
      break
    }
    case 'move':
      notes.patch(some(op.id), {
        kind: 'pain',
        place: { at: 'cell', moment: `m${op.moment}`, order: `a${op.order}` },
      })
      break
    case 'moment':
      moments.create(`m${op.id}`, { phase: `f${op.phase}`, order: `${op.who}` })
      break
    case 'score':
      scores.create(`m${op.id}/p${op.who}`, { value: op.value })
      break
    case 'remove':
      notes.remove([some(op.id)], { by: `p${op.who}`, at: 1 })
      break
    case 'restore':
      notes.restore(notes.removedIds().slice(0, 1))
      break
    case 'undo':
      lane.history.undo()
      break
    case 'redo':
      lane.history.redo()
      break
    case 'meet': {
      const other = people[op.with]
      if (other !== undefined && other !== lane) sync(other, lane)
      break
    }
    case 'reload':
      people[op.who] = fresh(lane.ydoc)
      break
  }
}

/** All records of all tables, removed ones too. */
export const records = (lane: LaneDocument) =>
  Object.keys(laneShapes).map((name) => {
    const table = lane.tables[name as keyof typeof laneShapes]
    const all = [...table.ids(), ...table.removedIds()].sort()
    return all.map((id) => table.get(id))
  })
