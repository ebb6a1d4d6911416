import type { LaneDocument } from './lane.ts'
import { MOST_POINTS } from './objects.ts'

/** What a lane stores and nobody is shown. */
export type LeftOut = {
  /** Records that cannot be read: broken, or of a later version. */
  readonly records: number
  /** Strokes of which only the beginning is shown. */
  readonly strokes: number
}

/** Linear in all records. */
export function leftOut(lane: LaneDocument): LeftOut {
  const strokes = lane.tables.objects.all().filter(({ points }) => points.length === MOST_POINTS * 3)
  return { records: lane.skipped(), strokes: strokes.length }
}
