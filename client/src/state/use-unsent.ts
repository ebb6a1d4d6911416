import { useSyncExternalStore } from 'react'
import type { UnsentWork } from './session.ts'
import { useSession } from './use-session.ts'

/** Refused work of the whole workshop that is still on this device. */
export function useUnsent(): readonly UnsentWork[] {
  const session = useSession()
  return useSyncExternalStore(session.subscribeUnsent, session.unsent)
}
