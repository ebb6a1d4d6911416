import { must } from '../base/assert.ts'
import { byOrder } from '../base/order.ts'
import { bottomOf, boundsOf, overlap, type Point, type Rect, rightOf } from '../geometry/rect.ts'
import { FARTHEST, within } from './board-parts.ts'
import type { Evidence } from './evidence.ts'
import type { Moment, Note, Word } from './lane.ts'
import { isRowKind, type RowKind } from './note-kind.ts'

/** Paper units. The origin is the top left corner of the first phase's tape, so that free notes never move with it. */
export const LANE_SIZES = {
  column: 204,
  columnGap: 24,
  phaseGap: 34,
  tape: 40,
  /** A tape's ends stick out so much over its columns. */
  tapeOver: 4,
  /** A moment's number and name, on at most two lines. */
  head: 46,
  note: 96,
  /** What a note gets at least when it shares its cell. */
  crowdedNote: 78,
  noteGap: 10,
  channel: 56,
  /** Small pictures of what was found at a moment; a row only where there are any. */
  evidence: 84,
  rowGap: 16,
  /** One point of score. */
  score: 29,
  /** From the curve's highest and lowest score to the edges of its bands. */
  curvePad: 18,
  /** Above the curve, for crowns. */
  curveGap: 50,
  /** The names of the rows, left of the first column. */
  labels: 206,
  /** The persona and its question, above the phases. */
  title: 112,
  word: 168,
} as const

const HEADS_Y = LANE_SIZES.tape + 8
const ROWS_Y = HEADS_Y + LANE_SIZES.head + 12

export type LaneRowKind = RowKind | 'channel' | 'evidence'
/** From the top; the channel is a moment's property and has its row among the notes'. */
export const LANE_ROWS = [
  'trigger',
  'action',
  'channel',
  'pain',
  'improvement',
] as const satisfies readonly LaneRowKind[]

/** What a group made of a moment, for the curve. */
export type CurveScore = { readonly median: number; readonly low: number; readonly high: number }

export type LaneLayoutInput = {
  /** In order. */
  readonly phases: readonly { readonly id: string; readonly name: string }[]
  /** Those that are there, in any order. */
  readonly moments: readonly Moment[]
  readonly notes: readonly Note[]
  readonly words: readonly Word[]
  /** Those that are there, in any order. Default none. */
  readonly evidence?: readonly Evidence[] | undefined
  /** By moment. */
  readonly scores: ReadonlyMap<string, CurveScore>
  /**
   * The height a note needs for its text, at least `atLeast`, when it is so wide. Without it notes are as high as that.
   */
  readonly heightOf?: ((note: Note, atLeast: number, width: number) => number) | undefined
  /** How high that is which waits under the phases for its place. Default 0. */
  readonly strips?: number | undefined
}

/** A strip of tape over the columns of a phase. */
export type PhaseBlock = {
  /** Undefined for the last block: moments whose phase is gone. */
  readonly phase: string | undefined
  readonly name: string
  readonly tape: Rect
  /** Its columns from left to right; none yet leaves room for one. */
  readonly moments: readonly string[]
}

export type LaneColumn = {
  readonly moment: string
  /** Counted over the whole lane, from 1. */
  readonly number: number
  readonly phase: string | undefined
  readonly x: number
  readonly head: Rect
}

export type LaneRow = { readonly kind: LaneRowKind; readonly y: number; readonly height: number }

export type PlacedNote = {
  readonly rect: Rect
  /** `loose` lay in a cell whose moment is gone, and wait beside the lane for a new place. */
  readonly at: 'cell' | 'paper' | 'loose'
}

export type PlacedEvidence = { readonly rect: Rect; readonly ids: readonly string[] }

export type CurvePlace = CurveScore & {
  readonly moment: string
  /** Where the group's score stands. */
  readonly x: number
  readonly y: number
}

export type PlacedWord = {
  readonly rect: Rect
  /** The point of the curve it belongs to; undefined when its moment is gone. */
  readonly anchor: Point | undefined
}

