import type { AnyShape, RecordOf, Table } from '@brownpaper/shared/ydoc/table'
import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** One record, removed or not; renders again when it changes. */
export function useRecord<S extends AnyShape>(table: Table<S>, id: string): RecordOf<S> | undefined {
  const subscribe = useCallback((changed: () => void) => table.subscribe(id, changed), [table, id])
  return useSyncExternalStore(subscribe, () => table.get(id))
}

/** The ids of what is there; renders again when something came or went. */
export function useIds<S extends AnyShape>(table: Table<S>): readonly string[] {
  const subscribe = useCallback((changed: () => void) => table.subscribeIds(changed), [table])
  return useSyncExternalStore(subscribe, () => table.ids())
}

/**
 * All records that are not removed, for short tables (phases, personas, moments); renders again at every change.
 * `sort` must stay the same function: define it outside the component.
 */
export function useAll<S extends AnyShape>(
  table: Table<S>,
  sort?: (a: RecordOf<S>, b: RecordOf<S>) => number,
): readonly RecordOf<S>[] {
  const view = useMemo(() => createView(table, sort), [table, sort])
  return useSyncExternalStore(view.subscribe, view.current)
}

/** Whether a table has no record that is not removed; renders again only when that turns. */
export function useIsEmpty<S extends AnyShape>(table: Table<S>): boolean {
  const subscribe = useCallback((changed: () => void) => table.subscribeChanges(changed), [table])
  return useSyncExternalStore(subscribe, () => table.all().length === 0)
}

/** A record's words; renders again at every keystroke, whoever types. */
export function useText<S extends AnyShape>(table: Table<S>, id: string): string {
  const subscribe = useCallback((changed: () => void) => table.subscribe(id, changed), [table, id])
  return useSyncExternalStore(subscribe, () => table.text(id))
}

/** The records in order, as one array that stays the same until one of them is another object. */
function createView<S extends AnyShape>(
  table: Table<S>,
  sort: ((a: RecordOf<S>, b: RecordOf<S>) => number) | undefined,
) {
  let last: readonly RecordOf<S>[] | undefined
  return {
    subscribe: (changed: () => void) => table.subscribeChanges(changed),
    current: () => {
      const all = table.all()
      const next = sort === undefined ? all : all.toSorted(sort)
      const same = last?.length === next.length && next.every((record, i) => record === last?.[i])
      if (!same || last === undefined) last = Object.freeze(next)
      return last
    },
  }
}
