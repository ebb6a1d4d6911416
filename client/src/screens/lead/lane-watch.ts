import { type Watched, withKnown } from '@brownpaper/shared/live/last-edit'
import type { Session } from '../../state/session.ts'
import { askActivity } from './known-activity.ts'
import { onLaneChange } from './use-lane-glance.ts'

type LaneWatch = { readonly current: () => Watched; readonly subscribe: (listener: () => void) => () => void }

const watches = new WeakMap<Session, Map<string, LaneWatch>>()

/** What was seen of a lane so far; undefined before anyone watches it. */
export const seenOf = (session: Session, laneId: string): Watched | undefined =>
  watches.get(session)?.get(laneId)?.current()

/**
 * Watches when a lane changes, for as long as this tab is in the workshop: who leads looks into one lane and comes back,
 * and still wants to know of the others. What came before that the server knows.
 */
export function watchLane(session: Session, laneId: string): LaneWatch {
  const lanes = watches.get(session) ?? new Map<string, LaneWatch>()
  watches.set(session, lanes)
  const watch = lanes.get(laneId) ?? begin(session, laneId)
  lanes.set(laneId, watch)
  return watch
}

function begin(session: Session, laneId: string): LaneWatch {
  const listeners = new Set<() => void>()
  let watched: Watched = { since: session.serverNow(), changed: undefined }
  const see = (now: Watched) => {
    watched = now
    for (const listener of [...listeners]) listener()
  }
  let stop = () => {}
  let followed: object | undefined
  const follow = () => {
    const handle = session.lane(laneId)
    // What arrives before that is what the lane already held.
    if (!handle?.synced || handle.document === followed) return
    stop()
    followed = handle.document
    stop = onLaneChange(handle.document, () => see({ ...watched, changed: session.serverNow() }), 1_000)
    askActivity(session.workshopId, laneId, (known) => see(withKnown(watched, known, session.serverNow())))
  }
  session.holdLane(laneId, follow)
  follow()
  return {
    current: () => watched,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
