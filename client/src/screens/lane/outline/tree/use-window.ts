import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** Lines kept ready above and below what is in view. */
const SPARE = 6
/** A line's height in rem: two lines of text at most. */
const ROW_REM = 3

export type Window = {
  /** The first line that is in the page, and the one after the last. */
  readonly from: number
  readonly to: number
  /** CSS pixels. */
  readonly rowHeight: number
  /** Scrolls just so far that a line is in view. */
  readonly reveal: (index: number) => void
}

/** Which of many lines of one height are in view: only those are put into the page. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number): Window {
  const [{ top, height, rowHeight }, setPlace] = useState({ top: 0, height: 600, rowHeight: 48 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const next = { top: element.scrollTop, height: element.clientHeight, rowHeight: rem * ROW_REM }
      setPlace((before) => {
        const isSame =
          // within a line's height nothing else comes into view
          Math.floor(before.top / next.rowHeight) === Math.floor(next.top / next.rowHeight) &&
          before.height === next.height &&
          before.rowHeight === next.rowHeight
        return isSame ? before : next
      })
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller])
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      if (element === null || index < 0) return
      const start = index * rowHeight
      if (start < element.scrollTop) element.scrollTop = start
      else if (start + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = start + rowHeight - element.clientHeight
    },
    [scroller, rowHeight],
  )
  return {
    from: Math.max(0, Math.floor(top / rowHeight) - SPARE),
    to: Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE),
    rowHeight,
    reveal,
  }
}
