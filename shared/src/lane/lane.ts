import type * as Y from 'yjs'
import { type Document, openDocument } from '../ydoc/document.ts'
import { boolean, integer, number, object, oneOf, optional, string } from '../ydoc/fields.ts'
import type { Migration } from '../ydoc/migrations.ts'
import { type Part, part } from '../ydoc/part.ts'
import { defineTable, type RecordOf } from '../ydoc/table.ts'
import { FARTHEST, holdPart, layerPart, placeUnder, within } from './board-parts.ts'
import { evidence } from './evidence.ts'
import { FEELINGS } from './feeling.ts'
import { isNoteKind, type NoteKind } from './note-kind.ts'
import { comments, objects } from './objects.ts'

/**
 * Where a note lies: in a cell (its row is its kind, its column a moment) or on free paper, in paper units from the
 * paper's origin. Its kind travels with its place, because moving it to another row changes its kind.
 */
export type NotePlace =
  | { readonly at: 'cell'; readonly moment: string; readonly order: string }
  | { readonly at: 'paper'; readonly x: number; readonly y: number }

/** Stored as `[kind, moment, order]` or `[kind, x, y]`: one small value, written at every drop. */
const placePart: Part<{ kind: NoteKind; place: NotePlace }> = {
  fallback: Object.freeze({ kind: 'plain', place: Object.freeze({ at: 'paper', x: 0, y: 0 }) }),
  read(stored) {
    if (!Array.isArray(stored)) return undefined
    const [kind, first, second] = stored as unknown[]
    if (!isNoteKind(kind)) return undefined
    if (typeof first === 'string' && typeof second === 'string') {
      return { kind, place: { at: 'cell', moment: first, order: second } }
    }
    if (Number.isFinite(first) && Number.isFinite(second)) {
      const x = within(Number(first), -FARTHEST, FARTHEST)
      const y = within(Number(second), -FARTHEST, FARTHEST)
      return { kind, place: { at: 'paper', x, y } }
    }
    return undefined
  },
  write: ({ kind, place }) =>
    place.at === 'cell' ? [kind, place.moment, place.order] : [kind, place.x, place.y],
}

export const notes = defineTable({
  name: 'notes',
  parts: {
    /** Member id of who wrote it; '' on a group screen. `late` marks work laid down from the tray. */
    base: part({ author: string(), late: boolean(false) }),
    place: placePart,
    /** Rank in the group's top three, on improvements. */
    top: part({ top: optional(integer(1, 3, 1)) }),
    /** Of an improvement that was made on the spot: who made it, in words, and when. */
    fixed: part({ fixed: object({ by: string(), at: number(0) }) }),
    /** What a group is ashamed of, on all but improvements. */
    shock: part({ shock: boolean(false) }),
    /** On free paper a note may be made larger or smaller; in a cell the grid decides. */
    size: part({ size: object({ width: number(0), height: number(0) }) }),
    hold: holdPart,
    layer: layerPart,
  },
  text: 'text',
})

export const moments = defineTable({
  name: 'moments',
  parts: {
    base: part({ author: string() }),
    place: placeUnder('phase'),
    channel: part({ channel: optional(string()) }),
    /** A wow moment to create here: what it is, and the brand value it makes come true ('' until chosen). */
    royal: part({ royal: object({ brandValue: string(), idea: string() }) }),
  },
  text: 'name',
})

/** One person's published score of one moment; its id is `<moment>/<member>`. */
export const scores = defineTable({
  name: 'scores',
  parts: {
    base: part({ value: integer(-3, 3, 0), feeling: optional(oneOf(FEELINGS, 'neutral')) }),
  },
})

/** Free words pinned to a point of the curve, with an offset from it in paper units. */
export const words = defineTable({
  name: 'words',
  parts: {
    base: part({ author: string() }),
    place: part({ moment: string(), dx: number(0), dy: number(0) }),
  },
  text: 'text',
})

/** Kinds a slip can become a note of. */
export const SLIP_KINDS = ['action', 'improvement', 'plain'] as const
export type SlipKind = (typeof SLIP_KINDS)[number]

/**
 * A piece of what somebody wrote alone, turned over for the group to put in its place. `strip` counts the people from 1 in
 * no order of theirs: nothing here says who wrote it, or when.
 */
export const slips = defineTable({
  name: 'slips',
  parts: {
    base: part({
      kind: oneOf(SLIP_KINDS, 'plain'),
      strip: integer(1, 10_000, 1),
      /** Its place in the strip. */
      order: number(0),
      trigger: string(),
      channel: optional(string()),
    }),
    /** Where it went: the moment, and the note with its words. */
    used: part({ used: object({ moment: string(), note: string() }) }),
  },
  text: 'text',
})

export const laneShapes = { notes, moments, scores, words, objects, comments, slips, evidence } as const

export type Note = RecordOf<typeof notes>
export type Moment = RecordOf<typeof moments>
export type Score = RecordOf<typeof scores>
export type Word = RecordOf<typeof words>
export type Slip = RecordOf<typeof slips>
export type LaneDocument = Document<typeof laneShapes>

/** Version 1 is the first; each release that changes a shape adds one here. */
export const laneMigrations: readonly Migration[] = []

export function openLane(ydoc: Y.Doc, options: { now: () => number }): LaneDocument {
  return openDocument(ydoc, laneShapes, options)
}

export const scoreId = (moment: string, member: string) => `${moment}/${member}`

/** Which moment and member a score belongs to; L1: a score's id alone says whose it is. */
export function scoreOf(id: string): { moment: string; member: string } {
  const slash = id.lastIndexOf('/')
  return { moment: id.slice(0, Math.max(0, slash)), member: id.slice(slash + 1) }
}
