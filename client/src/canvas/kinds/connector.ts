import type { ConnectorEnd } from '../board-events.ts'
import {
  type Box,
  distance,
  distanceToSegment,
  growRect,
  middleOf,
  OUTWARD,
  type PaperPoint,
  type Rect,
  rectAround,
  SIDES,
  type Side,
  sidePoint,
  turned,
} from '../geometry.ts'
import type { CustomObject, PaintContext } from '../objects.ts'
import type { FontFace } from '../text-measure.ts'
import { paintArrowHead } from './arrow-head.ts'
import { type Anchor, type ConnectorPath, type ConnectorRoute, pathBetween } from './connector-path.ts'
import type { Thing } from './thing.ts'
import { paintWords } from './words.ts'

export interface ConnectorThing extends Omit<Thing, 'box'> {
  /** What they are fastened to is looked up on the board: the connector follows it by itself. */
  readonly ends: readonly [ConnectorEnd, ConnectorEnd]
  /** CSS colour. */
  readonly ink: string
  /** Of the line, in paper units. */
  readonly width: number
  readonly dashed?: boolean | undefined
  /** Default curved. */
  readonly route?: ConnectorRoute | undefined
  /** At its second end. Default true. */
  readonly hasArrow?: boolean | undefined
  readonly label: string
  readonly face: FontFace
  readonly labelInk: string
  /** Behind the label. */
  readonly labelFill: string
  readonly withoutText?: boolean | undefined
}

const HIT_SLACK = 9
const ARROW = 5
const GAP = 4

/**
 * A line from one thing to another; unless straight it leaves and arrives at right angles to their sides. Until the board has told
 * where its things are, and when neither of them is there, it is not seen.
 */
export function connectorObject(thing: ConnectorThing): CustomObject {
  return connectorAt(
    thing,
    thing.ends.map((end) => ('to' in end ? undefined : end)),
  )
}

/** `places`: of each end the box or point where it was last. */
function connectorAt(thing: ConnectorThing, places: readonly (Box | PaperPoint | undefined)[]): CustomObject {
  const { id, ends, z = 4, group, locked = false, dimmed = false, isMovable = true, width } = thing
  const line = lineOf(thing, places)
  const points = line?.path.points ?? []
  const label = line && thing.label !== '' ? labelRect(line.path, thing.label) : undefined
  const bare = growRect(rectAround(points), width * (ARROW + 1))
  return {
    id,
    type: 'custom',
    rect: label ? rectAround([...cornersIn(bare), ...cornersIn(label)]) : bare,
    z,
    selectable: isMovable && line !== undefined,
    // Fastened ends hold it where it is.
    drag: isMovable && ends.every((end) => !('to' in end)) ? 'free' : 'none',
    locked,
    dimmed,
    ...(group === undefined ? {} : { group }),
    paint(view) {
      if (line) paintConnector(view, thing, { line, label })
    },
    hit: (point) =>
      points.some(
        (at, index) => distanceToSegment(point, points[index - 1] ?? at, at) <= HIT_SLACK + width / 2,
      ) ||
      (label !== undefined && distanceToRect(point, label) === 0),
    ties: ends.flatMap((end) => ('to' in end ? [end.to] : [])),
    tied: (boxOf) =>
      connectorAt(
        thing,
        ends.map((end, at) => ('to' in end ? (boxOf(end.to) ?? places[at]) : end)),
      ),
    ...(line ? { ends: line.ends, wordsAt: label ?? labelRect(line.path, ROOM_TO_TYPE) } : {}),
    withEnd(end, at) {
      const loose = ends.map((other, index) => (index === end ? at : other))
      const [first = at, second = at] = loose
      return connectorAt(
        { ...thing, ends: [first, second] },
        places.map((place, index) => (index === end ? at : place)),
      )
    },
  }
}

interface Line {
  readonly ends: readonly [PaperPoint, PaperPoint]
  readonly path: ConnectorPath
}

