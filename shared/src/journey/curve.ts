import { assert, must } from '../base/assert.ts'

/** A point of an emotion curve: x along the journey, y the score (up is better); any unit, finite. */
export type CurvePoint = { readonly x: number; readonly y: number }

/** One cubic Bézier piece from one data point to the next. */
export type CurveSegment = {
  readonly from: CurvePoint
  readonly control1: CurvePoint
  readonly control2: CurvePoint
  readonly to: CurvePoint
}

type Interval = { readonly width: number; readonly slope: number }

/**
 * The slope of the curve at each point; x must strictly increase. One point gives slope 0.
 *
 * With these slopes the curve has its extremes at data points only, so it never shows a feeling more extreme
 * than anyone scored. Source: M. Steffen, "A simple method for monotonic interpolation in one dimension",
 * Astronomy and Astrophysics 239, 1990; the end slopes as in d3-shape's curveMonotoneX.
 */
export function steffenSlopes(points: readonly CurvePoint[]): number[] {
  const intervals = intervalsOf(points)
  return points.map((_, index) => {
    const before = intervals[index - 1]
    const after = intervals[index]
    if (before && after) return innerSlope(before, after)
    if (after) return endSlope(after, intervals[index + 1])
    if (before) return endSlope(before, intervals[index - 2])
    return 0
  })
}

/** The curve as Bézier pieces, one fewer than there are points; x must strictly increase. */
export function curveSegments(points: readonly CurvePoint[]): CurveSegment[] {
  const slopes = steffenSlopes(points)
  return points.slice(1).map((to, index) => {
    const from = must(points[index], 'the point before')
    const third = (to.x - from.x) / 3
    return {
      from,
      control1: { x: from.x + third, y: from.y + third * must(slopes[index]) },
      control2: { x: to.x - third, y: to.y - third * must(slopes[index + 1]) },
      to,
    }
  })
}

/**
 * The unbroken stretches of a curve: a moment without a score breaks the line. A stretch of one point is a
 * dot without a line.
 */
export function curveRuns<P extends CurvePoint>(points: readonly (P | undefined)[]): P[][] {
  const runs: P[][] = []
  let run: P[] = []
  for (const point of points) {
    if (point === undefined) {
      run = []
      continue
    }
    if (run.length === 0) runs.push(run)
    run.push(point)
  }
  return runs
}

/** The height of the curve at x, for what is pinned to it; undefined left or right of its points. */
export function curveAt(points: readonly CurvePoint[], x: number): number | undefined {
  const slopes = steffenSlopes(points)
  const end = points.findIndex((point) => point.x >= x)
  const to = points[end]
  if (to === undefined) return undefined
  if (to.x === x) return to.y
  const from = points[end - 1]
  if (from === undefined) return undefined
  return hermite({ from, to, fromSlope: must(slopes[end - 1]), toSlope: must(slopes[end]) }, x)
}

function intervalsOf(points: readonly CurvePoint[]): Interval[] {
  return points.slice(1).map((to, index) => {
    const from = must(points[index], 'the point before')
    const width = to.x - from.x
    assert(width > 0, `a curve's x must strictly increase, got ${from.x} then ${to.x}`)
    return { width, slope: (to.y - from.y) / width }
  })
}

function innerSlope(before: Interval, after: Interval): number {
  const parabola = (before.slope * after.width + after.slope * before.width) / (before.width + after.width)
  const steepest = Math.min(Math.abs(before.slope), Math.abs(after.slope), Math.abs(parabola) / 2)
  return (Math.sign(before.slope) + Math.sign(after.slope)) * steepest
}

/** The slope at a first or last point, from the interval there and the one beside it. */
function endSlope(interval: Interval, neighbour: Interval | undefined): number {
  if (neighbour === undefined) return interval.slope
  // innerSlope does not mind which of the two comes first.
  return (3 * interval.slope - innerSlope(interval, neighbour)) / 2
}

type HermitePiece = {
  readonly from: CurvePoint
  readonly to: CurvePoint
  readonly fromSlope: number
  readonly toSlope: number
}

function hermite({ from, to, fromSlope, toSlope }: HermitePiece, x: number): number {
  const width = to.x - from.x
  const t = (x - from.x) / width
  const rise = t * t * (3 - 2 * t)
  const bend = t * (1 - t) * width * ((1 - t) * fromSlope - t * toSlope)
  return from.y + (to.y - from.y) * rise + bend
}
