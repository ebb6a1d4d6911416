/** How the notes of a board without structure lie: in rows, around the origin, in the shape of a screen. */

/** Paper units. */
export const NOTE_SIDE = 200
const STEP = 240

/** The top left corner of note `i` of `n`. */
export function gridPlace(i: number, n: number): { readonly x: number; readonly y: number } {
  const columns = Math.ceil(Math.sqrt((n * 16) / 9))
  const rows = Math.ceil(n / columns)
  const x = ((i % columns) - columns / 2) * STEP
  const y = (Math.floor(i / columns) - rows / 2) * STEP
  return { x: Math.round(x), y: Math.round(y) }
}
