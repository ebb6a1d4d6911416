import type { CustomObject, PaintContext } from '../objects.ts'
import type { FontFace } from '../text-measure.ts'
import { type Thing, thingObject } from './thing.ts'
import { paintWords } from './words.ts'

/** A picture that has been decoded. */
export type Picture = HTMLImageElement | ImageBitmap | HTMLCanvasElement

export interface ImageThing extends Thing {
  /** Absent while it loads and when it failed. */
  readonly picture?: Picture | undefined
  readonly state: 'loading' | 'ready' | 'failed'
  /** Shown in its place while there is no picture: what it shows, or what went wrong. */
  readonly words: string
  readonly face: FontFace
  /** CSS colours of the place without a picture. */
  readonly fill: string
  readonly ink: string
}

/** A photo as it lies on paper, or what stands in for it. */
export function imageObject(thing: ImageThing): CustomObject {
  const { picture, state } = thing
  return thingObject(thing, {
    reach: 3,
    resize: 'ratio',
    speck: thing.fill,
    paint(view) {
      if (picture && state === 'ready') paintPicture(view, thing, picture)
      else paintPlace(view, thing)
    },
    inBox: (next) => imageObject({ ...thing, box: next }),
  })
}

function paintPicture({ ctx, plain }: PaintContext, { box, ink }: ImageThing, picture: Picture) {
  const { x, y, width, height } = box
  if (!plain) {
    ctx.fillStyle = 'rgb(58 42 20 / 0.28)'
    ctx.fillRect(x + 1, y + 2.5, width + 1, height)
  }
  const { a, b } = ctx.getTransform()
  ctx.drawImage(smaller(picture, width * Math.hypot(a, b)), x, y, width, height)
  if (!plain) return
  ctx.strokeStyle = ink
  ctx.lineWidth = 1.5
  ctx.strokeRect(x, y, width, height)
}

function paintPlace(view: PaintContext, { box, fill, ink, words, face, state }: ImageThing) {
  const { ctx } = view
  const { x, y, width, height } = box
  ctx.save()
  ctx.fillStyle = fill
  ctx.fillRect(x, y, width, height)
  ctx.strokeStyle = ink
  ctx.lineWidth = 1.5
  ctx.setLineDash([7, 6])
  ctx.strokeRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5)
  ctx.setLineDash([])
  const size = Math.min(56, width * 0.4, height * 0.4)
  paintLandscape(ctx, { x: x + (width - size) / 2, y: y + height * 0.42 - size / 2, size, state })
  ctx.restore()
  const room = { x: x + 10, y: y + height * 0.42 + size / 2 + 6, width: width - 20, height: 0 }
  const height0 = y + height - room.y - 8
  paintWords(
    view,
    words,
    { ...room, height: height0 },
    {
      face,
      size: 16,
      minSize: 11,
      colour: ink,
      align: 'center',
      vertical: 'top',
    },
  )
}

/** The sign for a picture: hills and a sun, struck through when it could not be had. */
function paintLandscape(
  ctx: CanvasRenderingContext2D,
  {
    x,
    y,
    size,
    state,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly state: string },
) {
  ctx.lineWidth = Math.max(1.5, size / 18)
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.roundRect(x, y + size * 0.12, size, size * 0.76, size * 0.08)
  ctx.moveTo(x, y + size * 0.72)
  ctx.lineTo(x + size * 0.32, y + size * 0.44)
  ctx.lineTo(x + size * 0.55, y + size * 0.66)
  ctx.lineTo(x + size * 0.72, y + size * 0.52)
  ctx.lineTo(x + size, y + size * 0.76)
  ctx.moveTo(x + size * 0.8, y + size * 0.32)
  ctx.arc(x + size * 0.7, y + size * 0.32, size * 0.1, 0, 2 * Math.PI)
  if (state === 'failed') {
    ctx.moveTo(x - size * 0.06, y)
    ctx.lineTo(x + size * 1.06, y + size)
  }
  ctx.stroke()
}

const LEAST_WIDTH = 48
const halves = new WeakMap<Picture, Picture>()

/** The picture halved as often as it stays at least as wide as wanted, in device pixels: large ones cost at every frame. */
export function smaller(picture: Picture, wantedWidth: number): Picture {
  let fitting = picture
  while (fitting.width / 2 >= Math.max(LEAST_WIDTH, wantedWidth)) {
    const half = halves.get(fitting) ?? halved(fitting)
    if (!half) return fitting
    halves.set(fitting, half)
    fitting = half
  }
  return fitting
}

function halved(picture: Picture): Picture | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(picture.width / 2)
  canvas.height = Math.ceil(picture.height / 2)
  const ctx = canvas.getContext('2d')
  ctx?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return ctx ? canvas : undefined
}
