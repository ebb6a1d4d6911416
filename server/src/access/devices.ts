import type { DeviceKind } from '@brownpaper/shared/access/access'
import type { KeyWrite, RowWrite } from '../storage/storage.ts'
import { alreadySo, type Context, type Decision, refuse } from './decision.ts'
import { makeLink } from './links.ts'
import { findMember } from './people.ts'
import { hashToken } from './secrets.ts'
import { drop, put, type WorkshopState } from './state.ts'

/** How long a link that adds a device is good. */
export const DEVICE_LINK_MS = 10 * 60_000

export type NewDevice = {
  readonly kind: DeviceKind
  readonly linkId: string
  readonly memberId?: string | undefined
  readonly groupId?: string | undefined
}

export type MadeDevice = {
  readonly deviceId: string
  /** In the clear; only its hash is kept. */
  readonly token: string
  readonly writes: readonly RowWrite[]
  readonly keys: readonly KeyWrite[]
}

/** A device with a token of its own. */
export function makeDevice(state: WorkshopState, device: NewDevice, context: Context): MadeDevice {
  const deviceId = context.newId()
  const token = context.newSecret()
  const tokenHash = hashToken(token)
  const target = { workshopId: state.workshopId, kind: 'device', id: deviceId }
  return {
    deviceId,
    token,
    writes: [put(state, 'device', deviceId, { ...device, tokenHash })],
    keys: [{ hash: tokenHash, target }],
  }
}

/** Forgets a device and its token; the member stays. */
export function decideLeave(state: WorkshopState, deviceId: string): Decision {
  const device = state.rows.device.get(deviceId)
  if (device === undefined) return alreadySo
  return {
    ok: true,
    writes: [drop('device', device)],
    keys: [{ hash: device.data.tokenHash, target: undefined }],
  }
}

/** A link with which the member of this device gets a second one, such as a phone. */
export function decideDeviceLink(
  state: WorkshopState,
  deviceId: string,
  context: Context,
): Decision<{ readonly code: string; readonly expiresAt: number }> {
  const device = state.rows.device.get(deviceId)
  const member = findMember(state, device?.data.memberId)
  if (device === undefined || member === undefined) return refuse('no-permission')
  const expiresAt = context.now + DEVICE_LINK_MS
  const options = { kind: 'device', memberId: member.id, parentId: device.data.linkId, expiresAt } as const
  const link = makeLink(state, options, context)
  return {
    ok: true,
    writes: [...link.writes, ...expiredLinks(state, context.now)],
    keys: link.keys,
    result: { code: link.code, expiresAt },
  }
}

function expiredLinks(state: WorkshopState, now: number): RowWrite[] {
  return [...state.rows.link.values()]
    .filter(({ data }) => data.expiresAt !== undefined && data.expiresAt <= now)
    .map((link) => drop('link', link))
}
