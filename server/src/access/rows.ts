import { DEVICE_KINDS, GRANTS, ROLES } from '@brownpaper/shared/access/access'
import { STEP_KINDS } from '@brownpaper/shared/access/policy'
import { EDIT_LEVELS, TOOL_LEVELS } from '@brownpaper/shared/lane/levels'
import { RECASTS, SLIDES } from '@brownpaper/shared/live/live'
import { OWN_PARTS } from '@brownpaper/shared/own/own-part'
import { programmeStep } from '@brownpaper/shared/programme/step-schema'
import { CLOSE_CODES, type CloseName } from '@brownpaper/shared/protocol/close-codes'
import { language } from '@brownpaper/shared/protocol/commands'
import { LINK_KINDS } from '@brownpaper/shared/protocol/http'
import { invitedPerson } from '@brownpaper/shared/protocol/invited'
import { lateRecord } from '@brownpaper/shared/protocol/tray'
import { ASIDE_KINDS } from '@brownpaper/shared/together/aside'
import { REACTIONS } from '@brownpaper/shared/together/reactions'
import { z } from 'zod'

const CLOSE_NAMES = Object.keys(CLOSE_CODES) as [CloseName, ...CloseName[]]
const id = z.string()

const timer = z
  .object({ endsAt: z.number().exactOptional(), leftMs: z.number(), totalMs: z.number() })
  .nullable()

/** Where a group is by itself, while the workshop is at another step or another time of it. */
const groupAt = z.object({ stepId: id, since: z.number(), timer })

const invited = z.object({
  ...invitedPerson.shape,
  department: z.string().exactOptional(),
  groupId: id.exactOptional(),
  presents: z.boolean().exactOptional(),
})

/**
 * The rows of a workshop: everything the server decides about. A new property is optional here, because older rows
 * lack it. Rows that others refer to are never deleted, only marked.
 */
