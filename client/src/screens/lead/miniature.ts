import type { CurvePoint } from '@brownpaper/shared/journey/curve'
import type { NoteLook } from '../../look/tokens.ts'
import type { GlanceColumn, LaneGlance } from './lane-glance.ts'

export type MiniatureBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type MiniatureNote = MiniatureBox & {
  readonly kind: NoteLook
  /** Degrees; notes on free paper lie a little loose. */
  readonly tilt: number
}

/** What there is to draw of a small lane, in CSS pixels of its picture. */
export type Miniature = {
  readonly tapes: readonly MiniatureBox[]
  readonly notes: readonly MiniatureNote[]
  /** A point a moment; undefined where nobody scored, which breaks the line. */
  readonly points: readonly ((CurvePoint & { readonly isRoyal: boolean }) | undefined)[]
  readonly zeroY: number
}

const EDGE = 9
const COLUMN_GAP = 4
const PHASE_GAP = 5
const ROW_GAP = 4
/** So many columns fit before they get narrower; fewer leave paper free at the right, as on a real wall. */
const ROOMY_COLUMNS = 12
const TAPE_HEIGHT = 6
/** The part of the height the curve gets. */
const CURVE_PART = 0.26
/** More notes in one cell lie on top of each other. */
const MOST_IN_PILE = 3
const PILE_STEP = 2.5
const MOST_FREE = 7

/** Rows with their height relative to each other: a channel is a slip, the others are notes. */
const ROWS = [
  ['trigger', 1],
  ['action', 1],
  ['channel', 0.6],
  ['pain', 1],
  ['improvement', 1],
] as const

/** Lays a lane out in a small picture: tapes, rows of notes, the curve below, loose notes at the bottom right. */
export function layMiniature(glance: LaneGlance, width: number, height: number): Miniature {
  const columns = placeColumns(glance, width)
  const rows = placeRows(height)
  const curve = { top: height * (1 - CURVE_PART), height: height * CURVE_PART - EDGE }
  return {
    tapes: placeTapes(glance, columns),
    notes: [
      ...columns.flatMap(({ column, x, width: wide }) =>
        rows.flatMap(({ kind, y, height: high }) =>
          pile(column.notes[kind], { x, y, width: wide, height: high }, kind),
        ),
      ),
      ...placeFree(glance, width, height),
    ],
    points: columns.map(({ column, x, width: wide }) =>
      column.score === undefined
        ? undefined
        : {
            x: x + wide / 2,
            y: curve.top + (curve.height * (3 - column.score)) / 6,
            isRoyal: column.isRoyal,
          },
    ),
    zeroY: curve.top + curve.height / 2,
  }
}

type PlacedColumn = {
  readonly column: GlanceColumn
  readonly phase: number
  readonly x: number
  readonly width: number
}

function placeColumns({ phases, moments }: LaneGlance, width: number): readonly PlacedColumn[] {
  const gaps = Math.max(0, phases.length - 1) * PHASE_GAP
  const pitch = (width - 2 * EDGE - gaps + COLUMN_GAP) / Math.max(moments, ROOMY_COLUMNS)
  // with very many columns the gap gives way before the note does
  const wide = Math.max(pitch * 0.6, pitch - COLUMN_GAP)
  const out: PlacedColumn[] = []
  let x = EDGE
  phases.forEach(({ columns }, phase) => {
    for (const column of columns) {
      out.push({ column, phase, x, width: wide })
      x += pitch
    }
    x += PHASE_GAP
  })
  return out
}

function placeTapes({ phases }: LaneGlance, columns: readonly PlacedColumn[]): readonly MiniatureBox[] {
  return phases.flatMap((_, phase) => {
    const own = columns.filter((column) => column.phase === phase)
    const first = own[0]
    const last = own.at(-1)
    if (first === undefined || last === undefined) return []
    return [{ x: first.x, y: EDGE, width: last.x + last.width - first.x, height: TAPE_HEIGHT }]
  })
}

function placeRows(height: number) {
  const top = EDGE + TAPE_HEIGHT + ROW_GAP
  const space = height * (1 - CURVE_PART) - top - ROW_GAP * ROWS.length
  const unit = space / ROWS.reduce((sum, [, share]) => sum + share, 0)
  let y = top
  return ROWS.map(([kind, share]) => {
    const row = { kind, y, height: unit * share }
    y += row.height + ROW_GAP
    return row
  })
}

function pile(
  count: number,
  { x, y, width, height }: MiniatureBox,
  kind: NoteLook,
): readonly MiniatureNote[] {
  const shown = Math.min(count, MOST_IN_PILE)
  const step = shown > 1 ? Math.min(PILE_STEP, width / 6) : 0
  return Array.from({ length: shown }, (_, index) => ({
    kind,
    tilt: 0,
    x: x + step * index,
    y: y + step * index,
    width: width - step * (shown - 1),
    height: height - step * (shown - 1),
  }))
}

function placeFree({ free }: LaneGlance, width: number, height: number): readonly MiniatureNote[] {
  const wide = Math.min(34, width / 10)
  const high = wide * 0.66
  const shown = free.slice(0, MOST_FREE)
  return shown.map((kind, index) => ({
    kind,
    tilt: (index % 3) * 3 - 3,
    x: width - EDGE - wide - (shown.length - 1 - index) * wide * 0.72,
    y: height - EDGE - high - (index % 2) * 3,
    width: wide,
    height: high,
  }))
}
