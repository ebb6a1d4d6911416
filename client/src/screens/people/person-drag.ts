import { type PointerEvent, useEffect, useRef, useState } from 'react'

/** Somebody under way to another group, by mouse, pen or finger. */
export type PersonDrag = {
  readonly id: string
  readonly x: number
  readonly y: number
  /** The group under the pointer; '' is "no group"; undefined where one cannot put anybody down. */
  readonly over: string | undefined
}

/** How far a press moves before it is a drag. */
const START_PX = 6
/** Near the edge of the window the page comes along. */
const EDGE_PX = 70

/**
 * Dragging with pointers, because a finger has no drag and drop of its own. A mouse takes hold anywhere, a finger by the
 * grip, so that one can still scroll. Escape puts back.
 */
export function usePersonDrag(onDrop: (id: string, groupId: string) => void) {
  const [drag, setDrag] = useState<PersonDrag>()
  const pressed = useRef<{ readonly id: string; readonly x: number; readonly y: number }>(undefined)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })

  useEffect(() => {
    const stop = () => {
      pressed.current = undefined
      setDrag(undefined)
    }
    const move = (event: globalThis.PointerEvent) => {
      const from = pressed.current
      if (from === undefined) return
      const { clientX: x, clientY: y } = event
      const isFar = Math.hypot(x - from.x, y - from.y) >= START_PX
      setDrag((now) => (now === undefined && !isFar ? now : { id: from.id, x, y, over: groupAt(x, y) }))
      if (y < EDGE_PX) window.scrollBy(0, -12)
      if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, 12)
    }
    const up = (event: globalThis.PointerEvent) => {
      const from = pressed.current
      stop()
      if (from === undefined) return
      const isFar = Math.hypot(event.clientX - from.x, event.clientY - from.y) >= START_PX
      const over = isFar ? groupAt(event.clientX, event.clientY) : undefined
      if (over !== undefined) drop.current(from.id, over)
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && pressed.current !== undefined) stop()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', key)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', key)
    }
  }, [])

  const press = (event: PointerEvent, id: string) => {
    if (event.button !== 0) return
    event.preventDefault()
    pressed.current = { id, x: event.clientX, y: event.clientY }
  }
  return {
    drag,
    /** For the whole row. */
    row: (id: string) => ({
      onPointerDown: (event: PointerEvent) => {
        const isControl = event.target instanceof Element && event.target.closest('button') !== null
        if (event.pointerType === 'mouse' && !isControl) press(event, id)
      },
    }),
    /** For its grip; its style says that a finger there does not scroll. */
    grip: (id: string) => ({ onPointerDown: (event: PointerEvent) => press(event, id) }),
  }
}

function groupAt(x: number, y: number): string | undefined {
  const place = document.elementFromPoint(x, y)?.closest('[data-place]')
  return place?.getAttribute('data-place') ?? undefined
}
