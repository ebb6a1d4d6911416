import type { ReadyImage } from '../paper/image-intake.ts'

/** Files that somebody wants on the lane, before anything was asked about them. */
export type Taking = {
  readonly files: readonly File[]
  /** The moment that was meant; '' for the group as a whole. */
  readonly moment: string | undefined
  /** Where they may also lie loose on the paper: takes those that do. */
  readonly onPaper?: ((image: ReadyImage) => void) | undefined
  /** Large enough to read from, in pixels; they come loose on the paper and nowhere else. */
  readonly wallPx?: number | undefined
  /** They show people: asked for as such. */
  readonly hasPeople?: boolean
}

export type EvidenceState = {
  /** The moment whose evidence is shown. */
  readonly shown: string | undefined
  readonly taking: Taking | undefined
}

/** How the paper, the list and the cards ask for what is only fetched when somebody does. */
export type EvidenceDoor = {
  get(): EvidenceState
  set(change: Partial<EvidenceState>): void
  /** Asks about files; while others are still being asked about, these are left. */
  take(taking: Taking): void
  subscribe(listener: () => void): () => void
}

export function createEvidenceDoor(): EvidenceDoor {
  let state: EvidenceState = { shown: undefined, taking: undefined }
  const listeners = new Set<() => void>()
  function set(change: Partial<EvidenceState>) {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => state,
    set,
    take(taking) {
      if (state.taking === undefined && taking.files.length > 0) set({ taking })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
