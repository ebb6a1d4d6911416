import { useSyncExternalStore } from 'react'
import type { SavedState } from './session.ts'
import { useSession } from './use-session.ts'

export function useSaved(): SavedState {
  const session = useSession()
  return useSyncExternalStore(session.subscribeSaved, session.saved)
}
