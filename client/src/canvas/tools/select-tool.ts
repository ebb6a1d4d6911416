import type { PointEvent } from '../board-events.ts'
import { distance, type PaperPoint, rectBetween, type ScreenPoint } from '../geometry.ts'
import { type BoardObject, dragOf, isSelectable } from '../objects.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { panning } from './navigating.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** CSS pixels before a press becomes a drag. */
const DRAG_AFTER_PX = { mouse: 4, pen: 4, touch: 6 } as const
const LONG_PRESS_MS = 500
const DOUBLE_TAP_MS = 350
const DOUBLE_TAP_PX = { mouse: 8, pen: 12, touch: 24 } as const

/** Picks, drags, draws a marquee; a finger on bare paper pans. */
export function createSelectTool(context: ToolContext): ToolState {
  const taps = createTapCounter(context)
  return {
    name: 'select.idle',
    down: (pointer) => pointing(context, pointer, taps),
  }
}

/** Down, but not yet moved: a tap, a long press or the start of something. */
function pointing(context: ToolContext, start: ToolPointer, taps: TapCounter): ToolState {
  const object = context.topAt(start.at)
  let cancelTimer = () => {}
  return {
    name: 'select.pointing',
    enter() {
      if (start.kind === 'mouse') return
      cancelTimer = context.clock.after(LONG_PRESS_MS, () => {
        context.go(spent(context))
        context.emit('longPress', { ...placeOf(start), id: object?.id })
      })
    },
    exit: () => cancelTimer(),
    move(pointer) {
      if (distance(pointer.screen, start.screen) < DRAG_AFTER_PX[start.kind]) return undefined
      return moved(context, start, object)
    },
    up(pointer) {
      pick(context, object, pointer)
      taps.count({ ...placeOf(start), id: object?.id }, start.happenedAtMs)
      return context.idle()
    },
  }
}

/** The press was used up; only the release is still to come. */
function spent(context: ToolContext): ToolState {
  return { name: 'select.spent', up: () => context.idle() }
}

function moved(context: ToolContext, start: ToolPointer, object: BoardObject | undefined): ToolState {
  if (object && dragOf(object) !== 'none' && context.mayDrag([object.id]).includes(object.id)) {
    return dragging(context, start, object)
  }
  return start.kind === 'touch' ? panning(context, start) : marquee(context, start)
}

function pick({ selection }: ToolContext, object: BoardObject | undefined, { modifiers }: ToolPointer) {
  const isAdding = modifiers.shift || modifiers.mod
  if (object && isSelectable(object)) {
    if (isAdding) selection.toggle(object.id)
    else selection.set([object.id])
  } else if (!isAdding) selection.set([])
}

/** Draws a box and selects what it touches. */
function marquee(context: ToolContext, start: ToolPointer): ToolState {
  const { selection } = context
  const before = [...selection.ids]
  const kept = start.modifiers.shift || start.modifiers.mod ? before : []
  let pointer = start
  let stopScrolling = () => {}

  const follow = () => {
    const box = rectBetween(start.at, context.camera.screenToPaper(pointer.screen))
    context.setMarquee(box)
    selection.set([...kept, ...context.selectableIn(box)])
  }
  return {
    name: 'select.marquee',
    enter() {
      stopScrolling = scrollAtEdges(context, () => pointer, follow)
    },
    exit() {
      stopScrolling()
      context.setMarquee(undefined)
    },
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up: () => context.idle(),
    cancel: () => selection.set(before),
  }
}

/** Objects follow the pointer as a draft: the document hears of it when they are let go. */
function dragging(context: ToolContext, start: ToolPointer, primary: BoardObject): ToolState {
  const { lifts } = context
  const isVertical = dragOf(primary) === 'vertical'
  let origins = new Map<string, PaperPoint>()
  let pointer = start
  let stopScrolling = () => {}

  const ids = () => [...origins.keys()]
  const drag = () => {
    const at = context.camera.screenToPaper(pointer.screen)
    const way = { x: isVertical ? 0 : at.x - start.at.x, y: at.y - start.at.y }
    const delta = context.constrain(ids(), way)
    const places = new Map<string, PaperPoint>()
    for (const [id, { x, y }] of origins) places.set(id, { x: x + delta.x, y: y + delta.y })
    return { ids: ids(), delta, places, at, modifiers: pointer.modifiers }
  }
  const follow = () => {
    const event = drag()
    lifts.holdOwn(event.places)
    context.emit('dragMove', event)
  }
  return {
    name: 'select.dragging',
    cursor: 'grabbing',
    enter() {
      takeAlong(context, primary, start)
      origins = new Map(draggedIds(context, primary).map((id) => [id, originOf(context, id)]))
      context.emit('dragStart', drag())
      stopScrolling = scrollAtEdges(context, () => pointer, follow)
    },
    exit: () => stopScrolling(),
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up(next) {
      pointer = next
      const duplicate = next.modifiers.alt
      if (duplicate) lifts.dropOwn()
      else lifts.releaseOwn()
      context.emit('dragEnd', { ...drag(), duplicate })
      return context.idle()
    },
    cancel() {
      lifts.dropOwn()
      context.emit('dragCancel', { ids: ids() })
    },
    gone(lost) {
      const all = ids()
      for (const id of lost) origins.delete(id)
      if (origins.size > 0) return undefined
      context.emit('dragCancel', { ids: all })
      return context.idle()
    },
  }

  function originOf({ object }: ToolContext, id: string): PaperPoint {
    const { x, y } = object(id)?.rect ?? primary.rect
    return { x, y }
  }
}

/** Dragging what is not selected selects it first. */
function takeAlong({ selection }: ToolContext, object: BoardObject, { modifiers }: ToolPointer) {
  if (selection.ids.has(object.id)) return
  if (!isSelectable(object)) selection.set([])
  else if (modifiers.shift || modifiers.mod) selection.toggle(object.id)
  else selection.set([object.id])
}

function draggedIds(context: ToolContext, primary: BoardObject): readonly string[] {
  const { selection } = context
  if (dragOf(primary) === 'vertical' || !selection.ids.has(primary.id)) return [primary.id]
  const movable = [...selection.ids].filter((id) => {
    const object = context.object(id)
    return object !== undefined && dragOf(object) === 'free'
  })
  return context.mayDrag(movable)
}

const placeOf = ({ at, screen, kind, modifiers }: ToolPointer) => ({ at, screen, kind, modifiers })

interface TapCounter {
  count(tap: PointEvent, atMs: number): void
}

/** Tells taps, and a double tap after the second of two that are close in time and place. */
function createTapCounter({ emit }: ToolContext): TapCounter {
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
    },
  }
}
