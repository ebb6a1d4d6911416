import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { createId } from '../base/ids.ts'
import { seededRandom } from '../base/seeded-random.ts'
import { createLaneActions } from './actions.ts'
import { DIRECTIONS, EDGES } from './arrange.ts'
import { type BoardActions, createBoardActions } from './board-actions.ts'
import { type CommentActions, createCommentActions } from './comment-actions.ts'
import { type LaneDocument, laneShapes, openLane } from './lane.ts'
import type { NewObject } from './new-object.ts'
import { OBJECT_TYPES, type ObjectType } from './objects.ts'
import { readStroke } from './stroke.ts'
import { boxAt, ONE_OF_EACH, STROKE_POINTS } from './test-objects.ts'
import { boundsOfThing, stackedThings } from './things.ts'

type Board = {
  readonly lane: LaneDocument
  readonly actions: BoardActions
  readonly comments: CommentActions
  readonly ids: Readonly<Record<ObjectType, string>>
}

function actOn(lane: LaneDocument, seed: string, mayMoveLocked = false) {
  const random = seededRandom(seed)
  const options = {
    newId: () => createId((length) => Uint8Array.from({ length }, () => random() * 256)),
    random,
    now: () => 7,
    author: () => seed,
    mayMoveLocked: () => mayMoveLocked,
  }
  return { actions: createBoardActions(lane, options), comments: createCommentActions(lane, options) }
}

const copyOf = (lane: LaneDocument) => {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(lane.ydoc))
  return openLane(ydoc, { now: () => 0 })
}

/** A paper with one of each object, two free notes and one in a cell, and a remark; nothing of it is to undo. */
function prepared(mayMoveLocked = false): Board {
  const first = openLane(new Y.Doc(), { now: () => 0 })
  const maker = actOn(first, 'aylin')
  first.tables.notes.create('free', { kind: 'pain', place: { at: 'paper', x: 40, y: 400 }, text: 'los' })
  first.tables.notes.create('other', { kind: 'plain', place: { at: 'paper', x: 300, y: 420 }, text: 'ook' })
  first.tables.notes.create('celled', { kind: 'pain', place: { at: 'cell', moment: 'm', order: 'a' } })
  const made = OBJECT_TYPES.map((type) => [type, must(maker.actions.addObject(ONE_OF_EACH[type]))] as const)
  first.tables.comments.create('remark', { author: 'aylin', at: 1, on: 'free', x: 1, y: 2, text: 'echt?' })
  const lane = copyOf(first)
  // Every type of the list got its id above.
  const ids = Object.fromEntries(made) as Record<ObjectType, string>
  return { lane, ids, ...actOn(lane, 'jan', mayMoveLocked) }
}

/** What there is to be seen. */
const seen = ({ tables }: LaneDocument) =>
  Object.fromEntries(
    Object.keys(laneShapes).map((name) => {
      const all = tables[name as keyof typeof laneShapes].all()
      return [name, [...all].sort((a, b) => (a.id < b.id ? -1 : 1))]
    }),
  )

const everything = ({ ids }: Board) => [...Object.values(ids), 'free', 'other']

/** Every action at least once; a new one is a line here, and covered by all that is asserted below. */
const GESTURES: Readonly<Record<string, (board: Board) => unknown>> = {
  ...Object.fromEntries(
    OBJECT_TYPES.map((type) => [`add ${type}`, ({ actions }: Board) => actions.addObject(ONE_OF_EACH[type])]),
  ),
  'add many': ({ actions }) => actions.addObjects(Object.values(ONE_OF_EACH)),
  move: (board) => board.actions.moveThings(everything(board).map((id) => ({ id, dx: 15, dy: -5 }))),
  'move to a place': ({ actions, ids }) => actions.moveThings([{ id: ids.connector, x: 5, y: 6 }]),
  nudge: ({ actions }) => actions.nudge(['free'], 1, 0),
  resize: ({ actions, ids }) =>
    actions.resizeThings([
      { id: ids.stroke, box: boxAt(0, 0, 300, 300) },
      { id: ids.connector, box: boxAt(0, 0, 10, 10) },
      { id: 'free', box: boxAt(1, 2, 300, 200) },
    ]),
  rotate: (board) => board.actions.rotateThings(everything(board), Math.PI / 6),
  look: (board) => board.actions.setLook(everything(board), { ink: 'green', dashed: 'dashed' }),
  'no fill': ({ actions, ids }) => actions.setLook([ids.shape], { fill: undefined }),
  ends: ({ actions, ids }) =>
    actions.setEnds(ids.connector, [
      { to: ids.shape, side: undefined },
      { to: 'free', side: 'top' },
    ]),
  group: ({ actions, ids }) => actions.group([ids.shape, 'free']),
  remove: (board) => board.actions.removeThings([...everything(board), 'celled', 'remark']),
  duplicate: (board) => board.actions.duplicateThings([...everything(board), 'celled']),
  'to front': ({ actions, ids }) => actions.toFront([ids.text, ids.stroke]),
  'to back': ({ actions, ids }) => actions.toBack([ids.image, ids.link]),
  forward: ({ actions }) => actions.forward(['free']),
  backward: ({ actions, ids }) => actions.backward([ids.emoji]),
  ...Object.fromEntries(
    EDGES.map((edge) => [
      `align ${edge}`,
      ({ actions, ids }: Board) => actions.align([ids.text, ids.image, ids.link, 'free', 'other'], edge),
    ]),
  ),
  ...Object.fromEntries(
    DIRECTIONS.map((direction) => [
      `distribute ${direction}`,
      ({ actions, ids }: Board) => actions.distribute([ids.text, ids.shape, ids.image, ids.link], direction),
    ]),
  ),
  'tidy up': ({ actions, ids }) => actions.tidyUp([ids.text, ids.shape, ids.image, 'free', 'other']),
  comment: ({ comments }) => comments.addComment({ on: 'free', x: 1, y: 2 }, 'klopt dit?'),
  reply: ({ comments }) => comments.reply('remark', 'ja'),
  resolve: ({ comments }) => comments.resolve('remark'),
  'remove comment': ({ comments }) => comments.removeComment('remark'),
}

