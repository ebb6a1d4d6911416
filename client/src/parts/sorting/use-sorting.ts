import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

/** A drag that is going on: which item, over which place, and how far it is from where it lay. */
type Drag = { readonly from: number; readonly to: number; readonly dy: number; readonly height: number }

type Start = { readonly y: number; readonly middles: readonly number[]; readonly height: number }

/** What a row needs: where it is drawn while something is dragged, and the handle one takes it by. */
export type SortableRow = {
  readonly shiftPx: number
  readonly isDragged: boolean
  readonly handle: {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(): void
    onPointerCancel(): void
    onKeyDown(event: KeyboardEvent<HTMLElement>): void
  }
}

/**
 * Reordering a list by dragging a handle (mouse, pen, finger) or with the arrow keys on it. The list itself changes
 * only when the item is let go.
 */
export function useSorting({
  count,
  onMove,
}: {
  readonly count: number
  readonly onMove: (from: number, to: number) => void
}): { readonly listRef: { current: HTMLElement | null }; rowAt(index: number): SortableRow } {
  const listRef = useRef<HTMLElement>(null)
  const start = useRef<Start>(undefined)
  const [drag, setDrag] = useState<Drag>()

  const stop = () => {
    start.current = undefined
    setDrag(undefined)
  }
  const rowAt = (index: number): SortableRow => ({
    shiftPx: drag === undefined ? 0 : shiftOf(index, drag),
    isDragged: drag?.from === index,
    handle: {
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = measure(listRef.current, index, event.clientY)
        setDrag({ from: index, to: index, dy: 0, height: start.current.height })
      },
      onPointerMove(event) {
        const began = start.current
        if (began === undefined) return
        const dy = event.clientY - began.y
        setDrag({ from: index, to: placeUnder(began, index, dy), dy, height: began.height })
      },
      onPointerUp() {
        if (drag !== undefined && drag.from !== drag.to) onMove(drag.from, drag.to)
        stop()
      },
      onPointerCancel: stop,
      onKeyDown(event) {
        if (event.key === 'Escape') return stop()
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
        const to = index + step
        if (step === 0 || to < 0 || to >= count) return
        event.preventDefault()
        onMove(index, to)
      },
    },
  })
  return { listRef, rowAt }
}

function measure(list: HTMLElement | null, index: number, y: number): Start {
  const boxes = Array.from(list?.children ?? [], (row) => row.getBoundingClientRect())
  const own = boxes[index]
  const next = boxes[index + 1] ?? boxes[index - 1]
  const pitch = own === undefined || next === undefined ? 0 : Math.abs(next.top - own.top)
  return { y, height: pitch, middles: boxes.map(({ top, height }) => top + height / 2) }
}

/** The place whose middle the dragged row's middle has passed. */
export function placeUnder({ middles }: Pick<Start, 'middles'>, from: number, dy: number): number {
  const own = (middles[from] ?? 0) + dy
  let to = from
  while (to + 1 < middles.length && own > (middles[to + 1] ?? 0)) to++
  while (to > 0 && own < (middles[to - 1] ?? 0)) to--
  return to
}

/** The dragged row follows the pointer; those it passed make room. */
function shiftOf(index: number, { from, to, dy, height }: Drag): number {
  if (index === from) return dy
  if (from < index && index <= to) return -height
  if (to <= index && index < from) return height
  return 0
}
