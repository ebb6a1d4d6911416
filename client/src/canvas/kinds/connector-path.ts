import { distance, type PaperPoint } from '../geometry.ts'

/** How a line runs between its ends: in one bow, straight, or along the paper's axes with corners. */
export type ConnectorRoute = 'curved' | 'straight' | 'elbow'

/** Where an end is, and the way the line leaves from there; no way when it is loose. */
export interface Anchor {
  readonly at: PaperPoint
  readonly way: PaperPoint | undefined
}

/** The line between two ends. */
export interface ConnectorPath {
  /** Along the line, near enough to feel for it and to find its bounds. */
  readonly points: readonly PaperPoint[]
  readonly middle: PaperPoint
  /** Radians: the way it arrives at its second end. */
  readonly arrival: number
  /** Adds it to the path of a context in paper units. */
  trace(ctx: CanvasRenderingContext2D): void
}

export function pathBetween(start: Anchor, end: Anchor, route: ConnectorRoute): ConnectorPath {
  if (route === 'curved') return curvedPath(start, end)
  return corneredPath(route === 'straight' ? [start.at, end.at] : elbowPoints(start, end))
}

/** A cubic curve: start, two handles, end. */
type Curve = readonly [PaperPoint, PaperPoint, PaperPoint, PaperPoint]

const SEGMENTS = 24

function curvedPath(start: Anchor, end: Anchor): ConnectorPath {
  const reach = handleReach(start, end)
  const [one, two] = [handleOf(start, end.at, reach), handleOf(end, start.at, reach)]
  const curve: Curve = [start.at, one, two, end.at]
  return {
    points: Array.from({ length: SEGMENTS + 1 }, (_, at) => pointOn(curve, at / SEGMENTS)),
    middle: pointOn(curve, 0.5),
    arrival: angleBetween(pointOn(curve, 0.94), end.at),
    trace(ctx) {
      ctx.moveTo(start.at.x, start.at.y)
      ctx.bezierCurveTo(one.x, one.y, two.x, two.y, end.at.x, end.at.y)
    },
  }
}

/** Far enough out to go around a thing whose back it starts from. */
function handleReach(start: Anchor, end: Anchor): number {
  const way = distance(start.at, end.at)
  const isBehind = ({ at, way: out }: Anchor, other: PaperPoint) =>
    out !== undefined && (other.x - at.x) * out.x + (other.y - at.y) * out.y < 0
  const goesAround = isBehind(start, end.at) || isBehind(end, start.at)
  return Math.min(goesAround ? 320 : 220, Math.max(goesAround ? 90 : 24, way * (goesAround ? 0.7 : 0.42)))
}

function handleOf({ at, way }: Anchor, other: PaperPoint, reach: number): PaperPoint {
  if (way) return { x: at.x + way.x * reach, y: at.y + way.y * reach }
  return { x: at.x + (other.x - at.x) / 3, y: at.y + (other.y - at.y) / 3 }
}

function pointOn([a, b, c, d]: Curve, t: number): PaperPoint {
  const u = 1 - t
  const mix = (axis: 'x' | 'y') =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis]
  return { x: mix('x'), y: mix('y') }
}

/** Paper units by which a cornered line leaves a thing before it turns. */
const STUB = 28
const CORNER = 12

/** Straight pieces with rounded corners. */
function corneredPath(points: readonly [PaperPoint, ...PaperPoint[]]): ConnectorPath {
  const [start] = points
  const end = points.at(-1) ?? start
  return {
    points,
    middle: halfWay(points),
    arrival: angleBetween(points.at(-2) ?? start, end),
    trace(ctx) {
      ctx.moveTo(start.x, start.y)
      for (const [index, corner] of points.entries()) {
        const [before, after] = [points[index - 1], points[index + 1]]
        if (!before || !after) continue
        const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2)
        ctx.arcTo(corner.x, corner.y, after.x, after.y, radius)
      }
      ctx.lineTo(end.x, end.y)
    },
  }
}

