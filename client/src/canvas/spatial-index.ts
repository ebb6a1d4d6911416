import { type Rect, rectsMeet } from './geometry.ts'

/** Near the size of two notes: few cells a note, few notes a cell. */
const CELL = 440
/** A box over more cells than this is kept apart and always looked at. */
const MAX_CELLS = 64

export interface SpatialIndex<T> {
  set(item: T, rect: Rect): void
  remove(item: T): void
  /** All items whose box meets the given one, each once, in no order. Linear in the cells it covers. */
  query(rect: Rect): T[]
  /** Whether a box covers more cells than are in use: then walking all items is quicker than a query. */
  isWide(rect: Rect): boolean
  readonly size: number
}

/** A uniform hash grid over an endless plane. */
export function createSpatialIndex<T>(): SpatialIndex<T> {
  const cells = new Map<number, Set<T>>()
  const large = new Set<T>()
  const rects = new Map<T, Rect>()

  function place(item: T, rect: Rect) {
    const span = spanOf(rect)
    if (cellCount(span) > MAX_CELLS) {
      large.add(item)
      return
    }
    // As `eachCell`, without a function an item: a board of thousands is placed at once.
    for (let column = span.left; column <= span.right; column++) {
      for (let row = span.top; row <= span.bottom; row++) {
        const key = cellKey(column, row)
        const cell = cells.get(key)
        if (cell) cell.add(item)
        else cells.set(key, new Set([item]))
      }
    }
  }

  function lift(item: T, rect: Rect) {
    if (large.delete(item)) return
    eachCell(spanOf(rect), (key) => {
      const cell = cells.get(key)
      cell?.delete(item)
      if (cell?.size === 0) cells.delete(key)
    })
  }

  const isWide = (rect: Rect) => cellCount(spanOf(rect)) > cells.size

  return {
    isWide,
    set(item, rect) {
      const before = rects.get(item)
      if (before) lift(item, before)
      rects.set(item, rect)
      place(item, rect)
    },
    remove(item) {
      const before = rects.get(item)
      if (!before) return
      lift(item, before)
      rects.delete(item)
    },
    query(rect) {
      const found = new Set<T>()
      const consider = (item: T) => {
        const box = rects.get(item)
        if (box && rectsMeet(box, rect)) found.add(item)
      }
      if (isWide(rect)) {
        for (const item of rects.keys()) consider(item)
      } else {
        for (const item of large) consider(item)
        eachCell(spanOf(rect), (key) => cells.get(key)?.forEach(consider))
      }
      return [...found]
    },
    get size() {
      return rects.size
    },
  }
}

interface Span {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function spanOf(rect: Rect): Span {
  return {
    left: cellAt(rect.x),
    right: cellAt(rect.x + rect.width),
    top: cellAt(rect.y),
    bottom: cellAt(rect.y + rect.height),
  }
}

/** Within which keys are exact, and counting up by one still counts. */
const FARTHEST_CELL = 2 ** 24

const cellAt = (place: number) => Math.max(-FARTHEST_CELL, Math.min(FARTHEST_CELL, Math.floor(place / CELL)))

const cellCount = (span: Span) => (span.right - span.left + 1) * (span.bottom - span.top + 1)

/** One number a cell: exact as long as both coordinates stay within 2^25 cells. */
const cellKey = (column: number, row: number) => column * 67_108_864 + row

function eachCell(span: Span, visit: (key: number) => void) {
  for (let column = span.left; column <= span.right; column++) {
    for (let row = span.top; row <= span.bottom; row++) visit(cellKey(column, row))
  }
}
