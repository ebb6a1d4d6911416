import { createLru } from './lru.ts'
import { iconKey, labelFace, type TextLayouts, type Written } from './note-layout.ts'
import { type Ctx, paintLabel, paintNoteInk, paintPaper, SHADOW_REACH } from './note-paint.ts'
import type { LabelObject } from './objects.ts'
import type { BoardStyle } from './style.ts'
import type { TextMeasures } from './text-measure.ts'

/** What is drawn from a bitmap. */
export type Pictured = Written | LabelObject

/** A bitmap of an object, made for one scale. */
export interface Sprite {
  readonly image: ImageBitmap | HTMLCanvasElement
  /** Device pixels. */
  readonly width: number
  readonly height: number
  /** Device pixels from the bitmap's edges to the object's top left corner. */
  readonly pad: number
  /** Device pixels a paper unit it was made for. */
  readonly scale: number
}

export interface Sprites {
  /** The bitmap at exactly this scale, if it is there. */
  exact(object: Pictured, scale: number): Sprite | undefined
  /** Makes it. A note from its blank sheet costs about a tenth of a millisecond, a new sheet ten times that. */
  bake(object: Pictured, scale: number): Sprite
  /** The same object as it was last made at another scale, or else its sheet without the text. */
  standIn(object: Pictured): Sprite | undefined
  /** Larger bitmaps than this are not worth keeping: paint instead. */
  isTooLarge(object: Pictured, scale: number): boolean
  /** Paints it directly, its top left corner at the origin of a context in paper units. */
  paint(ctx: Ctx, object: Pictured, scale: number): void
  /** The same without its shadow and the light on its bend, which cost ten times the rest. */
  paintDraft(ctx: Ctx, object: Pictured, scale: number): void
  setEditing(id: string | undefined): void
  setLook(style: BoardStyle, plain: boolean): void
  clear(): void
}

export interface SpritesOptions {
  readonly style: BoardStyle
  readonly layouts: TextLayouts
  readonly measures: TextMeasures
  /** Default 96 MB. */
  readonly capacityBytes?: number
}

const CAPACITY_BYTES = 96 * 1024 * 1024
const MAX_SPRITE_PIXELS = 2_000_000
/** Tilts are rounded, so that notes of a kind share their blank sheets. */
const TILT_STEP = 0.002

/** Bitmaps of notes, tags and labels: the dearest part of drawing, done once a look and scale. */
export function createSprites(options: SpritesOptions): Sprites {
  const { layouts, measures } = options
  let style = options.style
  let plain = false
  let editing: string | undefined
  let looks = new WeakMap<object, string>()
  /** The scale at which each look was made last. */
  const lastScale = new Map<string, number>()

  const cache = createLru<string, KeptSprite>({
    capacity: options.capacityBytes ?? CAPACITY_BYTES,
    weigh: (sprite) => sprite.width * sprite.height * 4,
    release(sprite) {
      if (lastScale.get(sprite.look) === sprite.scale) lastScale.delete(sprite.look)
      if ('close' in sprite.image) sprite.image.close()
    },
  })

  const shows = (object: Pictured) => object.id !== editing && layouts.isReady(object)

  function lookOf(object: Pictured): string {
    const known = looks.get(object)
    if (known !== undefined) return known
    const look = describe(object, style, shows(object))
    // While a font is on its way the look is about to change: not remembered.
    if (layouts.isReady(object)) looks.set(object, look)
    return look
  }

  function keep(look: string, scale: number, bitmap: Omit<KeptSprite, 'look' | 'scale'>): Sprite {
    const sprite = { ...bitmap, look, scale }
    cache.set(`${scale} ${look}`, sprite)
    lastScale.set(look, scale)
    return sprite
  }

  function sheetOf(object: Written, scale: number): Sprite {
    const look = describeSheet(object)
    const known = cache.get(`${scale} ${look}`)
    if (known) return known
    const bitmap = draw(object, scale, (ctx) => paintSheet(ctx, object, scale))
    return keep(look, scale, bitmap)
  }

  function paintSheet(ctx: Ctx, object: Written, scale: number, isDraft = false) {
    const kind = style.notes[object.style]
    paintPaper(ctx, {
      width: object.rect.width,
      height: object.rect.height,
      fill: kind?.fill ?? style.paper.colour,
      ink: kind?.ink ?? style.ink,
      shadow: style.shadow,
      ghost: object.ghost ?? false,
      plain,
      isDraft,
      scale,
    })
  }

  function paintInk(ctx: Ctx, object: Pictured) {
    const layout = layouts.of(object)
    const withoutText = !shows(object)
    if (object.type === 'label') {
      const heights = measures.heights(labelFace(object, style))
      paintLabel(ctx, object, { style, layout, withoutText, heights })
    } else {
      paintNoteInk(ctx, object, { style, layout, withoutText, heights: measures.heights(style.noteFont) })
    }
  }

  function paintWhole(ctx: Ctx, object: Pictured, scale: number, isDraft: boolean) {
    ctx.save()
    if (!isDraft) turn(ctx, object, plain)
    if (object.type !== 'label') paintSheet(ctx, object, scale, isDraft)
    paintInk(ctx, object)
    ctx.restore()
  }

  function draw(object: Pictured, scale: number, paint: (ctx: Ctx) => void) {
    const pad = padOf(object, scale)
    const width = Math.ceil(object.rect.width * scale) + 2 * pad
    const height = Math.ceil(object.rect.height * scale) + 2 * pad
    const image = drawBitmap(width, height, (ctx) => {
      ctx.setTransform(scale, 0, 0, scale, pad, pad)
      turn(ctx, object, plain)
      paint(ctx)
    })
    return { image, width, height, pad }
  }

  return {
    exact: (object, scale) => cache.get(`${scale} ${lookOf(object)}`),
    bake(object, scale) {
      const bitmap = draw(object, scale, (ctx) => {
        if (object.type !== 'label') {
          const sheet = sheetOf(object, scale)
          ctx.save()
          ctx.resetTransform()
          ctx.drawImage(sheet.image, 0, 0)
          ctx.restore()
        }
        paintInk(ctx, object)
      })
      return keep(lookOf(object), scale, bitmap)
    },
    standIn(object) {
      for (const look of object.type === 'label'
        ? [lookOf(object)]
        : [lookOf(object), describeSheet(object)]) {
        const scale = lastScale.get(look)
        const sprite = scale === undefined ? undefined : cache.get(`${scale} ${look}`)
        if (sprite) return sprite
      }
      return undefined
    },
    isTooLarge: (object, scale) => object.rect.width * object.rect.height * scale * scale > MAX_SPRITE_PIXELS,
    paint: (ctx, object, scale) => paintWhole(ctx, object, scale, false),
    paintDraft: (ctx, object, scale) => paintWhole(ctx, object, scale, true),
    setEditing(id) {
      editing = id
      looks = new WeakMap()
    },
    setLook(nextStyle, nextPlain) {
      style = nextStyle
      plain = nextPlain
      looks = new WeakMap()
      cache.clear()
    },
    clear() {
      looks = new WeakMap()
      cache.clear()
    },
  }
}

