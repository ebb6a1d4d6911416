import { MIN_CROWD } from './crowd.ts'
import type { Cursors } from './cursors.ts'
import { type Box, growRect, type PaperPoint, type Rect, rectsMeet, unionRect } from './geometry.ts'
import type { LaserTrail } from './laser-trails.ts'
import type { Lift } from './lifts.ts'
import { type BoardObject, boxOf } from './objects.ts'
import type { Overlay } from './overlay.ts'
import { paintAids, paintFrame } from './paint-aids.ts'
import { paintLight } from './paint-light.ts'
import { drawSprite, isFlat, type Projection, paintFlat, paperView } from './scene.ts'
import { type Pictured, type Sprites, tiltOf } from './sprites.ts'
import type { BoardStyle } from './style.ts'

export interface TopPass {
  readonly projection: Projection
  readonly pixelRatio: number
  readonly visible: Rect
  readonly style: BoardStyle
  readonly plain: boolean
  readonly objectOf: (id: string) => BoardObject | undefined
  readonly lifts: readonly Lift[]
  /** What is in the air is painted elsewhere. */
  readonly isCrowdApart: boolean
  readonly selection: ReadonlySet<string>
  readonly overlay: Overlay
  readonly cursors: Cursors
  readonly lasers: readonly LaserTrail[]
  readonly sprites: Sprites
}

/** Paints what moves or marks: held objects, selections, the marquee, the others' arrows. */
export function paintTopLayer(ctx: CanvasRenderingContext2D, pass: TopPass) {
  const held = new Map(pass.lifts.map((lift) => [lift.id, lift.at]))
  const { picture } = pass.overlay
  for (const id of picture.stays ?? []) paintStill(ctx, pass.objectOf(id), pass)
  if (!pass.isCrowdApart) for (const lift of pass.lifts) paintLift(ctx, lift, pass)
  for (const draft of picture.drafts?.values() ?? []) paintStill(ctx, draft, pass)
  paintTied(ctx, held, pass)
  for (const id of picture.faded ?? []) paintStill(ctx, pass.objectOf(id), pass, FADED)
  if (picture.sketch) {
    ctx.save()
    picture.sketch.paint(paperView(ctx, pass))
    ctx.restore()
  }
  for (const { selection = [], colour } of pass.cursors.people) {
    for (const id of selection) outline(ctx, id, { colour, widthPx: 2, held, pass })
  }
  // A crowd in the hand has one outline: so many turned ones would cost more than the things themselves.
  const isCrowd = held.size >= MIN_CROWD
  for (const id of pass.selection) {
    if (!(isCrowd && held.has(id))) outline(ctx, id, { colour: pass.style.accent, widthPx: 2, held, pass })
  }
  if (isCrowd && !pass.isCrowdApart) outlineCrowd(ctx, pass)
  const frame = pass.lifts.length === 0 ? pass.overlay.frame() : undefined
  if (frame) paintFrame(ctx, frame, pass)
  paintAids(ctx, pass)
  for (const trail of pass.lasers) paintLight(ctx, trail, pass)
  paintCursors(ctx, pass)
}

/** Paints only what is in the air, with one outline around it. */
export function paintCrowd(ctx: CanvasRenderingContext2D, pass: TopPass) {
  for (const lift of pass.lifts) paintLift(ctx, lift, pass)
  outlineCrowd(ctx, pass)
}

const FADED = 0.25

/** An object at its own place, whatever else is drawn there. */
function paintStill(
  ctx: CanvasRenderingContext2D,
  object: BoardObject | undefined,
  pass: TopPass,
  alpha = 1,
) {
  if (!object) return
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.globalAlpha = alpha * (object.dimmed ? 0.4 : 1)
  if (object.type === 'custom') {
    ctx.save()
    object.paint(paperView(ctx, pass))
    ctx.restore()
  } else {
    const { scale, originX, originY } = pass.projection
    const { x, y } = object.rect
    // Painted rather than kept as a bitmap: at the next frame it may have another size.
    ctx.save()
    ctx.setTransform(scale, 0, 0, scale, x * scale + originX, y * scale + originY)
    pass.sprites.paint(ctx, object, scale)
    ctx.restore()
  }
  ctx.globalAlpha = 1
}

