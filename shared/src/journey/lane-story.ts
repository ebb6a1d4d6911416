import { byOrder } from '../base/order.ts'
import type { Evidence } from '../lane/evidence.ts'
import type { Feeling } from '../lane/feeling.ts'
import type { Moment, Note, Score } from '../lane/lane.ts'
import { scoreOf } from '../lane/lane.ts'
import { type NoteKind, ROW_KINDS, type RowKind } from '../lane/note-kind.ts'
import { isFixed, isShock } from '../lane/note-marks.ts'
import { type JourneySummary, journeySummary } from './peak-end.ts'
import { type GroupScore, groupScore } from './score.ts'

/** The records of a lane that are there, in any order. */
export type LaneRecords = {
  readonly notes: readonly Note[]
  readonly moments: readonly Moment[]
  readonly scores: readonly Score[]
  /** Default none. */
  readonly evidence?: readonly Evidence[] | undefined
}

/** A moment with all that a group put on it. */
export type StoryMoment = {
  readonly id: string
  /** Counted from 1 over the whole journey. */
  readonly number: number
  readonly name: string
  /** Undefined while it has no phase, or one that is gone. */
  readonly phase: string | undefined
  readonly order: string
  readonly channel: string | undefined
  /** Undefined while nobody scored it. */
  readonly score: GroupScore | undefined
  /** The feeling most named; undefined for none, or when several are named as often. */
  readonly feeling: Feeling | undefined
  /** Set on a royal moment; `brandValue` is its id, '' until chosen. */
  readonly royal: { readonly idea: string; readonly brandValue: string } | undefined
  /** The notes in its cells, from top to bottom. */
  readonly notes: Readonly<Record<RowKind, readonly Note[]>>
  /** What shows that it is as the group says, the first first. */
  readonly evidence: readonly Evidence[]
}

/** What a lane tells, from the first moment to the last. */
export type LaneStory = {
  /** By phase, then in the order of the lane; those without a phase at the end. */
  readonly moments: readonly StoryMoment[]
  /** Its places are indexes into `moments`. */
  readonly summary: JourneySummary
  /** The worst moment; of several the first that has a pain note. */
  readonly deepest: StoryMoment | undefined
  /** The best moment; of several the first. */
  readonly highest: StoryMoment | undefined
  /** The last moment, once it is scored. */
  readonly end: StoryMoment | undefined
  readonly royals: readonly StoryMoment[]
  /** The group's top improvements, best first; two may share a rank. */
  readonly top: readonly Note[]
  /** Improvements made on the spot, the first first. */
  readonly fixed: readonly Note[]
  /** What the group is ashamed of, in the order of the journey, then what lies loose. */
  readonly shocks: readonly Note[]
  /** Notes that lie on free paper, or belonged to a moment that is gone. */
  readonly loose: readonly Note[]
  readonly noteCount: number
}

/** Reads a lane as a story. `phases` are the ids of the phases in order. Linear in the records, but for sorting. */
export function tellLane(records: LaneRecords, phases: readonly string[]): LaneStory {
  const moments = storyMoments(records, phases)
  const summary = journeySummary(moments.map(({ score }) => score?.median))
  const at = (index: number | undefined) => (index === undefined ? undefined : moments[index])
  const lows = summary.lows.flatMap((index) => at(index) ?? [])
  const known = new Set(moments.map(({ id }) => id))
  const loose = records.notes.filter((note) => cellOf(note, known) === undefined).toSorted(byPlace)
  return {
    moments,
    summary,
    deepest: lows.find(({ notes }) => notes.pain.length > 0) ?? lows[0],
    highest: at(summary.highs[0]),
    end: summary.end === undefined ? undefined : moments.at(-1),
    royals: moments.filter(({ royal }) => royal !== undefined),
    top: topNotes(records.notes),
    fixed: fixedNotes(records.notes),
    shocks: [...moments.flatMap(({ notes }) => ROW_KINDS.flatMap((kind) => notes[kind])), ...loose].filter(
      isShock,
    ),
    loose,
    noteCount: records.notes.length,
  }
}

function storyMoments(
  { notes, moments, scores, evidence = [] }: LaneRecords,
  phases: readonly string[],
): StoryMoment[] {
  const rank = new Map(phases.map((phase, index) => [phase, index]))
  const rankOf = (moment: Moment) => rank.get(moment.phase) ?? phases.length
  const known = new Set(moments.map(({ id }) => id))
  const cells = notesByCell(notes, known)
  const found = groupBy(evidence, ({ moment }) => moment)
  const given = groupBy(scores, (score) => scoreOf(score.id).moment)
  return moments
    .toSorted((a, b) => rankOf(a) - rankOf(b) || byOrder(a, b))
    .map((moment, index) => {
      const own = given.get(moment.id) ?? []
      const cell = (kind: RowKind) => cells.get(`${moment.id}/${kind}`) ?? []
      return {
        id: moment.id,
        number: index + 1,
        name: moment.name,
        phase: rank.has(moment.phase) ? moment.phase : undefined,
        order: moment.order,
        channel: moment.channel,
        score: groupScore(own.map(({ value }) => value)),
        feeling: mostNamed(own.flatMap(({ feeling }) => feeling ?? [])),
        royal: moment.royal,
        notes: {
          trigger: cell('trigger'),
          action: cell('action'),
          pain: cell('pain'),
          improvement: cell('improvement'),
        },
        evidence: (found.get(moment.id) ?? []).toSorted(byOrder),
      }
    })
}

function notesByCell(notes: readonly Note[], known: ReadonlySet<string>): Map<string, Note[]> {
  const cells = groupBy(notes, (note) => cellOf(note, known))
  for (const cell of cells.values()) cell.sort(byPlace)
  return cells
}

/** Where a note lies in the grid; undefined for free paper and for cells of moments that are gone. */
function cellOf({ kind, place }: Note, known: ReadonlySet<string>): `${string}/${NoteKind}` | undefined {
  if (place.at !== 'cell' || kind === 'plain' || !known.has(place.moment)) return undefined
  return `${place.moment}/${kind}`
}

/** In a cell by order; on free paper as one reads, from top to bottom. */
function byPlace(a: Note, b: Note): number {
  if (a.place.at === 'cell' && b.place.at === 'cell') {
    return byOrder({ order: a.place.order, id: a.id }, { order: b.place.order, id: b.id })
  }
  if (a.place.at === 'paper' && b.place.at === 'paper') {
    return a.place.y - b.place.y || a.place.x - b.place.x || (a.id < b.id ? -1 : 1)
  }
  return a.place.at === 'paper' ? 1 : -1
}

function topNotes(notes: readonly Note[]): Note[] {
  return notes
    .filter(({ kind, top }) => kind === 'improvement' && top !== undefined)
    .toSorted((a, b) => (a.top ?? 0) - (b.top ?? 0) || (a.id < b.id ? -1 : 1))
}

function fixedNotes(notes: readonly Note[]): Note[] {
  return notes
    .filter(isFixed)
    .toSorted((a, b) => (a.fixed?.at ?? 0) - (b.fixed?.at ?? 0) || (a.id < b.id ? -1 : 1))
}

function mostNamed(feelings: readonly Feeling[]): Feeling | undefined {
  const counts = [...groupBy(feelings, (feeling) => feeling)].sort(([, a], [, b]) => b.length - a.length)
  const [first, second] = counts
  return first !== undefined && first[1].length !== second?.[1].length ? first[0] : undefined
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
