import { must } from '@brownpaper/shared/base/assert'
import type { Live } from '@brownpaper/shared/live/live'
import type { MeView } from '@brownpaper/shared/protocol/http'
import { useSyncExternalStore } from 'react'
import { useSession } from './use-session.ts'

/** What the server tells everyone: step, groups, members, timer. `SessionProvider` shows nothing before it is there. */
export function useLive(): Live {
  const session = useSession()
  return must(useSyncExternalStore(session.subscribeLive, session.live), 'live')
}

/** Who one is, with role and group as they are now. */
export function useMe(): MeView {
  const session = useSession()
  return useSyncExternalStore(session.subscribeMe, () => session.me)
}

/** Pieces of late work waiting, by lane. */
export function useTrayCounts(): Readonly<Record<string, number>> {
  return useLive().tray
}
