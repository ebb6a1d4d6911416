import { useDeferredValue, useMemo, useState } from 'react'
import { createLaneSearch, type SearchHit } from './lane-search.ts'
import { useSearchTexts } from './use-search-texts.ts'

/** A search on its way: what was typed, what was found, and which of that one is at. */
export type LaneSearching = {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly hits: readonly SearchHit[]
  /** Place among the hits; undefined until one went to any. */
  readonly at: number | undefined
  /** One on or back, around the ends. */
  readonly step: (way: 1 | -1) => void
  readonly choose: (at: number) => void
}

/** Searches the whole lane; `go` shows a hit, and is called only when one asks for it: never while one types. */
export function useLaneSearch(go: (hit: SearchHit) => void): LaneSearching {
  const [search] = useState(createLaneSearch)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<string>()
  const texts = useSearchTexts()
  const searched = useDeferredValue(query)
  const hits = useMemo(() => search(texts, searched), [search, texts, searched])
  const found = hits.findIndex(({ key }) => key === current)
  const at = found < 0 ? undefined : found

  const choose = (next: number) => {
    const hit = hits[next]
    if (hit === undefined) return
    setCurrent(hit.key)
    go(hit)
  }
  return {
    query,
    setQuery(next) {
      setQuery(next)
      setCurrent(undefined)
    },
    hits,
    at,
    step: (way) =>
      choose(at === undefined ? (way > 0 ? 0 : hits.length - 1) : (at + way + hits.length) % hits.length),
    choose,
  }
}
