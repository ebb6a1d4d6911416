import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import { compareRecords, type Difference, recordsOf } from '@brownpaper/shared/ydoc/differences'
import { useEffect, useState } from 'react'

/** Comparing looks at every record: while many work it is done once in so long. */
const REST_MS = 500

/** What is otherwise on the lane now than it was `then`; followed while people go on working. Undefined until it is known. */
export function useDifferences(
  now: LaneDocument,
  then: LaneDocument | undefined,
): readonly Difference[] | undefined {
  const [found, setFound] = useState<{ readonly then: LaneDocument; readonly all: readonly Difference[] }>()
  useEffect(() => {
    if (then === undefined) return
    const old = recordsOf(then)
    let timer: number | undefined
    const compare = () => {
      timer = undefined
      setFound({ then, all: compareRecords(old, recordsOf(now)) })
    }
    const compareSoon = () => {
      timer ??= window.setTimeout(compare, REST_MS)
    }
    compare()
    const stops = Object.values(now.tables).map((table) => table.subscribeChanges(compareSoon))
    return () => {
      window.clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [now, then])
  return found !== undefined && found.then === then ? found.all : undefined
}
