import { distance, middleOf, type PaperPoint, type Rect, rectsMeet } from '../geometry.ts'

/** Paper units between notes side by side. */
const GAP = 10
/** CSS pixels around a slot's middle within which a note drops into it. */
const REACH_PX = 10
/** Notes count as equally wide within this. */
const SAME_WIDTH = 1

/** Where notes must lie to offer a slot near a held one, or to take it. */
export const slotReach = ({ width, height }: Rect): number => Math.max(width, height) + 2 * GAP

/** The free places at the four sides of notes for one of this size. Quadratic in the notes: ask for those near. */
export function slotsFor(held: Rect, notes: readonly Rect[]): readonly Rect[] {
  const { width, height } = held
  return notes
    .filter((note) => Math.abs(note.width - width) <= SAME_WIDTH)
    .flatMap((note) => [
      { x: note.x, y: note.y - GAP - height, width, height },
      { x: note.x + note.width + GAP, y: note.y, width, height },
      { x: note.x, y: note.y + note.height + GAP, width, height },
      { x: note.x - GAP - width, y: note.y, width, height },
    ])
    .filter((slot) => !notes.some((note) => rectsMeet(note, slot)))
}

/** The slot nearest to where a note is held, if its middle is close enough. */
export function slotAt(slots: readonly Rect[], held: Rect, zoom: number): Rect | undefined {
  const middle = middleOf(held)
  let best: { readonly slot: Rect; readonly way: number } | undefined
  for (const slot of slots) {
    const way = distance(middleOf(slot), middle)
    if (way <= REACH_PX / zoom && way < (best?.way ?? Number.POSITIVE_INFINITY)) best = { slot, way }
  }
  return best?.slot
}

/** Where the same rectangle would be after such a way. */
export const shifted = (rect: Rect, { x, y }: PaperPoint): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y })
