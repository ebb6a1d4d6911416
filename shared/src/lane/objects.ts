import type { Point } from '../geometry/rect.ts'
import { bounded, type Field, isRecord, number, oneOf, optional, string } from '../ydoc/fields.ts'
import { type Part, part, sparsePart } from '../ydoc/part.ts'
import { defineTable, type RecordOf } from '../ydoc/table.ts'
import { boxPart, FARTHEST, holdPart, layerPart, within } from './board-parts.ts'

/** What can lie on the paper beside notes and words. */
export const OBJECT_TYPES = [
  'text',
  'stroke',
  'shape',
  'connector',
  'image',
  'emoji',
  'frame',
  'link',
] as const
export type ObjectType = (typeof OBJECT_TYPES)[number]

export const SHAPE_FORMS = ['rectangle', 'ellipse', 'diamond', 'triangle', 'line', 'arrow'] as const
export type ShapeForm = (typeof SHAPE_FORMS)[number]

export const INKS = ['ink', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'white'] as const
export type Ink = (typeof INKS)[number]

/** How a connector runs, unless it is curved. */
export const ROUTES = ['straight', 'elbow'] as const
export type Route = (typeof ROUTES)[number]

export const STROKE_PENS = ['pen', 'highlighter'] as const
export type StrokePen = (typeof STROKE_PENS)[number]

export const SIDES = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof SIDES)[number]

/**
 * One end of a connector: fastened to a note or object (to one of its sides, or wherever is nearest), or loose. `rest`
 * is where a fastened end was last seen: there it lies once its thing is gone.
 */
export type ConnectorEnd =
  | { readonly to: string; readonly side: Side | undefined; readonly rest?: Point | undefined }
  | Point

/** Stored as `[from, to]`, an end as `[x, y]` or `[id, side or null, x, y]`, the last two left out if unknown. */
const endsPart: Part<{ ends: readonly [ConnectorEnd, ConnectorEnd] | undefined }> = {
  fallback: Object.freeze({ ends: undefined }),
  read(stored) {
    if (!Array.isArray(stored)) return undefined
    const from = readEnd(stored[0])
    const to = readEnd(stored[1])
    return from === undefined || to === undefined ? undefined : { ends: [from, to] }
  },
  write: ({ ends }) => (ends === undefined ? undefined : ends.map(writeEnd)),
}

function readEnd(stored: unknown): ConnectorEnd | undefined {
  if (!Array.isArray(stored)) return undefined
  const [first, second] = stored as unknown[]
  if (typeof first !== 'string') return readPoint(first, second)
  const side = SIDES.find((one) => one === second)
  const rest = readPoint(stored[2], stored[3])
  return rest === undefined ? { to: first, side } : { to: first, side, rest }
}

function readPoint(x: unknown, y: unknown): Point | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
  return { x: within(Number(x), -FARTHEST, FARTHEST), y: within(Number(y), -FARTHEST, FARTHEST) }
}

function writeEnd(end: ConnectorEnd): unknown {
  if (!('to' in end)) return [Math.round(end.x), Math.round(end.y)]
  const { to, side = null, rest } = end
  if (rest !== undefined) return [to, side, Math.round(rest.x), Math.round(rest.y)]
  return side === null ? [to] : [to, side]
}

/** A stroke of more points than this shows its beginning. */
export const MOST_POINTS = 20_000

/**
 * What a thing is; changes rarely or never. A stroke's `points` are x, y and pressure (0 to 100) in turn, x and y in
 * tenths of a paper unit from the corner of a box as large as `drawn`: a stroke that was resized is scaled from there.
 */
type Base = {
  readonly author: string
  readonly type: ObjectType
  readonly form: ShapeForm
  readonly pen: StrokePen
  readonly points: readonly number[]
  readonly drawn: { readonly width: number; readonly height: number }
  /** An image's bytes, by the id under which the workshop keeps them. */
  readonly asset: string
  readonly emoji: string
  readonly url: string
}

/** Code units; the longest emoji of families and flags stay below. */
const MOST_EMOJI = 40
/** What browsers take as an address. */
const MOST_URL = 2000

/** Text of at most so many code units; longer is none. */
const short = (most: number): Field<string> => ({
  fallback: '',
  read: (stored) => (typeof stored === 'string' && stored.length <= most ? stored : ''),
})

