import type { Point, Rect } from '@brownpaper/shared/geometry/rect'
import { within } from '@brownpaper/shared/lane/board-parts'

/** A small picture of a large piece of paper: how much smaller, in CSS pixels a paper unit, and how large it is. */
export type MapPlace = {
  readonly bounds: Rect
  readonly scale: number
  readonly width: number
  readonly height: number
}

/** Paper units left free around what lies on the paper. */
const AIR = 60

/** Fits all of the paper into a map of at most this size; a little of it never becomes larger than on paper. */
export function placeMap(content: Rect, most: { readonly width: number; readonly height: number }): MapPlace {
  const bounds = {
    x: content.x - AIR,
    y: content.y - AIR,
    width: content.width + 2 * AIR,
    height: content.height + 2 * AIR,
  }
  const scale = Math.min(most.width / bounds.width, most.height / bounds.height, 1)
  return {
    bounds,
    scale,
    width: Math.max(1, Math.round(bounds.width * scale)),
    height: Math.max(1, Math.round(bounds.height * scale)),
  }
}

/** Where a box of the paper lies on the map, cut off at its edges: one looking beside the paper sees a thin line. */
export function onMap({ bounds, scale, width, height }: MapPlace, rect: Rect): Rect {
  const left = within((rect.x - bounds.x) * scale, 0, width)
  const top = within((rect.y - bounds.y) * scale, 0, height)
  const right = within((rect.x + rect.width - bounds.x) * scale, 0, width)
  const bottom = within((rect.y + rect.height - bounds.y) * scale, 0, height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export const onPaper = ({ bounds, scale }: MapPlace, { x, y }: Point): Point => ({
  x: bounds.x + x / scale,
  y: bounds.y + y / scale,
})
