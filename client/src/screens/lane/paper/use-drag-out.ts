import type { MouseEvent as ReactMouseEvent, PointerEvent as ReactPointerEvent } from 'react'
import { useEffect, useRef } from 'react'
import type { ScreenPoint } from '../../../canvas/board.ts'
import styles from './drag-out.module.css'
import type { LanePaper } from './lane-paper.ts'
import type { FromBar } from './paper-gestures.ts'

/** CSS pixels before a press becomes a drag; less is still a click. */
const DRAG_AFTER_PX = { mouse: 5, touch: 10 } as const

export type DragOut = {
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void
  readonly onClickCapture: (event: ReactMouseEvent<HTMLElement>) => void
}

/** Lets a button of a bar be dragged onto the paper: there it makes its thing. A click stays a click. */
export function useDragOut(
  paperNow: () => LanePaper | undefined,
  what: FromBar | undefined,
  onDone = () => {},
): DragOut {
  const stop = useRef<(() => void) | undefined>(undefined)
  const wasDragged = useRef(false)
  useEffect(() => () => stop.current?.(), [])
  return {
    onPointerDown(event) {
      wasDragged.current = false
      const paper = paperNow()
      if (what === undefined || paper === undefined || !paper.host().canWrite) return
      if (event.button !== 0 || !event.isPrimary) return
      stop.current?.()
      stop.current = dragOut(paper, what, {
        button: event.currentTarget,
        start: event.nativeEvent,
        onDrag() {
          wasDragged.current = true
        },
        onDone,
      })
    },
    onClickCapture(event) {
      if (!wasDragged.current) return
      wasDragged.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

type Drag = {
  readonly button: HTMLElement
  readonly start: PointerEvent
  readonly onDrag: () => void
  readonly onDone: () => void
}

/** Follows the pointer until it is let go, or the answer is called. */
function dragOut(paper: LanePaper, what: FromBar, { button, start, onDrag, onDone }: Drag): () => void {
  const ended = new AbortController()
  const on = { signal: ended.signal, capture: true }
  const after = DRAG_AFTER_PX[start.pointerType === 'mouse' ? 'mouse' : 'touch']
  /** The sheet the button lies in would be in the way. */
  const sheet = button.closest<HTMLElement>('[role="dialog"]')
  let ghost: HTMLElement | undefined

  const isOurs = (event: PointerEvent) => event.pointerId === start.pointerId
  window.addEventListener('pointermove', (event) => isOurs(event) && move(event), on)
  window.addEventListener('pointerup', (event) => isOurs(event) && drop(event), on)
  window.addEventListener('pointercancel', (event) => isOurs(event) && end(), on)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || ghost === undefined) return
      event.preventDefault()
      event.stopPropagation()
      end()
    },
    on,
  )
  return end

  function move(event: PointerEvent) {
    const way = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY)
    if (ghost === undefined && way < after) return
    ghost ??= begin()
    ghost.style.translate = `${event.clientX}px ${event.clientY}px`
    const at = placeOnPaper(event)
    ghost.dataset.over = at === undefined ? 'nothing' : 'paper'
    paper.holdNew(what, at)
  }

  function begin(): HTMLElement {
    onDrag()
    button.setPointerCapture(start.pointerId)
    if (sheet !== null) sheet.dataset.away = ''
    return document.body.appendChild(ghostOf(button, what))
  }

  function drop(event: PointerEvent) {
    const at = ghost && placeOnPaper(event)
    const wasDragged = ghost !== undefined
    end()
    if (at !== undefined) paper.dropNew(what, at)
    if (wasDragged) onDone()
  }

  function end() {
    ended.abort()
    if (ghost === undefined) return
    ghost.remove()
    ghost = undefined
    delete sheet?.dataset.away
    paper.holdNew(what, undefined)
  }
}

/** Where the pointer is on the paper; undefined over anything else, slips that wait for their place among it. */
function placeOnPaper({ clientX, clientY }: PointerEvent): ScreenPoint | undefined {
  const under = document.elementFromPoint(clientX, clientY)
  const board = under?.closest('[role="application"]')
  if (!board || under?.closest('[data-slips]')) return undefined
  const { left, top } = board.getBoundingClientRect()
  return { x: clientX - left - board.clientLeft, y: clientY - top - board.clientTop }
}

/** A faint picture of what will come, under the pointer. */
function ghostOf(button: HTMLElement, what: FromBar): HTMLElement {
  const ghost = document.createElement('div')
  ghost.className = styles.ghost ?? ''
  ghost.ariaHidden = 'true'
  if (what.what !== 'tool') ghost.dataset.kind = what.kind
  if (what.what === 'slip') {
    ghost.dataset.slip = ''
    ghost.textContent = button.querySelector('span')?.textContent ?? ''
    return ghost
  }
  const icon = button.querySelector('svg')
  if (icon !== null) ghost.append(icon.cloneNode(true))
  return ghost
}
