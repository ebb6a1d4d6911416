import { useEffect, useState } from 'react'
import type { LaneHandle } from '../../state/session.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { type Activity, activityAt, type Watched } from './activity.ts'
import { onLaneChange } from './use-lane-glance.ts'

/** Whether this group is at work, as far as one saw it since this screen opened. */
export function useActivity({ document, synced }: LaneHandle): Activity | undefined {
  const session = useSession()
  const now = useServerNow(5_000)
  const [watched, setWatched] = useState<Watched>(() => ({ since: session.serverNow(), changed: undefined }))
  useEffect(() => {
    // what arrives before that is what the lane already held
    if (!synced) return
    return onLaneChange(
      document,
      () => setWatched(({ since }) => ({ since, changed: session.serverNow() })),
      1_000,
    )
  }, [session, document, synced])
  return activityAt(watched, now)
}
