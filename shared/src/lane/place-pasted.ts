import { bottomOf, type Point, rightOf } from '../geometry/rect.ts'
import type { NewNote } from './actions.ts'
import type { PasteSpot } from './clip.ts'
import { LANE_SIZES, type LaneLayout } from './layout.ts'
import { isRowKind, type NoteKind } from './note-kind.ts'
import type { PastedCell } from './paste-plan.ts'

/** Pasted into a cell at most so many at once, on free paper at most so many. */
export const MOST_IN_CELL = 40
export const MOST_ON_PAPER = 1000

export const mostAt = ({ at }: PasteSpot): number => (at === 'cell' ? MOST_IN_CELL : MOST_ON_PAPER)

/** Lines as the cells they are laid down as: one under the other in a cell, in rows about as wide as high on paper. */
export function linesAsCells(texts: readonly string[], spot: PasteSpot): readonly PastedCell[] {
  const columns = spot.at === 'cell' ? 1 : Math.max(5, Math.ceil(Math.sqrt(texts.length / 2)))
  return texts.map((text, at) => ({ text, row: Math.floor(at / columns), column: at % columns }))
}

/**
 * Notes as their cells lay in the table. In a lane's cell the table's columns go to the moments from there on, and
 * what is too wide for the lane to its last one; a kind without a row goes to free paper under the lane.
 */
export function placePasted(
  layout: LaneLayout,
  cells: readonly PastedCell[],
  { kind, spot }: { readonly kind: NoteKind; readonly spot: PasteSpot },
): readonly NewNote[] {
  const first = spot.at === 'cell' ? layout.columns.findIndex(({ moment }) => moment === spot.moment) : -1
  const origin = offTheLane(layout, originOf(layout, spot, first), cells)
  return cells.map(({ text, row, column }) => {
    const moment =
      first < 0 || !isRowKind(kind)
        ? undefined
        : (layout.columns[first + column] ?? layout.columns.at(-1))?.moment
    if (moment !== undefined) return { kind, text, to: { at: 'cell', moment } }
    return { kind, text, to: { at: 'paper', x: origin.x + column * STEP.x, y: origin.y + row * STEP.y } }
  })
}

/** Places in rows of at least five on free paper, for so many notes from this corner on. */
export function freeRows({ x, y }: Point, count: number): (at: number) => Point {
  const columns = Math.max(5, Math.ceil(Math.sqrt(count / 2)))
  return (at) => ({ x: x + (at % columns) * STEP.x, y: y + Math.floor(at / columns) * STEP.y })
}

const STEP = { x: LANE_SIZES.column + LANE_SIZES.columnGap, y: LANE_SIZES.note + 12 }

function originOf(layout: LaneLayout, spot: PasteSpot, column: number): Point {
  if (spot.at === 'paper') return spot
  return { x: layout.columns[column]?.x ?? 0, y: bottomOf(layout.curve.area) + 36 }
}

/** Many notes at a place that would cover the lane come under it; a single one lies where one put it. */
function offTheLane(layout: LaneLayout, origin: Point, cells: readonly PastedCell[]): Point {
  if (cells.length < 2) return origin
  const { grid, curve } = layout
  const right = origin.x + (1 + Math.max(...cells.map(({ column }) => column))) * STEP.x
  const bottom = origin.y + (1 + Math.max(...cells.map(({ row }) => row))) * STEP.y
  const covers =
    right > grid.x && origin.x < rightOf(grid) && bottom > grid.y && origin.y < bottomOf(curve.area)
  return covers ? { x: origin.x, y: bottomOf(curve.area) + 36 } : origin
}