/**
 * The corners between two ends along the paper's axes: at most three turns where the ends look at each other, five
 * where the line has to go around.
 */
function elbowPoints(start: Anchor, end: Anchor): readonly [PaperPoint, ...PaperPoint[]] {
  const leaves = axisWay(start, end.at)
  const arrives = axisWay(end, start.at)
  const from = along(start.at, leaves, STUB)
  const to = along(end.at, arrives, STUB)
  const between =
    leaves.x !== 0
      ? turnsAcross(from, leaves, to, arrives)
      : flipAll(turnsAcross(...flipped(from, leaves, to, arrives)))
  return [start.at, ...withoutIdle([from, ...between, to], start.at, end.at), end.at]
}

/** Between two places of which the first is left to the left or right. */
function turnsAcross(
  from: PaperPoint,
  leaves: PaperPoint,
  to: PaperPoint,
  arrives: PaperPoint,
): readonly PaperPoint[] {
  const isAhead = (to.x - from.x) * leaves.x >= 0
  if (arrives.x === 0) {
    const meetsAhead = isAhead && (from.y - to.y) * arrives.y >= 0
    return [meetsAhead ? { x: to.x, y: from.y } : { x: from.x, y: to.y }]
  }
  if (arrives.x === leaves.x) {
    const out = leaves.x > 0 ? Math.max(from.x, to.x) : Math.min(from.x, to.x)
    return [
      { x: out, y: from.y },
      { x: out, y: to.y },
    ]
  }
  if (isAhead) {
    const half = (from.x + to.x) / 2
    return [
      { x: half, y: from.y },
      { x: half, y: to.y },
    ]
  }
  const half = (from.y + to.y) / 2
  return [
    { x: from.x, y: half },
    { x: to.x, y: half },
  ]
}

/** The axis an end leaves along: the one nearest to its thing's side, or, loose, the longer one towards the other. */
function axisWay({ at, way }: Anchor, other: PaperPoint): PaperPoint {
  const { x, y } = way ?? { x: other.x - at.x, y: other.y - at.y }
  return Math.abs(x) >= Math.abs(y) ? { x: x < 0 ? -1 : 1, y: 0 } : { x: 0, y: y < 0 ? -1 : 1 }
}

const along = ({ x, y }: PaperPoint, way: PaperPoint, by: number): PaperPoint => ({
  x: x + way.x * by,
  y: y + way.y * by,
})

const flip = ({ x, y }: PaperPoint): PaperPoint => ({ x: y, y: x })
const flipAll = (points: readonly PaperPoint[]) => points.map(flip)
const flipped = (
  ...[from, leaves, to, arrives]: Parameters<typeof turnsAcross>
): Parameters<typeof turnsAcross> => [flip(from), flip(leaves), flip(to), flip(arrives)]

/** Without corners at which nothing turns. */
function withoutIdle(
  corners: readonly PaperPoint[],
  first: PaperPoint,
  last: PaperPoint,
): readonly PaperPoint[] {
  const kept: PaperPoint[] = []
  for (const [index, corner] of corners.entries()) {
    const before = kept.at(-1) ?? first
    const after = corners[index + 1] ?? last
    if (!isOnLine(before, corner, after)) kept.push(corner)
  }
  return kept
}

const isOnLine = (a: PaperPoint, b: PaperPoint, c: PaperPoint) =>
  Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1e-6 &&
  (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) >= 0

function halfWay(points: readonly [PaperPoint, ...PaperPoint[]]): PaperPoint {
  const pieces = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))
  let left = pieces.reduce((sum, { from, to }) => sum + distance(from, to), 0) / 2
  for (const { from, to } of pieces) {
    const long = distance(from, to)
    if (left <= long && long > 0) {
      const t = left / long
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
    }
    left -= long
  }
  return points[0]
}

const angleBetween = (from: PaperPoint, to: PaperPoint) => Math.atan2(to.y - from.y, to.x - from.x)