export const ROWS = {
  workshop: z.object({
    title: z.string(),
    language,
    isClosed: z.boolean(),
    createdAt: z.number(),
    /** Where everyone talks, and below where a group does: the link of a video call. */
    call: z.string().exactOptional(),
    /** How many days after its last use it is erased; absent where it is kept until somebody erases it. */
    keepDays: z.number().exactOptional(),
    /** Since when who leads reads whether everyone takes part; absent while that is off. What is read is nowhere. */
    balanceSince: z.number().exactOptional(),
    /** Decided, and on its way out of the storage. */
    isErased: z.boolean().exactOptional(),
  }),
  /** When somebody last had it open, to the day; absent until the first who comes after it was made. */
  use: z.object({ at: z.number() }),
  step: z.object({
    kind: z.enum(STEP_KINDS),
    /** In the programme; absent where only a kind was set. */
    stepId: id.exactOptional(),
    since: z.number(),
    /** When steps of the programme were last begun, by id. */
    begun: z.record(id, z.number()).exactOptional(),
    /** What was left at `at`, to go back to it as it was for a few seconds. */
    before: z
      .object({
        at: z.number(),
        kind: z.enum(STEP_KINDS),
        stepId: id.exactOptional(),
        since: z.number(),
        timer,
        groups: z.record(id, groupAt),
      })
      .exactOptional(),
  }),
  /** Absent until somebody changes the default programme. */
  programme: z.object({
    steps: z.array(programmeStep),
    startsAt: z.number().exactOptional(),
    endsAt: z.number().exactOptional(),
  }),
  timer: z.object({ timer }),
  group: z.object({
    name: z.string(),
    laneId: id,
    personaId: id.exactOptional(),
    place: z.string().exactOptional(),
    call: z.string().exactOptional(),
    /** Absent while it is where the workshop is. */
    at: groupAt.exactOptional(),
    /** What is otherwise for it, by step. */
    pace: z
      .record(id, z.object({ minutes: z.number().exactOptional(), isDropped: z.boolean().exactOptional() }))
      .exactOptional(),
    /** Nobody but who leads writes there for now. */
    isLocked: z.boolean().exactOptional(),
    /** Absent for everything, and for everything of the group. */
    tools: z.enum(TOOL_LEVELS).exactOptional(),
    edits: z.enum(EDIT_LEVELS).exactOptional(),
    /** It went to work with another group: who and which screens went, to come back. */
    joined: z
      .object({ into: id, members: z.array(id), screens: z.array(id), at: z.number() })
      .exactOptional(),
    /** The group it was split off. */
    from: z.object({ groupId: id, at: z.number() }).exactOptional(),
    /** What of its persona was changed while it worked. */
    recast: z.object({ what: z.enum(RECASTS), at: z.number() }).exactOptional(),
    /** Position among the groups, from 0; with gaps after one was removed. */
    order: z.number(),
    isRemoved: z.boolean().exactOptional(),
  }),
  member: z.object({
    name: z.string(),
    department: z.string().exactOptional(),
    role: z.enum(ROLES),
    groupId: id.exactOptional(),
    grants: z.array(z.enum(GRANTS)).exactOptional(),
    joinedAt: z.number(),
    /** Whom of those expected they said they are. */
    invitedId: id.exactOptional(),
    /** Since when the hand is up. */
    handAt: z.number().exactOptional(),
    reaction: z.object({ what: z.enum(REACTIONS), at: z.number() }).exactOptional(),
    isRemoved: z.boolean().exactOptional(),
  }),
  /** Who is expected, as joining asks. One row: they are set together. */
  invited: z.object({ people: z.array(invited) }),
  device: z.object({
    kind: z.enum(DEVICE_KINDS),
    memberId: id.exactOptional(),
    groupId: id.exactOptional(),
    linkId: id,
    tokenHash: z.string(),
    revoked: z.enum(CLOSE_NAMES).exactOptional(),
    /** Of a group screen: who writes on it for themselves now. */
    turn: id.exactOptional(),
  }),
  link: z.object({
    kind: z.enum(LINK_KINDS),
    groupId: id.exactOptional(),
    /** As people share it; absent where only the hash is kept: it is then shown once. */
    code: z.string().exactOptional(),
    /** Of the code that works now; absent when none does. Older codes still lead here, to be told what happened. */
    codeHash: z.string().exactOptional(),
    /** Of a `device` link: whose device it adds, which link that member came by, and until when it is good. */
    memberId: id.exactOptional(),
    parentId: id.exactOptional(),
    expiresAt: z.number().exactOptional(),
    /** Of a link people are given: when it ends, absent where it does not, and who set that. */
    endsAt: z.number().exactOptional(),
    endSetBy: id.exactOptional(),
  }),
  /** A group that calls for help, under its id; gone once it was given. */
  help: z.object({ at: z.number(), text: z.string().exactOptional() }),
  presentation: z.object({
    shown: z.object({ groupId: id, slide: z.enum(SLIDES), since: z.number() }).nullable(),
  }),
  tray: z.object({
    laneId: id,
    memberId: id.nullable(),
    at: z.number(),
    /** `laying` has been decided but may not have reached the lane yet. Records are kept until it has. */
    state: z.enum(['waiting', 'laying', 'laid', 'dropped']),
    records: z.array(lateRecord),
  }),
  vote: z.object({
    /** Absent where everyone votes. */
    groupId: id.exactOptional(),
    question: z.string(),
    options: z.array(z.object({ id, label: z.string(), groupId: id.exactOptional() })),
    dots: z.number(),
    excludesOwn: z.boolean(),
    openedAt: z.number(),
    isClosed: z.boolean(),
  }),
  /** One person's dots, under `<vote>/<member>`. */
  ballot: z.object({ voteId: id, memberId: id, choices: z.array(z.string()) }),
  /** Something between, under the id of its group, or `all`. Gone once it is over. */
  aside: z.object({
    id,
    kind: z.enum(ASIDE_KINDS),
    question: z.string(),
    since: z.number(),
    timer: z.object({ endsAt: z.number().exactOptional(), leftMs: z.number(), totalMs: z.number() }),
    order: z.array(id).exactOptional(),
    turn: z.number().exactOptional(),
    /** Whose clocks stand still for it: the workshop's by `ASIDE_OF_ALL`, those of groups by their ids. */
    stopped: z.array(id).exactOptional(),
  }),
  message: z.object({
    text: z.string(),
    at: z.number(),
    groupId: id.exactOptional(),
    toCompanions: z.boolean().exactOptional(),
    fromCompanion: z.boolean().exactOptional(),
  }),
  /** Where everyone is asked to look. */
  look: z.object({ laneId: id, thing: z.string().exactOptional(), holds: z.boolean(), at: z.number() }),
  /** What is for later, in the words of who put it there. */
  parked: z.object({
    text: z.string(),
    at: z.number(),
    groupId: id.exactOptional(),
    isRemoved: z.boolean().exactOptional(),
  }),
  /** That a member has written enough, by the member's id. It counts in that round alone. */
  ready: z.object({ round: z.string() }),
  /**
   * What of a lane's own rooms was turned over, one row a lane and part. Ids in the lane are made with the secret, the
   * same each time: turning over again adds what is new. `revealing` has been decided but may not have reached the lane;
   * `waiting` says that people wrote alone since, and nobody has decided yet.
   */
  reveal: z.object({
    laneId: id,
    what: z.enum(OWN_PARTS),
    secret: z.string(),
    state: z.enum(['waiting', 'revealing', 'revealed']),
  }),
  /** What was decided to be erased from the documents and is not out of all of them yet. Gone once it is. */
  erasure: z.discriminatedUnion('what', [
    z.object({ what: z.literal('person'), memberId: id, invitedId: id.exactOptional() }),
    /** What was noted of people to make groups with, and who was taken off the list. */
    z.object({ what: z.literal('staff') }),
    z.object({ what: z.literal('texts'), laneId: id, ids: z.array(z.string()) }),
  ]),
  /** Without a size: kept by a version that did not count. */
  asset: z.object({ type: z.string(), sizeBytes: z.number().exactOptional() }),
} as const

export type RowKind = keyof typeof ROWS
export type RowData<K extends RowKind> = z.infer<(typeof ROWS)[K]>

export const ROW_KINDS = Object.keys(ROWS) as RowKind[]

/** The id of a row of which a workshop has one: its kind. */
export const SINGLE = {
  workshop: 'workshop',
  step: 'step',
  timer: 'timer',
  presentation: 'presentation',
} as const
/** The one row of the kinds `use`, `programme`, `invited` and `look`, which not every workshop has. */
export const USE_ID = 'use'
export const PROGRAMME_ID = 'programme'
export const INVITED_ID = 'invited'
export const LOOK_ID = 'look'
/** Of the aside everyone is in. */
export const ASIDE_OF_ALL = 'all'
export type SingleKind = keyof typeof SINGLE

export function isRowKind(kind: string): kind is RowKind {
  return Object.hasOwn(ROWS, kind)
}
