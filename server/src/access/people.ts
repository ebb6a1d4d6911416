import { INVITED_ID, type RowData } from './rows.ts'
import type { Entry, WorkshopState } from './state.ts'

export type GroupEntry = Entry<'group'>
export type MemberEntry = Entry<'member'>
export type DeviceEntry = Entry<'device'>
export type LinkEntry = Entry<'link'>
export type Invited = RowData<'invited'>['people'][number]

/** The groups there are, in their order. */
export function groupsOf(state: WorkshopState): readonly GroupEntry[] {
  return [...state.rows.group.values()]
    .filter(({ data }) => !data.isRemoved)
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
}

export function findGroup(state: WorkshopState, groupId: string | undefined): GroupEntry | undefined {
  const group = groupId === undefined ? undefined : state.rows.group.get(groupId)
  return group?.data.isRemoved ? undefined : group
}

/** The members there are, in the order they joined. */
export function membersOf(state: WorkshopState): readonly MemberEntry[] {
  return [...state.rows.member.values()]
    .filter(({ data }) => !data.isRemoved)
    .sort((a, b) => a.data.joinedAt - b.data.joinedAt || (a.id < b.id ? -1 : 1))
}

export function findMember(state: WorkshopState, memberId: string | undefined): MemberEntry | undefined {
  const member = memberId === undefined ? undefined : state.rows.member.get(memberId)
  return member?.data.isRemoved ? undefined : member
}

/** Who is expected, in the order they were set. */
export function invitedOf(state: WorkshopState): readonly Invited[] {
  return state.rows.invited.get(INVITED_ID)?.data.people ?? []
}

/** Who of the members said to be this one of those expected. */
export function memberInvitedAs(state: WorkshopState, invitedId: string): MemberEntry | undefined {
  return membersOf(state).find(({ data }) => data.invitedId === invitedId)
}

/** All lanes ever made; that of a removed group stays. */
export function laneIdsOf(state: WorkshopState): readonly string[] {
  return [...state.rows.group.values()].map(({ data }) => data.laneId)
}

export function hasLane(state: WorkshopState, laneId: string): boolean {
  for (const { data } of state.rows.group.values()) if (data.laneId === laneId) return true
  return false
}

/** The link of a kind, for a group where the kind has one a group. */
export function findLink(
  state: WorkshopState,
  kind: RowData<'link'>['kind'],
  groupId?: string,
): LinkEntry | undefined {
  for (const link of state.rows.link.values()) {
    if (link.data.kind === kind && link.data.groupId === groupId) return link
  }
  return undefined
}

/** Whether more than this one member leads the workshop. */
export function hasOtherFacilitator(state: WorkshopState, memberId: string): boolean {
  return membersOf(state).some(({ id, data }) => id !== memberId && data.role === 'facilitator')
}
