import { bottomOf } from '../geometry/rect.ts'
import type { LaneDocument } from './lane.ts'
import type { LaneLayout } from './layout.ts'

/** Where bare paper begins: under the lane and everything on its paper, pictures too. Linear in what lies there. */
export function lowestOf({ tables }: LaneDocument, { bounds }: Pick<LaneLayout, 'bounds'>): number {
  return Math.max(bottomOf(bounds), ...tables.objects.all().map(({ box }) => bottomOf(box)))
}