/** Connectors follow what they are fastened to while it moves. */
function paintTied(ctx: CanvasRenderingContext2D, held: ReadonlyMap<string, PaperPoint>, pass: TopPass) {
  const { overlay, objectOf } = pass
  const { drafts } = overlay.picture
  const tied = new Set<string>()
  for (const id of [...held.keys(), ...(drafts?.keys() ?? [])]) {
    for (const connector of overlay.tiedTo(id)) if (!drafts?.has(connector)) tied.add(connector)
  }
  for (const id of tied) {
    const object = objectOf(id)
    if (object?.type === 'custom' && object.tied) paintStill(ctx, object.tied(boxNow), pass)
  }

  function boxNow(id: string): Box | undefined {
    const object = drafts?.get(id) ?? objectOf(id)
    if (!object) return undefined
    const box = boxOf(object)
    const at = held.get(id)
    if (!at) return box
    return { ...box, x: box.x + at.x - object.rect.x, y: box.y + at.y - object.rect.y }
  }
}

/** Paper units a held object rises, and how much further its shadow falls. */
const RISE = 4
const SHADOW_FALL = 9
/** With more in the air than this, the long shadows only cost. */
const MAX_SHADOWS = 24
/** Paper units a held object may reach over its box, its shadow included. */
const HELD_REACH = 40

function paintLift(ctx: CanvasRenderingContext2D, lift: Lift, pass: TopPass) {
  const object = pass.objectOf(lift.id)
  if (!object) return
  const { projection, sprites } = pass
  const rect = {
    ...object.rect,
    x: lift.at.x,
    y: lift.at.y - (object.type === 'custom' ? 0 : RISE * lift.height),
  }
  if (!rectsMeet(growRect(rect, HELD_REACH), pass.visible)) return
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.globalAlpha = object.dimmed ? 0.4 : 1
  if (object.type === 'custom') {
    ctx.save()
    const view = paperView(ctx, pass)
    ctx.translate(lift.at.x - object.rect.x, lift.at.y - object.rect.y)
    if (object.ground !== undefined) paintGround(ctx, object.rect, object.ground, pass)
    object.paint({ ...view, visible: object.rect })
    ctx.restore()
  } else {
    const isSmall = isFlat(object, pass.projection.zoom)
    if (!isSmall && !pass.plain && object.type !== 'label' && pass.lifts.length <= MAX_SHADOWS) {
      paintLiftShadow(ctx, rect, lift.height, pass)
    }
    if (isSmall) paintFlat(ctx, { ...object, rect }, projection, pass.style)
    else paintHeld(ctx, object, rect, projection, sprites)
  }
  ctx.globalAlpha = 1
}

/** So that what lies below does not show between its letters. */
function paintGround(ctx: CanvasRenderingContext2D, rect: Rect, fill: string, { plain, style }: TopPass) {
  ctx.save()
  if (!plain) {
    ctx.shadowColor = `rgb(${style.shadow} / 0.35)`
    ctx.shadowBlur = 8 * ctx.getTransform().a
    ctx.shadowOffsetY = RISE * ctx.getTransform().a
  }
  ctx.fillStyle = fill
  ctx.beginPath()
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 4)
  ctx.fill()
  ctx.restore()
}

function paintHeld(
  ctx: CanvasRenderingContext2D,
  object: Pictured,
  rect: Rect,
  projection: Projection,
  sprites: Sprites,
) {
  if (sprites.isTooLarge(object, projection.scale)) {
    const { scale, originX, originY } = projection
    ctx.save()
    ctx.setTransform(scale, 0, 0, scale, rect.x * scale + originX, rect.y * scale + originY)
    sprites.paint(ctx, object, scale)
    ctx.restore()
    return
  }
  const sprite = sprites.exact(object, projection.scale) ?? sprites.bake(object, projection.scale)
  drawSprite(ctx, sprite, rect, projection)
}

function paintLiftShadow(ctx: CanvasRenderingContext2D, rect: Rect, height: number, pass: TopPass) {
  const { scale, originX, originY } = pass.projection
  const blur = 14 * scale
  const x = rect.x * scale + originX
  const y = (rect.y + RISE + SHADOW_FALL * height) * scale + originY
  ctx.save()
  ctx.globalAlpha *= 0.5 * height
  ctx.drawImage(
    softShadow(pass.style.shadow),
    x - blur,
    y - blur,
    rect.width * scale + 2 * blur,
    rect.height * scale + 2 * blur,
  )
  ctx.restore()
}

const SHADOW_PX = 128
const SHADOW_BLUR_PX = 16
let shadowImage: { readonly colour: string; readonly canvas: HTMLCanvasElement } | undefined

