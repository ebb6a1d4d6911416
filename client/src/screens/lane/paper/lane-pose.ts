import { bottomOf } from '@brownpaper/shared/geometry/rect'
import { LANE_SIZES, type LaneLayout } from '@brownpaper/shared/lane/layout'
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
  const top = isNarrow ? layout.strips.y - LANE_SIZES.tape : layout.title.y
  const { strips } = layout
  const free = viewport.height - INSETS.top - INSETS.bottom
  const height = bottomOf(layout.curve.area) + 12 - top - strips.height
  // What waits under the phases makes nothing smaller as long as the rows it is dropped in are in view.
  const zoomFor = (height: number) => Math.max(LANE_ZOOM.min, free / height)
  const zoom = Math.min(LANE_ZOOM.max, zoomFor(height), zoomFor(stepsBottom(layout) - top))
  const x = isNarrow ? -(labelsWidth({ zoom, viewport }) + 12) / zoom : layout.title.x - MARGIN / zoom
  return { x, y: top - INSETS.top / zoom, zoom }
}

/** Where the rows end of what somebody does, and through which channel. */
function stepsBottom({ rows, grid }: LaneLayout): number {
  const row = rows.find(({ kind }) => kind === 'channel')
  return row === undefined ? grid.y : row.y + row.height
}
