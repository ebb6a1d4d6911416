import type { NewNote, NoteTarget } from './actions.ts'
import type { Note } from './lane.ts'
import type { LaneLayout } from './layout.ts'
import { isRowKind, type NoteKind } from './note-kind.ts'

/** A note is no document: this is what it takes, typed or pasted. */
export const MAX_NOTE_CHARACTERS = 1000
/** Pasted text becomes at most so many notes at once. */
export const MAX_PASTED_NOTES = 40

/** Copied notes as plain data, each where it lay from the first column and the top left corner of all. */
export type NoteClip = { readonly notes: readonly ClippedNote[] }
export type ClippedNote = {
  /** The original's, for what hangs on it. */
  readonly id?: string
  readonly kind: NoteKind
  readonly text: string
  /** Columns right of the leftmost; undefined on free paper. */
  readonly column?: number
  readonly dx: number
  readonly dy: number
}

/** What notes take with them to the clipboard, in reading order. */
export function clipNotes(layout: LaneLayout, notes: readonly Note[]): NoteClip {
  const placed = notes
    .flatMap((note) => {
      const place = layout.notes.get(note.id)
      if (place === undefined) return []
      const column =
        note.place.at === 'cell' ? layout.columns.findIndex((one) => one.moment === momentOf(note)) : -1
      return [{ note, rect: place.rect, column }]
    })
    .sort((a, b) => a.rect.x - b.rect.x || a.rect.y - b.rect.y)
  const left = Math.min(...placed.map(({ rect }) => rect.x))
  const top = Math.min(...placed.map(({ rect }) => rect.y))
  const first = Math.min(...placed.flatMap(({ column }) => (column < 0 ? [] : [column])))
  return {
    notes: placed.map(({ note, rect, column }) => ({
      id: note.id,
      kind: note.kind,
      text: note.text,
      ...(column < 0 ? {} : { column: column - first }),
      dx: Math.round(rect.x - left),
      dy: Math.round(rect.y - top),
    })),
  }
}

const momentOf = (note: Note) => (note.place.at === 'cell' ? note.place.moment : undefined)

/** For pasting elsewhere: one note a line. */
export const clipText = ({ notes }: { readonly notes: readonly { readonly text: string }[] }) =>
  notes.map(({ text }) => text.replaceAll(/\s*\n\s*/g, ' ')).join('\n')

/** Where something is pasted: a cell or free paper. */
export type PasteSpot =
  | { readonly at: 'cell'; readonly moment: string; readonly kind: NoteKind }
  | { readonly at: 'paper'; readonly x: number; readonly y: number }

/**
 * The notes a clip becomes. Pasted on a cell they keep their columns among each other; notes of one kind take the
 * kind of the row they are pasted in, mixed ones keep their rows.
 */
export function pasteClip(layout: LaneLayout, { notes }: NoteClip, spot: PasteSpot): readonly NewNote[] {
  if (spot.at === 'paper') {
    return notes.map(({ kind, text, dx, dy }) => ({ kind, text, to: paperAt(spot.x + dx, spot.y + dy) }))
  }
  const base = layout.columns.findIndex((column) => column.moment === spot.moment)
  const isOneKind = new Set(notes.map(({ kind }) => kind)).size === 1
  const left = layout.columns[base]?.x ?? 0
  return notes.map(({ kind, text, column, dx, dy }) => {
    const wanted = isOneKind ? spot.kind : kind
    const moment = (layout.columns[base + (column ?? 0)] ?? layout.columns.at(-1))?.moment
    if (!isRowKind(wanted) || moment === undefined) {
      return {
        kind: wanted,
        text,
        to: paperAt(left + dx, layout.curve.area.y + layout.curve.area.height + 24 + dy),
      }
    }
    return { kind: wanted, text, to: { at: 'cell', moment } }
  })
}

const paperAt = (x: number, y: number): NoteTarget => ({ at: 'paper', x, y })

/** Text from elsewhere, cut into notes. */
export type CutText = {
  readonly texts: readonly string[]
  /** Lines these are made of. */
  readonly lines: number
  /** Something did not fit and was left out. */
  readonly isCut: boolean
}

/**
 * A line becomes a note, a line too long for one becomes several. Stops at the most notes one can want, so that a
 * megabyte costs no more than a page.
 */
export function cutIntoNotes(text: string, most = MAX_PASTED_NOTES): CutText {
  const texts: string[] = []
  let lines = 0
  let at = 0
  while (at < text.length && texts.length < most) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    // A bit more than a note, so that the cut falls between words.
    const piece = text.slice(at, Math.min(end, at + MAX_NOTE_CHARACTERS + 1))
    const taken = piece.length > MAX_NOTE_CHARACTERS ? breakBefore(piece) : piece.length
    const line = tidyLine(piece.slice(0, taken))
    if (line !== '') texts.push(line)
    at += taken
    if (at < end) continue
    if (piece.trim() !== '') lines++
    at++
  }
  return { texts, lines, isCut: /\S/.test(text.slice(at, at + 100_000)) }
}

/** Control characters of tables and terminals become spaces; bullets of lists go. */
function tidyLine(line: string): string {
  return line
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(/^[-*•·▪–]\s+/u, '')
}

/** The last space that still fits, or a clean cut between characters. */
function breakBefore(piece: string): number {
  const space = piece.lastIndexOf(' ', MAX_NOTE_CHARACTERS)
  if (space > MAX_NOTE_CHARACTERS / 2) return space + 1
  const unit = piece.charCodeAt(MAX_NOTE_CHARACTERS)
  const splitsCharacter = unit >= 0xdc00 && unit <= 0xdfff
  return splitsCharacter ? MAX_NOTE_CHARACTERS - 1 : MAX_NOTE_CHARACTERS
}
