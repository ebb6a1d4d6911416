import { boolean, type Field, optional, string } from '../ydoc/fields.ts'
import { type Part, part } from '../ydoc/part.ts'

/**
 * Nothing lies farther from the origin than this, in paper units: room for 150 moments, and still to be found when all is
 * shown at once. A stored place beyond it is brought back to here.
 */
export const FARTHEST = 40_000
/** Paper units a box is at least and at most wide or high. */
export const SMALLEST = 1
export const LARGEST = 20_000

/** A box on free paper in paper units from its top left corner, turned by `angle` radians around its middle. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly angle: number
}

/** Stored as `[x, y, width, height]`, with the angle behind them when there is one. */
export const boxPart: Part<{ box: Box }> = {
  fallback: Object.freeze({ box: Object.freeze({ x: 0, y: 0, width: 100, height: 100, angle: 0 }) }),
  read(stored) {
    if (!Array.isArray(stored)) return undefined
    const [x, y, width, height, angle = 0] = stored as unknown[]
    if (![x, y, width, height, angle].every(Number.isFinite)) return undefined
    return {
      box: {
        x: within(Number(x), -FARTHEST, FARTHEST),
        y: within(Number(y), -FARTHEST, FARTHEST),
        width: within(Number(width), SMALLEST, LARGEST),
        height: within(Number(height), SMALLEST, LARGEST),
        angle: Number(angle) % (2 * Math.PI),
      },
    }
  },
  write: ({ box: { x, y, width, height, angle } }) => {
    const sides = [x, y, width, height].map((side) => Math.round(side * 10) / 10)
    return angle === 0 ? sides : [...sides, Math.round(angle * 1e4) / 1e4]
  },
}

/** Stored as `[owner, order]`, one small value: under whose it lies, '' for nobody's, and where among them. */
export function placeUnder<N extends string>(owner: N): Part<Record<N | 'order', string>> {
  const place = (id: string, order: string) =>
    // The two keys of the record.
    ({ [owner]: id, order }) as Record<N | 'order', string>
  return {
    fallback: Object.freeze(place('', '')),
    read(stored) {
      if (!Array.isArray(stored)) return undefined
      const [id, order] = stored as unknown[]
      return typeof id === 'string' && typeof order === 'string' ? place(id, order) : undefined
    },
    write: (value) => [value[owner], value.order],
  }
}

/** What is held together and held fast: things of one group are selected and moved as one; locked ones stay put. */
export const holdPart = part({ group: optional(string()), locked: boolean(false) })

/** A key longer than this nobody's gestures make; every key above it would be as long. */
const LONGEST_LAYER = 200

/** Where a thing lies in the stack on free paper: an order key, '' for where notes in cells lie. */
export const layerPart = part({
  layer: {
    fallback: '',
    read: (stored) =>
      typeof stored === 'string' && stored.length <= LONGEST_LAYER && /^[0-9A-Za-z]*$/.test(stored)
        ? stored
        : '',
  } satisfies Field<string>,
})

export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
