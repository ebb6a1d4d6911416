import { must } from '../base/assert.ts'
import { boundsOf, centreOf, overlap, type Point, type Rect } from '../geometry/rect.ts'
import { mapPoint, turnPoint } from '../geometry/turned-box.ts'
import { createLaneActions, type LaneActionsOptions } from './actions.ts'
import {
  alignBlocks,
  type Block,
  type Direction,
  distributeBlocks,
  type Edge,
  type Shift,
  tidyBlocks,
} from './arrange.ts'
import { within } from './board-parts.ts'
import { copyThings, retie, roomInStep, type ThingCopy } from './copies.ts'
import type { LaneDocument, Note } from './lane.ts'
import { NOTE_SIDES } from './layout.ts'
import { boxFrom, type NewBox, type NewObject, objectValues, pointFrom } from './new-object.ts'
import type { BoardThing, ConnectorEnd } from './objects.ts'
import { restConnectorsOf, restingEnds } from './resting-ends.ts'
import { layerAbove, type Restack, restack } from './stack.ts'
import {
  boundsOfThing,
  boxOfThing,
  findThing,
  type Holdable,
  heldThings,
  isConnector,
  isHoldable,
  isInCell,
  isLocked,
  stackedThings,
  type Thing,
  topLayer,
  withContents,
} from './things.ts'
import { groupsOf } from './together.ts'
import { isYours } from './yours.ts'

export type BoardActionsOptions = LaneActionsOptions

export type BoardActions = ReturnType<typeof createBoardActions>

/** Where a thing goes: so far from where it lies, or so that its box begins at a place. */
export type ThingMove =
  | { readonly id: string; readonly dx: number; readonly dy: number }
  | { readonly id: string; readonly x: number; readonly y: number }

/** A new box for a thing; without an angle it keeps its own. */
export type ThingSize = { readonly id: string; readonly box: NewBox }

export type LookChange = Partial<Pick<BoardThing, 'ink' | 'fill' | 'size' | 'dashed' | 'route' | 'form'>>

/** How far a copy lies from its original. */
const COPY_OFFSET = 24

/**
 * What people do with things on the paper: free notes, objects, words and comments, by id. Every call is one gesture:
 * one transaction, and one step of undo. What is locked is left alone unless who acts may move it, and so is what does
 * not suit an action: a note in a cell is not moved, resized, grouped or restacked here.
 */
