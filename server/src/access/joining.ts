import type { DeviceKind, Role } from '@brownpaper/shared/access/access'
import { must } from '@brownpaper/shared/base/assert'
import type { LinkKind } from '@brownpaper/shared/protocol/http'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import type { RowWrite } from '../storage/storage.ts'
import { mayChoose } from './commands/member.ts'
import { type Context, type Decided, type Decision, refuse } from './decision.ts'
import { makeDevice } from './devices.ts'
import { hasEnded, isOutByEnd, opens } from './links.ts'
import {
  type DeviceEntry,
  findGroup,
  findMember,
  type Invited,
  invitedOf,
  type LinkEntry,
  type MemberEntry,
  memberInvitedAs,
  membersOf,
} from './people.ts'
import { standingOf } from './standing.ts'
import { applyWrites, change, drop, put, single, type WorkshopState } from './state.ts'

/** How many browsers one workshop remembers; far more than come in, so that a loop somewhere cannot fill the disk. */
const MAX_DEVICES = 5000

export type JoinError =
  | 'link-reset'
  | 'link-expired'
  | 'workshop-closed'
  | 'name-missing'
  | 'too-many'
  /** Somebody came in as this one of those expected. */
  | 'name-taken'
  /** Not, or no longer, among those expected by this link. */
  | 'name-gone'

/** A browser as it comes in, with the device it was before in this workshop if its cookie tells of one. */
export type Arrival = {
  readonly linkId: string
  readonly code: string
  readonly name?: string | undefined
  readonly department?: string | undefined
  readonly groupId?: string | undefined
  /** Whom of those expected one says to be. */
  readonly invitedId?: string | undefined
  readonly cookie?: { readonly deviceId: string; readonly token: string } | undefined
}

export type Arrived = {
  readonly deviceId: string
  readonly token: string
  readonly role: Role
  readonly memberId: string | undefined
  readonly laneId: string | undefined
}

type Becoming = { readonly device: DeviceKind; readonly role: Role }

/** What one becomes by a link of each kind; by a `device` link one becomes its member. */
const BECOMES: Readonly<Record<Exclude<LinkKind, 'device'>, Becoming>> = {
  all: { device: 'member', role: 'participant' },
  group: { device: 'member', role: 'participant' },
  companion: { device: 'member', role: 'companion' },
  lead: { device: 'member', role: 'facilitator' },
  screen: { device: 'group-screen', role: 'participant' },
  viewer: { device: 'viewer', role: 'viewer' },
  room: { device: 'room-screen', role: 'viewer' },
}

/** What a facilitator is called who gave no name. */
export const LEAD_NAME = { nl: 'Workshopleider', en: 'Facilitator' } as const

type Visit = {
  readonly state: WorkshopState
  readonly link: LinkEntry
  readonly arrival: Arrival
  readonly context: Context
}

/** Lets a browser in by a link, as someone new or as who it was. */
export function decideJoin(
  state: WorkshopState,
  arrival: Arrival,
  context: Context,
): Decision<Arrived, JoinError> {
  const link = findOpenLink(state, arrival, context.now)
  if ('ok' in link) return link
  if (state.rows.device.size >= MAX_DEVICES) return refuse('too-many')
  const visit = { state, link, arrival, context }
  const { device, role } = becomesBy(state, link)
  if (link.data.kind === 'device') return addDevice(visit)
  return device === 'member' ? joinAsMember(visit, role) : joinAsScreen(visit, device)
}

/** The link this code opens now, or why it opens nothing. A closed workshop lets facilitators in, to open it again. */
export function findOpenLink(
  state: WorkshopState,
  { linkId, code }: Pick<Arrival, 'linkId' | 'code'>,
  now: number,
): LinkEntry | { readonly ok: false; readonly code: 'link-reset' | 'link-expired' | 'workshop-closed' } {
  const link = state.rows.link.get(linkId)
  if (link === undefined || !opens(link, code, now)) return refuse('link-reset')
  if (link.data.kind === 'device' && findMember(state, link.data.memberId) === undefined) {
    return refuse('link-reset')
  }
  // One that adds a device ends with the link its member came by.
  const { parentId, memberId } = link.data
  if (hasEnded(link, now) || isOutByEnd(state, { linkId: parentId, memberId }, now)) {
    return refuse('link-expired')
  }
  const { isClosed, isErased } = single(state, 'workshop').data
  const isShut = isErased || (isClosed && becomesBy(state, link).role !== 'facilitator')
  return isShut ? refuse('workshop-closed') : link
}

/** The kind of device and role a link gives. */
export function becomesBy(state: WorkshopState, { data }: LinkEntry): Becoming {
  if (data.kind !== 'device') return BECOMES[data.kind]
  return { device: 'member', role: must(findMember(state, data.memberId)).data.role }
}

/** The device of this browser, when it still works. */
export function workingDevice(
  state: WorkshopState,
  cookie: Arrival['cookie'],
  now: number,
): DeviceEntry | undefined {
  if (cookie === undefined || 'code' in standingOf(state, cookie.deviceId, now)) return undefined
  return state.rows.device.get(cookie.deviceId)
}

function addDevice(visit: Visit): Decided<Arrived> {
  const { memberId, parentId } = visit.link.data
  const own = workingDevice(visit.state, visit.arrival.cookie, visit.context.now)
  if (own !== undefined && own.data.memberId === memberId) return stay(visit, own)
  const linkId = parentId ?? visit.link.id
  // Good for one use.
  return enter(visit, { kind: 'member', linkId, memberId }, [drop('link', visit.link)])
}

