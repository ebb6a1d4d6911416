import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import { useSyncExternalStore } from 'react'
import type { SavedState, UnsentWork } from './session.ts'
import { useSession } from './use-session.ts'

export function useSaved(): SavedState {
  const session = useSession()
  return useSyncExternalStore(session.subscribeSaved, session.saved)
}

/** Set when this device is out for good: its link was reset, the member removed, the workshop closed. */
export function useEnded(): CloseName | undefined {
  const session = useSession()
  return useSyncExternalStore(session.subscribeEnded, session.ended)
}

/** Refused work that is still on this device alone. */
export function useUnsent(): readonly UnsentWork[] {
  const session = useSession()
  return useSyncExternalStore(session.subscribeUnsent, session.unsent)
}
