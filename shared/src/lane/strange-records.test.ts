import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createLaneActions } from './actions.ts'
import { DIRECTIONS, EDGES } from './arrange.ts'
import { createBoardActions } from './board-actions.ts'
import { clipBoard, pasteBoard, readBoardClip, writeBoardClip } from './board-clip.ts'
import { createCommentActions } from './comment-actions.ts'
import { commentThreads } from './comment-threads.ts'
import { laneShapes, openLane } from './lane.ts'
import { layoutLane } from './layout.ts'
import { OBJECT_TYPES } from './objects.ts'
import { readStroke } from './stroke.ts'
import { boundsOfThing, findThing, stackedThings } from './things.ts'

const IDS = ['a', 'b', 'c', '__proto__', 'constructor', '']
const id = fc.constantFrom(...IDS)
const number = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 0, -0, 5e-324, 100),
)
const strange = fc.oneof(
  number,
  fc.string(),
  fc.constant(null),
  fc.boolean(),
  fc.array(fc.oneof(number, id, fc.array(fc.oneof(number, id), { maxLength: 5 })), { maxLength: 6 }),
  fc.record(
    {
      author: fc.oneof(id, number),
      type: fc.constantFrom(...OBJECT_TYPES, 'hologram'),
      points: fc.array(fc.oneof(number, fc.integer({ min: -99, max: 99 })), { maxLength: 30 }),
      width: number,
      height: number,
      size: fc.oneof(number, fc.record({ width: number, height: number }, { noNullPrototype: true })),
      group: fc.oneof(id, number),
      locked: fc.oneof(fc.boolean(), number),
      layer: fc.oneof(fc.stringMatching(/^[0-9A-Za-z~]{0,6}$/), number),
      on: fc.oneof(id, number),
      answers: fc.oneof(id, number),
      x: number,
      y: number,
      at: number,
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
)
const write = fc.record({
  table: fc.constantFrom(...(Object.keys(laneShapes) as (keyof typeof laneShapes)[])),
  part: fc.nat(7),
  id,
  value: strange,
})

/** Every record there is, whatever is stored in it, can be read, drawn, and handled. */
it('whatever a peer stores, everything reads it, and every gesture can take hold of it', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
      const ydoc = new Y.Doc()
      for (const { table, part, id, value } of writes) {
        const parts = [...Object.keys(laneShapes[table].parts), 'removed', 'text']
        ydoc.getMap(`${table}.${parts[part % parts.length]}`).set(id, value)
        if (table === 'objects') ydoc.getMap('objects.base').set(id, { type: OBJECT_TYPES[part] })
      }
      const lane = openLane(ydoc, { now: () => 0 })
      const { tables } = lane
      const all = [...IDS, ...tables.objects.ids(), ...tables.notes.ids()]
      const look = () => {
        for (const one of all) {
          findThing(lane, one)
          for (const side of Object.values(boundsOfThing(lane, one) ?? {})) {
            expect(Math.abs(side)).toBeLessThan(200_000)
          }
        }
        for (const object of tables.objects.all()) {
          expect(object.size > 0 && object.size < 1000).toBe(true)
          for (const { x, y } of readStroke(object)) expect(Number.isFinite(x + y)).toBe(true)
        }
        for (const { at, x, y } of tables.comments.all()) {
          expect(() => new Date(at).toISOString()).not.toThrow()
          expect(Math.abs(x) + Math.abs(y)).toBeLessThan(100_000)
        }
        stackedThings(lane)
        commentThreads(lane)
        expect(lane.skipped()).toBeGreaterThanOrEqual(0)
        return layoutLane({
          phases: [],
          moments: tables.moments.all(),
          notes: tables.notes.all(),
          words: tables.words.all(),
          scores: new Map(),
        })
      }
      let made = 0
      const options = {
        newId: () => `new${made++}`,
        random: () => 0.3,
        now: () => 1,
        author: () => 'jan',
        mayMoveLocked: () => true,
      }
      const layout = look()
      const actions = createLaneActions(lane, options)
      const things = createBoardActions(lane, { ...options, rectOf: (id) => layout.notes.get(id)?.rect })
      const comments = createCommentActions(lane, options)
      things.nudge(all, 3, 4)
      things.resizeThings(all.map((one) => ({ id: one, box: { x: 0, y: 0, width: 9, height: 9 } })))
      things.rotateThings(all, 1)
      things.setLook(all, { ink: 'red' })
      things.setEnds('a', [
        { to: 'a', side: undefined },
        { to: 'b', side: 'top' },
      ])
      things.group(all)
      things.duplicateThings(all)
      for (const edge of EDGES) things.align(all, edge)
      for (const direction of DIRECTIONS) things.distribute(all, direction)
      things.tidyUp(all)
      things.toFront(['a'])
      things.toBack(['b'])
      things.forward(['c'])
      things.backward(['a'])
      for (const one of all) {
        comments.reply(one, 'ja')
        comments.resolve(one)
      }
      const clip = clipBoard(lane, all, { layout, workshop: 'w' })
      const read = clip && readBoardClip(writeBoardClip(clip))
      const place = { layout, spot: { at: 'paper', x: 0, y: 0 }, at: { x: 0, y: 0 }, workshop: 'w' } as const
      if (read !== undefined) pasteBoard(lane, { actions, things }, read, place)
      things.removeThings(all)
      things.restoreThings(all)
      comments.removeComment('a')
      look()
      while (lane.history.undo().done) look()
    }),
    { numRuns: 100 },
  )
}, 60_000)
