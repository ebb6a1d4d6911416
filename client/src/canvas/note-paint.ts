import {
  iconBox,
  iconKey,
  LABEL_PLATE_PAD,
  labelFace,
  labelRoom,
  textRoom,
  textTop,
  type Written,
} from './note-layout.ts'
import type { Badge, LabelObject } from './objects.ts'
import type { BoardStyle } from './style.ts'
import type { TextLayout } from './text-layout.ts'
import { paintLines } from './text-paint.ts'

export type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Paper units a note's shadow may reach over its box. */
export const SHADOW_REACH = 18

export interface PaperLook {
  readonly width: number
  readonly height: number
  readonly fill: string
  /** Of its dashed outline when it is a ghost, of its edge when plain. */
  readonly ink: string
  /** `r g b` of the shadow. */
  readonly shadow: string
  readonly ghost: boolean
  readonly plain: boolean
  /** Only its field: neither shadow nor light. */
  readonly isDraft: boolean
  /** Device pixels a paper unit: shadows do not follow the context's transform. */
  readonly scale: number
}

/** A blank sheet with its box's top left corner at the origin. */
export function paintPaper(ctx: Ctx, look: PaperLook) {
  if (look.ghost) paintGhost(ctx, look)
  else if (look.plain) paintPlainSheet(ctx, look)
  else if (look.isDraft) paintField(ctx, look)
  else paintSheet(ctx, look)
}

function paintSheet(ctx: Ctx, { width, height, fill, shadow, scale }: PaperLook) {
  // The sheet lies flat at the top and stands a little off the paper below, most at its loose corner.
  castShadow(ctx, { colour: `rgb(${shadow} / 0.42)`, blur: 9 * scale, fall: 4 * scale }, () => {
    ctx.moveTo(6, height * 0.3)
    ctx.lineTo(width - 6, height * 0.3)
    ctx.lineTo(width - 4, height - 3)
    ctx.lineTo(width * 0.4, height - 3)
    ctx.lineTo(3, height)
  })
  castShadow(ctx, { colour: `rgb(${shadow} / 0.3)`, blur: 2 * scale, fall: scale }, () =>
    traceSheet(ctx, width, height),
  )
  paintField(ctx, { width, height, fill })
  paintCurl(ctx, width, height)
}

function paintField(ctx: Ctx, { width, height, fill }: Pick<PaperLook, 'width' | 'height' | 'fill'>) {
  ctx.fillStyle = fill
  ctx.beginPath()
  traceSheet(ctx, width, height)
  ctx.fill()
}

interface CastShadow {
  readonly colour: string
  /** Device pixels. */
  readonly blur: number
  readonly fall: number
}

/** Further left than any bitmap is wide. */
const ASIDE_PX = 10_000

/** Only the shadow of a shape: the shape itself is drawn far outside. */
function castShadow(ctx: Ctx, { colour, blur, fall }: CastShadow, trace: () => void) {
  ctx.save()
  ctx.shadowColor = colour
  ctx.shadowBlur = blur
  ctx.shadowOffsetX = ASIDE_PX
  ctx.shadowOffsetY = fall
  // Shadows ignore the transform, which may be turned: step aside in device pixels.
  const { a, b, c, d, e, f } = ctx.getTransform()
  ctx.setTransform(a, b, c, d, e - ASIDE_PX, f)
  ctx.fillStyle = '#000'
  ctx.beginPath()
  trace()
  ctx.fill()
  ctx.restore()
}

const CURL_X = 22
const CURL_Y = 6

/** Sharp corners but for the lower left one, which has come loose. */
function traceSheet(ctx: Ctx, width: number, height: number) {
  const radius = Math.min(2, width / 4, height / 4)
  const curlX = Math.min(CURL_X, width / 3)
  const curlY = Math.min(CURL_Y, height / 4)
  ctx.moveTo(radius, 0)
  ctx.arcTo(width, 0, width, height, radius)
  ctx.arcTo(width, height, 0, height, radius)
  ctx.lineTo(curlX, height)
  ctx.quadraticCurveTo(curlX * 0.1, height, 0, height - curlY)
  ctx.arcTo(0, 0, radius, 0, radius)
  ctx.closePath()
}

/** Light that falls along the bend of the loose corner. */
function paintCurl(ctx: Ctx, width: number, height: number) {
  const reach = Math.min(26, width / 3, height / 2)
  const light = ctx.createLinearGradient(0, height, reach * 0.55, height - reach)
  light.addColorStop(0, 'rgb(255 255 255 / 0.3)')
  light.addColorStop(0.5, 'rgb(255 255 255 / 0.1)')
  light.addColorStop(1, 'rgb(255 255 255 / 0)')
  ctx.fillStyle = light
  ctx.beginPath()
  traceSheet(ctx, width, height)
  ctx.fill()
}

function paintPlainSheet(ctx: Ctx, { width, height, fill, ink }: PaperLook) {
  ctx.fillStyle = fill
  ctx.fillRect(0, 0, width, height)
  ctx.strokeStyle = ink
  ctx.lineWidth = 1.5
  ctx.strokeRect(0.75, 0.75, width - 1.5, height - 1.5)
}

