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
