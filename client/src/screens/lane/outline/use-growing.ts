import { type RefCallback, useCallback, useState } from 'react'

/** Lines that are in the page from the start, and that come at once when one gets near the end. */
const STEP = 40
/** How far below the screen the next ones are made ready. */
const NEAR = '1200px'

export type Growing = {
  readonly shown: number
  readonly grow: () => void
  /** For what stands after the last line shown. */
  readonly end: RefCallback<Element>
}

/** A long list of which no more is in the page than one came to; `atLeast` are shown in any case. */
export function useGrowing(atLeast: number): Growing {
  const [wanted, setWanted] = useState(STEP)
  const grow = useCallback(() => setWanted((before) => before + STEP), [])
  const end = useCallback(
    (element: Element | null) => {
      if (element === null) return
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting === true) grow()
        },
        { rootMargin: NEAR },
      )
      observer.observe(element)
      return () => observer.disconnect()
    },
    [grow],
  )
  return { shown: Math.max(wanted, atLeast), grow, end }
}
