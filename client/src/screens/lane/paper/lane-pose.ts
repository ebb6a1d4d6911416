import { bottomOf } from '@brownpaper/shared/geometry/rect'
import type { LaneLayout } from '@brownpaper/shared/lane/layout'
import type { Board, CameraPose } from '../../../canvas/board.ts'
import { isNarrowView, labelsWidth, MARGIN } from './labels-width.ts'

/** CSS pixels that bars float over. */
export const INSETS = { top: 12, right: 20, bottom: 92, left: MARGIN } as const

/** Readable still, and further out than this one sees nothing. */
const LANE_ZOOM = { min: 0.5, max: 1 } as const

/** The lane's full height from its beginning: what one wants to see first. */
export function lanePose({ camera }: Board, layout: LaneLayout): CameraPose {
  const { viewport } = camera
  const isNarrow = isNarrowView(viewport.width)
  // On a phone the top bar shows the persona and its question, and the rows have icons only.
  const top = isNarrow ? 0 : layout.title.y
  const height = bottomOf(layout.curve.area) + 12 - top
  const free = viewport.height - INSETS.top - INSETS.bottom
  const zoom = Math.min(LANE_ZOOM.max, Math.max(LANE_ZOOM.min, free / height))
  const x = isNarrow ? -(labelsWidth({ zoom, viewport }) + 12) / zoom : layout.title.x - MARGIN / zoom
  return { x, y: top - INSETS.top / zoom, zoom }
}
