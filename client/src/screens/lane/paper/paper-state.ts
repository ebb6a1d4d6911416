import type { ScreenPoint } from '../../../canvas/board.ts'
import type { PaperSpot } from './paper-spot.ts'

/** What is being typed in; `isNew` things that stay empty are taken away again. */
export type PaperEditing = {
  readonly what: 'note' | 'word' | 'head'
  readonly id: string
  readonly isNew: boolean
}

/** What is open at a place of the screen. */
export type PaperMenu =
  | { readonly what: 'notes'; readonly ids: readonly string[]; readonly at: ScreenPoint }
  | {
      readonly what: 'word' | 'head' | 'channel' | 'score' | 'face'
      readonly id: string
      readonly at: ScreenPoint
    }
  | { readonly what: 'paper'; readonly at: ScreenPoint }

/** What only this person sees of their paper: never stored, never sent. */
export type PaperState = {
  readonly tool: 'select' | 'hand'
  readonly spot: PaperSpot | undefined
  readonly editing: PaperEditing | undefined
  readonly menu: PaperMenu | undefined
  /** A point of the curve on the move, and the score it would give. */
  readonly scoring: { readonly moment: string; readonly value: number } | undefined
}

export type PaperStore = {
  get(): PaperState
  set(patch: Partial<PaperState>): void
  subscribe(listener: () => void): () => void
}

export function createPaperStore(): PaperStore {
  let state: PaperState = {
    tool: 'select',
    spot: undefined,
    editing: undefined,
    menu: undefined,
    scoring: undefined,
  }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(patch) {
      const next = { ...state, ...patch }
      // All keys of a state are its own.
      const keys = Object.keys(patch) as (keyof PaperState)[]
      if (keys.every((key) => Object.is(next[key], state[key]))) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
