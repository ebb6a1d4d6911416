import { centreOf, type Point } from '../geometry/rect.ts'
import { type TurnedBox, turnPoint } from '../geometry/turned-box.ts'
import { type ConnectorEnd, SIDES, type Side } from './objects.ts'

/** Where a thing lies; undefined for what is not there. Must not look at connectors: nothing hangs on a line. */
export type BoxOf = (id: string) => TurnedBox | undefined

/** Where an end is drawn. `side` and `on` say what it hangs on, and are undefined where it hangs on nothing. */
export type ResolvedEnd = Point & { readonly side: Side | undefined; readonly on: string | undefined }

/**
 * Where both ends of a connector are. An end without a side takes the one nearest to the other end; one whose thing is
 * gone rests where it last was. Never looks further than the two things, so that no loop of connectors can hold it up.
 */
export function resolveEnds(
  [from, to]: readonly [ConnectorEnd, ConnectorEnd],
  boxOf: BoxOf,
): readonly [ResolvedEnd, ResolvedEnd] {
  return [resolve(from, aim(to, boxOf), boxOf), resolve(to, aim(from, boxOf), boxOf)]
}

/** The middle of a side of a box, turned as the box is. */
export function sidePoint(box: TurnedBox, side: Side): Point {
  const middle = centreOf(box)
  const points: Readonly<Record<Side, Point>> = {
    top: { x: middle.x, y: box.y },
    right: { x: box.x + box.width, y: middle.y },
    bottom: { x: middle.x, y: box.y + box.height },
    left: { x: box.x, y: middle.y },
  }
  return turnPoint(points[side], middle, box.angle ?? 0)
}

/** The side of a box whose middle is nearest to a point. */
export function nearestSide(box: TurnedBox, point: Point): Side {
  const way = (side: Side) => {
    const { x, y } = sidePoint(box, side)
    return (x - point.x) ** 2 + (y - point.y) ** 2
  }
  return SIDES.reduce((best, side) => (way(side) < way(best) ? side : best))
}

/** What the other end looks for its nearest side from. */
function aim(end: ConnectorEnd, boxOf: BoxOf): Point | undefined {
  if (!('to' in end)) return end
  const box = boxOf(end.to)
  if (box === undefined) return end.rest
  return end.side === undefined ? centreOf(box) : sidePoint(box, end.side)
}

function resolve(end: ConnectorEnd, towards: Point | undefined, boxOf: BoxOf): ResolvedEnd {
  if (!('to' in end)) return { x: end.x, y: end.y, side: undefined, on: undefined }
  const box = boxOf(end.to)
  if (box === undefined) {
    // One that never knew a place of its own lies at the other end, where it can be found and pulled out again.
    const { x, y } = end.rest ?? towards ?? { x: 0, y: 0 }
    return { x, y, side: undefined, on: undefined }
  }
  const side = end.side ?? (towards === undefined ? 'top' : nearestSide(box, towards))
  return { ...sidePoint(box, side), side, on: end.to }
}
