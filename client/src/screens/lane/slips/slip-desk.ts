export type SlipDeskState = {
  /** The strips on the paper are put away for now. */
  readonly isFolded: boolean
  /** One has walked away from them over the paper. */
  readonly isOutOfView: boolean
  /** The slip that is put in its place by a tap; '' begins with the first. */
  readonly sorting: string | undefined
}

/** What the strips on the paper and the bar above it know of each other. */
export type SlipDesk = {
  get(): SlipDeskState
  set(change: Partial<SlipDeskState>): void
  subscribe(listener: () => void): () => void
}

export function createSlipDesk(): SlipDesk {
  let state: SlipDeskState = { isFolded: false, isOutOfView: false, sorting: undefined }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
