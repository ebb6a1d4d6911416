import { type RefCallback, useCallback, useState } from 'react'

export type Size = { readonly width: number; readonly height: number }

/** The size of an element in CSS pixels, followed; 0 by 0 until it is there. */
export function useSize<T extends Element>(): readonly [RefCallback<T>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const ref = useCallback((element: T | null) => {
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { width, height } = entry.contentRect
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