/** These need something to have happened, or change nothing on this paper. */
const AFTER: Readonly<Record<string, readonly [(board: Board) => unknown, (board: Board) => unknown]>> = {
  ungroup: [({ actions }) => actions.group(['free', 'other']), ({ actions }) => actions.ungroup(['free'])],
  restore: [
    ({ actions, ids }) => actions.removeThings([ids.frame, 'free']),
    ({ actions, ids }) => actions.restoreThings([ids.frame, 'free']),
  ],
  reopen: [({ comments }) => comments.resolve('remark'), ({ comments }) => comments.reopen('remark')],
  'reply to what was settled': [
    ({ comments }) => comments.resolve('remark'),
    ({ comments }) => comments.reply('remark', 'toch niet'),
  ],
  'restore comment': [
    ({ comments }) => comments.removeComment('remark'),
    ({ comments }) => comments.restoreComments(['remark']),
  ],
}

function checkGesture(before: (board: Board) => unknown, run: (board: Board) => unknown) {
  const board = prepared(true)
  before(board)
  const start = seen(board.lane)
  run(board)
  const end = seen(board.lane)
  expect(end).not.toEqual(start)
  expect(seen(copyOf(board.lane))).toEqual(end)
  expect(board.lane.history.undo()).toEqual({ done: true, leftAlone: 0 })
  expect(seen(board.lane)).toEqual(start)
  expect(board.lane.history.redo()).toEqual({ done: true, leftAlone: 0 })
  expect(seen(board.lane)).toEqual(end)
}

describe('a gesture is one step, back and forth, and the same when loaded again', () => {
  it.each(Object.entries(GESTURES))('%s', (_name, run) => checkGesture(() => {}, run))
  it.each(Object.entries(AFTER))('%s', (_name, [before, run]) => checkGesture(before, run))
  it('lock and unlock', () => {
    checkGesture(
      () => {},
      ({ actions, ids }) => actions.lock([ids.image, 'free']),
    )
    checkGesture(
      ({ actions }) => actions.lock(['free']),
      ({ actions }) => actions.unlock(['free']),
    )
  })
})

it('converges whatever two people do at once, undo and redo among it', () => {
  const all = Object.values({
    ...GESTURES,
    ...Object.fromEntries(Object.entries(AFTER).map(([name, [, run]]) => [name, run])),
  })
  const doing = fc.record({
    who: fc.nat(1),
    what: fc.oneof(
      { weight: 8, arbitrary: fc.nat(all.length - 1).map((at) => must(all[at])) },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
      { weight: 2, arbitrary: fc.constant('meet' as const) },
    ),
  })
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 25 }), (doings) => {
      const left = prepared()
      const lane = copyOf(left.lane)
      const right: Board = { lane, ids: left.ids, ...actOn(lane, 'piet') }
      const meet = () => {
        Y.applyUpdate(left.lane.ydoc, Y.encodeStateAsUpdate(right.lane.ydoc))
        Y.applyUpdate(right.lane.ydoc, Y.encodeStateAsUpdate(left.lane.ydoc))
      }
      for (const { who, what } of doings) {
        const board = who === 0 ? left : right
        if (what === 'meet') meet()
        else if (what === 'undo') board.lane.history.undo()
        else if (what === 'redo') board.lane.history.redo()
        else what(board)
      }
      meet()
      expect(seen(left.lane)).toEqual(seen(right.lane))
      expect(seen(copyOf(left.lane))).toEqual(seen(left.lane))
      expect(left.lane.skipped()).toBe(0)
    }),
    { numRuns: 30 },
  )
}, 30_000)

