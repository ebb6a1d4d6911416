import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { openWorkshop, SETTINGS_ID, type WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import { type Arrival, becomesBy, findOpenLink, invitedBy, type JoinError, workingDevice } from './joining.ts'
import {
  type DeviceEntry,
  findGroup,
  findMember,
  type GroupEntry,
  groupsOf,
  type LinkEntry,
  membersOf,
} from './people.ts'
import type { RoomAccess } from './room-access.ts'
import { single, type WorkshopState } from './state.ts'

type GroupCard = JoinPreview['groups'][number]

/** What a code leads to and what is still to be asked, or why it leads nowhere. */
export async function previewOf(
  state: WorkshopState,
  arrival: Pick<Arrival, 'linkId' | 'code' | 'cookie'>,
  { rooms, now }: { rooms: RoomAccess; now: number },
): Promise<JoinPreview | { readonly ok: false; readonly code: JoinError }> {
  const link = findOpenLink(state, arrival, now)
  if ('ok' in link) return link
  const { workshopId } = state
  const prepared = await rooms.read({ workshopId, room: 'workshop' }, (ydoc) =>
    readPrepared(openWorkshop(ydoc, { now: () => now })),
  )
  const cards = new Map(groupsOf(state).map((group) => [group.id, cardOf(state, group, prepared)]))
  const own = workingDevice(state, arrival.cookie, now)
  const group = cards.get(groupOf(state, link) ?? '')
  const { title, language, keepDays, call, balanceSince } = single(state, 'workshop').data
  return {
    workshopId,
    kind: link.data.kind,
    title,
    language,
    groups: link.data.kind === 'all' ? [...cards.values()] : [],
    ...(group && { group }),
    departments: [...prepared.departments],
    invited: invitedNames(state, link),
    ...(prepared.contact !== '' && { contact: prepared.contact }),
    ...(call !== undefined && { call }),
    ...(keepDays !== undefined && { keepDays }),
    ...(balanceSince !== undefined && { balanceSince }),
    ...(own && { me: meOf(state, own, link) }),
  }
}

/** Names, and of namesakes the department: nothing else of somebody who is not here to say it themselves. */
function invitedNames(state: WorkshopState, link: LinkEntry): JoinPreview['invited'] {
  const people = invitedBy(state, link)
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(sameName(name), (counts.get(sameName(name)) ?? 0) + 1)
  const taken = new Set(membersOf(state).map(({ data }) => data.invitedId))
  return people.map(({ id, name, department }) => ({
    id,
    name,
    ...(department !== undefined && counts.get(sameName(name)) !== 1 && { department }),
    isTaken: taken.has(id),
  }))
}

const sameName = (name: string) => name.normalize('NFC').trim().toLowerCase()

type Prepared = {
  readonly departments: readonly string[]
  readonly contact: string
  readonly personas: ReadonlyMap<string, { readonly name: string; readonly face: string }>
}

function readPrepared({ tables }: WorkshopDocument): Prepared {
  const settings = tables.settings.get(SETTINGS_ID)
  const departments = settings?.departments.split('\n') ?? []
  return {
    contact: settings?.contact.trim() ?? '',
    departments: departments.map((name) => name.trim()).filter((name) => name !== ''),
    personas: new Map(tables.personas.all().map(({ id, name, face }) => [id, { name, face }])),
  }
}

function cardOf(state: WorkshopState, { id, data }: GroupEntry, { personas }: Prepared): GroupCard {
  const { name: personaName = '', face = '' } = personas.get(data.personaId ?? '') ?? {}
  const members = membersOf(state).filter((one) => one.data.groupId === id && one.data.role === 'participant')
  return { id, name: data.name, personaName, face, members: members.length }
}

/** The group a link decides; that of its member for a `device` link. */
function groupOf(state: WorkshopState, { data }: LinkEntry): string | undefined {
  return data.kind === 'device' ? findMember(state, data.memberId)?.data.groupId : data.groupId
}

function meOf(state: WorkshopState, { data }: DeviceEntry, link: LinkEntry): JoinPreview['me'] {
  const member = findMember(state, data.memberId)
  const groupName = findGroup(state, member === undefined ? data.groupId : member.data.groupId)?.data.name
  const role = member?.data.role ?? (data.kind === 'group-screen' ? 'participant' : 'viewer')
  const becomes = becomesBy(state, link)
  const isSameDevice =
    data.kind === becomes.device && (member !== undefined || data.groupId === link.data.groupId)
  return {
    name: member?.data.name ?? '',
    role,
    ...(groupName !== undefined && { groupName }),
    sameRole: isSameDevice && role === becomes.role,
  }
}
