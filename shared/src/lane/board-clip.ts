import { boundsOf, type Point } from '../geometry/rect.ts'
import { isRecord } from '../ydoc/fields.ts'
import type { LaneActions, NewNote } from './actions.ts'
import type { BoardActions } from './board-actions.ts'
import {
  type ClippedNote,
  clipNotes,
  clipText,
  MAX_NOTE_CHARACTERS,
  type PasteSpot,
  pasteClip,
} from './clip.ts'
import { copyThings, roomInStep, type ThingCopy } from './copies.ts'
import type { LaneDocument, Note } from './lane.ts'
import type { LaneLayout } from './layout.ts'
import { isNoteKind } from './note-kind.ts'
import { objects } from './objects.ts'
import { boundsOfThing, type RectOf, withContents } from './things.ts'

/** A clip of more than this is cut, and says how much it left out: nobody means to copy a whole workshop. */
export const MOST_CLIPPED = 3000

/** What was copied, as plain data: notes in cells by their columns, free notes and objects by where they lay. */
export type BoardClip = {
  /** The workshop it comes from: pictures are kept for theirs alone. */
  readonly workshop: string
  /** The top left corner of all of it, in paper units. */
  readonly origin: Point
  /** Every note, in reading order, also those that are among the things. */
  readonly notes: readonly ClippedNote[]
  /** Free notes and objects, the lowest first. */
  readonly things: readonly ThingCopy[]
  /** How much did not fit. */
  readonly left: number
}

/** What is taken along of a selection, what lies in its frames with it; undefined when nothing of it can be copied. */
export function clipBoard(
  lane: LaneDocument,
  ids: readonly string[],
  { layout, workshop }: { readonly layout: LaneLayout; readonly workshop: string },
): BoardClip | undefined {
  const rectOf: RectOf = (id) => layout.notes.get(id)?.rect
  const chosen = withContents(lane, ids, rectOf)
  const taken = chosen.slice(0, MOST_CLIPPED)
  const found = taken.flatMap((id) => {
    const note = lane.tables.notes.get(id)
    return note === undefined || note.removed ? [] : [note]
  })
  const copied = copyThings(lane, taken, rectOf)
  const { notes: fitting, things } = inOneStep(found, copied)
  const ofNotes = boundsOf(fitting.flatMap(({ id }) => layout.notes.get(id)?.rect ?? []))
  const ofThings = things.flatMap(({ id }) => boundsOfThing(lane, id, rectOf) ?? [])
  const around = boundsOf(ofNotes === undefined ? ofThings : [...ofThings, ofNotes])
  if (around === undefined) return undefined
  const { x, y } = around
  // Notes lie so far from the first of them; here from the corner of everything.
  const notes = clipNotes(layout, fitting).notes.map((note) => ({
    ...note,
    dx: note.dx + Math.round((ofNotes?.x ?? x) - x),
    dy: note.dy + Math.round((ofNotes?.y ?? y) - y),
  }))
  return {
    workshop,
    origin: { x, y },
    notes,
    things,
    left: chosen.length - taken.length + countOf(found, copied) - countOf(fitting, things),
  }
}

type Named = { readonly id?: string }

/** How many there are of both together. */
const countOf = (notes: readonly Named[], things: readonly Named[]) =>
  new Set([...notes, ...things].map(({ id }) => id)).size

/** As many as a server takes at once, whichever of both is pasted. Notes that are among the things weigh once. */
function inOneStep<N extends ClippedNote | Note>(notes: readonly N[], things: readonly ThingCopy[]) {
  const fits = roomInStep()
  const taken = things.filter(fits)
  const ids = new Set(things.map(({ id }) => id))
  const taking = new Set(taken.map(({ id }) => id))
  const isTaken = (note: N) => (note.id !== undefined && ids.has(note.id) ? taking.has(note.id) : fits(note))
  return { notes: notes.filter(isTaken), things: taken }
}

/** For pasting elsewhere: one note or thing with words a line. */
export function boardClipText({ notes, things }: BoardClip): string {
  const words = things.filter((thing) => thing.is === 'object' && thing.text.trim() !== '')
  return clipText({ notes: [...notes, ...words] })
}

const MARK = 'brownpaper-2'

/** The clip as text for a clipboard. */
export function writeBoardClip({ things, ...clip }: BoardClip): string {
  return JSON.stringify({ [MARK]: { ...clip, things: things.map(storedThing) } })
}

const { base, box, ends, look } = objects.parts

/** Objects as they are stored: then the same readers that keep a document sound keep a clip sound. */
function storedThing(thing: ThingCopy) {
  if (thing.is === 'note') return thing
  const { id, group, text } = thing
  const values = { ...base.fallback, ...thing }
  return {
    ...{ is: 'object', id, group, text, base: base.write(values) },
    ...{ box: box.write(thing), ends: ends.write(thing), look: look.write(thing) },
  }
}

/** What `writeBoardClip` wrote; undefined for anything else. Whatever does not fit in it is left out and counted. */
export function readBoardClip(text: string): BoardClip | undefined {
  // Looking at the first letters keeps a megabyte of something else from being read as JSON.
  if (!text.startsWith(`{"${MARK}"`)) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? readClipped(parsed[MARK]) : undefined
  } catch {
    return undefined
  }
}