describe('every type of object', () => {
  it.each(OBJECT_TYPES)('%s is stored as it was laid down', (type) => {
    const { lane, ids } = prepared()
    const { type: _type, look, ...values } = ONE_OF_EACH[type]
    const record = must(lane.tables.objects.get(ids[type]))
    expect(record).toMatchObject({ type, author: 'aylin', ...look })
    if (type === 'stroke') {
      expect(readStroke(record).map(({ x }) => Math.round(x))).toEqual(STROKE_POINTS.map(({ x }) => x))
    } else if (type === 'connector') {
      expect(record.ends?.[0]).toMatchObject({ to: 'free', side: 'right', rest: { x: 244, y: 448 } })
    } else expect(record).toMatchObject(values)
  })

  it.each(OBJECT_TYPES)('%s moves as far as it is told, and lies on top', (type) => {
    const { lane, actions, ids } = prepared()
    const before = must(boundsOfThing(lane, ids[type]))
    actions.moveThings([{ id: ids[type], dx: 10, dy: 20 }])
    const after = must(boundsOfThing(lane, ids[type]))
    const right = before.x + before.width
    expect(after.x + after.width).toBeCloseTo(right + 10, 0)
    const added = must(actions.addObject(ONE_OF_EACH[type]))
    const layers = stackedThings(lane).map(({ layer }) => layer)
    expect(lane.tables.objects.get(added)?.layer).toBe(layers.toSorted().at(-1))
  })

  it.each(OBJECT_TYPES)('%s of nonsense is brought back to the paper, or is nothing', (type) => {
    const { lane, actions } = prepared()
    const mad = [Number.NaN, Infinity, -1e300].map((x) => ({ x, y: x, pressure: x }))
    const fresh = { ...ONE_OF_EACH[type], box: { x: 1e300, y: NaN, width: -5, height: Infinity, angle: NaN } }
    const wrong = type === 'stroke' ? { ...fresh, points: mad } : fresh
    const id = actions.addObject(
      type === 'connector'
        ? {
            type,
            form: 'line',
            ends: [
              { x: NaN, y: 0 },
              { to: 'none', side: undefined },
            ],
          }
        : // A box of this shape belongs to each of the others, and no type forbids strange numbers.
          (wrong as NewObject),
    )
    if (id !== undefined) {
      const bounds = must(boundsOfThing(lane, id))
      for (const side of Object.values(bounds)) expect(Math.abs(side)).toBeLessThan(100_000)
    }
    expect(lane.skipped()).toBe(0)
  })
})

describe('what the grid places', () => {
  it('is neither moved, resized, turned, grouped nor restacked as if it lay on free paper', () => {
    const { lane, actions } = prepared()
    const before = lane.tables.notes.get('celled')
    actions.nudge(['celled'], 5, 5)
    actions.resizeThings([{ id: 'celled', box: boxAt(0, 0) }])
    actions.rotateThings(['celled'], 1)
    actions.toFront(['celled'])
    expect(actions.group(['celled', 'free'])).toBeUndefined()
    expect(lane.tables.notes.get('celled')).toBe(before)
  })
})

describe('what is locked', () => {
  const locked = () => {
    const board = prepared(true)
    board.actions.lock([board.ids.image, 'free', 'celled'])
    return board
  }

  it('is left alone by who may not move it, whatever they do', () => {
    const { lane, ids } = locked()
    const { actions } = actOn(lane, 'deelnemer')
    const board = { lane, ids, ...actOn(lane, 'deelnemer') }
    const records = () => [lane.tables.objects.get(ids.image), lane.tables.notes.get('free')]
    const before = records()
    for (const run of Object.values(GESTURES)) run(board)
    actions.unlock([ids.image, 'free'])
    expect(records()).toEqual(before)
    expect(actions.heldAmong([ids.image, 'other', 'celled'])).toEqual([ids.image, 'celled'])
  })

  it('moves for who may', () => {
    const { lane, actions, ids } = locked()
    actions.nudge([ids.image], 5, 0)
    expect(lane.tables.objects.get(ids.image)?.box.x).toBe(605)
    expect(actions.heldAmong([ids.image])).toEqual([])
  })

  it('is not locked by who could not unlock it, and copies are free', () => {
    const { lane, ids } = locked()
    const { actions } = actOn(lane, 'deelnemer')
    actions.lock(['other'])
    expect(lane.tables.notes.get('other')?.locked).toBe(false)
    const copy = must(actions.duplicateThings([ids.image]).get(ids.image))
    expect(lane.tables.objects.get(copy)?.locked).toBe(false)
  })
})

