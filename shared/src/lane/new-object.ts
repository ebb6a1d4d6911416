import type { Point, Rect } from '../geometry/rect.ts'
import type { Values } from '../ydoc/table.ts'
import { type Box, FARTHEST, LARGEST, SMALLEST, within } from './board-parts.ts'
import type { BoardThing, ConnectorEnd, objects, ShapeForm, StrokePen } from './objects.ts'
import { type StrokePoint, storeStroke } from './stroke.ts'

/** What is seen of an object beside its place; what is left out is as its type usually is. */
export type ObjectLook = Partial<Pick<BoardThing, 'ink' | 'fill' | 'size' | 'dashed' | 'route'>>

/** A box without an angle stands upright. */
export type NewBox = Rect & { readonly angle?: number | undefined }

/** What somebody lays on the paper. Places and sizes in paper units, from the top left corner. */
export type NewObject = { readonly look?: ObjectLook | undefined } & (
  | { readonly type: 'text'; readonly box: NewBox; readonly text?: string | undefined }
  | { readonly type: 'stroke'; readonly pen: StrokePen; readonly points: readonly StrokePoint[] }
  | {
      readonly type: 'shape'
      readonly form: ShapeForm
      readonly box: NewBox
      readonly text?: string | undefined
    }
  /** Its form says whether it has a head. A fastened end without `rest` gets where it is now. */
  | {
      readonly type: 'connector'
      readonly form: Extract<ShapeForm, 'line' | 'arrow'>
      readonly ends: readonly [ConnectorEnd, ConnectorEnd]
      readonly text?: string | undefined
    }
  /** `text` says what the picture shows, for who cannot see it. */
  | {
      readonly type: 'image'
      readonly asset: string
      readonly box: NewBox
      readonly text?: string | undefined
    }
  | { readonly type: 'emoji'; readonly emoji: string; readonly box: NewBox }
  | { readonly type: 'frame'; readonly box: NewBox; readonly text?: string | undefined }
  | { readonly type: 'link'; readonly url: string; readonly box: NewBox; readonly text?: string | undefined }
)

/** Widths of lines and heights of letters in paper units, where nobody chose another. */
export const USUAL_SIZES = { text: 20, pen: 4, highlighter: 18, line: 3 } as const

/** The record of a new object; undefined when there is nothing to be seen, as of a stroke without points. */
export function objectValues(fresh: NewObject): Values<typeof objects> | undefined {
  const { type } = fresh
  const look = lookOf(fresh)
  switch (fresh.type) {
    case 'stroke': {
      const stored = storeStroke(fresh.points)
      return stored && { type, pen: fresh.pen, ...stored, ...look }
    }
    case 'connector':
      return { type, form: fresh.form, ends: fresh.ends, text: fresh.text ?? '', ...look }
    case 'shape':
      return { type, form: fresh.form, box: boxFrom(fresh.box), text: fresh.text ?? '', ...look }
    case 'image':
      return { type, asset: fresh.asset, box: boxFrom(fresh.box), text: fresh.text ?? '', ...look }
    case 'emoji':
      return { type, emoji: fresh.emoji, box: boxFrom(fresh.box), ...look }
    case 'link':
      return { type, url: fresh.url, box: boxFrom(fresh.box), text: fresh.text ?? '', ...look }
    case 'text':
    case 'frame':
      return { type, box: boxFrom(fresh.box), text: fresh.text ?? '', ...look }
  }
}

function lookOf(fresh: NewObject): ObjectLook {
  const usual =
    fresh.type === 'text'
      ? USUAL_SIZES.text
      : fresh.type === 'stroke'
        ? USUAL_SIZES[fresh.pen]
        : USUAL_SIZES.line
  return { size: usual, ...fresh.look }
}

/** A box anybody can find on the paper again; what is no number becomes the middle of what is allowed. */
export function boxFrom({ x, y, width, height, angle = 0 }: NewBox): Box {
  const sound = (value: number, least: number, most: number, otherwise: number) =>
    Number.isFinite(value) ? within(value, least, most) : otherwise
  return {
    x: sound(x, -FARTHEST, FARTHEST, 0),
    y: sound(y, -FARTHEST, FARTHEST, 0),
    width: sound(width, SMALLEST, LARGEST, 100),
    height: sound(height, SMALLEST, LARGEST, 100),
    angle: Number.isFinite(angle) ? angle % (2 * Math.PI) : 0,
  }
}

/** A place on the paper, brought back to where it can be found; undefined for what is none. */
export function pointFrom({ x, y }: Point): Point | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
  return { x: within(x, -FARTHEST, FARTHEST), y: within(y, -FARTHEST, FARTHEST) }
}
