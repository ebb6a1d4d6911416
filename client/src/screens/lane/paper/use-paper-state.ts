import { useSyncExternalStore } from 'react'
import type { LanePaper } from './lane-paper.ts'
import type { PaperState } from './paper-state.ts'

/** What only this person sees of their paper right now. */
export function usePaperState({ store }: LanePaper): PaperState {
  return useSyncExternalStore(store.subscribe, store.get)
}
