import { boundsOf, type Rect } from '../geometry/rect.ts'
import { boundsOfTurned, type TurnedBox } from '../geometry/turned-box.ts'
import { resolveEnds } from './connector-ends.ts'
import type { LaneDocument, Note, Word } from './lane.ts'
import { LANE_SIZES } from './layout.ts'
import type { BoardThing, Comment } from './objects.ts'
import { layerOf, type Stacked } from './stack.ts'
import { type Held, inFrame } from './together.ts'

/** What can be grouped, locked and restacked. */
export type Holdable =
  | { readonly is: 'note'; readonly record: Note }
  | { readonly is: 'object'; readonly record: BoardThing }

/** Whatever can be taken hold of on the paper. */
export type Thing =
  | Holdable
  | { readonly is: 'word'; readonly record: Word }
  | { readonly is: 'comment'; readonly record: Comment }

/** Where a note lies and how large it is: only who measures its words knows. */
export type RectOf = (id: string) => Rect | undefined

/** What is there under an id, in whichever table; undefined for what is removed or was never there. */
export function findThing({ tables }: LaneDocument, id: string): Thing | undefined {
  const note = tables.notes.get(id)
  if (note !== undefined) return note.removed ? undefined : { is: 'note', record: note }
  const object = tables.objects.get(id)
  if (object !== undefined) return object.removed ? undefined : { is: 'object', record: object }
  const word = tables.words.get(id)
  if (word !== undefined) return word.removed ? undefined : { is: 'word', record: word }
  const comment = tables.comments.get(id)
  return comment === undefined || comment.removed ? undefined : { is: 'comment', record: comment }
}

export const isHoldable = (thing: Thing | undefined): thing is Holdable =>
  thing?.is === 'note' || thing?.is === 'object'

/** In a cell the grid decides where a note lies. */
export const isInCell = (thing: Thing) => thing.is === 'note' && thing.record.place.at === 'cell'

export const isConnector = (thing: Thing) => thing.is === 'object' && thing.record.type === 'connector'

export const isLocked = (thing: Thing) => isHoldable(thing) && thing.record.locked

/**
 * What a connector can hang on: where a note or object lies, with its angle. Without `rectOf` a free note has its usual
 * size and one in a cell no place.
 */
export function boxOfThing(lane: LaneDocument, id: string, rectOf?: RectOf): TurnedBox | undefined {
  const thing = findThing(lane, id)
  if (thing === undefined || !isHoldable(thing) || isConnector(thing)) return undefined
  if (thing.is === 'object') return thing.record.box
  return rectOf?.(id) ?? usualRect(thing.record)
}

/** The upright box around what lies on the paper; around the ends of a connector. */
export function boundsOfThing(lane: LaneDocument, id: string, rectOf?: RectOf): Rect | undefined {
  const thing = findThing(lane, id)
  if (thing?.is !== 'object' || !isConnector(thing)) {
    const box = boxOfThing(lane, id, rectOf)
    return box && boundsOfTurned(box)
  }
  if (thing.record.ends === undefined) return undefined
  const ends = resolveEnds(thing.record.ends, (to) => boxOfThing(lane, to, rectOf))
  return boundsOf(ends.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
}

function usualRect({ place, size }: Note): Rect | undefined {
  if (place.at === 'cell') return undefined
  const { width = LANE_SIZES.column, height = LANE_SIZES.note } = size ?? {}
  return { x: place.x, y: place.y, width, height }
}

/** What the stack is made of: every note and object. Linear in both. */
export function stackedThings({ tables }: LaneDocument): readonly Stacked[] {
  return [...tables.notes.all().map(stackedNote), ...tables.objects.all().map(stackedObject)]
}

/** The key of what lies highest. Linear in notes and objects. */
export function topLayer(lane: LaneDocument): string {
  let top = layerOf({ layer: '' })
  for (const thing of stackedThings(lane)) if (layerOf(thing) > top) top = layerOf(thing)
  return top
}

/** A note in a cell lies at the ground, whatever layer it had on free paper. */
export const stackedNote = ({ id, place, layer }: Note): Stacked => ({
  id,
  layer: place.at === 'cell' ? '' : layer,
  isFrame: false,
})

export const stackedObject = ({ id, type, layer }: BoardThing): Stacked => ({
  id,
  layer,
  isFrame: type === 'frame',
})

/** What can be in a group: objects, and notes on free paper. Linear in both. */
export function heldThings({ tables }: LaneDocument): readonly Held[] {
  return [...tables.notes.all().filter(({ place }) => place.at === 'paper'), ...tables.objects.all()]
}

/**
 * These and what lies wholly inside the frames among them; notes in cells stay with the grid. Linear in notes and
 * objects where there is a frame.
 */
export function withContents(lane: LaneDocument, ids: Iterable<string>, rectOf?: RectOf): readonly string[] {
  const all = new Set(ids)
  const frames = [...all].filter((id) => {
    const thing = findThing(lane, id)
    return thing?.is === 'object' && thing.record.type === 'frame'
  })
  if (frames.length === 0) return [...all]
  const laid = heldThings(lane).flatMap(({ id }) => {
    const rect = boundsOfThing(lane, id, rectOf)
    return rect === undefined ? [] : [{ id, rect }]
  })
  for (const id of frames) {
    const rect = boundsOfThing(lane, id, rectOf)
    if (rect !== undefined) for (const inside of inFrame({ id, rect }, laid)) all.add(inside)
  }
  return [...all]
}
