import type { Point, Rect } from '@brownpaper/shared/geometry/rect'
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './brush.module.css'
import { type BrushSize, boxAfter, brushWidth, firstBox, type Mark, paintMark } from './marks.ts'

/** A picture, and over it what is made black: with mouse or finger, or with a box that keys move. */
export function Brush({
  picture,
  marks,
  size,
  onMark,
  onUndo,
}: {
  readonly picture: HTMLCanvasElement
  readonly marks: readonly Mark[]
  readonly size: BrushSize
  readonly onMark: (mark: Mark) => void
  readonly onUndo: () => void
}) {
  const { t } = useTranslation()
  const help = useId()
  const layer = useRef<HTMLCanvasElement>(null)
  const stroke = useRef<{ readonly id: number; readonly width: number; readonly points: Point[] }>(undefined)
  const [box, setBox] = useState<Rect>()
  const [said, setSaid] = useState('')
  const { width, height } = picture

  useEffect(() => {
    const context = layer.current?.getContext('2d')
    if (!context) return
    context.clearRect(0, 0, width, height)
    for (const mark of marks) paintMark(context, mark)
  }, [marks, width, height])

  function pointOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point {
    const { left, top, width: shown } = currentTarget.getBoundingClientRect()
    const ratio = width / shown
    return { x: (clientX - left) * ratio, y: (clientY - top) * ratio }
  }

  function move(event: PointerEvent<HTMLCanvasElement>) {
    const { current } = stroke
    const context = layer.current?.getContext('2d')
    if (current === undefined || current.id !== event.pointerId || !context) return
    const last = current.points.at(-1)
    const point = pointOf(event)
    current.points.push(point)
    paintMark(context, { what: 'stroke', width: current.width, points: last ? [last, point] : [point] })
  }

  function end(event: PointerEvent<HTMLCanvasElement>) {
    const { current } = stroke
    if (current === undefined || current.id !== event.pointerId) return
    stroke.current = undefined
    onMark({ what: 'stroke', width: current.width, points: current.points })
  }

  function onKey(event: React.KeyboardEvent) {
    const { key, shiftKey, altKey } = event
    const now = box ?? firstBox(picture)
    if (key === 'Enter' || key === ' ') {
      event.preventDefault()
      onMark({ what: 'box', box: now })
      setSaid(t('evidence.brush.done'))
      return
    }
    if (key === 'Backspace' || key === 'Delete') {
      event.preventDefault()
      onUndo()
      setSaid(t('evidence.brush.undone'))
      return
    }
    const next = boxAfter(now, { key, shift: shiftKey, fine: altKey }, picture)
    if (next === undefined) return
    event.preventDefault()
    setBox(next)
    const percent = (part: number, whole: number) => Math.round((part / whole) * 100)
    setSaid(
      t('evidence.brush.boxAt', {
        left: percent(next.x, width),
        top: percent(next.y, height),
        width: percent(next.width, width),
        height: percent(next.height, height),
      }),
    )
  }

  return (
    <div className={styles.brush}>
      <div
        className={styles.frame}
        ref={(frame) => {
          // A canvas is moved, not copied: what is painted is what is sent.
          if (frame !== null && picture.parentElement !== frame) frame.prepend(picture)
        }}
      >
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a surface to draw on has keys of its own */}
        <canvas
          ref={layer}
          width={width}
          height={height}
          className={styles.layer}
          tabIndex={0}
          role="application"
          aria-label={t('evidence.brush.surface')}
          aria-describedby={help}
          onFocus={() => setBox((now) => now ?? firstBox(picture))}
          onBlur={() => setBox(undefined)}
          onKeyDown={onKey}
          onPointerDown={(event) => {
            if (stroke.current !== undefined || event.button !== 0) return
            event.currentTarget.setPointerCapture(event.pointerId)
            stroke.current = { id: event.pointerId, width: brushWidth(picture, size), points: [] }
            move(event)
          }}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {box !== undefined && (
          <span
            aria-hidden
            className={styles.box}
            ref={(element) => {
              const percent = (part: number, whole: number) => `${(part / whole) * 100}%`
              Object.assign(element?.style ?? {}, {
                left: percent(box.x, width),
                top: percent(box.y, height),
                width: percent(box.width, width),
                height: percent(box.height, height),
              })
            }}
          />
        )}
      </div>
      <p id={help} className={styles.help}>
        {t('evidence.brush.help')}
      </p>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  )
}
