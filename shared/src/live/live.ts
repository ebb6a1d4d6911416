import type * as Y from 'yjs'
import type { DeviceKind, Grant, Role } from '../access/access.ts'
import type { Policy, StepKind } from '../access/policy.ts'
import { equal } from '../base/equal.ts'
import type { EditLevel, ToolLevel } from '../lane/levels.ts'
import type { OwnPart } from '../own/own-part.ts'
import type { Pace } from '../programme/pace.ts'
import { findStep, type Programme } from '../programme/programme.ts'
import { type ProgrammeStep, stepOf } from '../programme/step.ts'
import { type Aside, asideStep } from '../together/aside.ts'
import type { ShownReaction } from '../together/reactions.ts'
import type { Vote, VoteResult } from '../together/vote.ts'

/** A group as everyone sees it. */
export type LiveGroup = {
  readonly id: string
  readonly name: string
  readonly laneId: string
  readonly personaId?: string
  /** Where it sits or meets, in words. */
  readonly place?: string
  /** The link of its own video call; absent for viewers. */
  readonly call?: string
  /** Its own step and time; absent while it is where the workshop is. */
  readonly at?: { readonly stepId: string; readonly since: number; readonly timer: LiveTimer | null }
  /** Steps that are shorter for this group, or that it leaves out. */
  readonly pace?: Pace
  /** It called for help and nobody said yet that it was given. Not told to viewers. */
  readonly help?: CallForHelp
  /** Something between, of this group alone. Not told to viewers. */
  readonly aside?: Aside
  /** Nobody but who leads writes there for now. */
  readonly isLocked?: boolean
  /** Absent for all tools, and for everything of the group. */
  readonly tools?: ToolLevel
  readonly edits?: EditLevel
  /** Its people went to work with another group; since when. */
  readonly joined?: { readonly into: string; readonly at: number }
  /** The group it was split off, and when. */
  readonly from?: { readonly groupId: string; readonly at: number }
  /** Its persona was changed while it worked; what of it, and when. Not told to viewers. */
  readonly recast?: { readonly what: Recast; readonly at: number }
  /** While everyone writes alone: how many of the group say that they are ready. Never who. */
  readonly ready?: { readonly count: number; readonly of: number }
  /** What of what was written alone lies in the lane for all to see. */
  readonly revealed?: readonly OwnPart[]
  /** What was written alone between the steps of the programme, and nobody turned over yet. */
  readonly waiting?: readonly OwnPart[]
}

/** What of a group's persona was changed while it worked: another one, who it is, what it asks, or both of these. */
export const RECASTS = ['persona', 'details', 'question', 'both'] as const
export type Recast = (typeof RECASTS)[number]

export type CallForHelp = { readonly at: number; readonly text?: string }

/** A member as other members see it. `twin` counts from 2 where several people carry one name. */
export type LiveMember = {
  readonly id: string
  readonly name: string
  readonly department?: string
  readonly role: Role
  readonly groupId?: string
  readonly twin?: number
  readonly grants?: readonly Grant[]
  /** Whom of those expected they said they are. */
  readonly invitedId?: string
  /** Since when the hand is up. */
  readonly handAt?: number
  readonly reaction?: ShownReaction
}

/** One open device: whose it is and which lanes it has open right now. */
export type LiveDevice = {
  readonly device: DeviceKind
  readonly member?: string
  /** The group of a group screen. */
  readonly groupId?: string
  readonly lanes: readonly string[]
}

/** Server time. Running: `endsAt` is set. Paused: `leftMs` alone. */
export type LiveTimer = { readonly endsAt?: number; readonly leftMs: number; readonly totalMs: number }

export const SLIDES = ['intro', 'curve', 'top', 'royal'] as const
export type Slide = (typeof SLIDES)[number]
export type Presentation = { readonly groupId: string; readonly slide: Slide; readonly since: number }

