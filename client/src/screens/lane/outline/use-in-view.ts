import { type RefObject, useEffect, useState } from 'react'

/** The moment one is looking at in a list that scrolls: the first whose section is not above the middle. */
export function useInView(scroller: RefObject<HTMLElement | null>, count: number): string | undefined {
  const [inView, setInView] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: sections come and go with the moments
  useEffect(() => {
    const root = scroller.current
    if (root === null) return
    const seen = new Map<Element, boolean>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) seen.set(entry.target, entry.isIntersecting)
        const sections = [...root.querySelectorAll('[data-moment]')]
        const first = sections.find((section) => seen.get(section))
        setInView(first?.getAttribute('data-moment') ?? undefined)
      },
      // a band in the upper third, where one reads
      { root, rootMargin: '-15% 0px -65% 0px' },
    )
    for (const section of root.querySelectorAll('[data-moment]')) observer.observe(section)
    return () => observer.disconnect()
  }, [scroller, count])
  return inView
}
