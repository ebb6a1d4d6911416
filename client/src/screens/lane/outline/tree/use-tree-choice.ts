import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import { useLaneTools } from '../../lane-tools.ts'
import { chosenBetween, isThing, type TreeRow } from './tree-rows.ts'

export type TreeChoice = {
  /** What is chosen on the paper and here, as ids on the board. */
  readonly keys: readonly string[]
  readonly has: (key: string) => boolean
  /** Whether a line is one of several that are chosen: then what one does is done to all of them. */
  readonly isOneOfSeveral: (key: string) => boolean
  readonly only: (row: Pick<TreeRow, 'key' | 'what'>) => void
  /** Adds a line to what is chosen, or leaves it out again. */
  readonly toggle: (row: TreeRow) => void
  /** All from the line chosen last on its own up to this one. */
  readonly upTo: (rows: readonly TreeRow[], key: string) => void
}

/** What is chosen in the list: the same as on the paper, several things also. */
export function useTreeChoice(): TreeChoice {
  const { focus } = useLaneTools()
  const keys = useSyncExternalStore(
    useCallback((changed: () => void) => focus.subscribe(changed), [focus]),
    focus.get,
  )
  const all = useMemo(() => new Set(keys), [keys])
  const anchor = useRef<string>(undefined)
  const has = (key: string) => all.has(key)
  return {
    keys,
    has,
    isOneOfSeveral: (key) => keys.length > 1 && has(key),
    only(row) {
      anchor.current = row.key
      focus.set(isOnPaper(row) ? [row.key] : [], 'list')
    },
    toggle(row) {
      if (!isThing(row)) return
      anchor.current = row.key
      // A place, such as a moment's name, is not chosen together with things.
      const before = keys.filter((key) => !isPlaceKey(key))
      focus.set(has(row.key) ? before.filter((key) => key !== row.key) : [...before, row.key], 'list')
    },
    upTo(rows, key) {
      const between = chosenBetween(rows, anchor.current ?? key, key)
      if (between.length > 0) focus.set(between, 'list')
    },
  }
}

const isOnPaper = ({ what }: Pick<TreeRow, 'what'>) => what !== 'phase' && what !== 'loose' && what !== 'free'

const isPlaceKey = (key: string) => /^(?:head|channel|face):/.test(key)
