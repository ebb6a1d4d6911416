import { type Actor, DEVICE_KINDS, GRANTS, ROLES } from '@brownpaper/shared/access/access'
import type { Live } from '@brownpaper/shared/live/live'
import type { MeView } from '@brownpaper/shared/protocol/http'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import type { LocalStore } from '../platform/storage.ts'
import { parse } from '../sync/kept-stores.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextOrAbsent: Check = (value) => value === undefined || isText(value)
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

/** By hand, not by the contract's schema: whoever opens a workshop waits for this, and schemas weigh 27 KiB. */
const CHECKS: Readonly<Record<keyof MeView, Check>> = {
  workshopId: isText,
  title: isText,
  language: isOneOf(['nl', 'en']),
  deviceId: isText,
  device: isOneOf(DEVICE_KINDS),
  role: isOneOf(ROLES),
  memberId: isTextOrAbsent,
  name: isTextOrAbsent,
  groupId: isTextOrAbsent,
  laneId: isTextOrAbsent,
  grants: (value) => Array.isArray(value) && value.every(isOneOf(GRANTS)),
}

/** What the server answers and this browser keeps; undefined for anything else. */
export function readMe(answer: unknown): MeView | undefined {
  if (!isRecord(answer)) return undefined
  const fits = Object.entries(CHECKS).every(([key, check]) => check(answer[key]))
  // Every field was checked just now.
  return fits ? (answer as MeView) : undefined
}

const keyOf = (workshopId: string) => `me.${workshopId}`

/** Who this browser was in a workshop, kept to start without a server; it holds no secret. */
export function readKeptMe(texts: LocalStore, workshopId: string): MeView | undefined {
  return readMe(parse(texts.get(keyOf(workshopId))))
}

export function keepMe(texts: LocalStore, me: MeView): void {
  texts.set(keyOf(me.workshopId), JSON.stringify(me))
}

export function forgetMe(texts: LocalStore, workshopId: string): void {
  texts.remove(keyOf(workshopId))
}

/** Whose copies these are in this browser: a member's on whichever of their devices, or a device's without member. */
export const ownerOf = (me: MeView): string => `bp/${me.workshopId}/${me.memberId ?? me.deviceId}`

/** Whether a session for one will do for the other; role and group may differ, those change while it runs. */
export function isSameDevice(a: MeView, b: MeView): boolean {
  return a.deviceId === b.deviceId && a.memberId === b.memberId && a.device === b.device
}

/** Oneself as the server last said: role, group and grants are live, the rest was told when signing in. */
export function meNow(me: MeView, live: Live | undefined): MeView {
  if (live === undefined) return me
  const member = live.members.find(({ id }) => id === me.memberId)
  const { groupId: oldGroup, laneId: _oldLane, ...rest } = me
  const groupId = member === undefined ? oldGroup : member.groupId
  const laneId = live.groups.find(({ id }) => id === groupId)?.laneId
  return {
    ...rest,
    title: live.workshop.title,
    language: live.workshop.language,
    ...(member && { name: member.name, role: member.role, grants: [...(member.grants ?? [])] }),
    ...(groupId !== undefined && { groupId }),
    ...(laneId !== undefined && { laneId }),
  }
}

/** Oneself as the access table asks for it. */
export function actorOf(me: MeView): Actor {
  return { role: me.role, device: me.device, member: me.memberId, lane: me.laneId, grants: me.grants }
}