interface KeptSprite extends Sprite {
  readonly look: string
}

/** Radians, rounded. */
export const tiltOf = (object: Pictured) =>
  object.type === 'label' ? 0 : Math.round((object.tilt ?? 0) / TILT_STEP) * TILT_STEP

function turn(ctx: Ctx, object: Pictured, plain: boolean) {
  const tilt = plain ? 0 : tiltOf(object)
  if (tilt === 0) return
  const { width, height } = object.rect
  ctx.translate(width / 2, height / 2)
  ctx.rotate(tilt)
  ctx.translate(-width / 2, -height / 2)
}

function padOf(object: Pictured, scale: number): number {
  const { width, height } = object.rect
  const swing = (Math.abs(Math.sin(tiltOf(object))) * Math.max(width, height)) / 2
  return Math.ceil((SHADOW_REACH + swing) * scale)
}

/** Everything that decides what a note's sheet looks like. */
function describeSheet(object: Written): string {
  const { width, height } = object.rect
  return `sheet ${object.style} ${width} ${height} ${tiltOf(object).toFixed(3)} ${object.ghost ?? false}`
}

/** Everything that decides what the bitmap looks like, but its scale. */
function describe(object: Pictured, style: BoardStyle, showsText: boolean): string {
  const text = showsText ? `"${object.text}` : ''
  if (object.type === 'label') {
    const { rect, font, size, weight, colour, align, plate } = object
    return ['label', rect.width, rect.height, font, size, weight, colour, align, plate, text].join(' ')
  }
  const badge = object.type === 'note' && object.badge ? Object.values(object.badge).join(' ') : ''
  return [object.type, describeSheet(object), iconKey(object, style), badge, text].join(' ')
}

let scratch: OffscreenCanvas | undefined

function drawBitmap(
  width: number,
  height: number,
  paint: (ctx: Ctx) => void,
): ImageBitmap | HTMLCanvasElement {
  if (typeof OffscreenCanvas === 'undefined') {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const ctx = canvas.getContext('2d')
    if (ctx) paint(ctx)
    return canvas
  }
  scratch ??= new OffscreenCanvas(width, height)
  scratch.width = width
  scratch.height = height
  const ctx = scratch.getContext('2d')
  if (ctx) paint(ctx)
  return scratch.transferToImageBitmap()
}
