import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaneDocument } from '../lane/lane.ts'
import { fresh, type Operation, operation, perform, records, sync } from './test-people.ts'

describe('three people who edit, part, reload and meet', () => {
  it('end with the same lane, equal to its stored copy, and lose no record', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const people = [fresh(), fresh(), fresh()]
        const everSeen = new Set<string>()
        for (const op of operations) {
          perform(people, op)
          for (const lane of people) for (const id of lane.tables.notes.ids()) everSeen.add(id)
        }
        for (let round = 0; round < 2; round++) {
          for (const from of people) for (const to of people) if (from !== to) sync(from, to)
        }
        const [first, ...others] = people.map(records)
        for (const other of others) expect(other).toEqual(first)
        const lane = people[0] as LaneDocument
        expect(records(fresh(lane.ydoc))).toEqual(first)
        for (const id of everSeen) expect(lane.tables.notes.get(id), id).toBeDefined()
      }),
      { numRuns: 150 },
    )
  })

  it('get back what they undid by redoing it', () => {
    fc.assert(
      fc.property(fc.array(operation.filter(isOwnEdit), { minLength: 1, maxLength: 20 }), (operations) => {
        const lane = fresh()
        for (const op of operations) perform([lane], { ...op, who: 0 })
        const before = records(lane)
        let steps = 0
        while (lane.history.undo().done) steps++
        expect(lane.tables.notes.ids()).toEqual([])
        for (let i = 0; i < steps; i++) lane.history.redo()
        expect(withoutRemovals(records(lane))).toEqual(withoutRemovals(before))
      }),
      { numRuns: 100 },
    )
  })
})

const isOwnEdit = (op: Operation) => !['undo', 'redo', 'meet', 'reload', 'restore'].includes(op.do)

/** When something was removed is not part of what undo promises. */
const withoutRemovals = (tables: unknown) =>
  JSON.parse(JSON.stringify(tables, (key, value) => (key === 'removed' ? value !== undefined : value)))
