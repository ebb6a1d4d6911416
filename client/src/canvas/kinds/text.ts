import type { LabelObject } from '../objects.ts'
import type { Thing } from './thing.ts'

export interface TextThing extends Omit<Thing, 'box'> {
  /** Free text is never turned. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly text: string
  /** Of the letters, in paper units. */
  readonly size: number
  readonly colour: string
  readonly align?: 'left' | 'center' | 'right' | undefined
  /** A filled plate behind it, in this colour. */
  readonly plate?: string | undefined
}

/** Text on the bare paper: a label that wraps in its width. Its height is the caller's, from `Board.heightFor`. */
export function textObject(thing: TextThing): LabelObject {
  const { id, box, text, size, colour, align = 'left', plate, z = 3, group, isMovable = true } = thing
  const { x, y, width, height } = box
  return {
    id,
    type: 'label',
    rect: { x, y, width, height },
    text,
    size,
    colour,
    align,
    z,
    selectable: isMovable,
    drag: isMovable ? 'free' : 'none',
    resize: 'width',
    connects: true,
    locked: thing.locked ?? false,
    dimmed: thing.dimmed ?? false,
    ...(plate === undefined ? {} : { plate }),
    ...(group === undefined ? {} : { group }),
  }
}
