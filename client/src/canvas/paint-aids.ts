import { middleOf, type PaperPoint, type Rect, SIDES, sidePoint } from './geometry.ts'
import type { Handle, SelectionFrame } from './handles.ts'
import { boxOf } from './objects.ts'
import type { Guide } from './tools/snap.ts'
import type { TopPass } from './top-paint.ts'

/** Marks that are no part of the paper keep their size on screen: they are drawn in CSS pixels from a place. */
function at(ctx: CanvasRenderingContext2D, { x, y }: PaperPoint, pass: TopPass, angle = 0) {
  const { scale, originX, originY } = pass.projection
  ctx.setTransform(pass.pixelRatio, 0, 0, pass.pixelRatio, x * scale + originX, y * scale + originY)
  if (angle !== 0) ctx.rotate(angle)
}

/** A rectangle of the paper in device pixels. */
function onScreen({ x, y, width, height }: Rect, { projection }: TopPass): Rect {
  const { scale, originX, originY } = projection
  return { x: x * scale + originX, y: y * scale + originY, width: width * scale, height: height * scale }
}

const SQUARE = 9
const DOT = 5
const PLUS = 11

/** The box around several things, and the handles of what is selected. */
export function paintFrame(
  ctx: CanvasRenderingContext2D,
  { box, handles, ids }: SelectionFrame,
  pass: TopPass,
) {
  if (ids.length > 1) {
    const { x, y, width, height } = onScreen(box, pass)
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.strokeStyle = pass.style.accent
    ctx.lineWidth = pass.pixelRatio
    ctx.strokeRect(x, y, width, height)
  }
  for (const handle of handles) {
    at(ctx, handle.at, pass, handle.what === 'resize' ? box.angle : 0)
    paintHandle(ctx, handle, pass)
  }
}

function paintHandle(ctx: CanvasRenderingContext2D, handle: Handle, { style }: TopPass) {
  ctx.strokeStyle = style.accent
  ctx.fillStyle = '#fff'
  ctx.lineWidth = 1.75
  ctx.lineCap = 'round'
  ctx.beginPath()
  switch (handle.what) {
    case 'resize':
      ctx.roundRect(-SQUARE / 2, -SQUARE / 2, SQUARE, SQUARE, 2)
      break
    case 'end':
      ctx.arc(0, 0, DOT + 1, 0, 2 * Math.PI)
      break
    case 'pull':
      ctx.arc(0, 0, DOT, 0, 2 * Math.PI)
      break
    case 'plus':
      ctx.arc(0, 0, PLUS, 0, 2 * Math.PI)
      break
    case 'rotate':
      ctx.arc(0, 0, 9, 0, 2 * Math.PI)
  }
  ctx.fill()
  ctx.stroke()
  ctx.beginPath()
  if (handle.what === 'plus') {
    ctx.moveTo(-5, 0)
    ctx.lineTo(5, 0)
    ctx.moveTo(0, -5)
    ctx.lineTo(0, 5)
  } else if (handle.what === 'rotate') {
    ctx.arc(0, 0, 4.5, -2.4, 1.6)
    ctx.moveTo(2.6, 5.6)
    ctx.lineTo(-0.4, 4.4)
    ctx.lineTo(1.4, 1.6)
  }
  ctx.stroke()
}

/** Marquee, guides, places to drop, and the eraser's way. */
export function paintAids(ctx: CanvasRenderingContext2D, pass: TopPass) {
  const { marquee, guides, slot, trail, aim } = pass.overlay.picture
  if (marquee) paintArea(ctx, marquee, pass)
  if (slot) paintSlot(ctx, slot, pass)
  for (const guide of guides ?? []) paintGuide(ctx, guide, pass)
  if (aim) paintAim(ctx, aim, pass)
  if (trail) paintTrail(ctx, trail, pass)
  paintLocks(ctx, pass)
  ctx.globalAlpha = 1
}

