import type { CustomObject } from '../objects.ts'
import { type Thing, thingObject } from './thing.ts'

export interface EmojiThing extends Thing {
  readonly emoji: string
}

const FACE = '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif'
/** Drawn at one size and scaled: colour fonts have few sizes, and large ones fail in some browsers. */
const DRAWN = 64

/** A sign as large as its box. */
export function emojiObject(thing: EmojiThing): CustomObject {
  const { box, emoji } = thing
  return thingObject(thing, {
    resize: 'ratio',
    paint({ ctx }) {
      ctx.save()
      ctx.translate(box.x + box.width / 2, box.y + box.height / 2)
      ctx.scale(box.width / DRAWN, box.height / DRAWN)
      ctx.font = `${DRAWN * 0.8}px ${FACE}`
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      ctx.fillStyle = '#000'
      ctx.fillText(emoji, 0, DRAWN * 0.05)
      ctx.restore()
    },
    inBox: (next) => emojiObject({ ...thing, box: next }),
  })
}
