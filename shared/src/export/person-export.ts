import type { Evidence } from '../lane/evidence.ts'
import { type LaneDocument, type Moment, type Note, type Score, scoreOf, type Word } from '../lane/lane.ts'
import type { BoardThing, Comment } from '../lane/objects.ts'
import type { OwnDocument, OwnIdea, OwnScore, OwnStep } from '../own/own.ts'
import type { TrayItem } from '../protocol/tray.ts'
import { type StaffDocument, type Trait, traitsId } from '../staff/staff.ts'

/** What one person wrote in one lane, also what was thrown away since. */
export type PersonLane = {
  readonly laneId: string
  readonly group: string
  readonly moments: readonly Moment[]
  readonly notes: readonly Note[]
  readonly scores: readonly Score[]
  readonly words: readonly Word[]
  readonly objects: readonly BoardThing[]
  readonly comments: readonly Comment[]
  readonly evidence: readonly Evidence[]
}

/** What one person wrote for themselves beside one lane, also what was thrown away since. */
export type PersonOwn = {
  readonly laneId: string
  readonly group: string
  readonly steps: readonly OwnStep[]
  readonly ideas: readonly OwnIdea[]
  readonly scores: readonly OwnScore[]
}

/** Everything a workshop knows of one person, for that person. Times are ms since 1970. */
export type PersonExport = {
  readonly version: 1
  readonly exportedAt: number
  readonly workshop: { readonly id: string; readonly title: string }
  readonly person: {
    readonly id: string
    readonly name: string
    readonly department: string | undefined
    readonly role: string
    readonly group: string | undefined
    readonly grants: readonly string[]
    readonly joinedAt: number
    readonly isRemoved: boolean
  }
  /** What facilitators prepared about them; absent where they were not on a list. */
  readonly prepared: PreparedPerson | undefined
  /** Browsers this person came in with; nothing is known of them but the kind of link they came by. */
  readonly devices: readonly { readonly id: string; readonly link: string | undefined }[]
  readonly lanes: readonly PersonLane[]
  /** Absent where somebody else asks: it is not theirs to read. */
  readonly own?: readonly PersonOwn[]
  /** Work that came too late and waits. */
  readonly tray: readonly TrayItem[]
}

export type PreparedPerson = {
  readonly name: string
  readonly department: string
  readonly location: string
  readonly email: string
  readonly role: string
  /** Only until the groups are set. */
  readonly traits: Readonly<Partial<Record<Trait, string>>>
  /** That they are to sit together with or apart from somebody; not whom, who is another person. */
  readonly pairs: readonly string[]
}

/** What the list of facilitators says of one person; undefined when they are not on it. */
export function exportPreparedPerson(
  { tables }: StaffDocument,
  invitedId: string | undefined,
): PreparedPerson | undefined {
  const person = invitedId === undefined ? undefined : tables.people.get(invitedId)
  if (person === undefined) return undefined
  const { id, name, department, location, email, role } = person
  const { id: _, removed: __, ...traits } = tables.traits.get(traitsId(id)) ?? { id, removed: undefined }
  const pairs = tables.pairs.all().flatMap(({ kind, a, b }) => (a === id || b === id ? [kind] : []))
  return { name, department, location, email, role, traits, pairs }
}

/** What a member wrote in a lane; undefined when that is nothing. */
export function exportPersonLane(
  { tables }: LaneDocument,
  { memberId, laneId, group }: { memberId: string; laneId: string; group: string },
): PersonLane | undefined {
  const isTheirs = ({ author }: { readonly author: string }) => author === memberId
  const lane = {
    moments: everything(tables.moments).filter(isTheirs),
    notes: everything(tables.notes).filter(isTheirs),
    scores: everything(tables.scores).filter(({ id }) => scoreOf(id).member === memberId),
    words: everything(tables.words).filter(isTheirs),
    objects: everything(tables.objects).filter(isTheirs),
    comments: everything(tables.comments).filter(isTheirs),
    evidence: everything(tables.evidence).filter(isTheirs),
  }
  return Object.values(lane).every(({ length }) => length === 0) ? undefined : { laneId, group, ...lane }
}

/** What a member wrote in a room of their own; undefined when that is nothing. */
export function exportPersonOwn(
  { tables }: OwnDocument,
  lane: { laneId: string; group: string },
): PersonOwn | undefined {
  const own = {
    steps: everything(tables.steps),
    ideas: everything(tables.ideas),
    scores: everything(tables.scores),
  }
  return Object.values(own).every(({ length }) => length === 0) ? undefined : { ...lane, ...own }
}

type Listed<R> = {
  all(): readonly R[]
  removedIds(): readonly string[]
  get(id: string): R | undefined
}

function everything<R>(table: Listed<R>): readonly R[] {
  return [...table.all(), ...table.removedIds().flatMap((id) => table.get(id) ?? [])]
}
