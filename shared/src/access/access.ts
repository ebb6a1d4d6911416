import type { LaneLimits } from '../lane/levels.ts'
import { type LanePolicy, type Policy, policyIn } from './policy.ts'
import type { Room, RoomKind } from './room.ts'

export const ROLES = ['facilitator', 'companion', 'participant', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const GRANTS = ['presenting', 'plan'] as const
export type Grant = (typeof GRANTS)[number]

export const ACTIONS = ['read', 'write'] as const
export type Action = (typeof ACTIONS)[number]

/** Kinds of devices: a person's own, a table's shared laptop, the computer at the projector, a viewer's. */
export const DEVICE_KINDS = ['member', 'group-screen', 'room-screen', 'viewer'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** Who asks. A group screen has the role participant and its group's lane, but no member. A room screen is a viewer. */
export type Actor = {
  readonly role: Role
  readonly device: DeviceKind
  readonly member?: string | undefined
  /** Who has a turn on a group screen: it writes in that member's own room beside its lane. */
  readonly turn?: string | undefined
  /** The lane of the actor's group. */
  readonly lane?: string | undefined
  readonly grants: readonly Grant[]
}

/** How an actor stands to a room; a rule names those it lets in. */
const RELATIONS = [
  'facilitator',
  'companion-own',
  'companion',
  'participant-own',
  'participant',
  'viewer',
  'room-screen',
  'self',
  'grant-plan',
] as const
type Relation = (typeof RELATIONS)[number]

type Rule = Readonly<Record<Action, readonly Relation[]>>

const PEOPLE = ['facilitator', 'companion-own', 'companion', 'participant-own', 'participant'] as const
const EVERYONE = [...PEOPLE, 'viewer', 'room-screen'] as const
const OWN_GROUP = ['companion-own', 'participant-own'] as const

/** The one table of who may do what where. A lane's rule depends on the policy of the step. */
const LANE: Readonly<Record<LanePolicy, Rule>> = {
  closed: { read: ['facilitator', ...OWN_GROUP], write: ['facilitator'] },
  own: { read: ['facilitator', ...OWN_GROUP], write: ['facilitator', ...OWN_GROUP] },
  open: { read: EVERYONE, write: ['facilitator'] },
  frozen: { read: EVERYONE, write: ['facilitator'] },
}

/** While everyone writes for themselves, what lies in the lane stays as it is for them. */
const PRIVATE_LANE: Rule = { read: ['facilitator', ...OWN_GROUP], write: ['facilitator', 'companion-own'] }
const LOCKED_LANE: Rule = { read: ['facilitator', ...OWN_GROUP], write: ['facilitator'] }

const ROOMS: Readonly<Record<Exclude<RoomKind, 'lane'>, Rule>> = {
  // At any step: what a phone that slept brings along is never refused, and nobody else sees it.
  own: { read: ['self'], write: ['self'] },
  live: { read: [...PEOPLE, 'room-screen'], write: [] },
  'live-view': { read: EVERYONE, write: [] },
  // Viewers read it too: it names the goal, phases and personas the wall is drawn with, and nothing about members.
  workshop: { read: EVERYONE, write: ['facilitator'] },
  staff: { read: ['facilitator'], write: ['facilitator'] },
  plenary: { read: [...PEOPLE, 'room-screen'], write: ['facilitator'] },
  plan: { read: PEOPLE, write: ['facilitator', 'grant-plan'] },
}

/** Whether `actor` may read or write `room` under `policy`; server and client ask this same function. */
export function may(actor: Actor, action: Action, room: Room, policy: Policy): boolean {
  const allowed = ruleOf(room, policy)[action]
  return relationsOf(actor, room).some((relation) => allowed.includes(relation))
}

/** What `actor`, who may write `room`, is kept to there; undefined: nothing. Who leads or guides works straight through. */
export function limitsOf(actor: Actor, room: Room, policy: Policy): LaneLimits | undefined {
  if (room.kind !== 'lane' || actor.role !== 'participant') return undefined
  const { levels } = policyIn(policy, room.lane)
  if (levels === undefined) return undefined
  return { ...levels, member: actor.member, isScreen: actor.device === 'group-screen' }
}

/** Whether `actor` may put `room` back to an earlier version, which changes what others made. */
export function mayRestore(actor: Actor, room: Room, policy: Policy): boolean {
  return may(actor, 'write', room, policy) && limitsOf(actor, room, policy) === undefined
}

/**
 * Whether `actor` may look back at what a room was. Who only watches sees what is shown now: in an earlier version stand
 * words their writers have since thought better of.
 */
export function mayLookBack(actor: Actor, room: Room, policy: Policy): boolean {
  return actor.role !== 'viewer' && actor.device !== 'room-screen' && may(actor, 'read', room, policy)
}

function ruleOf(room: Room, policy: Policy): Rule {
  if (room.kind === 'lane') {
    const { lanes, isPrivate, isLocked } = policyIn(policy, room.lane)
    if (lanes === 'own' && isLocked) return LOCKED_LANE
    return lanes === 'own' && isPrivate ? PRIVATE_LANE : LANE[lanes]
  }
  return ROOMS[room.kind]
}

function relationsOf(actor: Actor, room: Room): readonly Relation[] {
  if (actor.device === 'room-screen') return ['room-screen']
  if (actor.device === 'viewer' || actor.role === 'viewer') return ['viewer']
  const relations: Relation[] = []
  if (room.kind === 'own') {
    // Also beside the lane of a group one was in before: what was written there is one's own.
    if (actor.member !== undefined) return actor.member === room.member ? ['self'] : []
    const hasTurn = actor.device === 'group-screen' && actor.turn === room.member && actor.lane === room.lane
    return hasTurn ? ['self'] : []
  }
  if (actor.role === 'facilitator') relations.push('facilitator')
  else {
    const isOwn = room.kind === 'lane' && actor.lane === room.lane
    relations.push(isOwn ? `${actor.role}-own` : actor.role)
  }
  if (actor.grants.includes('plan')) relations.push('grant-plan')
  return relations
}
