import type { CustomObject } from '../objects.ts'
import type { FontFace } from '../text-measure.ts'
import { type Thing, thingObject } from './thing.ts'
import { paintWords } from './words.ts'

export interface LinkThing extends Thing {
  /** '' for a card without a name, which shows its host alone. */
  readonly title: string
  /** Where it leads. */
  readonly host: string
  /** CSS colours. */
  readonly fill: string
  readonly ink: string
  readonly edge: string
  readonly accent: string
  readonly face: FontFace
}

const PAD = 14
const STRIPE = 6
const HOST_HEIGHT = 20

/** A card for an address elsewhere. */
export function linkObject(thing: LinkThing): CustomObject {
  const { box, title, host, fill, ink, edge, accent, face } = thing
  return thingObject(thing, {
    rotates: false,
    speck: fill,
    paint(view) {
      const { ctx, plain } = view
      const { x, y, width, height } = box
      ctx.fillStyle = fill
      ctx.beginPath()
      ctx.roundRect(x, y, width, height, plain ? 0 : 8)
      ctx.fill()
      ctx.strokeStyle = plain ? ink : edge
      ctx.lineWidth = 1.5
      ctx.stroke()
      ctx.fillStyle = accent
      ctx.beginPath()
      ctx.roundRect(x, y, STRIPE, height, plain ? 0 : [8, 0, 0, 8])
      ctx.fill()
      const room = { x: x + STRIPE + PAD, width: width - STRIPE - 2 * PAD }
      const hostFace = { ...face, weight: 600 }
      if (title.trim() === '') {
        const whole = { ...room, y: y + PAD / 2, height: height - PAD }
        paintWords(view, host, whole, {
          face: hostFace,
          size: 18,
          minSize: 11,
          colour: accent,
          align: 'left',
        })
        return
      }
      const middle = Math.max(y + PAD / 2, y + height - PAD / 2 - HOST_HEIGHT)
      const top = { ...room, y: y + PAD / 2, height: middle - y - PAD / 2 }
      const bottom = { ...room, y: middle, height: HOST_HEIGHT }
      paintWords(view, title, top, { face, size: 18, minSize: 12, colour: ink, align: 'left' })
      paintWords(view, host, bottom, { face: hostFace, size: 14, minSize: 11, colour: accent, align: 'left' })
    },
    inBox: (next) => linkObject({ ...thing, box: next }),
  })
}