function paintGhost(ctx: Ctx, { width, height, fill, ink }: PaperLook) {
  ctx.save()
  ctx.globalAlpha = 0.35
  ctx.fillStyle = fill
  ctx.fillRect(0, 0, width, height)
  ctx.globalAlpha = 0.6
  ctx.strokeStyle = ink
  ctx.lineWidth = 1.5
  ctx.setLineDash([6, 5])
  ctx.strokeRect(0.75, 0.75, width - 1.5, height - 1.5)
  ctx.restore()
}

export interface NoteInk {
  readonly style: BoardStyle
  readonly layout: TextLayout
  /** Its text is in a field over it, or its font is on its way. */
  readonly withoutText: boolean
  readonly heights: FontHeights
}

export interface FontHeights {
  readonly ascent: number
  readonly descent: number
}

/** What is written on a note, with the note's top left corner at the origin. */
export function paintNoteInk(ctx: Ctx, object: Written, { style, layout, withoutText, heights }: NoteInk) {
  const kind = style.notes[object.style]
  const ink = kind?.ink ?? style.ink
  const icon = iconKey(object, style)
  if (icon !== undefined) {
    paintIcon(ctx, style.icons[icon] ?? [], { ...iconBox(object), ink: kind?.iconInk ?? ink })
  }
  if (!withoutText) {
    const room = textRoom(object, style)
    const top = textTop(object, style, layout)
    const place = { x: room.x, y: top, width: room.width, height: room.y + room.height - top }
    const written = () =>
      paintLines(ctx, layout, { face: style.noteFont, ink, heights, align: 'start', ...place })
    // Letters with towers of accents do not grow out of their note; for others clipping would cost more than writing.
    if (STANDS_ON_OTHERS.test(object.text)) clipped(ctx, object.rect, written)
    else written()
  }
  if (object.type === 'note' && object.badge) paintBadge(ctx, object.badge, object.rect.width, style)
}

const STANDS_ON_OTHERS = /\p{M}/u

function clipped(
  ctx: Ctx,
  { width, height }: { readonly width: number; readonly height: number },
  paint: () => void,
) {
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, 0, width, height)
  ctx.clip()
  paint()
  ctx.restore()
}

export interface IconPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly ink: string
}

/** Strokes of a 24 by 24 icon, scaled to a square. */
export function paintIcon(ctx: Ctx, paths: readonly string[], { x, y, width, ink }: IconPlace) {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(width / 24, width / 24)
  ctx.strokeStyle = ink
  ctx.lineWidth = 2
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (const path of paths) ctx.stroke(parsedPath(path))
  ctx.restore()
}

const paths = new Map<string, Path2D>()

function parsedPath(data: string): Path2D {
  const known = paths.get(data)
  if (known) return known
  const path = new Path2D(data)
  paths.set(data, path)
  return path
}

const BADGE_RADIUS = 12

function paintBadge(ctx: Ctx, badge: Badge, noteWidth: number, style: BoardStyle) {
  const x = noteWidth - 6
  ctx.fillStyle = badge.fill
  ctx.beginPath()
  ctx.arc(x, 4, BADGE_RADIUS, 0, Math.PI * 2)
  ctx.fill()
  if (badge.icon !== undefined) {
    const size = BADGE_RADIUS * 1.2
    const place = { x: x - size / 2, y: 4 - size / 2, width: size, ink: badge.ink }
    paintIcon(ctx, style.icons[badge.icon] ?? [], place)
  }
  if (badge.text !== undefined) {
    ctx.fillStyle = badge.ink
    ctx.font = `700 ${BADGE_RADIUS * 1.1}px ${style.fonts.ui}`
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    ctx.fillText(badge.text, x, 4.5)
    ctx.textAlign = 'left'
  }
}

export interface LabelInk {
  readonly style: BoardStyle
  readonly layout: TextLayout
  readonly heights: FontHeights
  readonly withoutText: boolean
}

/** A label with its box's top left corner at the origin; its plate is as wide as its text. */
export function paintLabel(ctx: Ctx, label: LabelObject, { style, layout, heights, withoutText }: LabelInk) {
  const room = labelRoom(label)
  const align = label.align ?? 'left'
  const padX = (label.rect.width - room.width) / 2
  const textHeight = layout.lines.length * layout.leading
  if (label.plate !== undefined && !withoutText) {
    const pad = { x: LABEL_PLATE_PAD.x * label.size, y: LABEL_PLATE_PAD.y * label.size }
    const width = Math.max(...layout.lines.map((line) => line.width)) + 2 * pad.x
    const spare = label.rect.width - width
    const x = align === 'left' ? 0 : align === 'center' ? spare / 2 : spare
    ctx.fillStyle = label.plate
    ctx.beginPath()
    ctx.roundRect(
      x,
      (label.rect.height - textHeight) / 2 - pad.y,
      width,
      textHeight + 2 * pad.y,
      label.size * 0.7,
    )
    ctx.fill()
  }
  if (withoutText) return
  const y = label.plate === undefined ? 0 : (label.rect.height - textHeight) / 2
  const place = { x: padX, y, width: room.width, height: Infinity }
  paintLines(ctx, layout, {
    face: labelFace(label, style),
    ink: label.colour ?? style.ink,
    heights,
    align,
    ...place,
  })
}
