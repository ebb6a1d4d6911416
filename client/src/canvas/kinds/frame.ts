import { growRect } from '../geometry.ts'
import type { CustomObject } from '../objects.ts'
import type { FontFace } from '../text-measure.ts'
import { isInside, type Thing, thingObject } from './thing.ts'
import { paintWords } from './words.ts'

export interface FrameThing extends Thing {
  readonly name: string
  /** CSS colours: of its outline and name, and laid thinly over what it frames. */
  readonly ink: string
  readonly fill: string
  readonly face: FontFace
  readonly withoutText?: boolean | undefined
}

/** Paper units. */
const NAME_HEIGHT = 30
const NAME_GAP = 4
const LINE = 2.5
const HIT_SLACK = 8

/** An area with a name: it is taken by its edge or its name, and takes along what lies wholly inside. */
export function frameObject(thing: FrameThing): CustomObject {
  const { box, name, ink, fill, face } = thing
  const plate = frameNameRect(box)
  return thingObject(
    { ...thing, z: thing.z ?? 0 },
    {
      reach: NAME_HEIGHT + NAME_GAP,
      rotates: false,
      carries: true,
      wordsAt: plate,
      paint(view) {
        const { ctx, plain, zoom } = view
        ctx.save()
        ctx.beginPath()
        ctx.roundRect(box.x, box.y, box.width, box.height, plain ? 0 : 6)
        ctx.globalAlpha *= 0.35
        ctx.fillStyle = fill
        ctx.fill()
        ctx.restore()
        ctx.strokeStyle = ink
        ctx.lineWidth = Math.max(LINE, 0.8 / zoom)
        ctx.stroke()
        if (thing.withoutText) return
        paintWords(view, name, plate, { face, size: 22, minSize: 15, colour: ink, align: 'left' })
      },
      hit: (point) =>
        isInside(point, { ...plate, angle: 0 }) ||
        (isInside(point, box, HIT_SLACK) && !isInside(point, { ...growRect(box, -HIT_SLACK), angle: 0 })),
      inBox: (next) => frameObject({ ...thing, box: next }),
    },
  )
}

/** Where a frame's name stands, above it. */
function frameNameRect({ x, y, width }: { x: number; y: number; width: number }) {
  return { x: x + 2, y: y - NAME_HEIGHT - NAME_GAP, width: Math.max(60, width - 4), height: NAME_HEIGHT }
}
