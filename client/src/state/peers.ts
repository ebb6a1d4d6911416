import type { Live, LiveMember } from '@brownpaper/shared/live/live'
import type { Identity } from '@brownpaper/shared/protocol/frames'
import type { MeView } from '@brownpaper/shared/protocol/http'
import type { SeenTab } from '../sync/presence.ts'
import { memberColour } from './member-colour.ts'
import type { Peer } from './session.ts'

export type PeersOf = {
  /** Oneself first. */
  readonly seen: readonly SeenTab[]
  readonly identities: ReadonlyMap<number, Identity>
  readonly laneId: string
  readonly me: MeView
  readonly live: Live | undefined
}

/** Gives everyone in a lane their name; who the server has not announced is left out. */
export function namePeers({ seen, identities, laneId, me, live }: PeersOf): readonly Peer[] {
  const groupName = live?.groups.find((group) => group.laneId === laneId)?.name ?? ''
  return seen.flatMap(({ clientId, presence, isIdle }, index) => {
    const self = index === 0
    const identity = self ? ownIdentity(clientId, me) : identities.get(clientId)
    if (identity === undefined) return []
    const member = live?.members.find(({ id }) => id === identity.member)
    return [
      {
        ...presence,
        clientId,
        memberId: identity.member ?? undefined,
        deviceId: identity.device,
        // A device without a member writes in a lane only as the screen of its group.
        name: member === undefined ? groupName : memberName(member),
        colour: memberColour(live?.members ?? [], identity.member ?? identity.device),
        self,
        idle: isIdle,
      },
    ]
  })
}

/** "Jan", or "Jan (2)" for the second of that name. */
export function memberName({ name, twin }: Pick<LiveMember, 'name' | 'twin'>): string {
  return twin === undefined ? name : `${name} (${twin})`
}

function ownIdentity(client: number, me: MeView): Identity {
  return { client, member: me.memberId ?? null, device: me.deviceId }
}
