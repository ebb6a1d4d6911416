import type { Rect, ScreenPoint, Size } from './geometry.ts'

export interface EditorPlaceOptions {
  /** The note's box on the screen: CSS pixels from the board's top left corner. */
  readonly note: Rect
  readonly zoom: number
  /** The font's size on the note, in paper units. */
  readonly fontSize: number
  /** CSS pixels below which nobody wants to type. */
  readonly minFontPx: number
  /** What nothing covers, in the same coordinates: without toolbars and a phone's keyboard. */
  readonly free: Rect
}

export interface EditorPlace extends ScreenPoint {
  /** CSS pixels a paper unit. */
  readonly scale: number
  /** No longer exactly over its note: it needs paper of its own. */
  readonly isFloating: boolean
}

/** Around a field that floats. */
export const MARGIN_PX = 8

/**
 * Where the text field of a note goes: exactly over it, unless it would be too small to read, or under a keyboard
 * or outside the view. The camera stays where it is.
 */
export function placeEditor({ note, zoom, fontSize, minFontPx, free }: EditorPlaceOptions): EditorPlace {
  const units: Size = { width: note.width / zoom, height: note.height / zoom }
  const widest = Math.max(zoom, (free.width - 2 * MARGIN_PX) / units.width)
  const scale = Math.min(Math.max(zoom, minFontPx / fontSize), widest)
  const grown = scale / zoom
  const width = note.width * grown
  const height = note.height * grown
  const x = within(note.x - (width - note.width) / 2, width, { from: free.x, length: free.width })
  const y = within(note.y - (height - note.height) / 2, height, { from: free.y, length: free.height })
  const isFloating = Math.abs(x - note.x) > 0.5 || Math.abs(y - note.y) > 0.5 || grown > 1.001
  return { x, y, scale, isFloating }
}

/** Moves a stretch into another, leaving a margin; one that is too long keeps its start in view. */
function within(at: number, size: number, { from, length }: { from: number; length: number }): number {
  const isInside = at >= from && at + size <= from + length
  if (isInside) return at
  return Math.max(from + MARGIN_PX, Math.min(at, from + length - size - MARGIN_PX))
}
