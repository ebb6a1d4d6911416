import { type Box, middleOf, type PaperPoint, turned } from './geometry.ts'
import type { BoardObject } from './objects.ts'

/** Paper units nothing gets smaller than by hand; a note still holds a word. */
const LEAST = 8
const LEAST_NOTE = 60

export function leastOf(objects: readonly BoardObject[]): number {
  if (objects.length > 1) return LEAST * 4
  return objects.some((object) => object.type === 'note') ? LEAST_NOTE : LEAST
}

export interface PullTo {
  /** The pointer's way in paper units. */
  readonly way: PaperPoint
  readonly keepsRatio: boolean
  readonly aroundMiddle: boolean
  readonly least: number
}

/** A box after a side or corner was pulled; the opposite one, or the middle, stays where it is. */
export function pulledBox(
  box: Box,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  { way, keepsRatio, aroundMiddle, least }: PullTo,
): Box {
  const local = turned(way, { x: 0, y: 0 }, -box.angle)
  const twice = aroundMiddle ? 2 : 1
  const wanted = { width: box.width + local.x * dx * twice, height: box.height + local.y * dy * twice }
  const { width, height } = keepsRatio ? inRatio(box, wanted, { dx, dy, least }) : atLeast(wanted, box, least)
  const middle = middleOf(box)
  // The still point, from the middle, before and after; a side pulled in its ratio grows evenly across.
  const shift = aroundMiddle
    ? { x: 0, y: 0 }
    : { x: (dx * (width - box.width)) / 2, y: (dy * (height - box.height)) / 2 }
  const moved = turned(shift, { x: 0, y: 0 }, box.angle)
  return {
    x: middle.x + moved.x - width / 2,
    y: middle.y + moved.y - height / 2,
    width,
    height,
    angle: box.angle,
  }
}

interface Extent {
  readonly width: number
  readonly height: number
}

/** What is smaller already may stay so. */
function atLeast(wanted: Extent, box: Extent, least: number): Extent {
  return {
    width: Math.max(wanted.width, Math.min(least, box.width)),
    height: Math.max(wanted.height, Math.min(least, box.height)),
  }
}

function inRatio(
  box: Extent,
  wanted: Extent,
  { dx, dy, least }: { readonly dx: number; readonly dy: number; readonly least: number },
): Extent {
  const across = wanted.width / box.width
  const down = wanted.height / box.height
  const scale = dx === 0 ? down : dy === 0 ? across : Math.max(across, down)
  const smallest = Math.min(1, least / Math.min(box.width, box.height))
  const by = Math.max(scale, smallest)
  return { width: box.width * by, height: box.height * by }
}

/** A box that keeps its place within a frame that became another. */
export function within(box: Box, from: Box, to: Box): Box {
  if (from.width === box.width && from.height === box.height && from.angle === box.angle) return to
  const across = to.width / Math.max(1, from.width)
  const down = to.height / Math.max(1, from.height)
  const middle = middleOf(box)
  const width = box.width * across
  const height = box.height * down
  return {
    x: to.x + (middle.x - from.x) * across - width / 2,
    y: to.y + (middle.y - from.y) * down - height / 2,
    width,
    height,
    angle: box.angle,
  }
}
