import { distance, growRect, type PaperPoint, rectBetween } from '../geometry.ts'
import { boxOf } from '../objects.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** CSS pixels between the places at which one stroke feels for things. */
const STEP_PX = 4
const MOST_STEPS = 200
const TRAIL_MS = 200

/** Takes away whole things that it touches, all of one stroke at once. */
export function createEraserTool(context: ToolContext): ToolState {
  return { name: 'eraser.idle', cursor: 'crosshair', down: (pointer) => erasing(context, pointer) }
}

export function erasing(context: ToolContext, start: ToolPointer): ToolState {
  const touched = new Set<string>()
  let last = start.at
  let trail: { readonly at: PaperPoint; readonly atMs: number }[] = []

  const follow = (way: readonly PaperPoint[]) => {
    const now = context.clock.now()
    for (const at of way) {
      for (const id of touchedBetween(context, last, at)) touched.add(id)
      last = at
      trail.push({ at, atMs: now })
    }
    trail = trail.filter(({ atMs }) => now - atMs <= TRAIL_MS)
    context.show({ faded: new Set(touched), trail: trail.map(({ at }) => at) })
  }
  return {
    name: 'eraser.erasing',
    cursor: 'crosshair',
    enter: () => follow([start.at]),
    move(pointer) {
      follow(pointer.way ? pointer.way.map(([x, y]) => ({ x, y })) : [pointer.at])
      return undefined
    },
    up() {
      context.clearOverlay()
      if (touched.size > 0) context.emit('erase', { ids: [...touched] })
      return context.idle()
    },
    cancel: () => context.clearOverlay(),
    gone(ids) {
      for (const id of ids) touched.delete(id)
      return undefined
    },
  }
}

/** What lies on the way between two points and may be erased. */
function touchedBetween(context: ToolContext, from: PaperPoint, to: PaperPoint): readonly string[] {
  const near = context.near(growRect(rectBetween(from, to), 1))
  if (near.length === 0) return []
  const steps = Math.min(MOST_STEPS, Math.ceil((distance(from, to) * context.camera.zoom) / STEP_PX))
  const hit = near.filter((object) => {
    for (let step = 0; step <= steps; step++) {
      const share = steps === 0 ? 1 : step / steps
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      if (object.type === 'custom' && object.hit ? object.hit(at) : holds(boxOf(object), at)) return true
    }
    return false
  })
  return context.mayErase(hit.map((object) => object.id))
}

const holds = (box: { x: number; y: number; width: number; height: number }, { x, y }: PaperPoint) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
