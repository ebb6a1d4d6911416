import { must } from '@brownpaper/shared/base/assert'
import { centreOf, type Point, type Rect } from '@brownpaper/shared/geometry/rect'
import { type LaneSpot, laneSpot } from '@brownpaper/shared/lane/lane-spot'
import {
  cellKey,
  LANE_ROWS,
  LANE_SIZES,
  type LaneLayout,
  type LaneRowKind,
} from '@brownpaper/shared/lane/layout'
import { isRowKind, type RowKind } from '@brownpaper/shared/lane/note-kind'

/** The rows the keyboard walks through, from the top. */
export const SPOT_ROWS = ['head', ...LANE_ROWS, 'evidence', 'curve'] as const
export type SpotRow = (typeof SPOT_ROWS)[number]

/** Where the keyboard is in the lane: a moment, a row, and in a cell which of its notes. */
export type PaperSpot = { readonly moment: string; readonly row: SpotRow; readonly index: number }

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The notes of a spot's cell, from the top. */
export function notesAt(layout: LaneLayout, { moment, row }: PaperSpot): readonly string[] {
  return isRowKind(row) ? (layout.cells.get(cellKey(moment, row)) ?? []) : []
}

export const noteAt = (layout: LaneLayout, spot: PaperSpot): string | undefined =>
  notesAt(layout, spot)[spot.index]

/** The box of a spot: of its note, its empty cell, its moment's name or its point of the curve. */
export function rectAt(layout: LaneLayout, spot: PaperSpot): Rect | undefined {
  const column = layout.columnOf.get(spot.moment)
  if (column === undefined) return undefined
  if (spot.row === 'head') return column.head
  if (spot.row === 'channel') return layout.channels.get(spot.moment)
  if (spot.row === 'evidence') return layout.evidence.get(spot.moment)?.rect
  if (spot.row === 'curve') return faceRect(layout, spot.moment)
  const note = noteAt(layout, spot)
  if (note !== undefined) return layout.notes.get(note)?.rect
  return emptyCell(layout, spot.moment, spot.row)
}

export function emptyCell(layout: LaneLayout, moment: string, kind: LaneRowKind): Rect {
  const { x } = must(layout.columnOf.get(moment), 'a column')
  const { y } = must(
    layout.rows.find((row) => row.kind === kind),
    'a row',
  )
  const height = kind === 'channel' ? LANE_SIZES.channel : LANE_SIZES.note
  return { x, y, width: LANE_SIZES.column, height }
}

/** Around a point of the curve, or the place of one nobody scored yet. */
function faceRect(layout: LaneLayout, moment: string): Rect | undefined {
  const column = layout.columnOf.get(moment)
  if (column === undefined) return undefined
  const point = layout.curve.points.find((one) => one?.moment === moment)
  const y = point?.y ?? layout.curve.zeroY
  return { x: column.x + LANE_SIZES.column / 2 - 24, y: y - 24, width: 48, height: 48 }
}

/** The spot of a note that lies in a cell. */
export function spotOfNote(layout: LaneLayout, id: string): PaperSpot | undefined {
  const placed = layout.notes.get(id)
  if (placed?.at !== 'cell') return undefined
  const spot = laneSpot(layout, centreOf(placed.rect))
  return spot.at === 'cell' ? { moment: spot.moment, row: spot.kind, index: spot.index } : undefined
}

/** The spot a tap on bare paper means; undefined outside the lane. */
export function spotOf(spot: LaneSpot): PaperSpot | undefined {
  switch (spot.at) {
    case 'cell':
      return { moment: spot.moment, row: spot.kind, index: spot.index }
    case 'channel':
    case 'evidence':
    case 'head':
    case 'curve':
      return { moment: spot.moment, row: spot.at, index: 0 }
    case 'phase':
    case 'paper':
      return undefined
  }
}

/** One step of an arrow key; the same spot where the lane ends. */
export function stepFrom(layout: LaneLayout, spot: PaperSpot, direction: Direction): PaperSpot {
  if (direction === 'left' || direction === 'right')
    return besideSpot(layout, spot, direction === 'left' ? -1 : 1)
  return direction === 'up' ? above(layout, spot) : below(layout, spot)
}

/** A lane without any evidence has no row for it. */
function rowBeside({ evidence }: LaneLayout, row: SpotRow, way: 1 | -1): SpotRow | undefined {
  const rows: readonly SpotRow[] =
    evidence.size > 0 ? SPOT_ROWS : SPOT_ROWS.filter((one) => one !== 'evidence')
  return rows[rows.indexOf(row) + way]
}

function besideSpot(layout: LaneLayout, spot: PaperSpot, way: 1 | -1): PaperSpot {
  const at = layout.columns.findIndex((column) => column.moment === spot.moment)
  const next = layout.columns[at + way]
  if (next === undefined) return spot
  const beside = { ...spot, moment: next.moment }
  return { ...beside, index: Math.min(spot.index, Math.max(0, notesAt(layout, beside).length - 1)) }
}

function above(layout: LaneLayout, spot: PaperSpot): PaperSpot {
  if (spot.index > 0) return { ...spot, index: spot.index - 1 }
  const row = rowBeside(layout, spot.row, -1)
  if (row === undefined) return spot
  const next = { moment: spot.moment, row, index: 0 }
  return { ...next, index: Math.max(0, notesAt(layout, next).length - 1) }
}

function below(layout: LaneLayout, spot: PaperSpot): PaperSpot {
  if (spot.index < notesAt(layout, spot).length - 1) return { ...spot, index: spot.index + 1 }
  const row = rowBeside(layout, spot.row, 1)
  return row === undefined ? spot : { moment: spot.moment, row, index: 0 }
}

/** The cell where a new note of a kind makes most sense: at the spot's moment, else the first in view without one. */
export function cellForNew(
  layout: LaneLayout,
  kind: RowKind,
  { spot, visible }: { readonly spot: PaperSpot | undefined; readonly visible: Rect },
): string | undefined {
  if (spot !== undefined && layout.columnOf.has(spot.moment)) return spot.moment
  const inView = layout.columns.filter(
    ({ x }) => x >= visible.x - 1 && x + LANE_SIZES.column <= visible.x + visible.width,
  )
  const isEmpty = ({ moment }: { readonly moment: string }) => !layout.cells.has(cellKey(moment, kind))
  const found = inView.find(isEmpty) ?? layout.columns.find(isEmpty) ?? inView.at(-1) ?? layout.columns.at(-1)
  return found?.moment
}

/** A place on free paper near a wanted one where no other free note lies, and none of these things. */
export function freePlace(layout: LaneLayout, wanted: Point, things: readonly Rect[] = []): Point {
  const notes = [...layout.notes.values()].filter(({ at }) => at !== 'cell').map(({ rect }) => rect)
  const taken = [...notes, ...things]
  const step = LANE_SIZES.column + LANE_SIZES.columnGap
  for (let ring = 0; ring < 30; ring++) {
    const at = {
      x: wanted.x + (ring % 6) * step,
      y: wanted.y + Math.floor(ring / 6) * (LANE_SIZES.note + 12),
    }
    const isFree = taken.every(
      ({ x, y, width, height }) =>
        x >= at.x + LANE_SIZES.column ||
        x + width <= at.x ||
        y >= at.y + LANE_SIZES.note ||
        y + height <= at.y,
    )
    if (isFree) return at
  }
  return wanted
}
