import type { PasteSpot } from '@brownpaper/shared/lane/clip'
import type { PastePlan } from '@brownpaper/shared/lane/paste-plan'

/** What is open for finding one's way. */
export type FindingPanel = 'search' | 'palette'

/** A text that could become several things, waiting for a choice. */
export type Pasting = { readonly plan: PastePlan; readonly spot: PasteSpot }

export type FindingState = {
  readonly panel: FindingPanel | undefined
  readonly pasting: Pasting | undefined
}

export type FindingStore = {
  get(): FindingState
  open(panel: FindingPanel): void
  /** Asks what a text should become. */
  ask(pasting: Pasting): void
  close(): void
  subscribe(listener: () => void): () => void
}

const CLOSED: FindingState = { panel: undefined, pasting: undefined }

/** Only one thing is open at a time. */
export function createFindingStore(): FindingStore {
  let state = CLOSED
  const listeners = new Set<() => void>()
  function set(next: FindingState) {
    state = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => state,
    open: (panel) => set({ ...CLOSED, panel }),
    ask: (pasting) => set({ ...CLOSED, pasting }),
    close: () => set(CLOSED),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
