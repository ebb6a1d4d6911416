import { type Handle, handleAt, type SelectionFrame } from '../handles.ts'
import { type BoardObject, dragOf, isSelectable } from '../objects.ts'
import { connecting, reconnecting } from './connecting.ts'
import { dragging } from './dragging.ts'
import { marquee } from './marquee.ts'
import { panning } from './navigating.ts'
import { createTapCounter, isDrag, placeOf, type TapCounter } from './press.ts'
import { resizing } from './resizing.ts'
import { rotating } from './rotating.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

const LONG_PRESS_MS = 500

/** Picks, drags, pulls handles, draws a marquee; a finger on bare paper pans. */
export function createSelectTool(context: ToolContext): ToolState {
  const taps = createTapCounter(context)
  return {
    name: 'select.idle',
    down(pointer) {
      const grip = gripAt(context, pointer)
      return grip ? holding(context, pointer, grip) : pointing(context, pointer, taps)
    },
    hover: (pointer) => (pointer ? gripAt(context, pointer)?.handle.cursor : undefined),
  }
}

interface Grip {
  readonly frame: SelectionFrame
  readonly handle: Handle
}

function gripAt(context: ToolContext, { at, kind }: ToolPointer): Grip | undefined {
  const frame = context.frame()
  const handle = frame && handleAt(frame, at, { zoom: context.camera.zoom, kind })
  return frame && handle ? { frame, handle } : undefined
}

/** A handle is pressed, and not yet pulled. */
function holding(context: ToolContext, start: ToolPointer, { frame, handle }: Grip): ToolState {
  return {
    name: 'select.holding',
    cursor: handle.cursor,
    move: (pointer) => (isDrag(start, pointer) ? pulled(context, start, { frame, handle }) : undefined),
    up() {
      const [id] = frame.ids
      if (handle.what === 'plus' && id !== undefined) context.emit('plusHandle', { id, side: handle.side })
      return context.idle()
    },
    gone: (ids) => (frame.ids.some((id) => ids.has(id)) ? context.idle() : undefined),
  }
}

function pulled(context: ToolContext, start: ToolPointer, { frame, handle }: Grip): ToolState | undefined {
  const [id] = frame.ids
  switch (handle.what) {
    case 'resize':
      return resizing(context, start, { frame, handle })
    case 'rotate':
      return rotating(context, start, frame)
    case 'end':
      return id === undefined ? undefined : reconnecting(context, id, handle.end)
    case 'plus':
    case 'pull':
      return id === undefined ? undefined : connecting(context, { to: id, side: handle.side })
  }
}

/** Down, but not yet moved: a tap, a long press or the start of something. */
function pointing(context: ToolContext, start: ToolPointer, taps: TapCounter): ToolState {
  const top = context.topAt(start.at)
  const object = top ?? context.around(start.at)
  const isPulled = (one: BoardObject) => one === top || context.selection.ids.has(one.id)
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
    move: (pointer) =>
      isDrag(start, pointer)
        ? moved(context, start, object && isPulled(object) ? object : undefined)
        : undefined,
    up(pointer) {
      pick(context, object, pointer)
      const isSecond = taps.count({ ...placeOf(start), id: object?.id }, start.happenedAtMs)
      // The second tap reaches into the group.
      if (isSecond && object?.group !== undefined && context.object(object.id)) {
        context.selection.set([object.id])
      }
      return context.idle()
    },
  }
}

/** The press was used up; only the release is still to come. */
function spent(context: ToolContext): ToolState {
  return { name: 'select.spent', up: () => context.idle() }
}

function moved(context: ToolContext, start: ToolPointer, object: BoardObject | undefined): ToolState {
  const isFinger = start.kind === 'touch'
  if (isFinger && context.fingersPan()) return panning(context, start)
  if (object && dragOf(object) !== 'none') {
    if (context.mayDrag([object.id]).includes(object.id)) return dragging(context, start, object)
    context.emit('dragHeld', { id: object.id })
  }
  return isFinger ? panning(context, start) : marquee(context, start)
}

function pick(context: ToolContext, object: BoardObject | undefined, { modifiers }: ToolPointer) {
  const { selection } = context
  const isAdding = modifiers.shift || modifiers.mod
  if (!object || !isSelectable(object)) {
    if (!isAdding) selection.set([])
    return
  }
  const all = context.withGroups([object.id])
  if (modifiers.mod && all.length > 1) selection.set([object.id])
  else if (!isAdding) selection.set(all)
  else if (selection.ids.has(object.id)) selection.set([...selection.ids].filter((id) => !all.includes(id)))
  else selection.set([...selection.ids, ...all])
}
