import { byOrder } from '@brownpaper/shared/base/order'
import { groupScore } from '@brownpaper/shared/journey/score'
import { type LaneDocument, type Moment, type Note, scoreOf } from '@brownpaper/shared/lane/lane'
import { isRowKind, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { isWaiting } from '@brownpaper/shared/lane/slip-actions'

/** The kinds that are counted under a small lane, in the order of the rows. */
export const COUNTED = ['trigger', 'action', 'channel', 'pain', 'improvement', 'plain'] as const
export type CountedKind = (typeof COUNTED)[number]

/** One moment as a column: how many notes lie in each row, and the group's score. */
export type GlanceColumn = {
  readonly notes: Readonly<Record<Exclude<CountedKind, 'plain'>, number>>
  /** Undefined while nobody scored it. */
  readonly score: number | undefined
  readonly isRoyal: boolean
  /** Whether the brand value is chosen that its royal moment makes come true. */
  readonly hasBrandValue: boolean
}

export type GlancePhase = {
  /** Empty for moments that have no phase (any more); those come last. */
  readonly id: string
  readonly columns: readonly GlanceColumn[]
}

/** A lane from afar: enough to draw it small and to count. */
export type LaneGlance = {
  readonly phases: readonly GlancePhase[]
  /** Kinds of the notes on free paper, also those whose moment is gone. */
  readonly free: readonly NoteKind[]
  readonly counts: Readonly<Record<CountedKind, number>>
  readonly moments: number
  /** How many places of the top three are taken. */
  readonly top: number
  /** How many slips wait for their place. */
  readonly slips: number
}

const NO_PHASE = ''

/** Reads a lane from afar. Linear in notes, slips and scores; phases in their order. */
export function glanceAt(lane: LaneDocument, phaseIds: readonly string[]): LaneGlance {
  const { tables } = lane
  const moments = tables.moments.all().toSorted(byOrder)
  const inCell = new Map(moments.map(({ id }) => [id, emptyCells()]))
  const free: NoteKind[] = []
  const counts: Record<CountedKind, number> = { ...emptyCells(), plain: 0 }

  let top = 0
  for (const note of tables.notes.all()) {
    counts[note.kind] += 1
    if (note.top !== undefined) top += 1
    const cells = cellsOf(note, inCell)
    if (cells === undefined || !isRowKind(note.kind)) free.push(note.kind)
    else cells[note.kind] += 1
  }
  for (const { id, channel } of moments) {
    if (channel === undefined || channel === '') continue
    counts.channel += 1
    const cells = inCell.get(id)
    if (cells !== undefined) cells.channel += 1
  }

  const scores = scoresByMoment(tables)
  const columnOf = (moment: Moment): GlanceColumn => ({
    notes: inCell.get(moment.id) ?? emptyCells(),
    score: groupScore(scores.get(moment.id) ?? [])?.median,
    isRoyal: moment.royal !== undefined,
    hasBrandValue: (moment.royal?.brandValue ?? '') !== '',
  })
  const known = new Set(phaseIds)
  const phases = [...phaseIds, NO_PHASE].map((id) => ({
    id,
    columns: moments
      .filter(({ phase }) => (id === NO_PHASE ? !known.has(phase) : phase === id))
      .map(columnOf),
  }))
  return {
    phases: phases.filter(({ columns }) => columns.length > 0),
    free,
    counts,
    moments: moments.length,
    top,
    slips: tables.slips.all().filter((slip) => isWaiting(lane, slip)).length,
  }
}

type Cells = Record<Exclude<CountedKind, 'plain'>, number>

const emptyCells = (): Cells => ({ trigger: 0, action: 0, channel: 0, pain: 0, improvement: 0 })

function cellsOf({ place }: Note, inCell: ReadonlyMap<string, Cells>): Cells | undefined {
  return place.at === 'cell' ? inCell.get(place.moment) : undefined
}

function scoresByMoment({ scores }: LaneDocument['tables']): ReadonlyMap<string, number[]> {
  const out = new Map<string, number[]>()
  for (const { id, value } of scores.all()) {
    const { moment } = scoreOf(id)
    out.set(moment, [...(out.get(moment) ?? []), value])
  }
  return out
}