function readClipped(stored: unknown): BoardClip | undefined {
  if (!isRecord(stored) || !Array.isArray(stored.notes) || !Array.isArray(stored.things)) return undefined
  const origin = readPoint(stored.origin)
  const { notes, things } = inOneStep(
    stored.notes.slice(0, MOST_CLIPPED).flatMap((note) => readNote(note) ?? []),
    stored.things.slice(0, MOST_CLIPPED).flatMap((thing) => readThing(thing) ?? []),
  )
  if (origin === undefined || notes.length + things.length === 0) return undefined
  const cut = stored.notes.length - notes.length + stored.things.length - things.length
  const { workshop, left } = stored
  return {
    ...{ origin, notes, things, workshop: typeof workshop === 'string' ? workshop : '' },
    left: cut + (Number.isInteger(left) ? Math.max(0, Number(left)) : 0),
  }
}

const readId = (stored: unknown) =>
  typeof stored === 'string' && stored !== '' && stored.length <= 130 ? stored : undefined

const readText = (stored: unknown) =>
  typeof stored === 'string' ? stored.slice(0, MAX_NOTE_CHARACTERS).toWellFormed() : ''

function readPoint(stored: unknown): Point | undefined {
  const { x, y } = isRecord(stored) ? stored : {}
  return Number.isFinite(x) && Number.isFinite(y) ? { x: Number(x), y: Number(y) } : undefined
}

function readNote(stored: unknown): ClippedNote | undefined {
  if (!isRecord(stored) || !isNoteKind(stored.kind)) return undefined
  const { kind, column, dx, dy } = stored
  const id = readId(stored.id)
  return {
    ...(id === undefined ? {} : { id }),
    ...{ kind, text: readText(stored.text) },
    ...(Number.isInteger(column) ? { column: Number(column) } : {}),
    dx: Number.isFinite(dx) ? Number(dx) : 0,
    dy: Number.isFinite(dy) ? Number(dy) : 0,
  }
}

function readThing(stored: unknown): ThingCopy | undefined {
  if (!isRecord(stored)) return undefined
  const id = readId(stored.id)
  if (id === undefined) return undefined
  const group = readId(stored.group)
  const text = readText(stored.text)
  if (stored.is === 'note') {
    const at = readPoint(stored)
    const { kind } = stored
    if (at === undefined || !isNoteKind(kind)) return undefined
    return { is: 'note', id, kind, text, size: readSize(stored.size), group, ...at }
  }
  const read = base.read(stored.base)
  if (stored.is !== 'object' || read === undefined) return undefined
  const { author: _author, ...rest } = read
  return {
    ...{ is: 'object', id, group, text, ...rest },
    ...(box.read(stored.box) ?? box.fallback),
    ...(ends.read(stored.ends) ?? ends.fallback),
    ...(look.read(stored.look) ?? look.fallback),
  }
}

function readSize(stored: unknown): { width: number; height: number } | undefined {
  const { width, height } = isRecord(stored) ? stored : {}
  return Number.isFinite(width) && Number.isFinite(height)
    ? { width: Number(width), height: Number(height) }
    : undefined
}

/** Where a clip is laid down. */
export type ClipPlace = {
  readonly layout: LaneLayout
  /** The cell notes go to, or free paper. */
  readonly spot: PasteSpot
  /** Where the top left corner of all that lies on free paper comes, in paper units. */
  readonly at: Point
  /** The workshop it is pasted in. */
  readonly workshop: string
}

/** What became of a clip: the new ids, and how much was left out. */
export type PastedClip = {
  readonly ids: readonly string[]
  /** Too much at once, or not to be read. */
  readonly left: number
  /** Pictures of another workshop, which this one does not have. */
  readonly leftImages: number
}

/**
 * Lays a clip down as one step to undo. Notes from cells go to cells, or to free paper with what lay beside them; free
 * notes pasted in a cell without anything else go there too. Connectors hang on the copies of what they hung on.
 */
export function pasteBoard(
  lane: LaneDocument,
  { actions, things }: { readonly actions: LaneActions; readonly things: BoardActions },
  clip: BoardClip,
  { layout, spot, at, workshop }: ClipPlace,
): PastedClip {
  const isOnPaper = spot.at === 'paper' || clip.things.some(({ is }) => is === 'object')
  const free = new Set(isOnPaper ? clip.things.map(({ id }) => id) : [])
  const notes = clip.notes.filter(({ id }) => id === undefined || !free.has(id))
  const copies = isOnPaper ? clip.things.filter((thing) => isOurs(thing, clip, workshop)) : []
  const by = { dx: at.x - clip.origin.x, dy: at.y - clip.origin.y }
  let ids: readonly string[] = []
  lane.change(() => {
    const target: PasteSpot = spot.at === 'paper' ? { at: 'paper', ...at } : spot
    const fresh: readonly NewNote[] = pasteClip(layout, { notes }, target)
    const made = actions.addNotes(fresh)
    const known = new Map(
      notes.flatMap(({ id }, index) => (id === undefined ? [] : [[id, made[index] ?? '']])),
    )
    ids = [...made, ...things.placeCopies(copies, by, known).values()]
  })
  return { ids, left: clip.left, leftImages: isOnPaper ? clip.things.length - copies.length : 0 }
}

const isOurs = (thing: ThingCopy, clip: BoardClip, workshop: string) =>
  thing.is === 'note' || thing.type !== 'image' || clip.workshop === workshop
