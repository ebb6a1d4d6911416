import { useCallback, useSyncExternalStore } from 'react'
import type { OwnHandle } from './session.ts'
import { useSession } from './use-session.ts'

/** Opens a member's own room beside a lane while this component is there; undefined without a member. */
export function useOwn(laneId: string, memberId: string | undefined): OwnHandle | undefined {
  const session = useSession()
  const subscribe = useCallback(
    (changed: () => void) =>
      memberId === undefined ? () => {} : session.holdOwn({ laneId, memberId }, changed),
    [session, laneId, memberId],
  )
  return useSyncExternalStore(subscribe, () =>
    memberId === undefined ? undefined : session.own({ laneId, memberId }),
  )
}
