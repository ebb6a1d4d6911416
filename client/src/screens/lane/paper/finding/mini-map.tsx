import { must } from '@brownpaper/shared/base/assert'
import { useEffect, useRef } from 'react'
import type { LanePaper } from '../lane-paper.ts'
import type { PaperHost } from '../paper-host.ts'
import { followMap } from './follow-map.ts'
import styles from './mini-map.module.css'

/**
 * The whole lane, small, with what one sees of it. For pointers; keys and buttons that fit and walk do the same, so a
 * screen reader need not meet it.
 */
export function MiniMap({ paper, host }: { readonly paper: LanePaper; readonly host: PaperHost }) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const dots = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      followMap(paper, host, {
        box: must(box.current, 'the map'),
        canvas: must(canvas.current, 'its canvas'),
        dots: must(dots.current, 'its dots'),
        frame: must(frame.current, 'its frame'),
      }),
    [paper, host],
  )
  return (
    <div ref={box} className={styles.map} aria-hidden>
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={dots} className={styles.dots} />
      <div ref={frame} className={styles.frame} />
    </div>
  )
}
