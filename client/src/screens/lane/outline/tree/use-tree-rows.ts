import { useMemo, useState } from 'react'
import { useAll } from '../../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../../lane-tools.ts'
import { type TreeRow, treeRows } from './tree-rows.ts'

export type TreeRows = {
  readonly rows: readonly TreeRow[]
  readonly setOpen: (keys: readonly string[], isOpen: boolean) => void
}

/** The lines of the list as the lane stands now, and what of them is folded up. */
export function useTreeRows(): TreeRows {
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const { words, objects } = document.tables
  const things = useAll(objects)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(
    () =>
      treeRows({
        layout,
        momentOf: (id) => words.get(id)?.moment,
        objects: [...things].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x).map(({ id }) => id),
        closed,
      }),
    [layout, words, things, closed],
  )
  return {
    rows,
    setOpen: (keys, isOpen) =>
      setClosed((before) => {
        const isSo = keys.every((key) => before.has(key) === !isOpen)
        if (isSo) return before
        const next = new Set(before)
        for (const key of keys) {
          if (isOpen) next.delete(key)
          else next.add(key)
        }
        return next
      }),
  }
}