export function createBoardActions(lane: LaneDocument, options: BoardActionsOptions) {
  const { newId, random, now, author, rectOf, mayMoveLocked = () => false } = options
  const { notes, objects, words, comments } = lane.tables
  const inCells = createLaneActions(lane, options)

  const find = (id: string) => findThing(lane, id)
  const boxOf = (id: string) => boxOfThing(lane, id, rectOf)
  const boundsFor = (id: string) => boundsOfThing(lane, id, rectOf)
  const isMine = ({ is, record }: Thing) => isYours(lane, tableNames[is], record.id)
  const isFree = (thing: Thing) => (!isLocked(thing) || mayMoveLocked()) && isMine(thing)
  const removed = () => ({ by: author(), at: now() })

  /** What of these is there and may be changed, each once. */
  function changeable(ids: Iterable<string>): readonly Thing[] {
    return [...new Set(ids)].flatMap((id) => {
      const thing = find(id)
      return thing !== undefined && isFree(thing) ? [thing] : []
    })
  }

  /** The same without what the grid places. */
  const onPaper = (ids: Iterable<string>) => changeable(ids).filter((thing) => !isInCell(thing))

  const holdable = (ids: Iterable<string>) => changeable(ids).filter(isHoldable)

  function patch(thing: Holdable, values: Partial<Pick<Note, 'group' | 'locked' | 'layer'>>): void {
    if (thing.is === 'note') notes.patch(thing.record.id, values)
    else objects.patch(thing.record.id, values)
  }

  const withRest = (ends: readonly [ConnectorEnd, ConnectorEnd]) => restingEnds(lane, ends, rectOf)

  function mapLooseEnds(connector: BoardThing, map: (point: Point) => Point): void {
    if (connector.ends === undefined) return
    const ends = connector.ends.map((end) => ('to' in end ? end : (pointFrom(map(end)) ?? end)))
    objects.patch(connector.id, { ends: pair(ends) })
  }

  function shift(thing: Thing, dx: number, dy: number): void {
    const { id } = thing.record
    if (thing.is === 'note') {
      const { place } = thing.record
      const to = place.at === 'paper' ? pointFrom({ x: place.x + dx, y: place.y + dy }) : undefined
      if (to === undefined) return
      notes.patch(id, { place: { at: 'paper', x: Math.round(to.x), y: Math.round(to.y) } })
    } else if (thing.is === 'word') {
      const to = pointFrom({ x: thing.record.dx + dx, y: thing.record.dy + dy })
      if (to !== undefined) words.patch(id, { dx: Math.round(to.x), dy: Math.round(to.y) })
    } else if (thing.is === 'comment') {
      const to = pointFrom({ x: thing.record.x + dx, y: thing.record.y + dy })
      if (to !== undefined) comments.patch(id, to)
    } else if (isConnector(thing)) {
      mapLooseEnds(thing.record, ({ x, y }) => ({ x: x + dx, y: y + dy }))
    } else {
      const { box } = thing.record
      const to = pointFrom({ x: box.x + dx, y: box.y + dy })
      if (to !== undefined) objects.patch(id, { box: { ...box, ...to } })
    }
  }

  /** Where a thing's own box begins: what a move to a place moves there. */
  function startOf(thing: Thing): Point | undefined {
    if (thing.is === 'comment') return thing.record
    if (thing.is === 'word') return rectOf?.(thing.record.id)
    return isConnector(thing) ? boundsFor(thing.record.id) : boxOf(thing.record.id)
  }

  function moveThings(moves: readonly ThingMove[]): void {
    lane.change(() => {
      for (const move of moves) {
        const [thing] = onPaper([move.id])
        if (thing === undefined) continue
        if ('dx' in move) shift(thing, move.dx, move.dy)
        else {
          const start = startOf(thing)
          if (start !== undefined) shift(thing, move.x - start.x, move.y - start.y)
        }
      }
    })
  }

  function resize(thing: Thing, box: NewBox): void {
    const { id } = thing.record
    if (thing.is === 'note') {
      const { x, y, width, height } = boxFrom(box)
      const side = (value: number) => Math.round(within(value, NOTE_SIDES.least, NOTE_SIDES.most))
      const place = { at: 'paper', x: Math.round(x), y: Math.round(y) } as const
      notes.patch(id, { place, size: { width: side(width), height: side(height) } })
    } else if (thing.is === 'object' && isConnector(thing)) {
      const from = boundsFor(id)
      if (from !== undefined) mapLooseEnds(thing.record, (point) => mapPoint(point, from, box))
    } else if (thing.is === 'object') {
      objects.patch(id, { box: boxFrom({ ...box, angle: box.angle ?? thing.record.box.angle }) })
    }
  }

  function turn(thing: Thing, by: number, around: Point): void {
    if (thing.is !== 'object' || thing.record.type === 'frame') return
    if (isConnector(thing)) {
      mapLooseEnds(thing.record, (point) => turnPoint(point, around, by))
      return
    }
    const { box } = thing.record
    const middle = turnPoint(centreOf(box), around, by)
    const x = middle.x - box.width / 2
    const y = middle.y - box.height / 2
    objects.patch(thing.record.id, { box: boxFrom({ ...box, x, y, angle: box.angle + by }) })
  }

  /** Groups stay as they are, and so does what lies in a frame: each is one block. */
  function blocksOf(ids: readonly string[]): readonly (Block & { readonly parts: readonly string[] })[] {
    const chosen = onPaper(ids).filter((thing) => thing.is !== 'word' && thing.is !== 'comment')
    const loose = chosen.filter((thing) => !hangs(thing)).map(({ record }) => record.id)
    const blocks: (Block & { parts: readonly string[] })[] = []
    const taken = new Set<string>()
    for (const id of loose) {
      if (taken.has(id)) continue
      const parts = blockAround(id, loose)
      for (const part of parts) taken.add(part)
      const rect = boundsOf(parts.flatMap((part) => boundsFor(part) ?? []))
      if (rect !== undefined) blocks.push({ id, rect, parts })
    }
    // What lies in a chosen frame goes along with it, and is no block of its own.
    return blocks.filter(
      (block) => !blocks.some((other) => other !== block && other.parts.includes(block.id)),
    )
  }

  /** A connector that is fastened goes where its things go. */
  const hangs = (thing: Thing) =>
    thing.is === 'object' && (thing.record.ends?.some((end) => 'to' in end) ?? false)

  function blockAround(id: string, chosen: readonly string[]): readonly string[] {
    const group = groupOf(find(id))
    const together = group === undefined ? [id] : chosen.filter((one) => groupOf(find(one)) === group)
    return withContents(lane, together, rectOf).filter((one) => onPaper([one]).length > 0)
  }

  /** Moves whole blocks, however they were arranged. */
  function arrange(ids: readonly string[], how: (blocks: readonly Block[]) => readonly Shift[]): void {
    const blocks = blocksOf(ids)
    const parts = new Map(blocks.map((block) => [block.id, block.parts]))
    const moves = how(blocks).flatMap(({ id, dx, dy }) =>
      dx === 0 && dy === 0 ? [] : (parts.get(id) ?? []).map((part) => ({ id: part, dx, dy })),
    )
    moveThings(moves)
  }

  function restackThings(ids: readonly string[], how: Restack): void {
    const chosen = new Set(onPaper(ids).map(({ record }) => record.id))
    const meet = (a: string, b: string) => touches(boundsFor(a), boundsFor(b))
    lane.change(() => {
      for (const [id, layer] of restack(stackedThings(lane), chosen, how, { meet, random })) {
        const thing = find(id)
        if (isHoldable(thing)) patch(thing, { layer })
      }
    })
  }

  function addObjects(fresh: readonly NewObject[]): readonly (string | undefined)[] {
    let layer = topLayer(lane)
    let ids: readonly (string | undefined)[] = []
    lane.change(() => {
      ids = fresh.map((one) => {
        const values = objectValues(one)
        if (values === undefined) return undefined
        const id = newId()
        layer = layerAbove(layer, random)
        const ends = values.ends === undefined ? {} : { ends: withRest(values.ends) }
        objects.create(id, { author: author(), layer, ...values, ...ends })
        return objects.get(id) && id
      })
    })
    return ids
  }

  /**
   * Lays copies on top, so far from where their originals lie; answers their ids by the originals'. Groups among them
   * are groups of their own. `known` are copies made elsewhere, for connectors to hang on.
   */
  function placeCopies(
    copies: readonly ThingCopy[],
    by: { readonly dx: number; readonly dy: number },
    known: ReadonlyMap<string, string> = new Map(),
  ): ReadonlyMap<string, string> {
    const placed = new Map(copies.map(({ id }) => [id, newId()]))
    const groups = new Map([...groupsOf(copies).keys()].map((group) => [group, newId()]))
    const copiesOf = new Map([...known, ...placed])
    let layer = topLayer(lane)
    lane.change(() => {
      for (const copy of copies) {
        layer = layerAbove(layer, random)
        const group = copy.group && groups.get(copy.group)
        placeCopy(copy, { id: placed.get(copy.id) ?? newId(), by, copiesOf, hold: { group, layer } })
      }
    })
    return new Map([...placed].filter(([, id]) => find(id) !== undefined))
  }

  function placeCopy(copy: ThingCopy, { id, by, copiesOf, hold }: CopyPlacing): void {
    const start = copy.is === 'note' ? copy : copy.box
    const to = pointFrom({ x: start.x + by.dx, y: start.y + by.dy }) ?? { x: 0, y: 0 }
    const shared = { author: author(), ...hold }
    if (copy.is === 'note') {
      const place = { at: 'paper', x: Math.round(to.x), y: Math.round(to.y) } as const
      const { kind, text } = copy
      notes.create(id, { ...shared, kind, place, text, ...(copy.size && { size: copy.size }) })
      return
    }
    const { is: _is, id: _original, group: _group, ends, box, ...values } = copy
    const tied = ends === undefined ? { box: { ...box, ...to } } : { ends: pair(ends.map(tie)) }
    objects.create(id, { ...values, ...tied, ...shared })

    function tie(end: ConnectorEnd): ConnectorEnd {
      return retie(end, by, copiesOf)
    }
  }

  /** Notes in cells by id, and copies of all else, as much as one step takes. */
  function copiesThatFit(ids: readonly string[]) {
    const all = withContents(lane, ids, rectOf)
    const inCell = all.filter((id) => {
      const thing = find(id)
      return thing !== undefined && isInCell(thing)
    })
    const free = copyThings(lane, all, rectOf)
    const fits = roomInStep()
    const inStep = inCell.filter((id) => fits({ text: lane.tables.notes.text(id) }))
    const things = free.filter(fits)
    const left = inCell.length - inStep.length + free.length - things.length
    return { notes: inStep, things, left }
  }

  function setLocked(ids: readonly string[], locked: boolean): void {
    if (!mayMoveLocked()) return
    lane.change(() => {
      for (const thing of holdable(ids)) patch(thing, { locked })
    })
  }

  const tableOf = (is: Thing['is']) => lane.tables[tableNames[is]]

  return {
    /** Lays something on top; answers its id, or undefined when there is nothing to be seen. */
    addObject: (fresh: NewObject): string | undefined => addObjects([fresh])[0],
    /** The same for many at once. */
    addObjects,

    moveThings,
    /** All by the same way, what lies in a frame with it. */
    nudge: (ids: readonly string[], dx: number, dy: number) =>
      moveThings(withContents(lane, ids, rectOf).map((id) => ({ id, dx, dy }))),

    /** Strokes and pictures scale, texts keep the size of their letters, free notes get one of their own. */
    resizeThings(sizes: readonly ThingSize[]): void {
      lane.change(() => {
        for (const { id, box } of sizes) for (const thing of onPaper([id])) resize(thing, box)
      })
    },

    /** By so many radians, clockwise; around the middle of them all unless told. Notes and frames stay upright. */
    rotateThings(ids: readonly string[], by: number, around?: Point): void {
      const things = onPaper(ids)
      const bounds = boundsOf(things.flatMap(({ record }) => boundsFor(record.id) ?? []))
      const middle = around ?? (bounds && centreOf(bounds))
      if (middle === undefined || !Number.isFinite(by)) return
      lane.change(() => {
        for (const thing of things) turn(thing, by, middle)
      })
    },

    setLook(ids: readonly string[], look: LookChange): void {
      lane.change(() => {
        for (const thing of changeable(ids)) if (thing.is === 'object') objects.patch(thing.record.id, look)
      })
    },

    setEnds(id: string, ends: readonly [ConnectorEnd, ConnectorEnd]): void {
      const [thing] = changeable([id])
      if (thing !== undefined && isConnector(thing)) objects.patch(id, { ends: withRest(ends) })
    },

    /** Answers the group's id; undefined when fewer than two things can be in one. */
    group(ids: readonly string[]): string | undefined {
      const things = holdable(ids).filter((thing) => !isInCell(thing))
      if (things.length < 2) return undefined
      const group = newId()
      lane.change(() => {
        for (const thing of things) patch(thing, { group })
      })
      return group
    },

    /** Takes apart every group one of these is in. */
    ungroup(ids: readonly string[]): void {
      const groups = new Set(holdable(ids).map(({ record }) => record.group))
      const members = [...groupsOf(heldThings(lane))].flatMap(([group, all]) =>
        groups.has(group) ? all : [],
      )
      lane.change(() => {
        for (const thing of holdable([...ids, ...members])) patch(thing, { group: undefined })
      })
    },

    /** Only who may move what is locked can lock: everyone else could not undo it. */
    lock: (ids: readonly string[]) => setLocked(ids, true),
    unlock: (ids: readonly string[]) => setLocked(ids, false),
    /** Which of these who acts leaves alone: they are locked, or not theirs. */
    heldAmong: (ids: Iterable<string>): readonly string[] =>
      [...ids].filter((id) => {
        const thing = find(id)
        return thing !== undefined && !isFree(thing)
      }),
    /** Whether levels leave something to others, locked or not. */
    isTheirs(id: string): boolean {
      const thing = find(id)
      return thing !== undefined && !isMine(thing)
    },

    /** Connectors that hung on what goes rest where they are. */
    removeThings(ids: readonly string[]): void {
      lane.change(() => {
        const going = changeable(ids)
        restConnectorsOf(lane, new Set(going.map(({ record }) => record.id)), rectOf)
        for (const { is, record } of going) tableOf(is).remove([record.id], removed())
      })
    },

    restoreThings(ids: readonly string[]): void {
      lane.change(() => {
        for (const table of [notes, objects, words, comments]) table.restore(ids)
      })
    },

    /**
     * Copies on top, beside their originals or `by` so far, what lies in a frame with it; answers the copies' ids by the
     * originals'. What is too much for one step stays without a copy.
     */
    duplicateThings(
      ids: readonly string[],
      by: { readonly dx: number; readonly dy: number } = { dx: COPY_OFFSET, dy: COPY_OFFSET },
    ): ReadonlyMap<string, string> {
      const copies = new Map<string, string>()
      lane.change(() => {
        const { notes, things } = copiesThatFit(ids)
        for (const id of notes) {
          const [copy] = inCells.duplicateNotes([id])
          if (copy !== undefined) copies.set(id, copy)
        }
        for (const [from, to] of placeCopies(things, by, copies)) copies.set(from, to)
      })
      return copies
    },

    /** How many of these and of what lies in them would stay without a copy, because they are too much for one step. */
    tooMuchToCopy(ids: readonly string[]): number {
      return copiesThatFit(ids).left
    },

    placeCopies,

    toFront: (ids: readonly string[]) => restackThings(ids, 'front'),
    toBack: (ids: readonly string[]) => restackThings(ids, 'back'),
    forward: (ids: readonly string[]) => restackThings(ids, 'forward'),
    backward: (ids: readonly string[]) => restackThings(ids, 'backward'),

    align: (ids: readonly string[], edge: Edge) => arrange(ids, (blocks) => alignBlocks(blocks, edge)),
    distribute: (ids: readonly string[], direction: Direction) =>
      arrange(ids, (blocks) => distributeBlocks(blocks, direction)),
    tidyUp: (ids: readonly string[]) => arrange(ids, (blocks) => tidyBlocks(blocks)),
  }
}

type CopyPlacing = {
  readonly id: string
  readonly by: { readonly dx: number; readonly dy: number }
  readonly copiesOf: ReadonlyMap<string, string>
  readonly hold: { readonly group: string | undefined; readonly layer: string }
}

const tableNames = { note: 'notes', object: 'objects', word: 'words', comment: 'comments' } as const

const pair = <T>(both: readonly T[]): readonly [T, T] => [must(both[0]), must(both[1])]

const groupOf = (thing: Thing | undefined) =>
  isHoldable(thing) && !isInCell(thing) ? thing.record.group : undefined

const touches = (a: Rect | undefined, b: Rect | undefined) =>
  a !== undefined && b !== undefined && overlap(a, b)