export type LaneLayout = {
  readonly blocks: readonly PhaseBlock[]
  /**
   * Between the phases and the moments. What lies there moves the phases up, never the moments down: whatever lies on the
   * paper keeps its place.
   */
  readonly strips: Rect
  /** In the order of the journey. */
  readonly columns: readonly LaneColumn[]
  readonly columnOf: ReadonlyMap<string, LaneColumn>
  readonly rows: readonly LaneRow[]
  /** Everything between the tapes and the end of the last row. */
  readonly grid: Rect
  readonly notes: ReadonlyMap<string, PlacedNote>
  /** Ids by `<moment>/<kind>`, from the top. */
  readonly cells: ReadonlyMap<string, readonly string[]>
  /** By moment: where its channel lies, or would. */
  readonly channels: ReadonlyMap<string, Rect>
  /**
   * By moment: its evidence in order, and where that lies, or would. Empty while the lane has none; under '' what belongs
   * to no moment, or to one that is gone, right of the lane.
   */
  readonly evidence: ReadonlyMap<string, PlacedEvidence>
  /** Around what lost its moment; undefined when nothing did. */
  readonly loose: Rect | undefined
  readonly curve: {
    readonly area: Rect
    readonly zeroY: number
    /** One a moment, in order; undefined where nobody scored. */
    readonly points: readonly (CurvePlace | undefined)[]
  }
  readonly words: ReadonlyMap<string, PlacedWord>
  /** Where the persona and its question stand. */
  readonly title: Rect
  readonly bounds: Rect
}

export const cellKey = (moment: string, kind: RowKind) => `${moment}/${kind}`

/** The height of a score on the paper. */
export const scoreY = (zeroY: number, score: number) => zeroY - score * LANE_SIZES.score

/**
 * Where everything of a lane lies, in paper units. Pure; nothing is ever left out: what lost its moment or phase lies
 * beside the rest. Keeps the parts whose input stayed the same object, so that a keystroke does not lay out anew what
 * it does not touch.
 */
export function createLaneLayout(): (input: LaneLayoutInput) => LaneLayout {
  const columnsOf = keep(layColumns)
  const gridOf = keep(layGrid)
  const curveOf = keep(layCurve)
  const wordsOf = keep(layWords)
  const boundsFor = keep(boundsAround)
  return ({ phases, moments, notes, words, evidence = NO_EVIDENCE, scores, heightOf, strips = 0 }) => {
    const columns = columnsOf(phases, moments, strips)
    const grid = gridOf(columns, notes, evidence, heightOf)
    const curve = curveOf(columns, bottomOf(grid.grid), scores)
    const placed = wordsOf(columns, curve, words, grid.loose)
    const title = titleRect(columns)
    return {
      blocks: columns.blocks,
      strips: columns.strips,
      columns: columns.columns,
      columnOf: columns.columnOf,
      rows: grid.rows,
      grid: grid.grid,
      notes: grid.notes,
      cells: grid.cells,
      channels: grid.channels,
      evidence: grid.evidence,
      loose: boundsOf([grid.loose, placed.loose].filter((rect) => rect !== undefined)),
      curve,
      words: placed.words,
      title,
      // Linear in all free notes, and asked for only by who shows the whole.
      get bounds() {
        return boundsFor(columns, grid, curve, placed)
      },
    }
  }
}

const NO_EVIDENCE: readonly Evidence[] = []

/** The box around everything of a lane, for who has moved some of it. Linear in its notes. */
export function laneBounds(layout: LaneLayout): Rect {
  return boundsAround({ right: layout.grid.width, strips: layout.strips }, layout, layout.curve, layout)
}

/** One layout, made once. */
export const layoutLane = (input: LaneLayoutInput): LaneLayout => createLaneLayout()(input)

/** Remembers the last outcome for as long as every argument is the same. */
function keep<Args extends readonly unknown[], Result>(make: (...args: Args) => Result) {
  let last: { readonly args: Args; readonly result: Result } | undefined
  return (...args: Args): Result => {
    if (last === undefined || args.some((arg, i) => !Object.is(arg, last?.args[i]))) {
      last = { args, result: make(...args) }
    }
    return last.result
  }
}

type Columns = Pick<LaneLayout, 'blocks' | 'strips' | 'columns' | 'columnOf'> & { readonly right: number }

