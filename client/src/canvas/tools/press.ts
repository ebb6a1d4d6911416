import type { PointEvent } from '../board-events.ts'
import { distance, type ScreenPoint } from '../geometry.ts'
import type { ToolContext, ToolPointer } from './tool.ts'

/** CSS pixels before a press becomes a drag. */
const DRAG_AFTER_PX = { mouse: 4, pen: 4, touch: 6 } as const
const DOUBLE_TAP_MS = 350
const DOUBLE_TAP_PX = { mouse: 8, pen: 12, touch: 24 } as const

/** Whether a pointer has moved far enough from where it was pressed to mean a drag. */
export const isDrag = (start: ToolPointer, now: ToolPointer) =>
  distance(now.screen, start.screen) >= DRAG_AFTER_PX[start.kind]

export const placeOf = ({ at, screen, kind, modifiers }: ToolPointer) => ({ at, screen, kind, modifiers })

export interface TapCounter {
  /** Tells the tap; answers whether it was the second of two. */
  count(tap: PointEvent, atMs: number): boolean
}

/** Tells taps, and a double tap after the second of two that are close in time and place. */
export function createTapCounter({ emit }: Pick<ToolContext, 'emit'>): TapCounter {
  let last:
    | { readonly id: string | undefined; readonly screen: ScreenPoint; readonly atMs: number }
    | undefined
  return {
    count(tap, atMs) {
      const isSecond =
        last !== undefined &&
        last.id === tap.id &&
        atMs - last.atMs <= DOUBLE_TAP_MS &&
        distance(last.screen, tap.screen) <= DOUBLE_TAP_PX[tap.kind]
      last = isSecond ? undefined : { id: tap.id, screen: tap.screen, atMs }
      emit('tap', tap)
      if (isSecond) emit('doubleTap', tap)
      return isSecond
    },
  }
}
