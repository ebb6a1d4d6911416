import type { Box, PaperPoint } from '../geometry.ts'
import type { Handle, SelectionFrame } from '../handles.ts'
import { type BoardObject, boxOf, inBox } from '../objects.ts'
import { leastOf, pulledBox, within } from '../pulled-box.ts'
import { createNeighbours, createPace, SNAP_PX } from './alignment.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

export interface Pull {
  readonly frame: SelectionFrame
  readonly handle: Handle & { readonly what: 'resize' }
}

/** Pulls a side or corner: Shift keeps the ratio, Alt the middle. */
export function resizing(context: ToolContext, start: ToolPointer, { frame, handle }: Pull): ToolState {
  const objects = new Map<string, BoardObject>()
  for (const id of frame.ids) {
    const object = context.object(id)
    if (object) objects.set(id, object)
  }
  let pointer = start
  let boxes: ReadonlyMap<string, Box> = new Map()
  let stopScrolling = () => {}

  const isSlow = createPace()
  const neighbours = createNeighbours(context, new Set(objects.keys()))

  const follow = () => {
    const at = context.camera.screenToPaper(pointer.screen)
    const { shift, alt } = pointer.modifiers
    const aims = isSlow(pointer)
    const isCorner = handle.dx !== 0 && handle.dy !== 0
    const keepsRatio = frame.keepsRatio || shift || (isCorner && objects.size > 1)
    const bare = { x: at.x - start.at.x, y: at.y - start.at.y }
    const isFree = !keepsRatio && !pointer.modifiers.mod && frame.box.angle === 0
    const isAligned = aims && isFree && context.mayAlign([...objects.keys()], at)
    const { way, guides } = isAligned ? aligned(bare) : { way: bare, guides: [] }
    const to = pulledBox(frame.box, handle, {
      way,
      keepsRatio,
      aroundMiddle: alt,
      least: leastOf([...objects.values()]),
    })
    boxes = new Map([...objects].map(([id, object]) => [id, within(boxOf(object), frame.box, to)]))
    const drafts = new Map<string, BoardObject>()
    for (const [id, box] of boxes) {
      const object = objects.get(id)
      if (object) drafts.set(id, inBox(object, box))
    }
    context.show({ drafts, guides })
  }
  /** The pulled side or corner in line with neighbours. */
  const aligned = (way: PaperPoint) => {
    const grip = { x: handle.at.x + way.x, y: handle.at.y + way.y, width: 0, height: 0 }
    const { dx, dy, guides } = neighbours().snap(grip, SNAP_PX / context.camera.zoom)
    return {
      way: { x: way.x + dx, y: way.y + dy },
      guides: guides.filter(({ from, to }) => (from.x === to.x ? handle.dx !== 0 : handle.dy !== 0)),
    }
  }
  return {
    name: 'select.resizing',
    cursor: handle.cursor,
    enter() {
      stopScrolling = scrollAtEdges(context, () => pointer, follow)
    },
    exit: () => stopScrolling(),
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up() {
      context.releaseOverlay()
      if (boxes.size > 0) context.emit('resizeEnd', { boxes })
      return context.idle()
    },
    cancel: () => context.clearOverlay(),
    gone(lost) {
      for (const id of lost) objects.delete(id)
      if (objects.size > 0) {
        follow()
        return undefined
      }
      context.clearOverlay()
      return context.idle()
    },
  }
}
