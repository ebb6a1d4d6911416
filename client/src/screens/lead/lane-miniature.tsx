import { useEffect, useRef, useState } from 'react'
import { personaLook } from '../../look/tokens.ts'
import { classes } from '../../ui/classes.ts'
import type { LaneGlance } from './lane-glance.ts'
import styles from './lane-miniature.module.css'
import { layMiniature } from './miniature.ts'
import { paintMiniature } from './miniature-paint.ts'

/** A lane drawn small on its paper. */
export function LaneMiniature({
  glance,
  colour,
  label,
}: {
  readonly glance: LaneGlance
  /** Index of the persona's colour. */
  readonly colour: number
  readonly label: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(canvas)
  const isInSight = useIsInSight(canvas)

  useEffect(() => {
    if (!isInSight) return
    const context = canvas.current?.getContext('2d')
    if (canvas.current === null || context === null || context === undefined || size === undefined) return
    const ratio = Math.min(3, Math.max(1, window.devicePixelRatio))
    canvas.current.width = Math.round(size.width * ratio)
    canvas.current.height = Math.round(size.height * ratio)
    context.scale(ratio, ratio)
    paintMiniature(context, layMiniature(glance, size.width, size.height), personaLook(colour))
  }, [glance, colour, size, isInSight])

  return (
    <div className={classes(styles.paper, 'paper')}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
    </div>
  )
}

function useSize(element: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>()
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { width, height } = entry.contentRect
      if (width > 0 && height > 0) setSize({ width, height })
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}

/** Of twenty-four lanes a few are on the screen: only those are painted. */
function useIsInSight(element: { readonly current: HTMLElement | null }): boolean {
  const [isInSight, setInSight] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.at(-1)?.isIntersecting ?? false),
      {
        rootMargin: '200px',
      },
    )
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return isInSight
}
