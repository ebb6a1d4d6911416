import { boundsOf, growRect, holdsRect, type PaperPoint, type Rect, rectsMeet } from '../geometry.ts'
import { type BoardObject, boxOf, dragOf, isSelectable } from '../objects.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { shifted, slotAt, slotsFor } from './slots.ts'
import { createSnapField, type Guide, type SnapField } from './snap.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** Objects follow the pointer as a draft: the document hears of it when they are let go. */
export function dragging(context: ToolContext, start: ToolPointer, primary: BoardObject): ToolState {
  const { lifts } = context
  const isVertical = dragOf(primary) === 'vertical'
  let origins = new Map<string, { readonly rect: PaperPoint; readonly box: PaperPoint }>()
  let pointer = start
  let alignment: Alignment | undefined
  let stopScrolling = () => {}

  const ids = () => [...origins.keys()]
  const drag = () => {
    const at = context.camera.screenToPaper(pointer.screen)
    const aligned = align(at)
    const delta = context.constrain(ids(), aligned.way)
    const places = placesAfter(delta, 'box')
    return { event: { ids: ids(), delta, places, at, modifiers: pointer.modifiers }, aligned }
  }
  /** The pointer's way, kept to one axis, put into a slot or in line with neighbours. */
  const align = (at: PaperPoint): Aligned => {
    const bare = { x: isVertical ? 0 : at.x - start.at.x, y: at.y - start.at.y }
    const way = pointer.modifiers.shift ? alongOneAxis(bare) : bare
    if (isVertical || !context.mayAlign(ids(), at)) return { way }
    alignment ??= createAlignment(context, primary, new Set(ids()))
    return alignment.align(way, pointer)
  }
  const follow = () => {
    const { event, aligned } = drag()
    lifts.holdOwn(placesAfter(event.delta, 'rect'))
    const { guides = [], slot } = aligned
    const stays = new Set(pointer.modifiers.alt ? event.ids : [])
    context.show({ guides, slot, stays })
    context.emit('dragMove', event)
  }
  return {
    name: 'select.dragging',
    cursor: 'grabbing',
    enter() {
      takeAlong(context, primary, start)
      origins = new Map(draggedIds(context, primary).map((id) => [id, originOf(id)]))
      context.emit('dragStart', drag().event)
      stopScrolling = scrollAtEdges(context, () => pointer, follow)
    },
    exit() {
      stopScrolling()
      context.clearOverlay()
    },
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up(next) {
      // Let go where it was seen, also when it had come into line.
      pointer = { ...next, happenedAtMs: pointer.happenedAtMs, screen: pointer.screen }
      const { event } = drag()
      const duplicate = next.modifiers.alt
      if (duplicate) lifts.dropOwn()
      else lifts.releaseOwn()
      context.emit('dragEnd', { ...event, duplicate })
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

  function originOf(id: string) {
    const object = context.object(id) ?? primary
    return { rect: object.rect, box: boxOf(object) }
  }

  function placesAfter(delta: PaperPoint, what: 'rect' | 'box'): ReadonlyMap<string, PaperPoint> {
    const places = new Map<string, PaperPoint>()
    for (const [id, origin] of origins) {
      places.set(id, { x: origin[what].x + delta.x, y: origin[what].y + delta.y })
    }
    return places
  }
}

const alongOneAxis = ({ x, y }: PaperPoint) => (Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y })

/** Dragging what is not selected selects it first, with its group. */
function takeAlong(context: ToolContext, object: BoardObject, { modifiers }: ToolPointer) {
  const { selection } = context
  if (selection.ids.has(object.id)) return
  if (!isSelectable(object)) return selection.set([])
  const all = context.withGroups([object.id])
  selection.set(modifiers.shift || modifiers.mod ? [...selection.ids, ...all] : all)
}

function draggedIds(context: ToolContext, primary: BoardObject): readonly string[] {
  const { selection } = context
  if (dragOf(primary) === 'vertical' || !selection.ids.has(primary.id)) return [primary.id]
  const movable = [...selection.ids].filter((id) => {
    const object = context.object(id)
    return object !== undefined && dragOf(object) === 'free'
  })
  return context.mayDrag(withCarried(context, movable))
}

/** With all that lies wholly in a frame among them, and what lies in frames among that. */
function withCarried(context: ToolContext, ids: readonly string[]): readonly string[] {
  const all = new Set(ids)
  for (const id of all) {
    const frame = context.object(id)
    if (!frame?.carries) continue
    const box = boundsOf(boxOf(frame))
    for (const inside of context.near(box)) {
      // Sets walk over what is added meanwhile: a frame within a frame carries too.
      if (dragOf(inside) === 'free' && !inside.locked && holdsRect(box, boundsOf(boxOf(inside))))
        all.add(inside.id)
    }
  }
  return [...all]
}

interface Aligned {
  readonly way: PaperPoint
  readonly guides?: readonly Guide[]
  readonly slot?: Rect | undefined
}

interface Alignment {
  align(way: PaperPoint, pointer: ToolPointer): Aligned
}

/** CSS pixels within which things line up, and a hand's pace below which that helps rather than jerks. */
const REACH_PX = 6
const SLOW_PX_PER_MS = 0.4

/** What a drag lines up with: gathered around the view when it begins, and again when the view is another. */
function createAlignment(context: ToolContext, primary: BoardObject, held: ReadonlySet<string>): Alignment {
  const { camera } = context
  const own = boundsOf(boxOf(primary))
  let gathered:
    | { readonly around: Rect; readonly field: SnapField; readonly slots: readonly Rect[] }
    | undefined
  let last: ToolPointer | undefined
  let pace = 1

  function gather() {
    const { visible } = camera
    if (gathered && rectsMeet(gathered.around, visible) && holdsRect(gathered.around, visible))
      return gathered
    const around = growRect(visible, Math.max(visible.width, visible.height) / 2)
    const near = context.near(around).filter((object) => !held.has(object.id) && isSelectable(object))
    const boxes = near.filter((object) => !isConnector(object)).map((object) => boundsOf(boxOf(object)))
    const notes = near.filter((object) => object.slots).map((object) => object.rect)
    gathered = { around, field: createSnapField(boxes), slots: primary.slots ? slotsFor(own, notes) : [] }
    return gathered
  }

  function follow(pointer: ToolPointer) {
    if (last && pointer.happenedAtMs > last.happenedAtMs) {
      const px = Math.hypot(pointer.screen.x - last.screen.x, pointer.screen.y - last.screen.y)
      pace = 0.5 * pace + 0.5 * (px / (pointer.happenedAtMs - last.happenedAtMs))
    }
    last = pointer
  }

  return {
    align(way, pointer) {
      follow(pointer)
      const { field, slots } = gather()
      if (pointer.modifiers.mod) return { way }
      const place = shifted(own, way)
      const slot = slotAt(slots, place, camera.zoom)
      if (slot) return { way: { x: slot.x - own.x, y: slot.y - own.y }, slot }
      if (pace > SLOW_PX_PER_MS || pointer.modifiers.shift) return { way }
      const { dx, dy, guides } = field.snap(place, REACH_PX / camera.zoom)
      return { way: { x: way.x + dx, y: way.y + dy }, guides }
    },
  }
}

const isConnector = (object: BoardObject) => object.type === 'custom' && object.ties !== undefined