describe('connectors', () => {
  it('rest where a note lay when it is thrown away from the list', () => {
    const { lane, actions, ids } = prepared()
    const { removeNotes } = createLaneActions(lane, {
      newId: () => 'unused',
      random: Math.random,
      now: () => 7,
      author: () => 'jan',
    })
    actions.setEnds(ids.connector, [
      { to: 'free', side: 'right' },
      { x: 900, y: 900 },
    ])
    actions.moveThings([{ id: 'free', dx: 0, dy: 500 }])
    removeNotes(['free'])
    expect(lane.tables.objects.get(ids.connector)?.ends?.[0]).toMatchObject({
      to: 'free',
      rest: { x: 244, y: 948 },
    })
    lane.history.undo()
    expect(lane.tables.notes.get('free')?.removed).toBeUndefined()
  })

  it('say how many copies are too much for one step', () => {
    const { actions, ids } = prepared()
    expect(actions.tooMuchToCopy(Object.values(ids))).toBe(0)
    const long = 'x'.repeat(40_000)
    const texts = Array.from({ length: 12 }, () =>
      must(actions.addObject({ type: 'text', text: long, box: boxAt(0, 0) })),
    )
    expect(actions.tooMuchToCopy(texts)).toBe(3)
    expect(actions.duplicateThings(texts).size).toBe(9)
  })

  it('rest where they were when what they hung on goes, and hang on it again when it returns', () => {
    const { lane, actions, ids } = prepared()
    const fromOf = () => boundsOfThing(lane, ids.connector)
    actions.nudge(['free'], 100, 0)
    const before = must(fromOf())
    actions.removeThings(['free'])
    expect(fromOf()).toEqual(before)
    lane.history.undo()
    actions.nudge(['free'], 0, 10)
    expect(fromOf()).toMatchObject({ x: before.x, y: before.y + 10 })
  })

  it('copied with what they hang on hang on the copies, and are loose where that stays', () => {
    const { lane, actions, ids } = prepared()
    const both = actions.duplicateThings([ids.connector, 'free'], { dx: 0, dy: 500 })
    const alone = actions.duplicateThings([ids.connector], { dx: 0, dy: 500 })
    const fromOf = (id: string | undefined) => lane.tables.objects.get(must(id))?.ends?.[0]
    expect(fromOf(both.get(ids.connector))).toMatchObject({ to: both.get('free') })
    expect(fromOf(alone.get(ids.connector))).toEqual({ x: 244, y: 948 })
  })
})

describe('groups and frames', () => {
  it('are copied as groups of their own', () => {
    const { lane, actions, ids } = prepared()
    const group = actions.group([ids.shape, 'free'])
    const copies = actions.duplicateThings([ids.shape, 'free'])
    const groupOf = lane.tables.notes.get(must(copies.get('free')))?.group
    expect(groupOf).toBeDefined()
    expect(groupOf).not.toBe(group)
    expect(lane.tables.objects.get(must(copies.get(ids.shape)))?.group).toBe(groupOf)
  })

  it('a frame takes along what lies in it when it is nudged or copied, but not when it goes', () => {
    const { lane, actions, ids } = prepared()
    actions.nudge([ids.frame], 10, 0)
    expect(lane.tables.objects.get(ids.image)?.box.x).toBe(610)
    expect(lane.tables.notes.get('free')?.place).toMatchObject({ x: 50 })
    const copies = actions.duplicateThings([ids.frame])
    expect([...copies.keys()]).toEqual(expect.arrayContaining([ids.image, 'free']))
    expect([...copies.keys()]).not.toContain('celled')
    actions.removeThings([ids.frame])
    expect(lane.tables.objects.ids()).toContain(ids.image)
  })

  it('are arranged as one, with what a frame holds', () => {
    const { lane, actions, ids } = prepared()
    actions.group([ids.text, ids.shape])
    actions.align([ids.text, ids.shape, 'other'], 'right')
    const text = lane.tables.objects.get(ids.text)?.box.x
    expect(text).toBe(lane.tables.objects.get(ids.shape)?.box.x)
    const far = must(actions.addObject({ type: 'shape', form: 'rectangle', box: boxAt(2000, 3000) }))
    const before = must(lane.tables.objects.get(ids.image)).box
    actions.align([ids.frame, ids.image, far], 'bottom')
    const moved = must(lane.tables.objects.get(ids.frame)).box.y + 50
    expect(moved).toBeGreaterThan(0)
    expect(lane.tables.objects.get(ids.image)?.box.y).toBe(before.y + moved)
  })
})