/** One blurred field, stretched under whatever is held: at its softness nobody sees the stretching. */
function softShadow(colour: string): HTMLCanvasElement {
  if (shadowImage?.colour === colour) return shadowImage.canvas
  const canvas = document.createElement('canvas')
  canvas.width = SHADOW_PX
  canvas.height = SHADOW_PX
  const ctx = canvas.getContext('2d')
  if (ctx) {
    ctx.shadowColor = `rgb(${colour})`
    ctx.shadowBlur = SHADOW_BLUR_PX
    // The field itself lies outside, only its shadow within.
    ctx.shadowOffsetX = SHADOW_PX * 2
    const inner = SHADOW_PX - 2 * SHADOW_BLUR_PX
    ctx.fillRect(SHADOW_BLUR_PX - SHADOW_PX * 2, SHADOW_BLUR_PX, inner, inner)
  }
  shadowImage = { colour, canvas }
  return canvas
}

interface Outline {
  readonly colour: string
  readonly widthPx: number
  readonly held: ReadonlyMap<string, PaperPoint>
  readonly pass: TopPass
}

const OUTLINE_GAP_PX = 3

function outline(ctx: CanvasRenderingContext2D, id: string, { colour, widthPx, held, pass }: Outline) {
  const object = pass.overlay.picture.drafts?.get(id) ?? pass.objectOf(id)
  if (!object) return
  const { scale, originX, originY } = pass.projection
  const box = boxOf(object)
  const place = held.get(id) ?? object.rect
  const at = { x: box.x + place.x - object.rect.x, y: box.y + place.y - object.rect.y }
  const rise = held.has(id) && object.type !== 'custom' ? RISE : 0
  const width = box.width * scale
  const height = box.height * scale
  const tilt = object.type === 'custom' ? box.angle : pass.plain ? 0 : tiltOf(object)
  const gap = OUTLINE_GAP_PX * pass.pixelRatio
  ctx.setTransform(
    1,
    0,
    0,
    1,
    at.x * scale + originX + width / 2,
    (at.y - rise) * scale + originY + height / 2,
  )
  ctx.rotate(tilt)
  ctx.strokeStyle = colour
  ctx.lineWidth = widthPx * pass.pixelRatio
  ctx.beginPath()
  ctx.roundRect(-width / 2 - gap, -height / 2 - gap, width + 2 * gap, height + 2 * gap, gap + pass.pixelRatio)
  ctx.stroke()
}

/** Around everything in the air. */
function outlineCrowd(
  ctx: CanvasRenderingContext2D,
  { lifts, objectOf, projection, pixelRatio, style }: TopPass,
) {
  let around: Rect | undefined
  for (const { id, at } of lifts) {
    const object = objectOf(id)
    if (object) around = unionRect(around, { ...object.rect, ...at })
  }
  if (!around) return
  const { scale, originX, originY } = projection
  const gap = OUTLINE_GAP_PX * pixelRatio
  ctx.setTransform(1, 0, 0, 1, around.x * scale + originX, (around.y - RISE) * scale + originY)
  ctx.strokeStyle = style.accent
  ctx.lineWidth = 2 * pixelRatio
  ctx.strokeRect(-gap, -gap, around.width * scale + 2 * gap, around.height * scale + 2 * gap)
}

function paintCursors(ctx: CanvasRenderingContext2D, pass: TopPass) {
  const { scale, originX, originY } = pass.projection
  for (const { person, at } of pass.cursors.shown) {
    ctx.setTransform(pass.pixelRatio, 0, 0, pass.pixelRatio, at.x * scale + originX, at.y * scale + originY)
    paintArrow(ctx, person.colour)
    paintTag(ctx, person.label, person.colour, pass.style.fonts.ui)
  }
}

/** A pointer whose tip is at the origin, in CSS pixels. */
function paintArrow(ctx: CanvasRenderingContext2D, colour: string) {
  ctx.beginPath()
  ctx.moveTo(0, 0)
  ctx.lineTo(4.9, 15.2)
  ctx.lineTo(8.3, 9.1)
  ctx.lineTo(14.9, 7)
  ctx.closePath()
  ctx.lineJoin = 'round'
  ctx.strokeStyle = '#fff'
  ctx.lineWidth = 4
  ctx.stroke()
  ctx.fillStyle = colour
  ctx.fill()
}

const TAG = { x: 14, y: 11, height: 21, padX: 8 }

function paintTag(ctx: CanvasRenderingContext2D, label: string, colour: string, family: string) {
  if (label === '') return
  ctx.font = `700 12px ${family}`
  ctx.textBaseline = 'middle'
  const width = ctx.measureText(label).width + 2 * TAG.padX
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.roundRect(TAG.x, TAG.y, width, TAG.height, [4, 9, 9, 9])
  ctx.fill()
  ctx.fillStyle = '#fff'
  ctx.fillText(label, TAG.x + TAG.padX, TAG.y + TAG.height / 2 + 0.5)
}
