import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { createLaneActions } from './actions.ts'
import { createBoardActions } from './board-actions.ts'
import {
  type BoardClip,
  boardClipText,
  clipBoard,
  MOST_CLIPPED,
  pasteBoard,
  readBoardClip,
  writeBoardClip,
} from './board-clip.ts'
import { openLane } from './lane.ts'
import { layoutLane } from './layout.ts'
import { OBJECT_TYPES } from './objects.ts'
import { boxAt, ONE_OF_EACH } from './test-objects.ts'

/** A lane with a moment, a note in its cell, two free ones and one of each object. */
function openBoard(name: string) {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  let count = 0
  const options = {
    newId: () => `${name}${++count}`,
    random: () => 0.5,
    now: () => 0,
    author: () => name,
  }
  const actions = createLaneActions(lane, options)
  const things = createBoardActions(lane, options)
  const { notes, moments, words } = lane.tables
  moments.create('m', { phase: 'p', order: 'a', name: 'balie' })
  notes.create('free', { kind: 'pain', place: { at: 'paper', x: 40, y: 2400 }, text: 'los' })
  notes.create('other', { kind: 'plain', place: { at: 'paper', x: 400, y: 2400 }, text: 'ook' })
  notes.create('celled', { kind: 'pain', place: { at: 'cell', moment: 'm', order: 'a' }, text: 'in' })
  const ids = things.addObjects(OBJECT_TYPES.map((type) => ONE_OF_EACH[type])).map((id) => must(id))
  const layout = () =>
    layoutLane({
      phases: [{ id: 'p', name: 'p' }],
      moments: moments.all(),
      notes: notes.all(),
      words: words.all(),
      scores: new Map(),
    })
  const clip = (chosen: readonly string[], workshop = 'w1') =>
    must(clipBoard(lane, chosen, { layout: layout(), workshop }))
  const paste = (from: BoardClip, to: { cell: boolean; workshop?: string } = { cell: false }) =>
    pasteBoard(lane, { actions, things }, from, {
      layout: layout(),
      spot: to.cell ? { at: 'cell', moment: 'm', kind: 'improvement' } : { at: 'paper', x: 5000, y: 6000 },
      at: { x: 5000, y: 6000 },
      workshop: to.workshop ?? 'w1',
    })
  return { lane, ids, actions, things, clip, paste, objects: lane.tables.objects, notes }
}

