import type { Live, LiveGroup, LiveMember } from '@brownpaper/shared/live/live'

/** One person in the list of people. */
export type LeadPerson = {
  readonly member: LiveMember
  /** On how many devices they are here now; 0 when they are not. */
  readonly devices: number
}

export type LeadPeople = {
  /** Participants and companions who have no group; they come first. */
  readonly waiting: readonly LeadPerson[]
  readonly groups: readonly { readonly group: LiveGroup; readonly people: readonly LeadPerson[] }[]
  readonly leaders: readonly LeadPerson[]
}

/** Everyone, where they belong; companions before participants, then by name. */
export function arrangePeople(live: Pick<Live, 'members' | 'groups' | 'here'>): LeadPeople {
  const devices = devicesOf(live.here)
  const people = live.members
    .map((member) => ({ member, devices: devices.get(member.id) ?? 0 }))
    .toSorted(byRoleAndName)
  const known = new Set(live.groups.map(({ id }) => id))
  const isLeader = ({ member }: LeadPerson) => member.role === 'facilitator'
  const inGroup = (groupId: string) =>
    people.filter((person) => !isLeader(person) && person.member.groupId === groupId)
  return {
    waiting: people.filter((person) => !isLeader(person) && !known.has(person.member.groupId ?? '')),
    groups: live.groups.map((group) => ({ group, people: inGroup(group.id) })),
    leaders: people.filter(isLeader),
  }
}

/** How many participants there are, and how many of them are here. */
export function countParticipants({ members, here }: Pick<Live, 'members' | 'here'>) {
  const devices = devicesOf(here)
  const participants = members.filter(({ role }) => role === 'participant')
  return { all: participants.length, here: participants.filter(({ id }) => devices.has(id)).length }
}

/** Screens that are nobody's, and how many read along. */
export function countScreens(here: Live['here']) {
  return {
    groups: new Set(
      here.flatMap(({ device, groupId }) => (device === 'group-screen' && groupId ? [groupId] : [])),
    ),
    rooms: here.filter(({ device }) => device === 'room-screen').length,
    viewers: here.filter(({ device }) => device === 'viewer').length,
  }
}

/** Whether a person fits what one searches, by name or department, without minding capitals and accents. */
export function fitsSearch(
  { name, department = '' }: Pick<LiveMember, 'name' | 'department'>,
  search: string,
): boolean {
  const wanted = plainLetters(search)
  return wanted === '' || [name, department].some((text) => plainLetters(text).includes(wanted))
}

function devicesOf(here: Live['here']): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const { member } of here) if (member !== undefined) out.set(member, (out.get(member) ?? 0) + 1)
  return out
}

function byRoleAndName({ member: a }: LeadPerson, { member: b }: LeadPerson): number {
  const role = Number(b.role === 'companion') - Number(a.role === 'companion')
  return role || a.name.localeCompare(b.name) || (a.twin ?? 1) - (b.twin ?? 1)
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
