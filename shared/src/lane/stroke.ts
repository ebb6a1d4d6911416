import { boundsOf, type Rect } from '../geometry/rect.ts'
import { type Box, FARTHEST, within } from './board-parts.ts'
import type { BoardThing } from './objects.ts'

/** A point of a stroke in paper units; pressure from 0 to 1. */
export type StrokePoint = { readonly x: number; readonly y: number; readonly pressure: number }

/** Points of one's own stroke are kept at least so far apart, in paper units: nearer ones cannot be seen. */
export const POINT_GAP = 1
/** A stroke of one's own keeps at most so many points: a line of half a kilometre on a screen. */
export const MOST_OWN_POINTS = 6_000
/** A jump of pressure is kept however near its point is. */
const PRESSURE_STEP = 0.15

/** On the paper, or nothing. */
function soundPoint({ x, y, pressure }: StrokePoint): StrokePoint | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
  return {
    x: within(x, -FARTHEST, FARTHEST),
    y: within(y, -FARTHEST, FARTHEST),
    pressure: Number.isFinite(pressure) ? within(pressure, 0, 1) : 0.5,
  }
}

/**
 * The points worth keeping: what lies nearer than the eye can tell goes, evenly, so that ink drawn from these looks as
 * it did while it was drawn. Linear in the points, a little more for the longest strokes.
 */
export function thinStroke(
  points: readonly StrokePoint[],
  { gap = POINT_GAP, most = MOST_OWN_POINTS }: { gap?: number; most?: number } = {},
): readonly StrokePoint[] {
  const sound: StrokePoint[] = []
  for (const one of points) {
    const point = soundPoint(one)
    if (point !== undefined) sound.push(point)
  }
  let kept = spaceOut(sound, gap, PRESSURE_STEP)
  for (let wider = gap * 2; kept.length > most; wider *= 2) kept = spaceOut(kept, wider, Infinity)
  return kept
}

function spaceOut(points: readonly StrokePoint[], gap: number, step: number): readonly StrokePoint[] {
  const kept: StrokePoint[] = []
  const end = points.length - 1
  let last: StrokePoint | undefined
  for (const [at, point] of points.entries()) {
    const isFar = last === undefined || (point.x - last.x) ** 2 + (point.y - last.y) ** 2 >= gap * gap
    const isPressed = last !== undefined && Math.abs(point.pressure - last.pressure) >= step
    if (isFar || isPressed) {
      kept.push(point)
      last = point
    }
    // The end stays where it was let go.
    else if (at === end && kept.length > 1) kept[kept.length - 1] = point
  }
  return kept
}

/** What a stroke is stored as; undefined without a single sound point. */
export function storeStroke(
  points: readonly StrokePoint[],
): Pick<BoardThing, 'points' | 'drawn' | 'box'> | undefined {
  const kept = thinStroke(points)
  const around = boundsOf(kept.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
  if (around === undefined) return undefined
  const width = Math.max(1, around.width)
  const height = Math.max(1, around.height)
  return {
    points: kept.flatMap(({ x, y, pressure }) => [
      Math.round((x - around.x) * 10),
      Math.round((y - around.y) * 10),
      Math.round(pressure * 100),
    ]),
    drawn: { width, height },
    box: { x: around.x, y: around.y, width, height, angle: 0 },
  }
}

/** A stored stroke's points as they lie on the paper now, before its box's angle turns them. */
export function readStroke({ points, drawn, box }: Pick<BoardThing, 'points' | 'drawn' | 'box'>) {
  return strokeIn(points, drawn, box)
}

/** The same in another box, as while one drags its corner. */
export function strokeIn(
  points: readonly number[],
  drawn: { readonly width: number; readonly height: number },
  box: Rect | Box,
): readonly StrokePoint[] {
  const across = box.width / drawn.width / 10
  const down = box.height / drawn.height / 10
  const out: StrokePoint[] = []
  for (let at = 0; at + 2 < points.length; at += 3) {
    out.push({
      x: box.x + (points[at] ?? 0) * across,
      y: box.y + (points[at + 1] ?? 0) * down,
      pressure: (points[at + 2] ?? 50) / 100,
    })
  }
  return out
}