describe('a clip of the board', () => {
  it('survives the clipboard, of every type', () => {
    const { clip, ids } = openBoard('a')
    const whole = clip([...ids, 'free', 'celled'])
    expect(whole.things).toHaveLength(OBJECT_TYPES.length + 1)
    expect(readBoardClip(writeBoardClip(whole))).toEqual(whole)
    expect(boardClipText(whole).split('\n')).toEqual(expect.arrayContaining(['in', 'los', 'Ideeën']))
  })

  it('is laid down elsewhere as it lay, as one step to undo', () => {
    const from = openBoard('a')
    const to = openBoard('b')
    const before = [to.objects.ids().length, to.notes.ids().length]
    const { ids, left, leftImages } = to.paste(must(readBoardClip(writeBoardClip(from.clip(from.ids)))))
    expect([ids.length, left, leftImages]).toEqual([from.ids.length, 0, 0])
    const corner = must(to.objects.get(must(ids.find((id) => to.objects.get(id)?.type === 'frame'))))
    expect(corner.box).toMatchObject({ x: 5000, y: 6000 })
    expect(corner.author).toBe('b')
    to.lane.history.undo()
    expect([to.objects.ids().length, to.notes.ids().length]).toEqual(before)
  })

  it('ties connectors to the copies, of notes in cells too, and leaves others loose', () => {
    const { clip, paste, things, objects, notes } = openBoard('a')
    const ends = [
      { to: 'celled', side: undefined },
      { to: 'free', side: 'top' },
    ] as const
    const id = must(things.addObject({ type: 'connector', form: 'line', ends }))
    const pasted = paste(clip([id, 'celled', 'free']), { cell: true }).ids
    const tied = must(objects.get(must(pasted.find((one) => objects.get(one) !== undefined)))).ends
    const kinds = must(tied).map((end) => ('to' in end ? notes.get(end.to)?.text : undefined))
    expect(kinds).toEqual(['in', 'los'])
    for (const end of must(tied)) if ('to' in end) expect(pasted).toContain(end.to)
    const alone = must(objects.get(must(paste(clip([id])).ids[0])))
    expect(alone.ends?.some((end) => 'to' in end)).toBe(false)
  })

  it('keeps groups and sizes, with groups of their own', () => {
    const { clip, paste, things, notes, ids } = openBoard('a')
    things.resizeThings([{ id: 'free', box: boxAt(40, 2400, 320, 200) }])
    const group = things.group(['free', must(ids[0])])
    const pasted = paste(clip(['free', must(ids[0])])).ids
    const note = must(notes.get(must(pasted.find((id) => notes.get(id) !== undefined))))
    expect(note.size).toEqual({ width: 320, height: 200 })
    expect(note.group).toBeDefined()
    expect(note.group).not.toBe(group)
  })

  it('of free notes alone goes into a cell when pasted there', () => {
    const { clip, paste, notes } = openBoard('a')
    const [id = ''] = paste(clip(['free']), { cell: true }).ids
    expect(notes.get(id)).toMatchObject({ kind: 'improvement', place: { at: 'cell', moment: 'm' } })
  })

  it('brings no pictures into another workshop, and says so', () => {
    const from = openBoard('a')
    const to = openBoard('b')
    const { ids, leftImages } = to.paste(from.clip(from.ids), { cell: false, workshop: 'w2' })
    expect(leftImages).toBe(1)
    expect(ids.map((id) => to.objects.get(id)?.type)).not.toContain('image')
  })

  it('of too much is cut, and says how much', () => {
    const { clip, things } = openBoard('a')
    const many = things.addObjects(Array.from({ length: MOST_CLIPPED + 7 }, () => ONE_OF_EACH.emoji))
    const cut = clip(many.map((id) => must(id)))
    expect([cut.things.length, cut.left]).toEqual([MOST_CLIPPED, 7])
  }, 20_000)

  it('stays within what a server takes in one step, also of long strokes', () => {
    const { clip, things, lane } = openBoard('a')
    const points = Array.from({ length: 3000 }, (_, at) => ({ x: at * 2, y: 0, pressure: 0.5 }))
    const ids = things.addObjects(Array.from({ length: 60 }, () => ({ type: 'stroke', pen: 'pen', points })))
    const { things: taken, left } = clip(ids.map((id) => must(id)))
    expect(taken.length + left).toBe(60)
    expect(left).toBeGreaterThan(0)
    const before = Y.encodeStateVector(lane.ydoc)
    things.duplicateThings(ids.map((id) => must(id)))
    expect(Y.encodeStateAsUpdate(lane.ydoc, before).length).toBeLessThan(2 * 1024 * 1024)
  })

  it('stays within that of full notes in cells too, pasted or copied in place', () => {
    const { clip, paste, things, actions, lane } = openBoard('a')
    const text = 'é'.repeat(1000)
    const to = { at: 'cell', moment: 'm' } as const
    const ids = actions.addNotes(Array.from({ length: 1500 }, () => ({ kind: 'pain', to, text })))
    const copied = must(readBoardClip(writeBoardClip(must(clip(ids)))))
    expect(copied.notes.length + copied.left).toBe(1500)
    let before = Y.encodeStateVector(lane.ydoc)
    paste(copied, { cell: true })
    expect(Y.encodeStateAsUpdate(lane.ydoc, before).length).toBeLessThan(2 * 1024 * 1024)
    before = Y.encodeStateVector(lane.ydoc)
    expect(things.duplicateThings(ids).size + things.tooMuchToCopy(ids)).toBe(1500)
    expect(Y.encodeStateAsUpdate(lane.ydoc, before).length).toBeLessThan(2 * 1024 * 1024)
  }, 20_000)

  it('of nothing is none', () => {
    const { lane } = openBoard('a')
    const layout = layoutLane({ phases: [], moments: [], notes: [], words: [], scores: new Map() })
    expect(clipBoard(lane, ['gone'], { layout, workshop: 'w1' })).toBeUndefined()
  })
})

describe('a clip from elsewhere', () => {
  it('that is none of ours is not read', () => {
    for (const text of ['gewone tekst', '{"brownpaper-2": 5', '{"brownpaper-2":[]}', '{"brownpaper-2":{}}']) {
      expect(readBoardClip(text)).toBeUndefined()
    }
  })

  it('of any nonsense never breaks a paper, and what is left out is counted', () => {
    const wild = fc.anything({ withNullPrototype: false })
    const thing = fc.record({
      is: fc.constantFrom('object', 'note', 'other'),
      id: fc.oneof(fc.string(), wild),
      kind: fc.constantFrom('pain', 'no'),
      group: wild,
      text: fc.oneof(fc.string(), wild),
      base: fc.oneof(fc.record({ type: fc.constantFrom(...OBJECT_TYPES), points: wild, url: wild }), wild),
      box: fc.oneof(fc.array(fc.double()), wild),
      ends: fc.oneof(fc.array(fc.array(fc.oneof(fc.string(), fc.double()))), wild),
      look: fc.oneof(fc.record({ size: wild, ink: wild }), wild),
      x: fc.double(),
      y: fc.double(),
    })
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 6 }), wild, (list, left) => {
        const stored = { origin: { x: 0, y: 0 }, notes: [], things: list, workshop: 5, left }
        const text = JSON.stringify({ 'brownpaper-2': stored }, (_key, value) =>
          typeof value === 'bigint' ? null : value,
        )
        const clip = readBoardClip(text)
        if (clip === undefined) return
        expect(clip.things.length + clip.left).toBeGreaterThanOrEqual(list.length)
        const { paste, lane } = openBoard('a')
        paste(clip)
        expect(lane.skipped()).toBe(0)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})
