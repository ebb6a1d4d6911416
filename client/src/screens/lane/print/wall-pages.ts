import type { Rect } from '@brownpaper/shared/geometry/rect'
import { LANE_SIZES } from '@brownpaper/shared/lane/layout'

/** What one prints on: a sheet of an ordinary printer, or one as large as the wall. */
export const PAPERS = ['a4', 'a3', 'one'] as const
export type PaperName = (typeof PAPERS)[number]

const SHEETS = { a4: { short: 210, long: 297 }, a3: { short: 297, long: 420 } } as const

/** Millimetres. No printer prints nearer to the edge than most of this; sheets lie this much over each other. */
export const PAGE_MARGIN = 10
export const PAGE_OVERLAP = 8

/** How wide a note is on paper, in millimetres: two usual sizes of sticky notes, and one between. */
export const NOTE_WIDTHS = [76, 100, 127] as const

/** One sheet: where it lies in the whole, from 0, and what is on it, in paper units. */
export type WallPage = { readonly row: number; readonly column: number; readonly part: Rect }

export type WallPlan = {
  /** Of a sheet, in millimetres, margins included. */
  readonly width: number
  readonly height: number
  /** Of all sheets put together, in millimetres. */
  readonly wall: { readonly width: number; readonly height: number }
  readonly rows: number
  readonly columns: number
  /** From left to right, row by row. */
  readonly pages: readonly WallPage[]
  /** Millimetres a paper unit. */
  readonly scale: number
}

/** A wall in real size on sheets, turned the way that takes the fewest. */
export function planWall(bounds: Rect, paper: PaperName, noteWidth: number): WallPlan {
  const scale = noteWidth / LANE_SIZES.column
  const wall = { width: bounds.width * scale, height: bounds.height * scale }
  if (paper === 'one') {
    const width = Math.ceil(wall.width) + 2 * PAGE_MARGIN
    const height = Math.ceil(wall.height) + 2 * PAGE_MARGIN
    return { width, height, wall, rows: 1, columns: 1, pages: [{ row: 0, column: 0, part: bounds }], scale }
  }
  const { short, long } = SHEETS[paper]
  const lying = tiles(bounds, scale, { width: long, height: short })
  const standing = tiles(bounds, scale, { width: short, height: long })
  const best = standing.pages.length < lying.pages.length ? standing : lying
  return { ...best, wall, scale }
}

function tiles(bounds: Rect, scale: number, { width, height }: { width: number; height: number }) {
  const across = { room: (width - 2 * PAGE_MARGIN) / scale, overlap: PAGE_OVERLAP / scale }
  const down = { room: (height - 2 * PAGE_MARGIN) / scale, overlap: PAGE_OVERLAP / scale }
  const columns = countOf(bounds.width, across)
  const rows = countOf(bounds.height, down)
  const pages: WallPage[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = bounds.x + column * (across.room - across.overlap)
      const y = bounds.y + row * (down.room - down.overlap)
      const part = {
        x,
        y,
        width: Math.min(across.room, bounds.x + bounds.width - x),
        height: Math.min(down.room, bounds.y + bounds.height - y),
      }
      pages.push({ row, column, part })
    }
  }
  return { width, height, rows, columns, pages }
}

/** How many sheets one behind the other, each but the first lying a little over the one before. */
function countOf(length: number, { room, overlap }: { room: number; overlap: number }): number {
  return length <= room ? 1 : Math.ceil((length - overlap) / (room - overlap))
}
