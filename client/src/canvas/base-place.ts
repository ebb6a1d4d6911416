import type { CameraPose } from './camera.ts'
import type { Rect, Size } from './geometry.ts'

/** How a picture made for one pose lies in the viewport at another: CSS pixels, and how much it is stretched. */
export interface Placement {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** CSS pixels painted beyond the viewport at each side, so that a short pan paints nothing. */
const OVERSCAN_PX = 256
/** What the picture of the paper may weigh; a viewport of its own size it always gets. */
const MAX_BYTES = 64 * 1024 * 1024

/** How far beyond the viewport the paper is painted. */
export function overscanOf({ width, height }: Size, pixelRatio: number): number {
  const pixels = MAX_BYTES / 4 / pixelRatio ** 2
  // (width + 2a)(height + 2a) = pixels
  const sum = (width + height) / 2
  const room = (Math.sqrt(Math.max(0, sum ** 2 + pixels - width * height)) - sum) / 2
  return Math.max(0, Math.floor(Math.min(OVERSCAN_PX, room)))
}

/** Where a picture drawn at one pose belongs now. At the same zoom in whole device pixels, so that it stays sharp. */
export function placeOf(drawn: CameraPose, now: CameraPose, pixelRatio: number): Placement {
  if (drawn.zoom !== now.zoom) {
    return { x: (drawn.x - now.x) * now.zoom, y: (drawn.y - now.y) * now.zoom, scale: now.zoom / drawn.zoom }
  }
  const scale = now.zoom * pixelRatio
  return {
    x: (Math.round(-now.x * scale) - Math.round(-drawn.x * scale)) / pixelRatio,
    y: (Math.round(-now.y * scale) - Math.round(-drawn.y * scale)) / pixelRatio,
    scale: 1,
  }
}

/** Whether the picture, with what was painted around it, fills the whole viewport. */
export function coversView({ x, y, scale }: Placement, { width, height }: Size, overscan: number): boolean {
  const around = overscan * scale
  return (
    x - around <= 0 &&
    y - around <= 0 &&
    x + width * scale + around >= width &&
    y + height * scale + around >= height
  )
}

/** What a picture of the paper shows, in paper units. */
export function paintedArea({ x, y, zoom }: CameraPose, { width, height }: Size, overscan: number): Rect {
  const around = overscan / zoom
  return {
    x: x - around,
    y: y - around,
    width: width / zoom + 2 * around,
    height: height / zoom + 2 * around,
  }
}
