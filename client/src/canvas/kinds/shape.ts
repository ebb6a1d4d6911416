import type { ShapeForm } from '../board-events.ts'
import { type Box, distanceToSegment, type PaperPoint, type Rect } from '../geometry.ts'
import type { CustomObject, PaintContext } from '../objects.ts'
import type { FontFace } from '../text-measure.ts'
import { paintArrowHead } from './arrow-head.ts'
import { isInside, type Thing, thingObject, unsteady } from './thing.ts'
import { paintWords } from './words.ts'

export interface ShapeThing extends Thing {
  readonly form: ShapeForm
  /** CSS colour of the line. */
  readonly ink: string
  /** Absent: not filled. */
  readonly fill?: string | undefined
  /** Of the line, in paper units. */
  readonly width: number
  readonly dashed?: boolean | undefined
  readonly text: string
  /** CSS colour of the text. */
  readonly textInk: string
  readonly face: FontFace
  /** Default 20. */
  readonly textSize?: number | undefined
  /** While a field over it shows the text. */
  readonly withoutText?: boolean | undefined
}

const LEAST_TEXT = 11
const HIT_SLACK = 8
/** Paper units: an empty form larger than this is drawn around other things. */
const LARGEST_SOLID = 300
const ARROW_HEAD = 4

/** A form drawn with a marker, with words that fit inside. */
export function shapeObject(thing: ShapeThing): CustomObject {
  const { form, box, width } = thing
  const isLine = form === 'line' || form === 'arrow'
  return thingObject(thing, {
    reach: isLine ? width * (ARROW_HEAD + 1) : width + WOBBLE,
    resize: isLine ? 'ends' : 'free',
    rotates: !isLine,
    connects: !isLine,
    wordsAt: wordsRoom(form, box),
    speck: thing.fill ?? thing.ink,
    paint: (view) => (isLine ? paintLine(view, thing) : paintForm(view, thing)),
    hit: isLine
      ? (point) => distanceToSegment(point, ...endsOf(box)) <= Math.max(width / 2, HIT_SLACK)
      : (point) => hitsForm(point, thing),
    ...(isLine || thing.fill !== undefined || thing.text !== ''
      ? {}
      : {
          hollow: {
            isLarge: Math.max(box.width, box.height) > LARGEST_SOLID,
            holds: (point: PaperPoint) => holdsPoint(point, form, box),
          },
        }),
    inBox: (next: Box) => shapeObject({ ...thing, box: next }),
  })
}

/** The room for words inside a form, before the box is turned. */
function wordsRoom(form: ShapeForm, { x, y, width, height }: Rect): Rect {
  const [left, top, right, bottom] = ROOM[form]
  return {
    x: x + width * left,
    y: y + height * top,
    width: width * (right - left),
    height: height * (bottom - top),
  }
}

/** Shares of the box: left, top, right, bottom. */
const ROOM: Readonly<Record<ShapeForm, readonly [number, number, number, number]>> = {
  rectangle: [0.06, 0.06, 0.94, 0.94],
  ellipse: [0.15, 0.15, 0.85, 0.85],
  diamond: [0.23, 0.23, 0.77, 0.77],
  triangle: [0.25, 0.45, 0.75, 0.93],
  line: [0.1, 0, 0.9, 1],
  arrow: [0.1, 0, 0.9, 1],
}

function paintForm(view: PaintContext, thing: ShapeThing) {
  const { ctx, plain, zoom } = view
  const { box, form, fill, ink, width, text } = thing
  const isFine = plain || width * zoom < 1
  ctx.save()
  traceForm(ctx, form, box, isFine ? undefined : unsteady(thing.id))
  if (fill !== undefined) {
    ctx.fillStyle = fill
    ctx.fill()
  }
  setMarker(view, thing)
  ctx.strokeStyle = ink
  ctx.stroke()
  ctx.restore()
  if (thing.withoutText || text === '') return
  paintWords(view, text, wordsRoom(form, box), {
    face: thing.face,
    size: thing.textSize ?? 20,
    minSize: Math.min(LEAST_TEXT, thing.textSize ?? 20),
    colour: thing.textInk,
    align: 'center',
  })
}

