/** A place on the paper: paper units, x right, y down. */
export type Point = { readonly x: number; readonly y: number }

/** A box in paper units, from its top left corner. */
export type Rect = Point & { readonly width: number; readonly height: number }

export const rightOf = (rect: Rect) => rect.x + rect.width
export const bottomOf = (rect: Rect) => rect.y + rect.height
export const centreOf = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })

/** Whether two boxes cover any of the same paper; touching edges do not. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a)
}

/** The smallest box around all; undefined around nothing. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rightOf(rect))
    bottom = Math.max(bottom, bottomOf(rect))
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}