function lineOf(
  { ends: [from, to], route = 'curved' }: ConnectorThing,
  [fromPlace, toPlace]: readonly (Box | PaperPoint | undefined)[],
): Line | undefined {
  if (!fromPlace || !toPlace) return undefined
  const start = anchorOf(from, fromPlace, middleOfPlace(toPlace))
  const end = anchorOf(to, toPlace, middleOfPlace(fromPlace))
  return { ends: [start.at, end.at], path: pathBetween(start, end, route) }
}

const isBox = (place: Box | PaperPoint): place is Box => 'width' in place

const middleOfPlace = (place: Box | PaperPoint) => (isBox(place) ? middleOf(place) : place)

function anchorOf(end: ConnectorEnd, place: Box | PaperPoint, other: PaperPoint): Anchor {
  if (!isBox(place)) return { at: place, way: undefined }
  const side = ('to' in end ? end.side : undefined) ?? nearestSide(place, other)
  const way = turned(OUTWARD[side], { x: 0, y: 0 }, place.angle)
  const at = sidePoint(place, side)
  return { at: { x: at.x + way.x * GAP, y: at.y + way.y * GAP }, way }
}

/** The side that looks at a point. */
export function nearestSide(box: Box, point: PaperPoint): Side {
  const middle = middleOf(box)
  const { x, y } = turned(point, middle, -box.angle)
  const across = (x - middle.x) / Math.max(1, box.width)
  const down = (y - middle.y) / Math.max(1, box.height)
  if (Math.abs(across) > Math.abs(down)) return across > 0 ? 'right' : 'left'
  return down > 0 ? 'bottom' : 'top'
}

/** The nearest of a box's four sides to a point close to one of them. */
export function sideAt(box: Box, point: PaperPoint, within: number): Side | undefined {
  return SIDES.map((side) => ({ side, way: distance(sidePoint(box, side), point) }))
    .filter(({ way }) => way <= within)
    .sort((a, b) => a.way - b.way)[0]?.side
}

/** A label as long as this leaves room for a first one. */
const ROOM_TO_TYPE = '0123456789'

/** Estimated: exact widths would have to wait for fonts, and the text shrinks to fit. */
function labelRect({ middle: { x, y } }: ConnectorPath, label: string): Rect {
  const width = Math.min(200, 24 + label.length * 10)
  const height = label.length > 18 ? 50 : 30
  return { x: x - width / 2, y: y - height / 2, width, height }
}

const cornersIn = ({ x, y, width, height }: Rect): readonly PaperPoint[] => [
  { x, y },
  { x: x + width, y: y + height },
]

function distanceToRect({ x, y }: PaperPoint, rect: Rect): number {
  const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width)
  const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height)
  return Math.hypot(dx, dy)
}

function paintConnector(
  view: PaintContext,
  thing: ConnectorThing,
  { line, label }: { readonly line: Line; readonly label: Rect | undefined },
) {
  const { ctx, zoom } = view
  const { ink, dashed = false, hasArrow = true } = thing
  const width = Math.max(thing.width, 0.8 / zoom)
  ctx.save()
  ctx.strokeStyle = ink
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  if (dashed) ctx.setLineDash([width * 2.5, width * 2.5])
  ctx.beginPath()
  line.path.trace(ctx)
  ctx.stroke()
  ctx.setLineDash([])
  if (hasArrow) {
    paintArrowHead(ctx, line.ends[1], line.path.arrival, Math.max(10, thing.width * ARROW * 0.8))
  }
  ctx.restore()
  if (!label || thing.withoutText) return
  ctx.fillStyle = thing.labelFill
  ctx.beginPath()
  ctx.roundRect(label.x, label.y, label.width, label.height, 6)
  ctx.fill()
  const { x, y, width: wide, height: high } = label
  paintWords(
    view,
    thing.label,
    { x: x + 6, y: y + 2, width: wide - 12, height: high - 4 },
    {
      face: thing.face,
      size: 17,
      minSize: 11,
      colour: thing.labelInk,
      align: 'center',
    },
  )
}
