import { bottomOf, type Point, type Rect, rightOf } from '../geometry/rect.ts'
import { cellKey, LANE_SIZES, type LaneColumn, type LaneLayout } from './layout.ts'
import type { RowKind } from './note-kind.ts'

/** What lies at a point of the lane, whether or not anything is there yet. */
export type LaneSpot =
  /** `index` counts the notes of the cell above the point: where one dropped here goes. */
  | { readonly at: 'cell'; readonly moment: string; readonly kind: RowKind; readonly index: number }
  | { readonly at: 'channel' | 'evidence'; readonly moment: string }
  | { readonly at: 'head'; readonly moment: string }
  | { readonly at: 'phase'; readonly phase: string | undefined }
  /** `score` is not rounded, and never outside -3 to 3. */
  | { readonly at: 'curve'; readonly moment: string; readonly score: number }
  | { readonly at: 'paper' }

/** The inverse of the layout. The cells tile the whole grid: between two of them the nearest one counts. */
export function laneSpot(layout: LaneLayout, point: Point): LaneSpot {
  const block = layout.blocks.find(({ tape }) => holds(tape, point))
  if (block !== undefined) return { at: 'phase', phase: block.phase }
  const column = columnAt(layout, point.x)
  if (column === undefined) return { at: 'paper' }
  const { moment } = column
  if (point.y >= column.head.y && point.y < bottomOf(column.head)) return { at: 'head', moment }
  if (holds(layout.curve.area, point)) return { at: 'curve', moment, score: scoreAt(layout, point.y) }
  const row = rowAt(layout, point.y)
  if (row === undefined) return { at: 'paper' }
  if (row.kind === 'channel' || row.kind === 'evidence') return { at: row.kind, moment }
  return { at: 'cell', moment, kind: row.kind, index: indexIn(layout, cellKey(moment, row.kind), point.y) }
}

/**
 * Where a note let go at a point goes: a cell, or undefined for free paper. The channel's row takes no notes, so the
 * nearer of the rows beside it does; nor does the one of evidence, under which none is but the last one above.
 */
export function dropCell(layout: LaneLayout, point: Point): Extract<LaneSpot, { at: 'cell' }> | undefined {
  const spot = laneSpot(layout, point)
  if (spot.at === 'cell') return spot
  if (spot.at === 'evidence') {
    const index = layout.cells.get(cellKey(spot.moment, 'improvement'))?.length ?? 0
    return { at: 'cell', moment: spot.moment, kind: 'improvement', index }
  }
  if (spot.at !== 'channel') return undefined
  const row = layout.rows.find(({ kind }) => kind === 'channel')
  const isUpper = row !== undefined && point.y < row.y + row.height / 2
  const kind = isUpper ? 'action' : 'pain'
  const index = isUpper ? (layout.cells.get(cellKey(spot.moment, kind))?.length ?? 0) : 0
  return { at: 'cell', moment: spot.moment, kind, index }
}

/** Where a moment let go at x goes: its phase, and the moment it comes before (undefined: the last of the phase). */
export function dropMoment(
  layout: LaneLayout,
  x: number,
): { readonly phase: string | undefined; readonly before: string | undefined } | undefined {
  const block =
    layout.blocks.findLast(({ tape }) => x >= tape.x - LANE_SIZES.phaseGap / 2) ?? layout.blocks[0]
  if (block === undefined) return undefined
  const before = block.moments.find((moment) => {
    const column = layout.columnOf.get(moment)
    return column !== undefined && x < column.x + LANE_SIZES.column / 2
  })
  return { phase: block.phase, before }
}

/** Of a column so much on either side counts as the gap beside it: gaps are narrow, and a slip is held by its middle. */
const EDGE = 0.18

/** Where a slip let go at a point goes: to the moment under it, or between moments as a new one; nowhere among its like. */
export function dropSlip(
  layout: LaneLayout,
  point: Point,
):
  | { readonly moment: string }
  | { readonly phase: string | undefined; readonly before: string | undefined }
  | undefined {
  const { strips } = layout
  if (point.y >= strips.y && point.y < bottomOf(strips)) return undefined
  const between = dropMoment(layout, point.x) ?? { phase: undefined, before: undefined }
  const spot = laneSpot(layout, point)
  if (spot.at === 'phase' || spot.at === 'paper') return between
  const { x } = layout.columnOf.get(spot.moment) ?? { x: point.x }
  const along = (point.x - x) / LANE_SIZES.column
  return along < EDGE || along > 1 - EDGE ? between : { moment: spot.moment }
}

export function scoreAt({ curve }: LaneLayout, y: number): number {
  return Math.min(3, Math.max(-3, (curve.zeroY - y) / LANE_SIZES.score))
}

function holds(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x < rightOf(rect) && point.y >= rect.y && point.y < bottomOf(rect)
}

/** A column reaches halfway into the gaps beside it, but not over the room of a phase without moments. */
function columnAt({ columns }: LaneLayout, x: number): LaneColumn | undefined {
  const reach = LANE_SIZES.phaseGap / 2
  let nearest: LaneColumn | undefined
  let nearestWay = Infinity
  for (const column of columns) {
    const way = Math.max(column.x - x, x - column.x - LANE_SIZES.column, 0)
    if (way <= reach && way < nearestWay) {
      nearest = column
      nearestWay = way
    }
  }
  return nearest
}

function rowAt({ rows }: LaneLayout, y: number) {
  const reach = LANE_SIZES.rowGap / 2
  return rows.find((row) => y >= row.y - reach && y < row.y + row.height + reach)
}

function indexIn(layout: LaneLayout, key: string, y: number): number {
  const inside = layout.cells.get(key) ?? []
  return inside.filter((id) => {
    const rect = layout.notes.get(id)?.rect
    return rect !== undefined && rect.y + rect.height / 2 < y
  }).length
}