function layColumns(
  phases: LaneLayoutInput['phases'],
  moments: readonly Moment[],
  stripsHeight: number,
): Columns {
  const byPhase = momentsByPhase(phases, moments)
  const blocks: PhaseBlock[] = []
  const columns: LaneColumn[] = []
  let x = 0
  for (const phase of [...phases, undefined]) {
    const inside = byPhase.get(phase?.id) ?? []
    if (phase === undefined && inside.length === 0) continue
    if (blocks.length > 0) x += LANE_SIZES.phaseGap - LANE_SIZES.columnGap
    const start = x
    for (const moment of inside) {
      const head = { x, y: HEADS_Y, width: LANE_SIZES.column, height: LANE_SIZES.head }
      columns.push({ moment: moment.id, number: columns.length + 1, phase: phase?.id, x, head })
      x += LANE_SIZES.column + LANE_SIZES.columnGap
    }
    if (inside.length === 0) x += LANE_SIZES.column + LANE_SIZES.columnGap
    const width = x - LANE_SIZES.columnGap - start + 2 * LANE_SIZES.tapeOver
    blocks.push({
      phase: phase?.id,
      name: phase?.name ?? '',
      tape: { x: start - LANE_SIZES.tapeOver, y: -stripsHeight, width, height: LANE_SIZES.tape },
      moments: inside.map((moment) => moment.id),
    })
  }
  const columnOf = new Map(columns.map((column) => [column.moment, column]))
  const right = Math.max(LANE_SIZES.column, x - LANE_SIZES.columnGap)
  const strips = { x: 0, y: LANE_SIZES.tape - stripsHeight, width: right, height: stripsHeight }
  return { blocks, strips, columns, columnOf, right }
}

/** Each phase's moments in order, and under undefined those of a phase that is not there. */
function momentsByPhase(phases: LaneLayoutInput['phases'], moments: readonly Moment[]) {
  const known = new Set(phases.map((phase) => phase.id))
  const byPhase = new Map<string | undefined, Moment[]>()
  for (const moment of moments.toSorted(byOrder)) {
    const phase = known.has(moment.phase) ? moment.phase : undefined
    const inside = byPhase.get(phase) ?? []
    byPhase.set(phase, inside)
    inside.push(moment)
  }
  return byPhase
}

type Grid = Pick<LaneLayout, 'rows' | 'grid' | 'notes' | 'cells' | 'channels' | 'evidence' | 'loose'>
type HeightOf = NonNullable<LaneLayoutInput['heightOf']>

const asHighAsAsked: HeightOf = (_note, atLeast) => atLeast

function layGrid(
  columns: Columns,
  notes: readonly Note[],
  found: readonly Evidence[],
  heightOf: HeightOf = asHighAsAsked,
): Grid {
  const { byCell, free, loose } = sortOut(columns, notes)
  const placed = new Map<string, PlacedNote>()
  const rows: LaneRow[] = []
  const channels = new Map<string, Rect>()
  let y = ROWS_Y
  for (const kind of LANE_ROWS) {
    const height =
      kind === 'channel'
        ? layChannels(columns, y, channels)
        : layRow({ columns, byCell, heightOf, placed }, kind, y)
    rows.push({ kind, y, height })
    y += height + LANE_SIZES.rowGap
  }
  const evidence = layEvidence(columns, found, y)
  if (evidence.size > 0) {
    rows.push({ kind: 'evidence', y, height: LANE_SIZES.evidence })
    y += LANE_SIZES.evidence + LANE_SIZES.rowGap
  }
  const grid = { x: 0, y: ROWS_Y, width: columns.right, height: y - LANE_SIZES.rowGap - ROWS_Y }
  const freeRects = layFree(free, heightOf, placed)
  const others = evidence.get('')?.rect ?? []
  const looseRect = layLoose(loose, { grid, heightOf, placed, taken: freeRects.concat(others) })
  const cells = new Map([...byCell].map(([key, inside]) => [key, inside.map((note) => note.id)]))
  return { rows, grid, notes: placed, cells, channels, evidence, loose: looseRect }
}

function sortOut({ columnOf }: Columns, notes: readonly Note[]) {
  const byCell = new Map<string, Note[]>()
  const free: Note[] = []
  const loose: Note[] = []
  for (const note of notes) {
    if (note.place.at === 'paper') free.push(note)
    else if (!columnOf.has(note.place.moment) || !isRowKind(note.kind)) loose.push(note)
    else {
      const key = cellKey(note.place.moment, note.kind)
      const inside = byCell.get(key)
      if (inside === undefined) byCell.set(key, [note])
      else inside.push(note)
    }
  }
  for (const inside of byCell.values()) if (inside.length > 1) inside.sort(byPlace)
  return { byCell, free, loose: loose.sort(byPlace) }
}

