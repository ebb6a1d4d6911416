import { useCallback, useSyncExternalStore } from 'react'
import type { LaneHandle } from './session.ts'
import { useSession } from './use-session.ts'

/** Opens a lane while this component is there; undefined for the first moment, or without an id. */
export function useLane(laneId: string | undefined): LaneHandle | undefined {
  const session = useSession()
  const subscribe = useCallback(
    (changed: () => void) => (laneId === undefined ? () => {} : session.holdLane(laneId, changed)),
    [session, laneId],
  )
  return useSyncExternalStore(subscribe, () => (laneId === undefined ? undefined : session.lane(laneId)))
}
