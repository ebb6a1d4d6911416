import { type LeftOut, leftOut } from '@brownpaper/shared/lane/left-out'
import { useEffect, useState } from 'react'
import { useLaneTools } from './lane-tools.ts'

/** Counting looks at every record: while many work it is done once in so long. */
const REST_MS = 2000

/** What this lane stores and cannot be shown, a moment after it changed. */
export function useLeftOut(): LeftOut {
  const { document, handle } = useLaneTools()
  const { ready } = handle
  const [left, setLeft] = useState<LeftOut>({ records: 0, strokes: 0 })
  useEffect(() => {
    let timer: number | undefined
    const count = () => {
      timer = undefined
      const now = leftOut(document)
      setLeft((before) => (before.records === now.records && before.strokes === now.strokes ? before : now))
    }
    const countSoon = () => {
      timer ??= window.setTimeout(count, REST_MS)
    }
    if (ready) countSoon()
    const stops = Object.values(document.tables).map((table) => table.subscribeChanges(countSoon))
    return () => {
      window.clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [document, ready])
  return left
}