function joinAsScreen(visit: Visit, kind: DeviceKind): Decided<Arrived> {
  const { groupId } = visit.link.data
  const own = workingDevice(visit.state, visit.arrival.cookie, visit.context.now)
  if (own?.data.kind === kind && own.data.groupId === groupId) return stay(visit, own)
  return enter(visit, { kind, linkId: visit.link.id, groupId })
}

function joinAsMember(visit: Visit, role: Role): Decision<Arrived, JoinError> {
  const { state, link, arrival, context } = visit
  const before = memberBefore(visit, role)
  if (before !== undefined) return joinAgain(visit, before)

  const { invitedId } = arrival
  const invited = invitedBy(state, link).find(({ id }) => id === invitedId)
  if (invitedId !== undefined && invited === undefined) return refuse('name-gone')
  if (invitedId !== undefined && memberInvitedAs(state, invitedId) !== undefined) return refuse('name-taken')
  const { language } = single(state, 'workshop').data
  const name = invited?.name ?? arrival.name ?? (role === 'facilitator' ? LEAD_NAME[language] : undefined)
  if (name === undefined) return refuse('name-missing')
  if (membersOf(state).length >= LIMITS.members) return refuse('too-many')
  const memberId = context.newId()
  const member = put(state, 'member', memberId, {
    name,
    department: (invited?.department ?? arrival.department) || undefined,
    role,
    groupId: findGroup(state, invited?.groupId)?.id ?? wantedGroup(visit),
    grants: invited?.presents ? ['presenting'] : undefined,
    joinedAt: context.now,
    invitedId,
  })
  return enter(visit, { kind: 'member', linkId: link.id, memberId }, [member])
}

/**
 * Who may be picked by a link: people of the role it gives, and where it is of a group only its own and who has none. A
 * code that many know makes nobody a companion.
 */
export function invitedBy(state: WorkshopState, { data }: LinkEntry): readonly Invited[] {
  if (data.kind === 'companion') {
    return invitedOf(state).filter(
      ({ role, groupId }) => role === 'companion' && isFor(data.groupId, groupId),
    )
  }
  if (data.kind !== 'all' && data.kind !== 'group') return []
  return invitedOf(state).filter(
    ({ role, groupId }) => role === 'participant' && isFor(data.groupId, groupId),
  )
}

const isFor = (linkGroup: string | undefined, group: string | undefined) =>
  linkGroup === undefined || group === undefined || group === linkGroup

/**
 * Who this browser was: the same role, on a device that works or was only stopped because its link was reset or ended.
 * Whoever was removed, or comes by a link of another role, is somebody new.
 */
function memberBefore({ state, arrival }: Visit, role: Role): MemberEntry | undefined {
  const device = state.rows.device.get(arrival.cookie?.deviceId ?? '')
  if (device === undefined) return undefined
  if (device.data.revoked !== undefined && device.data.revoked !== 'link-reset') return undefined
  const member = findMember(state, device.data.memberId)
  return member?.data.role === role ? member : undefined
}

function joinAgain(visit: Visit, member: MemberEntry): Decided<Arrived> {
  const { state, link, arrival, context } = visit
  const { name = member.data.name, department = member.data.department } = arrival
  const groupId = mayMoveBy(visit, member) ? (wantedGroup(visit) ?? member.data.groupId) : member.data.groupId
  const isSame =
    name === member.data.name && department === member.data.department && groupId === member.data.groupId
  const writes = isSame
    ? []
    : [change('member', member, { name, department: department || undefined, groupId })]
  const own = workingDevice(state, arrival.cookie, context.now)
  if (own !== undefined) return stay(visit, own, writes)
  return enter(visit, { kind: 'member', linkId: link.id, memberId: member.id }, writes)
}

/** A companion's link says which group they guide; a participant may still choose only before the work starts. */
function mayMoveBy({ state }: Visit, { id, data }: MemberEntry): boolean {
  if (data.role === 'companion') return true
  const lane = findGroup(state, data.groupId)?.data.laneId
  return mayChoose(state, { actor: { role: data.role, device: 'member', member: id, lane, grants: [] } })
}

/** The group of the link, or the one chosen where the link leaves the choice. */
function wantedGroup({ state, link, arrival }: Visit): string | undefined {
  return findGroup(state, link.data.kind === 'all' ? arrival.groupId : link.data.groupId)?.id
}

function stay(
  { state, arrival, context }: Visit,
  own: DeviceEntry,
  writes: readonly RowWrite[] = [],
): Decided<Arrived> {
  const { token } = must(arrival.cookie, 'the cookie of the device')
  const result = arrivedAs(applyWrites(state, writes), own.id, { token, now: context.now })
  return { ok: true, writes, result, isSecret: true }
}

function enter(
  { state, context }: Visit,
  device: Parameters<typeof makeDevice>[1],
  before: readonly RowWrite[] = [],
): Decided<Arrived> {
  const made = makeDevice(state, device, context)
  const writes = [...before, ...made.writes]
  const result = arrivedAs(applyWrites(state, writes), made.deviceId, {
    token: made.token,
    now: context.now,
  })
  return { ok: true, writes, keys: made.keys, result, isSecret: true }
}

function arrivedAs(
  after: WorkshopState,
  deviceId: string,
  { token, now }: { readonly token: string; readonly now: number },
): Arrived {
  const standing = standingOf(after, deviceId, now)
  // Who just came in by a link that was open is in good standing.
  if ('code' in standing) throw new Error(`Joined but ${standing.code}: ${deviceId}`)
  const { role, member: memberId, lane: laneId } = standing.actor
  return { deviceId, token, role, memberId, laneId }
}
