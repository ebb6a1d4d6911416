import { boundsOf, growRect, holdsRect, type Rect } from '../geometry.ts'
import { type BoardObject, boxOf, isSelectable } from '../objects.ts'
import { createSnapField, type SnapField } from './snap.ts'
import type { ToolContext, ToolPointer } from './tool.ts'

/** CSS pixels within which things line up, and a hand's pace below which that helps rather than jerks. */
export const SNAP_PX = 6
const SLOW_PX_PER_MS = 0.4

/** With more than these in view each is so small that nobody aims at its edges. */
const MOST_NEIGHBOURS = 300

/** What held things can line up with: gathered around the view when asked first, and again when that is another. */
export function createNeighbours(context: ToolContext, held: ReadonlySet<string>): () => SnapField {
  let gathered: { readonly field: SnapField; readonly around: Rect } | undefined
  return () => {
    const { visible } = context.camera
    if (gathered && holdsRect(gathered.around, visible)) return gathered.field
    const around = growRect(visible, Math.max(visible.width, visible.height) / 2)
    const near = context.near(around).filter((object) => !held.has(object.id) && canAlign(object))
    const boxes = near.length > MOST_NEIGHBOURS ? [] : near.map((object) => boundsOf(boxOf(object)))
    gathered = { around, field: createSnapField(boxes) }
    return gathered.field
  }
}

const canAlign = (object: BoardObject) =>
  isSelectable(object) && !(object.type === 'custom' && object.ties !== undefined)

/** Follows a pointer; answers whether it goes so slowly that it aims. */
export function createPace(): (pointer: ToolPointer) => boolean {
  let last: ToolPointer | undefined
  let pace = 1
  return (pointer) => {
    if (last && pointer.happenedAtMs > last.happenedAtMs) {
      const px = Math.hypot(pointer.screen.x - last.screen.x, pointer.screen.y - last.screen.y)
      pace = 0.5 * pace + 0.5 * (px / (pointer.happenedAtMs - last.happenedAtMs))
    }
    last = pointer
    return pace <= SLOW_PX_PER_MS
  }
}
