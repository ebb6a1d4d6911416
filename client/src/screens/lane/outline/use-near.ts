import { type RefObject, useEffect, useState } from 'react'

/** Beyond the screen, above and below, in heights of it. */
const SPARE = '150%'

export type Near = {
  readonly isNear: boolean
  /** CSS pixels it was high when it was last near; undefined when it never was. */
  readonly height: number | undefined
}

/**
 * Whether a part of a long list is near enough to what one sees to be in the page in full. What holds the keyboard or
 * has something open stays. The list that scrolls is the nearest element around it marked `data-scrolls`.
 */
export function useNear(part: RefObject<HTMLElement | null>, isAlways: boolean): Near {
  const [near, setNear] = useState<Near>({ isNear: isAlways, height: undefined })
  useEffect(() => {
    const element = part.current
    if (isAlways) setNear((before) => (before.isNear ? before : { isNear: true, height: undefined }))
    if (element === null || isAlways) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        const isNear = entry?.isIntersecting === true || isInUse(element)
        setNear((before) => {
          if (before.isNear === isNear) return before
          return { isNear, height: before.isNear ? element.offsetHeight : before.height }
        })
      },
      { root: element.closest('[data-scrolls]'), rootMargin: `${SPARE} 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [part, isAlways])
  return isAlways ? { isNear: true, height: undefined } : near
}

const isInUse = (element: HTMLElement) =>
  element.contains(document.activeElement) || element.querySelector('[aria-expanded="true"]') !== null
