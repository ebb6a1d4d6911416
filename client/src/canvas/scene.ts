import type { CameraPose } from './camera.ts'
import type { Clock } from './clock.ts'
import { FLAT_ZOOM, paintFlatNote } from './flat-note.ts'
import type { Rect } from './geometry.ts'
import { SHADOW_REACH } from './note-paint.ts'
import type { ObjectStore } from './object-store.ts'
import type { BoardObject, PaintContext } from './objects.ts'
import type { Pictured, Sprite, Sprites } from './sprites.ts'
import type { BoardStyle } from './style.ts'

/** From paper units to device pixels, with the origin on a whole pixel so that nothing trembles in a pan. */
export interface Projection {
  readonly scale: number
  readonly originX: number
  readonly originY: number
  readonly zoom: number
}

/** Of a canvas for that pose, larger than the viewport by `overscan` CSS pixels at each side. */
export function projectionOf(
  { x, y, zoom }: CameraPose,
  { pixelRatio, overscan }: { readonly pixelRatio: number; readonly overscan: number },
): Projection {
  const scale = zoom * pixelRatio
  const rim = Math.round(overscan * pixelRatio)
  return { scale, zoom, originX: Math.round(-x * scale) + rim, originY: Math.round(-y * scale) + rim }
}

export interface ScenePass {
  readonly projection: Projection
  /** What must be painted, in paper units. */
  readonly visible: Rect
  readonly style: BoardStyle
  readonly plain: boolean
  /** Drawn on the top canvas now. */
  readonly isLifted: (id: string) => boolean
  /** Until when bitmaps may be made, or drafts painted, by the clock; what is missing then shows a stand-in. */
  readonly deadline: number
  /** The first picture: what has no bitmap is painted as a draft, and is not yet sharp. */
  readonly isDraft?: boolean
}

/** Paints objects on the base canvas, bottom first; answers which are not yet sharp. */
export function paintScene(
  ctx: CanvasRenderingContext2D,
  { store, sprites, clock }: { store: ObjectStore; sprites: Sprites; clock: Clock },
  pass: ScenePass,
): { readonly blurred: readonly Pictured[] } {
  const { projection, visible, style } = pass
  const blurred: Pictured[] = []
  // A shadow or a tilted corner reaches into view from a box outside it.
  const reach = {
    x: visible.x - SHADOW_REACH,
    y: visible.y - SHADOW_REACH,
    width: visible.width + 2 * SHADOW_REACH,
    height: visible.height + 2 * SHADOW_REACH,
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  for (const { object } of store.inView(reach)) {
    if (pass.isLifted(object.id)) continue
    ctx.globalAlpha = object.dimmed ? DIMMED : 1
    if (object.type === 'custom') paintCustom(ctx, object, pass)
    else if (isFlat(object, projection.zoom)) paintFlat(ctx, object, projection, style)
    else if (sprites.isTooLarge(object, projection.scale))
      paintDirectly(ctx, object, projection, sprites.paint)
    else if (pass.isDraft && clock.now() < pass.deadline && !sprites.exact(object, projection.scale)) {
      blurred.push(object)
      paintDirectly(ctx, object, projection, sprites.paintDraft)
    } else {
      const sprite = pick(object)
      if (sprite) drawSprite(ctx, sprite, object.rect, projection)
      else paintFlat(ctx, object, projection, style)
    }
  }
  ctx.globalAlpha = 1
  return { blurred }

  function pick(object: Pictured): Sprite | undefined {
    const exact = sprites.exact(object, projection.scale)
    if (exact) return exact
    if (clock.now() < pass.deadline) return sprites.bake(object, projection.scale)
    blurred.push(object)
    return sprites.standIn(object)
  }
}

const DIMMED = 0.4

/** Whether an object is so small on the screen that nobody could read it. */
export function isFlat(object: Pictured, zoom: number): boolean {
  return object.type === 'label' ? object.size * zoom < 5 : zoom < FLAT_ZOOM
}

/** Paints an object as a coloured field, for what is too small to read or has no bitmap yet. */
export function paintFlat(
  ctx: CanvasRenderingContext2D,
  object: Pictured,
  { scale, zoom, ...origin }: Projection,
  style: BoardStyle,
) {
  const x = Math.round(object.rect.x * scale) + origin.originX
  const y = Math.round(object.rect.y * scale) + origin.originY
  const alpha = ctx.globalAlpha
  if (object.type === 'label') {
    ctx.globalAlpha *= 0.4
    ctx.fillStyle = object.colour ?? style.ink
    const length = Math.min(object.rect.width, object.text.length * object.size * 0.5)
    ctx.fillRect(
      x,
      y + Math.round(object.size * 0.5 * scale),
      length * scale,
      Math.max(1, object.size * 0.3 * scale),
    )
  } else paintFlatNote(ctx, object, style, { x, y, scale, zoom })
  ctx.globalAlpha = alpha
}

export function drawSprite(
  ctx: CanvasRenderingContext2D,
  sprite: Sprite,
  rect: Rect,
  { scale, originX, originY }: Projection,
) {
  const x = Math.round(rect.x * scale) + originX
  const y = Math.round(rect.y * scale) + originY
  if (sprite.scale === scale) {
    ctx.drawImage(sprite.image, x - sprite.pad, y - sprite.pad)
    return
  }
  const ratio = scale / sprite.scale
  const pad = sprite.pad * ratio
  ctx.drawImage(sprite.image, x - pad, y - pad, sprite.width * ratio, sprite.height * ratio)
}

function paintDirectly(
  ctx: CanvasRenderingContext2D,
  object: Pictured,
  projection: Projection,
  paint: Sprites['paint'],
) {
  const { scale, originX, originY } = projection
  ctx.save()
  ctx.setTransform(scale, 0, 0, scale, object.rect.x * scale + originX, object.rect.y * scale + originY)
  paint(ctx, object, scale)
  ctx.restore()
}

function paintCustom(
  ctx: CanvasRenderingContext2D,
  object: BoardObject & { type: 'custom' },
  pass: ScenePass,
) {
  ctx.save()
  object.paint(paperView(ctx, pass))
  ctx.restore()
}

/** The same context in paper units, for what callers paint themselves. */
export function paperView(
  ctx: CanvasRenderingContext2D,
  { projection, visible, plain }: Pick<ScenePass, 'projection' | 'visible' | 'plain'>,
): PaintContext {
  const { scale, originX, originY, zoom } = projection
  ctx.setTransform(scale, 0, 0, scale, originX, originY)
  return { ctx, zoom, pixel: 1 / zoom, visible, plain }
}