const orderOf = (note: Note) => (note.place.at === 'cell' ? note.place.order : '')
/** As notes in a cell lie: by order key, ties by id. */
export const byPlace = (a: Note, b: Note) =>
  byOrder({ order: orderOf(a), id: a.id }, { order: orderOf(b), id: b.id })

function layChannels({ columns }: Columns, y: number, channels: Map<string, Rect>): number {
  for (const { moment, x } of columns) {
    channels.set(moment, { x, y, width: LANE_SIZES.column, height: LANE_SIZES.channel })
  }
  return LANE_SIZES.channel
}

/** Each moment has its place as soon as one of them has something to show; behind the last what belongs to none. */
function layEvidence(
  { columns, columnOf, right }: Columns,
  found: readonly Evidence[],
  y: number,
): ReadonlyMap<string, PlacedEvidence> {
  const placed = new Map<string, PlacedEvidence>()
  if (found.length === 0) return placed
  const byMoment = Map.groupBy(found.toSorted(byOrder), ({ moment }) => (columnOf.has(moment) ? moment : ''))
  const idsAt = (moment: string) => (byMoment.get(moment) ?? []).map(({ id }) => id)
  const size = { width: LANE_SIZES.column, height: LANE_SIZES.evidence }
  for (const { moment, x } of columns) placed.set(moment, { rect: { x, y, ...size }, ids: idsAt(moment) })
  const others = idsAt('')
  if (others.length > 0) placed.set('', { rect: { x: right + LOOSE_GAP, y, ...size }, ids: others })
  return placed
}

type RowParts = {
  readonly columns: Columns
  readonly byCell: ReadonlyMap<string, readonly Note[]>
  readonly heightOf: HeightOf
  readonly placed: Map<string, PlacedNote>
}

/** Lays the notes of a row one under the other in each cell; answers the height of the fullest. */
function layRow({ columns, byCell, heightOf, placed }: RowParts, kind: RowKind, top: number): number {
  let height: number = LANE_SIZES.note
  for (const { moment, x } of columns.columns) {
    const inside = byCell.get(cellKey(moment, kind)) ?? []
    const atLeast = inside.length > 1 ? LANE_SIZES.crowdedNote : LANE_SIZES.note
    let y = top
    for (const note of inside) {
      const rect = { x, y, width: LANE_SIZES.column, height: heightOf(note, atLeast, LANE_SIZES.column) }
      placed.set(note.id, { rect, at: 'cell' })
      y = bottomOf(rect) + LANE_SIZES.noteGap
    }
    height = Math.max(height, y - LANE_SIZES.noteGap - top)
  }
  return height
}

/** A free note is at least and at most so wide and high. */
export const NOTE_SIDES = { least: 64, most: 1_600 } as const

function noteSide(stored: number | undefined, usual: number): number {
  if (stored === undefined || stored <= 0) return usual
  return within(stored, NOTE_SIDES.least, NOTE_SIDES.most)
}

function layFree(free: readonly Note[], heightOf: HeightOf, placed: Map<string, PlacedNote>): Rect[] {
  const rects: Rect[] = []
  for (const note of free) {
    const rect = freeNoteRect(note, heightOf)
    if (rect === undefined) continue
    placed.set(note.id, { rect, at: 'paper' })
    rects.push(rect)
  }
  return rects
}

/** Where a note on free paper lies, whatever else the lane holds; undefined for one that lies elsewhere. */
export function freeNoteRect(note: Note, heightOf: HeightOf = asHighAsAsked): Rect | undefined {
  if (note.place.at !== 'paper') return undefined
  const { x, y } = note.place
  const width = noteSide(note.size?.width, LANE_SIZES.column)
  const atLeast = noteSide(note.size?.height, LANE_SIZES.note)
  return {
    x: within(x, -FARTHEST, FARTHEST),
    y: within(y, -FARTHEST, FARTHEST),
    width,
    height: heightOf(note, atLeast, width),
  }
}

const LOOSE_GAP = 72

type LooseParts = {
  readonly grid: Rect
  readonly heightOf: HeightOf
  readonly placed: Map<string, PlacedNote>
  /** Free notes, which lie where somebody put them. */
  readonly taken: readonly Rect[]
}

