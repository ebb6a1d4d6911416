export { holdsRect } from '@brownpaper/shared/geometry/turned-box'

declare const space: unique symbol

interface Point {
  readonly x: number
  readonly y: number
}

/** A place on the paper: paper units, x right, y down. A bare `{x, y}` fits; a ScreenPoint does not. */
export type PaperPoint = Point & { readonly [space]?: 'paper' }

/** A place in the board's viewport: CSS pixels from its top left corner. */
export type ScreenPoint = Point & { readonly [space]?: 'screen' }

/** CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A box in paper units, from its top left corner. Edges belong to it. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function rectsMeet(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

export function rectHolds(rect: Rect, point: PaperPoint): boolean {
  return (
    point.x >= rect.x &&
    point.x <= rect.x + rect.width &&
    point.y >= rect.y &&
    point.y <= rect.y + rect.height
  )
}

/** The smallest box around both; one that is absent counts for nothing. */
export function unionRect(a: Rect | undefined, b: Rect): Rect {
  if (!a) return b
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

export function growRect(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

/** The box between two corners, whichever way round they are. */
export function rectBetween(a: PaperPoint, b: PaperPoint): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** A rectangle turned by `angle` radians around its middle; `x` and `y` are its top left corner before turning. */
export interface Box extends Rect {
  readonly angle: number
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

export const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left']

/** Away from a box, on each of its sides. */
export const OUTWARD: Readonly<Record<Side, PaperPoint>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}

export function middleOf({ x, y, width, height }: Rect): PaperPoint {
  return { x: x + width / 2, y: y + height / 2 }
}

/** Turns a point around another by so many radians. */
export function turned({ x, y }: PaperPoint, around: PaperPoint, angle: number): PaperPoint {
  if (angle === 0) return { x, y }
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const dx = x - around.x
  const dy = y - around.y
  return { x: around.x + dx * cos - dy * sin, y: around.y + dx * sin + dy * cos }
}

/** The corners of a box as it lies, from the top left one clockwise. */
export function cornersOf(box: Box): readonly [PaperPoint, PaperPoint, PaperPoint, PaperPoint] {
  const { x, y, width, height, angle } = box
  const middle = middleOf(box)
  return [
    turned({ x, y }, middle, angle),
    turned({ x: x + width, y }, middle, angle),
    turned({ x: x + width, y: y + height }, middle, angle),
    turned({ x, y: y + height }, middle, angle),
  ]
}

/** The smallest upright rectangle around a turned box. */
export function boundsOf(box: Box): Rect {
  if (box.angle === 0) return { x: box.x, y: box.y, width: box.width, height: box.height }
  return rectAround(cornersOf(box))
}

/** The smallest rectangle around these points; at the origin when there are none. */
export function rectAround(points: readonly PaperPoint[]): Rect {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The point as the box sees it before it was turned. */
export function intoBox(point: PaperPoint, box: Box): PaperPoint {
  return turned(point, middleOf(box), -box.angle)
}

/** The middle of a side of a box as it lies. */
export function sidePoint(box: Box, side: Side): PaperPoint {
  const middle = middleOf(box)
  const { x, y } = OUTWARD[side]
  return turned({ x: middle.x + (x * box.width) / 2, y: middle.y + (y * box.height) / 2 }, middle, box.angle)
}

/** How far a point lies from the stretch between two others. */
export function distanceToSegment(point: PaperPoint, a: PaperPoint, b: PaperPoint): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return Math.hypot(point.x - a.x - dx * share, point.y - a.y - dy * share)
}