const baseFields = {
  author: string(),
  type: oneOf(OBJECT_TYPES, 'shape'),
  form: oneOf(SHAPE_FORMS, 'rectangle'),
  pen: oneOf(STROKE_PENS, 'pen'),
  asset: string(),
  emoji: short(MOST_EMOJI),
  url: short(MOST_URL),
} as const

const plainBase = sparsePart(baseFields)

/** Fields that say nothing are not stored; an unknown type is left out of sight until a later version knows it. */
const basePart: Part<Base> = {
  fallback: Object.freeze({ ...plainBase.fallback, points: [], drawn: { width: 1, height: 1 } }),
  read(stored) {
    if (!isRecord(stored) || !(OBJECT_TYPES as readonly unknown[]).includes(stored.type)) return undefined
    const plain = plainBase.read(stored)
    if (plain === undefined) return undefined
    const { points, width, height } = stored
    return {
      ...plain,
      points: Array.isArray(points) ? readPoints(points) : [],
      drawn: { width: sideOf(width), height: sideOf(height) },
    }
  },
  write: ({ points, drawn, ...plain }) => {
    const out = { ...plainBase.write(plain), type: plain.type }
    return points.length === 0 ? out : { ...out, points: [...points], ...drawn }
  },
}

/** Points that are none, or a world away, are left out; the others stay a stroke. */
function readPoints(stored: readonly unknown[]): readonly number[] {
  const whole = stored.length - (stored.length % 3)
  const shown = whole <= MOST_POINTS * 3 ? stored : stored.slice(0, MOST_POINTS * 3)
  // Nearly always all of them are sound; then nothing is copied but an odd end.
  if (shown.every(isSound)) return shown.length === whole ? shown : shown.slice(0, whole)
  const sound: number[] = []
  for (let at = 0; at + 2 < shown.length; at += 3) {
    const [x, y, pressure] = shown.slice(at, at + 3)
    if (isSound(x) && isSound(y)) sound.push(x, y, isSound(pressure) ? pressure : 50)
  }
  return sound
}

const isSound = (stored: unknown): stored is number =>
  typeof stored === 'number' && Math.abs(stored) <= FARTHEST * 20

const sideOf = (stored: unknown) => (Number.isFinite(stored) ? within(Number(stored), 1, FARTHEST) : 1)

/** A line's width or a text's letters are at least and at most so large, in paper units. */
export const SIZES = { least: 0.5, most: 400 } as const

/** Milliseconds a date can tell (ECMA-262, 21.4.1.1). */
const LAST_TIME = 8.64e15

/** Things on the paper that are no notes: they lie on free paper, over or under notes as their layer says. */
export const objects = defineTable({
  name: 'objects',
  parts: {
    base: basePart,
    box: boxPart,
    ends: endsPart,
    look: part({
      ink: oneOf(INKS, 'ink'),
      /** Absent: not filled. */
      fill: optional(oneOf(INKS, 'white')),
      /** Paper units: a line's width, a text's letters. */
      size: bounded(4, SIZES.least, SIZES.most),
      dashed: optional(oneOf(['dashed'], 'dashed')),
      /** Absent: curved. */
      route: optional(oneOf(ROUTES, 'straight')),
    }),
    hold: holdPart,
    layer: layerPart,
  },
  /** What a text says, a shape's words, a frame's name, a link's title, what an image shows. */
  text: 'text',
})

/**
 * Remarks pinned to anything: a note's or object's id, or a place on the paper. A pin's place is where it was set; it
 * counts where there is no thing, or none any more. A reply names the comment it answers; only the first of a thread is
 * resolved.
 */
export const comments = defineTable({
  name: 'comments',
  parts: {
    base: part({ author: string(), at: bounded(0, 0, LAST_TIME), answers: optional(string()) }),
    pin: part({
      on: optional(string()),
      x: bounded(0, -FARTHEST, FARTHEST),
      y: bounded(0, -FARTHEST, FARTHEST),
    }),
    state: part({ resolvedBy: optional(string()), resolvedAt: optional(number()) }),
  },
  text: 'text',
})

export type BoardThing = RecordOf<typeof objects>
export type Comment = RecordOf<typeof comments>
