import { useSyncExternalStore } from 'react'
import type { SavedState, UnsentWork } from './session.ts'
import { useSession } from './use-session.ts'

export function useSaved(): SavedState {
  const session = useSession()
  return useSyncExternalStore(session.subscribeSaved, session.saved)
}

/** Refused work that is still on this device alone. */
export function useUnsent(): readonly UnsentWork[] {
  const session = useSession()
  return useSyncExternalStore(session.subscribeUnsent, session.unsent)
}
