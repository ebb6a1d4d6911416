import type { Live } from '@brownpaper/shared/live/live'
import type { MeView } from '@brownpaper/shared/protocol/http'
import type { LocalStore } from '../platform/storage.ts'

const keyOf = (workshopId: string, laneId: string) => `scorer.${workshopId}.${laneId}`

/** A participant scores as themselves, on a device of their own and in their own lane. */
export function scoresAsOneself(me: MeView, laneId: string): boolean {
  return me.role === 'participant' && me.memberId !== undefined && me.laneId === laneId
}

/** For whom this device gives scores in a lane; undefined until somebody chose. */
export function scorerOf(
  texts: LocalStore,
  laneId: string,
  who: { readonly me: MeView; readonly live: Live | undefined },
): string | undefined {
  const { me, live } = who
  if (scoresAsOneself(me, laneId)) return me.memberId
  const chosen = texts.get(keyOf(me.workshopId, laneId))
  const groupId = live?.groups.find((group) => group.laneId === laneId)?.id
  const isInGroup = live?.members.some(({ id, groupId: own }) => id === chosen && own === groupId)
  return isInGroup ? chosen : undefined
}

export function chooseScorer(
  texts: LocalStore,
  lane: { readonly workshopId: string; readonly laneId: string },
  memberId: string,
): void {
  texts.set(keyOf(lane.workshopId, lane.laneId), memberId)
}
