import type { Rect } from '@brownpaper/shared/geometry/rect'

/** More than this some phones give no canvas for. */
const MOST_PIXELS = 16_000_000
const MOST_SIDE = 12_000
/** Sharp on a screen of two pixels a point. */
const BEST_SCALE = 2
/** Painted at once, so that the page stays awake between two. */
const TILE = 2048

export type PictureTile = {
  /** Pixels of the picture. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture of a piece of paper: pixels a paper unit, its size in pixels, and the pieces it is painted in. */
export type PicturePlan = {
  readonly scale: number
  readonly width: number
  readonly height: number
  readonly tiles: readonly PictureTile[]
}

/** As sharp as a picture of this piece may be: large ones get smaller letters, never too many pixels. */
export function planPicture({ width, height }: Pick<Rect, 'width' | 'height'>): PicturePlan {
  const scale = Math.min(
    BEST_SCALE,
    MOST_SIDE / width,
    MOST_SIDE / height,
    Math.sqrt(MOST_PIXELS / (width * height)),
  )
  const size = {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  }
  const tiles: PictureTile[] = []
  for (let y = 0; y < size.height; y += TILE) {
    for (let x = 0; x < size.width; x += TILE) {
      tiles.push({ x, y, width: Math.min(TILE, size.width - x), height: Math.min(TILE, size.height - y) })
    }
  }
  return { scale, ...size, tiles }
}
