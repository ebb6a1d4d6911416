import { boundsOf, growRect, holdsRect, type PaperPoint, type Rect } from '../geometry.ts'
import { type BoardObject, boxOf, dragOf, isSelectable } from '../objects.ts'
import { createNeighbours, createPace, SNAP_PX } from './alignment.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { shifted, slotAt, slotReach, slotsFor } from './slots.ts'
import type { Guide } from './snap.ts'
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

/** On a heap of more notes than this no place is free anyway. */
const MOST_SLOT_NOTES = 60

/** What a drag lines up with. */
function createAlignment(context: ToolContext, primary: BoardObject, held: ReadonlySet<string>): Alignment {
  const { camera } = context
  const own = boundsOf(boxOf(primary))
  const isSlow = createPace()
  const neighbours = createNeighbours(context, held)

  /** The free places around where it is held. */
  const slotsNear = (place: Rect) =>
    slotsFor(
      own,
      context
        .near(growRect(place, slotReach(place)))
        .filter((object) => object.slots && !held.has(object.id))
        .slice(0, MOST_SLOT_NOTES)
        .map((object) => object.rect),
    )

  return {
    align(way, pointer) {
      const aims = isSlow(pointer)
      if (pointer.modifiers.mod) return { way }
      const place = shifted(own, way)
      const slot = primary.slots ? slotAt(slotsNear(place), place, camera.zoom) : undefined
      if (slot) return { way: { x: slot.x - own.x, y: slot.y - own.y }, slot }
      if (!aims || pointer.modifiers.shift) return { way }
      const { dx, dy, guides } = neighbours().snap(place, SNAP_PX / camera.zoom)
      return { way: { x: way.x + dx, y: way.y + dy }, guides }
    },
  }
}
