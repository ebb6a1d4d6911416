import {
  cloneElement,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { classes } from './classes.ts'
import styles from './tooltip.module.css'

type Side = 'top' | 'bottom' | 'left' | 'right'

/** How long a pointer rests on a control before it explains itself. */
const REST_MS = 500
/** Once one shows, its neighbours follow without waiting, up to so long after it went. */
const WARM_MS = 300
let lastShownAt = Number.NEGATIVE_INFINITY

/**
 * A short explanation beside a control, on hover and on focus. Touch screens never show it: it may repeat a name or
 * add to it, but nothing may depend on it.
 */
export function Tooltip({
  text,
  side = 'top',
  children,
}: {
  readonly text: ReactNode
  readonly side?: Side
  /** One control. */
  readonly children: ReactElement<Record<string, unknown>>
}) {
  const [anchor, setAnchor] = useState<Element>()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])

  const hide = () => {
    clearTimeout(resting.current)
    if (anchor !== undefined) lastShownAt = performance.now()
    setAnchor(undefined)
  }
  const enter = ({ currentTarget, pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return
    clearTimeout(resting.current)
    const isWarm = performance.now() - lastShownAt < WARM_MS
    if (isWarm) setAnchor(currentTarget)
    else resting.current = setTimeout(() => setAnchor(currentTarget), REST_MS)
  }
  const focus = ({ currentTarget }: SyntheticEvent) => {
    // A press focuses too; whoever presses knows.
    if (currentTarget.matches(':focus-visible')) setAnchor(currentTarget)
  }
  const { props } = children
  return (
    <>
      {cloneElement(children, {
        onPointerEnter: after(props.onPointerEnter, enter),
        onPointerLeave: after(props.onPointerLeave, hide),
        onPointerDown: after(props.onPointerDown, hide),
        onFocus: after(props.onFocus, focus),
        onBlur: after(props.onBlur, hide),
      })}
      {anchor !== undefined && (
        <Bubble anchor={anchor} side={side} onClose={hide}>
          {text}
        </Bubble>
      )}
    </>
  )
}

/** The control's own handler first. */
function after<Event>(own: unknown, ours: (event: Event) => void) {
  return (event: Event) => {
    if (typeof own === 'function') own(event)
    ours(event)
  }
}

type BubbleProps = {
  readonly anchor: Element
  readonly side: Side
  readonly onClose: () => void
  readonly children: ReactNode
}

function Bubble({ anchor, side, onClose, children }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { style } = bubble.current ?? {}
    if (bubble.current === null || style === undefined) return
    const at = placeBeside(anchor.getBoundingClientRect(), bubble.current.getBoundingClientRect(), side)
    style.left = `${at.x}px`
    style.top = `${at.y}px`
  })
  useEffect(() => {
    const stop = new AbortController()
    const options = { signal: stop.signal, capture: true }
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && onClose(), options)
    window.addEventListener('scroll', onClose, options)
    return () => stop.abort()
  }, [onClose])
  return createPortal(
    <div ref={bubble} aria-hidden className={classes(styles.tooltip)}>
      {children}
    </div>,
    document.body,
  )
}

const GAP = 8

/** On the wanted side, or the other where there is no room, and never out of the window. In CSS pixels. */
function placeBeside(
  anchor: DOMRect,
  bubble: DOMRect,
  side: Side,
): { readonly x: number; readonly y: number } {
  const { innerWidth, innerHeight } = window
  const clamp = (at: number, size: number, most: number) => Math.max(GAP, Math.min(at, most - size - GAP))
  const pick = (first: number, second: number, size: number, most: number) =>
    first >= GAP && first + size <= most - GAP ? first : second
  const [above, below] = [anchor.top - GAP - bubble.height, anchor.bottom + GAP]
  const [before, behind] = [anchor.left - GAP - bubble.width, anchor.right + GAP]
  if (side === 'top' || side === 'bottom') {
    const [first, second] = side === 'top' ? [above, below] : [below, above]
    return {
      x: clamp(anchor.left + (anchor.width - bubble.width) / 2, bubble.width, innerWidth),
      y: clamp(pick(first, second, bubble.height, innerHeight), bubble.height, innerHeight),
    }
  }
  const [first, second] = side === 'left' ? [before, behind] : [behind, before]
  return {
    x: clamp(pick(first, second, bubble.width, innerWidth), bubble.width, innerWidth),
    y: clamp(anchor.top + (anchor.height - bubble.height) / 2, bubble.height, innerHeight),
  }
}
