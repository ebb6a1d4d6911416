import type { ReadyImage } from '../paper/image-intake.ts'

/** Files that somebody wants on the lane, before anything was asked about them. */
export type Taking = {
  readonly files: readonly File[]
  /** The moment that was meant; '' for the group as a whole. */
  readonly moment: string | undefined
  /** Where they may also lie loose on the paper: takes those that do. */
  readonly onPaper?: ((image: ReadyImage) => void) | undefined
  /** Nobody said yet where it belongs: loose on the paper is one answer among others. */
  readonly asksWhere?: boolean | undefined
  /** Large enough to read from, in pixels; they come loose on the paper and nowhere else. */
  readonly wallPx?: number | undefined
  /** They show people: asked for as such. */
  readonly hasPeople?: boolean
}

/** A page that was dragged in, before anything was asked about it. */
export type TakingLink = {
  readonly url: string
  /** What it was called where it came from. */
  readonly text: string
  readonly moment: string | undefined
  /** Where it may also lie loose on the paper. */
  readonly onPaper: ((url: string, text: string) => void) | undefined
}

export type EvidenceState = {
  /** The moment whose evidence is shown. */
  readonly shown: string | undefined
  readonly taking: Taking | undefined
  readonly link: TakingLink | undefined
  /** Somebody is asked where to: one piece, or what lies at a moment. */
  readonly moving: { readonly moment: string; readonly piece?: string | undefined } | undefined
}

/** How the paper, the list and the cards ask for what is only fetched when somebody does. */
export type EvidenceDoor = {
  get(): EvidenceState
  set(change: Partial<EvidenceState>): void
  /** Asks about files or a link; while others are still being asked about, these are left. */
  take(taking: Taking): void
  takeLink(link: TakingLink): void
  subscribe(listener: () => void): () => void
}

export function createEvidenceDoor(): EvidenceDoor {
  let state: EvidenceState = { shown: undefined, taking: undefined, link: undefined, moving: undefined }
  const listeners = new Set<() => void>()
  function set(change: Partial<EvidenceState>) {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener()
  }
  const isAsking = () => state.taking !== undefined || state.link !== undefined
  return {
    get: () => state,
    set,
    take(taking) {
      if (!isAsking() && taking.files.length > 0) set({ taking })
    },
    takeLink(link) {
      if (!isAsking()) set({ link })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
