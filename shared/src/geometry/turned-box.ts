import { centreOf, type Point, type Rect } from './rect.ts'

/** A box turned by `angle` radians, clockwise on the paper, around its middle; no angle is none. */
export type TurnedBox = Rect & { readonly angle?: number | undefined }

/** A point turned by `angle` radians, clockwise on the paper, around another. */
export function turnPoint(point: Point, around: Point, angle: number): Point {
  if (angle === 0) return { x: point.x, y: point.y }
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const dx = point.x - around.x
  const dy = point.y - around.y
  return { x: around.x + dx * cos - dy * sin, y: around.y + dx * sin + dy * cos }
}

/** The upright box around a turned one. */
export function boundsOfTurned(box: TurnedBox): Rect {
  const { angle = 0 } = box
  if (angle === 0) return { x: box.x, y: box.y, width: box.width, height: box.height }
  const cos = Math.abs(Math.cos(angle))
  const sin = Math.abs(Math.sin(angle))
  const width = box.width * cos + box.height * sin
  const height = box.width * sin + box.height * cos
  const middle = centreOf(box)
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
}

/** Whether `inner` lies in `outer` with every edge; edges may touch. */
export function holdsRect(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** Where a point goes when the box around it becomes another; a box without width or height keeps it at its start. */
export function mapPoint(point: Point, from: Rect, to: Rect): Point {
  const part = (value: number, start: number, size: number) => (size === 0 ? 0 : (value - start) / size)
  return {
    x: to.x + part(point.x, from.x, from.width) * to.width,
    y: to.y + part(point.y, from.y, from.height) * to.height,
  }
}
