/** What one stands at in the lane, shared by the paper and the list beside it. */
export type LaneFocus = {
  /** As ids on the board: a note's or object's own, `word:`, `head:`, `channel:` or `face:` before another's. */
  get(): readonly string[]
  /** Tells the others that show it, and nobody when it is the same. */
  set(ids: readonly string[], by: FocusSide): void
  subscribe(listener: (by: FocusSide) => void): () => void
}

export type FocusSide = 'paper' | 'list'

export function createLaneFocus(): LaneFocus {
  let focused: readonly string[] = []
  const listeners = new Set<(by: FocusSide) => void>()
  return {
    get: () => focused,
    set(ids, by) {
      if (ids.length === focused.length && ids.every((id, at) => id === focused[at])) return
      focused = ids
      for (const listener of [...listeners]) listener(by)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
