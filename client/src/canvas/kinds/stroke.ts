import { getStroke } from 'perfect-freehand'
import type { PenName, StrokePoint } from '../board-events.ts'
import { type Box, distanceToSegment, type PaperPoint } from '../geometry.ts'
import type { CustomObject, PaintContext } from '../objects.ts'
import { type Thing, thingObject } from './thing.ts'

export interface StrokeThing extends Thing {
  readonly pen: PenName
  /** x and y in tenths of a paper unit from the corner of a box as large as `drawn`, pressure 0 to 100, in turn. */
  readonly points: readonly number[]
  readonly drawn: { readonly width: number; readonly height: number }
  /** Any CSS colour. */
  readonly colour: string
  /** Of the pen, in paper units. */
  readonly width: number
}

/** More points than these make no stroke look better, only slower. */
const MOST_OUTLINED = 4000
const MOST_SKETCHED = 400
/** CSS pixels around thin ink that still count as on it. */
const HIT_SLACK = 7
/** Ink thinner than this on screen, in CSS pixels, is drawn as a plain line. */
const FINE_PX = 1.6

/** What a pen or highlighter left on the paper. */
export function strokeObject(thing: StrokeThing): CustomObject {
  const { box, drawn, pen, colour, width } = thing
  const ink = createInk(thing)
  const scaleX = box.width / Math.max(1, drawn.width)
  const scaleY = box.height / Math.max(1, drawn.height)
  return thingObject(thing, {
    reach: width,
    connects: false,
    speck: colour,
    paint(view) {
      const { ctx } = view
      ctx.save()
      ctx.translate(box.x, box.y)
      ctx.scale(scaleX, scaleY)
      paintInk(view, ink, { pen, colour, width })
      ctx.restore()
    },
    hit({ x, y }) {
      const slack = Math.max(width / 2, HIT_SLACK)
      const scaled = (at: PaperPoint) => ({ x: box.x + at.x * scaleX, y: box.y + at.y * scaleY })
      const line = ink.sketch()
      return line.some((at, index) => {
        const before = line[index - 1] ?? at
        return distanceToSegment({ x, y }, scaled(before), scaled(at)) <= slack
      })
    },
    inBox: (next: Box) => strokeObject({ ...thing, box: next }),
  })
}

interface Ink {
  /** Few points that tell its course. */
  sketch(): readonly PaperPoint[]
  sketchPath(): Path2D
  outline(): Path2D
}

/** Made when first asked for: most strokes of a large paper are never in view. */
function createInk({ points, width, pen }: StrokeThing): Ink {
  let sketch: readonly PaperPoint[] | undefined
  let sketchPath: Path2D | undefined
  let outline: Path2D | undefined
  const ink: Ink = {
    sketch() {
      sketch ??= thinned(points, MOST_SKETCHED).map(([x, y]) => ({ x, y }))
      return sketch
    },
    sketchPath() {
      sketchPath ??= courseOf(ink.sketch())
      return sketchPath
    },
    outline() {
      const all = thinned(points, MOST_OUTLINED)
      outline ??= pen === 'highlighter' ? courseOf(all.map(([x, y]) => ({ x, y }))) : outlineOf(all, width)
      return outline
    },
  }
  return ink
}

/** At most so many points, evenly taken, the last one among them; in paper units, pressure 0 to 1. */
function thinned(points: readonly number[], most: number): StrokePoint[] {
  const count = Math.floor(points.length / 3)
  const step = Math.max(1, Math.ceil(count / most))
  const out: StrokePoint[] = []
  const take = (at: number) => {
    const [x = 0, y = 0, pressure = 50] = points.slice(at * 3, at * 3 + 3)
    out.push([x / 10, y / 10, pressure / 100])
  }
  for (let at = 0; at < count; at += step) take(at)
  if (count > 0 && (count - 1) % step !== 0) take(count - 1)
  return out
}

interface InkLook {
  readonly pen: PenName
  readonly colour: string
  readonly width: number
}

function paintInk({ ctx, zoom, plain }: PaintContext, ink: Ink, { pen, colour, width }: InkLook) {
  if (pen === 'highlighter') {
    setHighlighter(ctx, colour, { width, plain })
    ctx.stroke(width * zoom < FINE_PX * 4 ? ink.sketchPath() : ink.outline())
  } else if (width * zoom < FINE_PX) {
    setLine(ctx, colour, Math.max(width, 0.8 / zoom))
    ctx.stroke(ink.sketchPath())
  } else {
    ctx.fillStyle = colour
    ctx.fill(ink.outline())
  }
}

function setLine(ctx: CanvasRenderingContext2D, colour: string, width: number) {
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
}

/** What is under it stays readable, as with a real one. */
function setHighlighter(
  ctx: CanvasRenderingContext2D,
  colour: string,
  { width, plain }: { readonly width: number; readonly plain: boolean },
) {
  setLine(ctx, colour, width)
  ctx.globalAlpha *= plain ? 0.6 : 0.5
  if (!plain) ctx.globalCompositeOperation = 'multiply'
}

function outlineOf(points: readonly StrokePoint[], width: number): Path2D {
  // A device without pressure says the same all the way: then speed decides.
  const first = points[0]?.[2]
  const knowsPressure = points.some((point) => point[2] !== first)
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    {
      size: width,
      thinning: knowsPressure ? 0.6 : 0.35,
      smoothing: 0.6,
      streamline: 0.4,
      simulatePressure: !knowsPressure,
      last: true,
    },
  )
  const path = courseOf(outline.map(([x = 0, y = 0]) => ({ x, y })))
  path.closePath()
  return path
}

/** A smooth line whose bends lie halfway between the points. */
function courseOf(points: readonly PaperPoint[]): Path2D {
  const path = new Path2D()
  const [first, ...rest] = points
  if (!first) return path
  path.moveTo(first.x, first.y)
  if (rest.length === 0) path.lineTo(first.x + 0.01, first.y)
  rest.forEach((point, at) => {
    const next = rest[at + 1]
    if (next) path.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
    else path.lineTo(point.x, point.y)
  })
  return path
}

/** Long ink is outlined in pieces of so many points: only the last one changes from frame to frame. */
const PIECE = 240
const OVERLAP = 6

export interface LiveStroke {
  add(points: readonly StrokePoint[]): void
  paint(view: PaintContext): void
}

/** Ink while it is being drawn. */
export function createLiveStroke({ pen, colour, width }: InkLook): LiveStroke {
  const done: { readonly points: readonly StrokePoint[]; path?: Path2D }[] = []
  let open: StrokePoint[] = []
  let course: PaperPoint[] = []
  return {
    add(points) {
      for (const point of points) {
        open.push(point)
        course.push({ x: point[0], y: point[1] })
      }
      if (pen === 'highlighter' || open.length < PIECE) return
      done.push({ points: open })
      open = open.slice(-OVERLAP)
      course = []
    },
    paint({ ctx, plain }) {
      if (pen === 'highlighter') {
        ctx.save()
        setHighlighter(ctx, colour, { width, plain })
        ctx.stroke(courseOf(course))
        ctx.restore()
        return
      }
      ctx.fillStyle = colour
      for (const piece of done) {
        piece.path ??= outlineOf(piece.points, width)
        ctx.fill(piece.path)
      }
      ctx.fill(outlineOf(open, width))
    },
  }
}
