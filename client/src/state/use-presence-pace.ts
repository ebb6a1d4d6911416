import { useSyncExternalStore } from 'react'
import type { PresencePace } from './session.ts'
import { useSession } from './use-session.ts'

export function usePresencePace(): PresencePace {
  const session = useSession()
  return useSyncExternalStore(session.subscribePresencePace, session.presencePace)
}