/** What lost its moment lies in tidy columns right of the lane, around whatever lies there already. */
function layLoose(loose: readonly Note[], { grid, heightOf, placed, taken }: LooseParts): Rect | undefined {
  const left = rightOf(grid) + LOOSE_GAP
  const near = taken.filter((rect) => rightOf(rect) > left)
  const rects: Rect[] = []
  let x = left
  let y: number = HEADS_Y
  for (const note of loose) {
    const height = heightOf(note, LANE_SIZES.note, LANE_SIZES.column)
    let rect: Rect | undefined
    while (rect === undefined) {
      const tried: Rect = { x, y, width: LANE_SIZES.column, height }
      const inTheWay = near.find((one) => overlap(one, tried))
      if (inTheWay === undefined) rect = tried
      else y = bottomOf(inTheWay) + LANE_SIZES.noteGap
      // A column ends with the grid, but takes at least one note however high that is.
      if (y > HEADS_Y && y + height > bottomOf(grid)) {
        x += LANE_SIZES.column + LANE_SIZES.columnGap
        y = HEADS_Y
        rect = undefined
      }
    }
    placed.set(note.id, { rect, at: 'loose' })
    rects.push(rect)
    y = bottomOf(rect) + LANE_SIZES.noteGap
  }
  return boundsOf(rects)
}

type Curve = LaneLayout['curve']

function layCurve({ columns, right }: Columns, gridBottom: number, scores: LaneLayoutInput['scores']): Curve {
  const top = gridBottom + LANE_SIZES.curveGap
  const zeroY = top + LANE_SIZES.curvePad + 3 * LANE_SIZES.score
  const height = 6 * LANE_SIZES.score + 2 * LANE_SIZES.curvePad
  const points = columns.map(({ moment, x }) => {
    const score = scores.get(moment)
    if (score === undefined) return undefined
    return { ...score, moment, x: x + LANE_SIZES.column / 2, y: scoreY(zeroY, score.median) }
  })
  return { area: { x: -8, y: top, width: right + 16, height }, zeroY, points }
}

type Words = { readonly words: ReadonlyMap<string, PlacedWord>; readonly loose: Rect | undefined }

const WORD_HEIGHT = 48

/** Words hang at their point of the curve, or at the zero line where nobody scored yet. */
function layWords(
  { columnOf, right }: Columns,
  curve: Curve,
  words: readonly Word[],
  looseNotes: Rect | undefined,
): Words {
  const yOf = new Map(curve.points.flatMap((point) => (point === undefined ? [] : [[point.moment, point.y]])))
  const placed = new Map<string, PlacedWord>()
  const loose: Rect[] = []
  for (const word of words.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const column = columnOf.get(word.moment)
    if (column === undefined) {
      const x = looseNotes?.x ?? right + LOOSE_GAP
      const y = loose.length * (WORD_HEIGHT + LANE_SIZES.noteGap) + curve.area.y
      const rect = { x, y, width: LANE_SIZES.word, height: WORD_HEIGHT }
      loose.push(rect)
      placed.set(word.id, { rect, anchor: undefined })
      continue
    }
    const anchor = { x: column.x + LANE_SIZES.column / 2, y: yOf.get(word.moment) ?? curve.zeroY }
    const rect = {
      x: within(anchor.x + word.dx - LANE_SIZES.word / 2, -FARTHEST, FARTHEST),
      y: within(anchor.y + word.dy - WORD_HEIGHT / 2, -FARTHEST, FARTHEST),
      width: LANE_SIZES.word,
      height: WORD_HEIGHT,
    }
    placed.set(word.id, { rect, anchor })
  }
  return { words: placed, loose: boundsOf(loose) }
}

function titleRect({ right, strips }: Pick<Columns, 'right' | 'strips'>): Rect {
  const { labels, title } = LANE_SIZES
  return { x: -labels, y: -title - 16 - strips.height, width: labels + Math.max(right, 900), height: title }
}

function boundsAround(
  columns: Pick<Columns, 'right' | 'strips'>,
  grid: Pick<Grid, 'grid' | 'notes' | 'evidence'>,
  curve: Curve,
  words: Pick<Words, 'words'>,
): Rect {
  const lane = { ...titleRect(columns), width: LANE_SIZES.labels + columns.right }
  const notes: Rect[] = []
  for (const { rect, at } of grid.notes.values()) if (at !== 'cell') notes.push(rect)
  const pinned = [...words.words.values()].map(({ rect }) => rect)
  const others = grid.evidence.get('')?.rect ?? []
  notes.push(...[lane, grid.grid, curve.area].concat(pinned, others))
  return must(boundsOf(notes))
}
