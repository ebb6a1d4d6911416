import { type Box, middleOf, type PaperPoint, turned } from '../geometry.ts'
import type { Handle, SelectionFrame } from '../handles.ts'
import { type BoardObject, boxOf, inBox } from '../objects.ts'
import { createNeighbours, createPace, SNAP_PX } from './alignment.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

export interface Pull {
  readonly frame: SelectionFrame
  readonly handle: Handle & { readonly what: 'resize' }
}

/** Paper units nothing gets smaller than by hand; a note still holds a word. */
const LEAST = 8
const LEAST_NOTE = 60

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
    const to = pulledBox(frame.box, handle, { way, keepsRatio, aroundMiddle: alt, least: leastOf(objects) })
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

function leastOf(objects: ReadonlyMap<string, BoardObject>): number {
  if (objects.size > 1) return LEAST * 4
  return [...objects.values()].some((object) => object.type === 'note') ? LEAST_NOTE : LEAST
}

interface PullTo {
  /** The pointer's way in paper units. */
  readonly way: PaperPoint
  readonly keepsRatio: boolean
  readonly aroundMiddle: boolean
  readonly least: number
}

/** A box after a side or corner was pulled; the opposite one, or the middle, stays where it is. */
function pulledBox(
  box: Box,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  { way, keepsRatio, aroundMiddle, least }: PullTo,
): Box {
  const local = turned(way, { x: 0, y: 0 }, -box.angle)
  const twice = aroundMiddle ? 2 : 1
  const wanted = { width: box.width + local.x * dx * twice, height: box.height + local.y * dy * twice }
  const { width, height } = keepsRatio ? inRatio(box, wanted, { dx, dy, least }) : atLeast(wanted, box, least)
  const middle = middleOf(box)
  // The still point, from the middle, before and after; a side pulled in its ratio grows evenly across.
  const shift = aroundMiddle
    ? { x: 0, y: 0 }
    : { x: (dx * (width - box.width)) / 2, y: (dy * (height - box.height)) / 2 }
  const moved = turned(shift, { x: 0, y: 0 }, box.angle)
  return {
    x: middle.x + moved.x - width / 2,
    y: middle.y + moved.y - height / 2,
    width,
    height,
    angle: box.angle,
  }
}

interface Extent {
  readonly width: number
  readonly height: number
}

/** What is smaller already may stay so. */
function atLeast(wanted: Extent, box: Extent, least: number): Extent {
  return {
    width: Math.max(wanted.width, Math.min(least, box.width)),
    height: Math.max(wanted.height, Math.min(least, box.height)),
  }
}

function inRatio(
  box: Extent,
  wanted: Extent,
  { dx, dy, least }: { readonly dx: number; readonly dy: number; readonly least: number },
): Extent {
  const across = wanted.width / box.width
  const down = wanted.height / box.height
  const scale = dx === 0 ? down : dy === 0 ? across : Math.max(across, down)
  const smallest = Math.min(1, least / Math.min(box.width, box.height))
  const by = Math.max(scale, smallest)
  return { width: box.width * by, height: box.height * by }
}

/** A box that keeps its place within a frame that became another. */
function within(box: Box, from: Box, to: Box): Box {
  if (from.width === box.width && from.height === box.height && from.angle === box.angle) return to
  const across = to.width / Math.max(1, from.width)
  const down = to.height / Math.max(1, from.height)
  const middle = middleOf(box)
  const width = box.width * across
  const height = box.height * down
  return {
    x: to.x + (middle.x - from.x) * across - width / 2,
    y: to.y + (middle.y - from.y) * down - height / 2,
    width,
    height,
    angle: box.angle,
  }
}
