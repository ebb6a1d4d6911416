import type { Point } from '../geometry/rect.ts'
import { resolveEnds } from './connector-ends.ts'
import type { LaneDocument, Note } from './lane.ts'
import { pointFrom } from './new-object.ts'
import type { BoardThing, ConnectorEnd } from './objects.ts'
import { byStack } from './stack.ts'
import {
  boxOfThing,
  findThing,
  type Holdable,
  isHoldable,
  isInCell,
  type RectOf,
  stackedNote,
  stackedObject,
} from './things.ts'

/** All of an object that a copy has too: not who made it, its layer, its lock. */
export type ObjectCopy = { readonly is: 'object'; readonly id: string } & Omit<
  BoardThing,
  'id' | 'removed' | 'author' | 'layer' | 'locked'
>

/** All of a note on free paper that a copy has too; a place in the top three belongs to one note. */
export type NoteCopy = { readonly is: 'note'; readonly id: string } & Pick<
  Note,
  'kind' | 'text' | 'size' | 'group'
> &
  Point

/** A thing as plain data under the id of its original, which connectors and groups refer to. */
export type ThingCopy = ObjectCopy | NoteCopy

/**
 * Copies of what lies on free paper among these, the lowest first. A connector stays fastened to what is copied with it,
 * notes in cells included; its other ends become loose where they are.
 */
export function copyThings(lane: LaneDocument, ids: Iterable<string>, rectOf?: RectOf): readonly ThingCopy[] {
  const things = [...new Set(ids)].flatMap((id) => findThing(lane, id) ?? []).filter(isHoldable)
  const along = new Set(things.map(({ record }) => record.id))
  return things
    .filter((thing) => !isInCell(thing))
    .sort((a, b) => byStack(stacked(a), stacked(b)))
    .flatMap((thing) => copyOf(lane, thing, along, rectOf) ?? [])
}

const stacked = (thing: Holdable) =>
  thing.is === 'note' ? stackedNote(thing.record) : stackedObject(thing.record)

function copyOf(
  lane: LaneDocument,
  thing: Holdable,
  along: ReadonlySet<string>,
  rectOf: RectOf | undefined,
): ThingCopy | undefined {
  if (thing.is === 'note') {
    const { id, kind, text, size, group, place } = thing.record
    return place.at === 'cell'
      ? undefined
      : { is: 'note', id, kind, text, size, group, x: place.x, y: place.y }
  }
  const { removed: _removed, author: _author, layer: _layer, locked: _locked, ...values } = thing.record
  return { is: 'object', ...values, ends: values.ends && looseFrom(lane, values.ends, along, rectOf) }
}

/** Ends with where they are now; those whose thing does not come along hang on nothing. */
function looseFrom(
  lane: LaneDocument,
  ends: readonly [ConnectorEnd, ConnectorEnd],
  along: ReadonlySet<string>,
  rectOf: RectOf | undefined,
): readonly [ConnectorEnd, ConnectorEnd] {
  const [from, to] = resolveEnds(ends, (id) => boxOfThing(lane, id, rectOf))
  const loosen = (end: ConnectorEnd, { x, y }: Point): ConnectorEnd =>
    'to' in end && along.has(end.to) ? { to: end.to, side: end.side, rest: { x, y } } : { x, y }
  return [loosen(ends[0], from), loosen(ends[1], to)]
}

/** A copied end on its new paper: fastened to the copy of what it hung on, so far from where it was. */
export function retie(
  end: ConnectorEnd,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  copies: ReadonlyMap<string, string>,
): ConnectorEnd {
  const moved = (point: Point) => pointFrom({ x: point.x + dx, y: point.y + dy }) ?? { x: 0, y: 0 }
  if (!('to' in end)) return moved(end)
  const to = copies.get(end.to)
  if (to === undefined) return moved(end.rest ?? { x: 0, y: 0 })
  return { to, side: end.side, rest: end.rest && moved(end.rest) }
}

/** About as many bytes as a server takes in one step (2 MiB), with room for what a guess is off. */
const MOST_BYTES = 1_200_000

/** What a copy weighs by: its words, and the points of a stroke. */
type Weighed = { readonly text: string; readonly points?: readonly number[] }

/** Answers for one copy after the other whether it still fits in one step to send; the rest is for the caller to speak of. */
export function roomInStep(mostBytes = MOST_BYTES): (copy: Weighed) => boolean {
  let bytes = 0
  return (copy) => {
    bytes += sizeOf(copy)
    return bytes <= mostBytes
  }
}

/** A guess: a number of a stroke takes up to four bytes, a letter up to three, all else of a record 250. */
const sizeOf = ({ text, points = [] }: Weighed) => 250 + 3 * text.length + 4 * points.length
