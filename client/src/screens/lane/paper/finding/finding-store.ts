/** What is open for finding one's way. */
export type FindingPanel = 'search' | 'palette'

export type FindingState = { readonly panel: FindingPanel | undefined }

export type FindingStore = {
  get(): FindingState
  open(panel: FindingPanel): void
  close(): void
  subscribe(listener: () => void): () => void
}

export function createFindingStore(): FindingStore {
  let state: FindingState = { panel: undefined }
  const listeners = new Set<() => void>()
  function set(panel: FindingPanel | undefined) {
    if (state.panel === panel) return
    state = { panel }
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => state,
    open: set,
    close: () => set(undefined),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
