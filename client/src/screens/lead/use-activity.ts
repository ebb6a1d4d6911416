import { useCallback, useSyncExternalStore } from 'react'
import type { LaneHandle } from '../../state/session.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { type Activity, activityAt } from './activity.ts'
import { seenOf, watchLane } from './lane-watch.ts'

/** Whether this group is at work, as far as the server and this tab saw it. */
export function useActivity({ laneId }: LaneHandle): Activity | undefined {
  const session = useSession()
  const now = useServerNow(5_000)
  const subscribe = useCallback(
    (changed: () => void) => watchLane(session, laneId).subscribe(changed),
    [session, laneId],
  )
  const watched = useSyncExternalStore(subscribe, () => seenOf(session, laneId))
  return watched && activityAt(watched, now)
}
