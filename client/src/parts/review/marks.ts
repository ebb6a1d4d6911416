import type { Point, Rect } from '@brownpaper/shared/geometry/rect'
import { within } from '@brownpaper/shared/lane/board-parts'

/** A place of a picture that is made black, in its pixels. */
export type Mark =
  | { readonly what: 'stroke'; readonly width: number; readonly points: readonly Point[] }
  | { readonly what: 'box'; readonly box: Rect }

export type Size = { readonly width: number; readonly height: number }

/** How thick the brush is, as a part of the longest side: a line of print, a name, a face. */
const BRUSHES = { thin: 1 / 50, thick: 1 / 18 } as const
export type BrushSize = keyof typeof BRUSHES

export const brushWidth = ({ width, height }: Size, size: BrushSize) =>
  Math.max(4, Math.round(Math.max(width, height) * BRUSHES[size]))

/**
 * Paints a mark over a picture. Nothing of what was there is left: black to the last bit, and a box reaches to whole
 * pixels, so that no edge lets anything shine through.
 */
export function paintMark(context: CanvasRenderingContext2D, mark: Mark): void {
  context.fillStyle = '#000000'
  context.strokeStyle = '#000000'
  if (mark.what === 'box') {
    const { x, y, width, height } = mark.box
    const [left, top] = [Math.floor(x), Math.floor(y)]
    context.fillRect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top)
    return
  }
  const [first, ...rest] = mark.points
  if (first === undefined) return
  context.lineWidth = mark.width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  context.moveTo(first.x, first.y)
  for (const { x, y } of rest) context.lineTo(x, y)
  // A tap leaves a dot.
  if (rest.length === 0) context.lineTo(first.x + 0.01, first.y)
  context.stroke()
}

/** Where the box begins that keys move: as high as a line of print, in the middle. */
export function firstBox({ width, height }: Size): Rect {
  const box = { width: Math.round(width / 3), height: Math.max(8, Math.round(Math.max(width, height) / 28)) }
  return { x: Math.round((width - box.width) / 2), y: Math.round((height - box.height) / 2), ...box }
}

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Steps of the box, as parts of the longest side. */
const STEP = { usual: 1 / 60, fine: 1 / 400 } as const
const LEAST_SIDE = 6

export type BoxKey = { readonly key: string; readonly shift: boolean; readonly fine: boolean }

/** The box after an arrow key: moved, or with shift wider and higher. Stays on the picture; undefined for other keys. */
export function boxAfter(box: Rect, { key, shift, fine }: BoxKey, size: Size): Rect | undefined {
  const way = WAYS[key]
  if (way === undefined) return undefined
  const step = Math.max(1, Math.round(Math.max(size.width, size.height) * (fine ? STEP.fine : STEP.usual)))
  const dx = way.x * step
  const dy = way.y * step
  if (shift) {
    return {
      ...box,
      width: within(box.width + dx, LEAST_SIDE, size.width - box.x),
      height: within(box.height + dy, LEAST_SIDE, size.height - box.y),
    }
  }
  return {
    ...box,
    x: within(box.x + dx, 0, size.width - box.width),
    y: within(box.y + dy, 0, size.height - box.height),
  }
}
