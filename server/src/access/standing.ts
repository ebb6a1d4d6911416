import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import { isOutByEnd } from './links.ts'
import { type DeviceEntry, findGroup, findMember } from './people.ts'
import { policyNow } from './position.ts'
import { single, type WorkshopState } from './state.ts'
import type { Device, Standing } from './workshops.ts'

/** What a device may do now by the rows as they are, or why it may do nothing any more. */
export function standingOf(
  state: WorkshopState,
  deviceId: string,
  now: number,
): Standing | { readonly code: CloseName } {
  if (single(state, 'workshop').data.isErased) return { code: 'workshop-erased' }
  const device = state.rows.device.get(deviceId)
  if (device === undefined) return { code: 'not-signed-in' }
  if (device.data.revoked !== undefined) return { code: device.data.revoked }
  if (isOutByEnd(state, device.data, now)) return { code: 'link-expired' }
  const actor = actorOf(state, device)
  if (actor === undefined) return { code: 'removed-from-workshop' }
  if (single(state, 'workshop').data.isClosed && actor.role !== 'facilitator')
    return { code: 'workshop-closed' }
  return { actor, policy: policyNow(state) }
}

const NONE: Standing['actor']['grants'] = []

function actorOf(state: WorkshopState, { data }: DeviceEntry): Standing['actor'] | undefined {
  switch (data.kind) {
    case 'member': {
      const member = findMember(state, data.memberId)
      if (member === undefined) return undefined
      const lane = findGroup(state, member.data.groupId)?.data.laneId
      const { role, grants = NONE } = member.data
      return { role, device: 'member', member: member.id, lane, grants }
    }
    case 'group-screen': {
      const group = findGroup(state, data.groupId)
      if (group === undefined) return undefined
      const turn = findMember(state, data.turn)
      return {
        role: 'participant',
        device: 'group-screen',
        lane: group.data.laneId,
        grants: NONE,
        ...(turn?.data.groupId === group.id && { turn: turn.id }),
      }
    }
    case 'room-screen':
    case 'viewer':
      return { role: 'viewer', device: data.kind, grants: NONE }
  }
}

/** A device as other parts of the server see it: without the hash of its token. */
export function deviceOf({ id, data: { tokenHash: _secret, ...device } }: DeviceEntry): Device {
  return { id, ...device }
}
