import type { StepKind } from '../access/policy.ts'
import { byOrder } from '../base/order.ts'
import type { Evidence } from '../lane/evidence.ts'
import type { LaneDocument, Moment, Note, Score, Slip, Word } from '../lane/lane.ts'
import type { BoardThing, Comment } from '../lane/objects.ts'
import { byStack, type Stacked } from '../lane/stack.ts'
import { stackedObject } from '../lane/things.ts'
import type { LiveGroup, LiveMember } from '../live/live.ts'
import {
  type Approval,
  type BrandValue,
  type Channel,
  type Communication,
  type Goal,
  type Insight,
  type NextStep,
  type Persona,
  type Phase,
  SETTINGS_ID,
  type Settings,
  type WorkshopDocument,
} from '../workshop/workshop.ts'

type Plain<T> = Omit<T, 'removed'>

/** One lane as plain records; what was thrown away is left out. Moments in the order of the journey. */
export type LaneExport = {
  readonly id: string
  readonly group: LiveGroup
  readonly moments: readonly Plain<Moment>[]
  readonly notes: readonly Plain<Note>[]
  readonly scores: readonly Plain<Score>[]
  readonly words: readonly Plain<Word>[]
  /** What lies on the paper beside them, the lowest first. */
  readonly objects: readonly Plain<BoardThing>[]
  /** The oldest first. */
  readonly comments: readonly Plain<Comment>[]
  /** What was written alone and turned over, strip by strip. */
  readonly slips: readonly Plain<Slip>[]
  /** What was found, moment by moment; what shows people only where that was asked for. */
  readonly evidence: readonly Plain<Evidence>[]
}

/** A workshop as plain data: what every export format is written from. Times are ms since 1970. */
export type WorkshopExport = {
  readonly version: 1
  readonly exportedAt: number
  readonly id: string
  readonly title: string
  readonly language: 'nl' | 'en'
  readonly step: StepKind
  readonly settings: Omit<Settings, 'id' | 'removed'> | undefined
  readonly phases: readonly Plain<Phase>[]
  readonly channels: readonly Plain<Channel>[]
  readonly brandValues: readonly Plain<BrandValue>[]
  readonly personas: readonly Plain<Persona>[]
  readonly goals: readonly Plain<Goal>[]
  readonly insights: readonly Plain<Insight>[]
  readonly communications: readonly Plain<Communication>[]
  readonly nextSteps: readonly Plain<NextStep>[]
  /** By member id, the first to agree first. */
  readonly approvals: readonly Plain<Approval>[]
  readonly members: readonly LiveMember[]
  readonly lanes: readonly LaneExport[]
}

type Prepared = Pick<
  WorkshopExport,
  | 'settings'
  | 'phases'
  | 'channels'
  | 'brandValues'
  | 'personas'
  | 'goals'
  | 'insights'
  | 'communications'
  | 'nextSteps'
  | 'approvals'
>

/** What was prepared, in its order. */
export function exportPrepared({ tables }: WorkshopDocument): Prepared {
  const settings = tables.settings.get(SETTINGS_ID)
  return {
    settings: settings && withoutId(plain(settings)),
    phases: inOrder(tables.phases.all()),
    channels: inOrder(tables.channels.all()),
    brandValues: inOrder(tables.brandValues.all()),
    personas: inOrder(tables.personas.all()),
    goals: inOrder(tables.goals.all()),
    insights: inOrder(tables.insights.all()),
    communications: inOrder(tables.communications.all()),
    nextSteps: inOrder(tables.nextSteps.all()),
    approvals: tables.approvals
      .all()
      .toSorted((a, b) => a.at - b.at)
      .map(plain),
  }
}

/**
 * A lane's records. `phases` in their order; moments of unknown phases come last. Photos on which people can be
 * recognised are left out unless they are asked for.
 */
export function exportLane(
  { tables }: LaneDocument,
  {
    group,
    phases,
    withPeople = false,
  }: { group: LiveGroup; phases: readonly { readonly id: string }[]; withPeople?: boolean },
): LaneExport {
  const known = new Map(phases.map(({ id }, index) => [id, index]))
  const rank = ({ phase }: Moment) => known.get(phase) ?? known.size
  const moments = [...tables.moments.all()].sort((a, b) => rank(a) - rank(b) || byOrder(a, b))
  const column = new Map(moments.map(({ id }, index) => [id, index]))
  const columnOf = ({ moment }: Evidence) => column.get(moment) ?? moments.length
  return {
    id: group.laneId,
    group,
    moments: moments.map(plain),
    notes: tables.notes.all().map(plain),
    scores: tables.scores.all().map(plain),
    words: tables.words.all().map(plain),
    objects: tables.objects
      .all()
      .map((object): readonly [Stacked, BoardThing] => [stackedObject(object), object])
      .sort(([a], [b]) => byStack(a, b))
      .map(([, object]) => plain(object)),
    comments: [...tables.comments.all()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(plain),
    slips: [...tables.slips.all()].sort((a, b) => a.strip - b.strip || a.order - b.order).map(plain),
    evidence: tables.evidence
      .all()
      .filter(({ people }) => withPeople || people === undefined)
      .sort((a, b) => columnOf(a) - columnOf(b) || byOrder(a, b))
      .map(plain),
  }
}

function inOrder<T extends { id: string; order: string; removed: unknown }>(records: readonly T[]) {
  return [...records].sort(byOrder).map(plain)
}

function plain<T extends { removed: unknown }>({ removed: _, ...record }: T): Omit<T, 'removed'> {
  return record
}

function withoutId<T extends { id: string }>({ id: _, ...record }: T): Omit<T, 'id'> {
  return record
}
