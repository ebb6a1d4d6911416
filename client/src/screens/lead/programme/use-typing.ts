import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useMemo, useSyncExternalStore } from 'react'
import type { LaneHandle, Session } from '../../../state/session.ts'
import { useLive } from '../../../state/use-live.ts'
import { useProgrammePlace } from '../../../state/use-position.ts'
import { useSession } from '../../../state/use-session.ts'

/** Whether people write in the step the workshop is at. */
export const useIsWriting = (): boolean => useProgrammePlace().step.kind === 'groups'

/** The groups in which somebody is typing at this moment. Which groups, never who. */
export function useTypingGroups(): readonly LiveGroup[] {
  const session = useSession()
  const { groups } = useLive()
  const laneIds = groups.map(({ laneId }) => laneId).join(' ')
  const watch = useMemo(() => watchTyping(session, laneIds.split(' ').filter(Boolean)), [session, laneIds])
  const typing = useSyncExternalStore(watch.subscribe, watch.read).split(' ')
  return groups.filter(({ laneId }) => typing.includes(laneId))
}

function watchTyping(session: Session, laneIds: readonly string[]) {
  return {
    /** The lanes as one word each: the same text until something changes. */
    read: (): string => laneIds.filter((laneId) => isTyping(session.lane(laneId))).join(' '),
    subscribe(listener: () => void) {
      const stops = laneIds.map((laneId) => {
        let stopPeers: (() => void) | undefined
        const follow = () => {
          stopPeers?.()
          stopPeers = session.lane(laneId)?.subscribePeers(listener)
          listener()
        }
        const release = session.holdLane(laneId, follow)
        follow()
        return () => {
          stopPeers?.()
          release()
        }
      })
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

const isTyping = (lane: LaneHandle | undefined) =>
  lane?.peers().some(({ typing, self }) => typing !== undefined && !self) === true
