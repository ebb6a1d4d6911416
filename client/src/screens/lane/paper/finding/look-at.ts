import type { Board, Rect } from '../../../../canvas/board.ts'

/** Smaller than this a note cannot be read. */
const LEAST_ZOOM = 0.6
/** CSS pixels around what is shown that bars float over, and a little air. */
const EDGES = { top: 84, right: 40, bottom: 120, left: 60 } as const

/** Moves the camera until a box can be seen and read; not at all when it is so already. */
export function lookAt({ camera }: Board, rect: Rect) {
  const { viewport, zoom } = camera
  const corner = camera.paperToScreen(rect)
  const isIn =
    corner.x >= EDGES.left &&
    corner.y >= EDGES.top &&
    corner.x + rect.width * zoom <= viewport.width - EDGES.right &&
    corner.y + rect.height * zoom <= viewport.height - EDGES.bottom
  if (isIn && zoom >= LEAST_ZOOM) return
  const fitting = camera.poseFor(rect, { insets: EDGES, maxZoom: Math.max(zoom, LEAST_ZOOM) })
  camera.animateTo(fitting)
}
