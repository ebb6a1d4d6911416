import type { CurvePoint } from '@brownpaper/shared/journey/curve'

export type NotePlacing = {
  /** Every point of the curve, and what else may not be covered. */
  readonly points: readonly CurvePoint[]
  /** What the note is about. */
  readonly about: CurvePoint
  /** Of the note. */
  readonly size: { readonly width: number; readonly height: number }
  readonly room: { readonly width: number; readonly top: number; readonly bottom: number }
  /** How far a point reaches around its middle. */
  readonly radius: number
}

/** How far a place may be in steps of its own width; further away nobody sees what it belongs to. */
const STEPS = 24

/**
 * The top left corner for a note beside a point of a curve: near it, but over as few points as can be, and preferably
 * left of it and low, where the curve of a dip leaves room. Tries a fixed grid, so it costs a few thousand comparisons.
 */
export function placeNote({ points, about, size, room, radius }: NotePlacing): CurvePoint {
  const lowest = Math.max(room.top, room.bottom - size.height)
  let best: CurvePoint = { x: 0, y: lowest }
  let least = Infinity
  for (let row = 0; row <= 4; row++) {
    const y = lowest - (row / 4) * (lowest - room.top)
    for (let step = 0; step <= STEPS; step++) {
      const x = (step / STEPS) * Math.max(0, room.width - size.width)
      const covered = points.filter((point) => covers({ x, y }, size, point, radius)).length
      const away = Math.hypot(x + size.width / 2 - about.x, (y + size.height / 2 - about.y) * 1.5)
      const cost = covered * 10_000 + away + (x > about.x ? size.width / 4 : 0)
      if (cost < least) {
        least = cost
        best = { x, y }
      }
    }
  }
  return best
}

function covers(
  { x, y }: CurvePoint,
  { width, height }: NotePlacing['size'],
  point: CurvePoint,
  radius: number,
): boolean {
  return (
    point.x > x - radius &&
    point.x < x + width + radius &&
    point.y > y - radius &&
    point.y < y + height + radius
  )
}