function setMarker({ ctx, zoom }: PaintContext, { width, dashed }: ShapeThing) {
  ctx.lineWidth = Math.max(width, 0.8 / zoom)
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  if (dashed) ctx.setLineDash([width * 2.5, width * 2.5])
}

/** Paper units a hand strays from a straight line. */
const WOBBLE = 2.2

function traceForm(
  ctx: CanvasRenderingContext2D,
  form: ShapeForm,
  box: Box,
  stray: (() => number) | undefined,
) {
  const { x, y, width, height } = box
  ctx.beginPath()
  if (form === 'ellipse') {
    ctx.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI)
    return
  }
  const corners = cornersFor(form, box)
  const reach = Math.min(WOBBLE, Math.min(width, height) / 25)
  const off = () => (stray ? stray() * reach : 0)
  const [first] = corners
  if (!first) return
  ctx.moveTo(first.x, first.y)
  corners.forEach((corner, at) => {
    const next = corners[(at + 1) % corners.length] ?? first
    ctx.quadraticCurveTo((corner.x + next.x) / 2 + off(), (corner.y + next.y) / 2 + off(), next.x, next.y)
  })
  ctx.closePath()
}

function cornersFor(form: ShapeForm, { x, y, width, height }: Box): readonly PaperPoint[] {
  const [right, bottom, middleX, middleY] = [x + width, y + height, x + width / 2, y + height / 2]
  if (form === 'diamond') {
    return [
      { x: middleX, y },
      { x: right, y: middleY },
      { x: middleX, y: bottom },
      { x, y: middleY },
    ]
  }
  if (form === 'triangle') {
    return [
      { x: middleX, y },
      { x: right, y: bottom },
      { x, y: bottom },
    ]
  }
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ]
}

function hitsForm(point: PaperPoint, { form, box, fill, text, width }: ShapeThing): boolean {
  const slack = Math.max(width / 2, HIT_SLACK)
  if (fill !== undefined || text !== '') return holdsPoint(point, form, box)
  if (form === 'ellipse') {
    const grown = {
      ...box,
      x: box.x - slack,
      y: box.y - slack,
      width: box.width + 2 * slack,
      height: box.height + 2 * slack,
    }
    const shrunk = {
      ...box,
      x: box.x + slack,
      y: box.y + slack,
      width: box.width - 2 * slack,
      height: box.height - 2 * slack,
    }
    return (
      holdsPoint(point, form, grown) &&
      !(shrunk.width > 0 && shrunk.height > 0 && holdsPoint(point, form, shrunk))
    )
  }
  const corners = cornersFor(form, box)
  return corners.some(
    (corner, at) => distanceToSegment(point, corner, corners[(at + 1) % corners.length] ?? corner) <= slack,
  )
}

function holdsPoint(point: PaperPoint, form: ShapeForm, box: Box): boolean {
  if (!isInside(point, box)) return false
  const u = Math.abs((point.x - box.x) / box.width - 0.5) * 2
  const v = (point.y - box.y) / box.height
  if (form === 'ellipse') return u * u + (v * 2 - 1) ** 2 <= 1
  if (form === 'diamond') return u + Math.abs(v * 2 - 1) <= 1
  if (form === 'triangle') return u <= v
  return true
}

const endsOf = ({ x, y, width, height }: Box): [PaperPoint, PaperPoint] => [
  { x, y: y + height / 2 },
  { x: x + width, y: y + height / 2 },
]

function paintLine(view: PaintContext, thing: ShapeThing) {
  const { ctx, plain } = view
  const { box, ink, width, form } = thing
  const [from, to] = endsOf(box)
  const stray = plain ? 0 : unsteady(thing.id)() * Math.min(WOBBLE, box.width / 40)
  ctx.save()
  setMarker(view, thing)
  ctx.strokeStyle = ink
  ctx.beginPath()
  ctx.moveTo(from.x, from.y)
  ctx.quadraticCurveTo((from.x + to.x) / 2, from.y + stray, to.x, to.y)
  ctx.stroke()
  ctx.setLineDash([])
  if (form === 'arrow') paintArrowHead(ctx, to, 0, width * ARROW_HEAD)
  ctx.restore()
}