function paintArea(ctx: CanvasRenderingContext2D, rect: Rect, pass: TopPass) {
  const { x, y, width, height } = onScreen(rect, pass)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.fillStyle = pass.style.accent
  ctx.globalAlpha = 0.1
  ctx.fillRect(x, y, width, height)
  ctx.globalAlpha = 1
  ctx.strokeStyle = pass.style.accent
  ctx.lineWidth = pass.pixelRatio
  ctx.strokeRect(x, y, width, height)
}

function paintSlot(ctx: CanvasRenderingContext2D, rect: Rect, pass: TopPass) {
  const { x, y, width, height } = onScreen(rect, pass)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.strokeStyle = pass.style.accent
  ctx.lineWidth = 2 * pass.pixelRatio
  ctx.setLineDash([6 * pass.pixelRatio, 5 * pass.pixelRatio])
  ctx.strokeRect(x, y, width, height)
  ctx.setLineDash([])
}

const TICK = 4

function paintGuide(ctx: CanvasRenderingContext2D, { from, to, isGap }: Guide, pass: TopPass) {
  const { scale } = pass.projection
  const dx = ((to.x - from.x) * scale) / pass.pixelRatio
  const dy = ((to.y - from.y) * scale) / pass.pixelRatio
  at(ctx, from, pass)
  ctx.strokeStyle = pass.style.accent
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(0, 0)
  ctx.lineTo(dx, dy)
  if (isGap) {
    const [acrossX, acrossY] = dx === 0 ? [TICK, 0] : [0, TICK]
    for (const [x, y] of [
      [0, 0],
      [dx, dy],
    ] as const) {
      ctx.moveTo(x - acrossX, y - acrossY)
      ctx.lineTo(x + acrossX, y + acrossY)
    }
  }
  ctx.stroke()
}

function paintAim(
  ctx: CanvasRenderingContext2D,
  aim: NonNullable<TopPass['overlay']['picture']['aim']>,
  pass: TopPass,
) {
  const object = pass.objectOf(aim.id)
  if (!object) return
  const box = boxOf(object)
  const { scale } = pass.projection
  const width = (box.width * scale) / pass.pixelRatio
  const height = (box.height * scale) / pass.pixelRatio
  at(ctx, middleOf(box), pass, box.angle)
  ctx.strokeStyle = pass.style.accent
  ctx.lineWidth = 2.5
  ctx.strokeRect(-width / 2 - 3, -height / 2 - 3, width + 6, height + 6)
  for (const side of SIDES) {
    at(ctx, sidePoint(box, side), pass)
    ctx.beginPath()
    ctx.arc(0, 0, side === aim.side ? 7 : DOT, 0, 2 * Math.PI)
    ctx.fillStyle = side === aim.side ? pass.style.accent : '#fff'
    ctx.fill()
    ctx.stroke()
  }
}

function paintTrail(ctx: CanvasRenderingContext2D, points: readonly PaperPoint[], pass: TopPass) {
  const { scale, originX, originY } = pass.projection
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.strokeStyle = pass.style.ink
  ctx.globalAlpha = 0.3
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.lineWidth = 10 * pass.pixelRatio
  ctx.beginPath()
  for (const { x, y } of points) ctx.lineTo(x * scale + originX, y * scale + originY)
  ctx.stroke()
}

/** A small padlock on what is selected and stays put. */
function paintLocks(ctx: CanvasRenderingContext2D, pass: TopPass) {
  for (const id of pass.selection) {
    const object = pass.objectOf(id)
    if (!object?.locked) continue
    const { x, y, width } = object.rect
    at(ctx, { x: x + width, y }, pass)
    ctx.globalAlpha = 1
    ctx.fillStyle = pass.style.accent
    ctx.strokeStyle = '#fff'
    ctx.lineWidth = 1.75
    ctx.beginPath()
    ctx.arc(0, 0, 10, 0, 2 * Math.PI)
    ctx.fill()
    ctx.beginPath()
    ctx.roundRect(-4.5, -1, 9, 6.5, 1.5)
    ctx.moveTo(-2.8, -1)
    ctx.arc(0, -2.6, 2.8, Math.PI, 0)
    ctx.lineTo(2.8, -1)
    ctx.stroke()
  }
}
