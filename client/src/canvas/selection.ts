export interface Selection {
  readonly ids: ReadonlySet<string>
  set(ids: Iterable<string>): void
  /** Adds it, or takes it out when it is in. */
  toggle(id: string): void
  /** What is no longer there is no longer selected. */
  drop(ids: Iterable<string>): void
}

/** Which objects are picked. Tells only when that changes. */
export function createSelection(onChange: (ids: ReadonlySet<string>) => void): Selection {
  let ids: ReadonlySet<string> = new Set()

  function set(next: Iterable<string>) {
    const fresh = new Set(next)
    if (fresh.size === ids.size && [...fresh].every((id) => ids.has(id))) return
    ids = fresh
    onChange(ids)
  }

  return {
    get ids() {
      return ids
    },
    set,
    toggle: (id) => set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]),
    drop(gone) {
      const left = new Set(ids)
      for (const id of gone) left.delete(id)
      set(left)
    },
  }
}