/** What the server projects of its rows; no client writes it. Viewers get `members`, `here` and `tray` empty. */
export type Live = {
  readonly workshop: {
    readonly id: string
    readonly title: string
    readonly language: 'nl' | 'en'
    readonly isClosed: boolean
    /** After how many days without use it is erased; absent where it is kept. */
    readonly keepDays?: number
    /** The link of the video call everyone is in. */
    readonly call?: string
    /** Since when who leads reads whether everyone of a group takes part; absent while that is off, and for viewers. */
    readonly balanceSince?: number
    /** The code people type to join; absent for viewers. */
    readonly joinCode?: string
  }
  readonly step: {
    readonly kind: StepKind
    /** In the programme; of no step of it where the programme has none of this kind. */
    readonly id: string
    readonly version: number
    readonly since: number
    /** When the step before was left, to go back to it as it was for a few seconds. */
    readonly leftAt?: number
    /** When steps of the programme were last begun, by id. */
    readonly begun?: Readonly<Record<string, number>>
  }
  readonly programme: Programme
  readonly policy: Policy
  readonly timer: LiveTimer | null
  readonly groups: readonly LiveGroup[]
  readonly members: readonly LiveMember[]
  readonly here: readonly LiveDevice[]
  readonly presentation: Presentation | null
  /** Pieces of late work waiting, by lane. */
  readonly tray: Readonly<Record<string, number>>
} & LiveTogether

/** What goes on besides the papers. Viewers see none of it. */
export type LiveTogether = {
  /** In the order they were opened. */
  readonly votes: readonly LiveVote[]
  /** By vote: how many have given their dots, and of how many. Apart, because it changes with every one. */
  readonly cast: Readonly<Record<string, { readonly cast: number; readonly voters: number }>>
  /** What everyone is in between. */
  readonly aside: Aside | null
  /** The oldest first; without a group it is for everyone. */
  readonly messages: readonly {
    readonly id: string
    readonly text: string
    readonly at: number
    readonly groupId?: string
    /** For who guides alone. */
    readonly toCompanions?: boolean
    /** Of who guides the group, not of who leads the workshop. */
    readonly fromCompanion?: boolean
  }[]
  /** Where everyone is asked to look. */
  readonly look: {
    readonly laneId: string
    readonly thing?: string
    readonly holds: boolean
    readonly at: number
  } | null
  /** What was put aside for later, the oldest first. */
  readonly parked: readonly {
    readonly id: string
    readonly text: string
    readonly at: number
    readonly groupId?: string
  }[]
}

/** A vote: while it is open nobody sees a dot but one's own. */
export type LiveVote = Vote & {
  readonly id: string
  readonly openedAt: number
  /** Present once it is closed. */
  readonly results?: readonly VoteResult[]
}

const ROOT = 'live'

/** Writes what differs; the server calls it inside its own transaction. */
export function projectLive(ydoc: Y.Doc, live: Live): void {
  const map = ydoc.getMap(ROOT)
  for (const [key, value] of Object.entries(live)) {
    if (!equal(map.get(key), value)) map.set(key, value)
  }
}

/** What has arrived of the projection; undefined until all of it is there. */
export function readLive(ydoc: Y.Doc): Live | undefined {
  const map = ydoc.getMap(ROOT)
  const keys = ['workshop', 'step', 'programme', 'policy', 'groups', 'members', 'here', 'votes'] as const
  if (!keys.every((key) => map.has(key))) return undefined
  // Only the server writes this room, with projectLive above, so the map holds a Live.
  return Object.freeze(map.toJSON()) as Live
}

export function subscribeLive(ydoc: Y.Doc, listener: () => void): () => void {
  const map = ydoc.getMap(ROOT)
  map.observe(listener)
  return () => map.unobserve(listener)
}

/**
 * Where a group is: its step, since when, and its time; without a group, or with one that is not apart, the workshop's.
 * Something between stands in the place of the step while it goes on.
 */
export function positionOf(live: Whereabouts, groupId: string | undefined): Position {
  const group = live.groups.find(({ id }) => id === groupId)
  const place = placeOf(live, group?.at)
  const aside = group?.aside ?? live.aside
  if (aside === null) return place
  const { since, timer } = aside
  return { ...place, step: asideStep(aside, place.step), since, timer, aside }
}

type Whereabouts = Pick<Live, 'step' | 'programme' | 'timer' | 'groups' | 'aside'>

export type Position = {
  readonly step: ProgrammeStep
  readonly since: number
  readonly timer: LiveTimer | null
  /** Whether the group is by itself. */
  readonly isApart: boolean
  /** What goes on between, if anything. */
  readonly aside?: Aside
}

function placeOf({ step, programme, timer }: Whereabouts, at: LiveGroup['at']): Position {
  const own = findStep(programme, at?.stepId)
  if (at !== undefined && own !== undefined)
    return { step: own, since: at.since, timer: at.timer, isApart: true }
  const current = findStep(programme, step.id) ?? stepOf(step.id, 'free', { kind: step.kind })
  return { step: current, since: step.since, timer, isApart: false }
}
