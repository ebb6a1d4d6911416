import { useEffect, useEffectEvent } from 'react'
import type { Notice } from './session.ts'
import { useSession } from './use-session.ts'

/** Calls back with what deserves a toast while this component is there. */
export function useNotices(listener: (notice: Notice) => void): void {
  const session = useSession()
  const tell = useEffectEvent(listener)
  useEffect(() => session.subscribeNotices((notice) => tell(notice)), [session])
}
