import { distance, type ScreenPoint } from '../geometry.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** Only the last moments before letting go say how fast the paper was. */
const VELOCITY_WINDOW_MS = 80

/** The paper follows one pointer, and glides on when a finger lets go. */
export function panning(context: ToolContext, start: ToolPointer): ToolState {
  let last = start.screen
  let track: { readonly screen: ScreenPoint; readonly atMs: number }[] = []
  return {
    name: 'panning',
    cursor: 'grabbing',
    move(pointer) {
      if (pointer.pointerId !== start.pointerId) return undefined
      context.camera.panBy(pointer.screen.x - last.x, pointer.screen.y - last.y)
      last = pointer.screen
      const now = context.clock.now()
      track = [...track.filter(({ atMs }) => now - atMs < VELOCITY_WINDOW_MS), { screen: last, atMs: now }]
      return undefined
    },
    up(pointer) {
      if (pointer.pointerId !== start.pointerId) return undefined
      const now = context.clock.now()
      const first = track.find(({ atMs }) => now - atMs < VELOCITY_WINDOW_MS)
      if (first && pointer.kind !== 'mouse' && now > first.atMs) {
        const ms = now - first.atMs
        context.camera.glide((last.x - first.screen.x) / ms, (last.y - first.screen.y) / ms)
      }
      return context.idle()
    },
  }
}

/** Two fingers: the paper between them stays between them. */
export function pinching(context: ToolContext, first: ToolPointer, second: ToolPointer): ToolState {
  let fingers: readonly [ToolPointer, ToolPointer] = [first, second]
  return {
    name: 'pinching',
    move(pointer) {
      const before = spread(fingers)
      fingers = [
        pointer.pointerId === first.pointerId ? pointer : fingers[0],
        pointer.pointerId === second.pointerId ? pointer : fingers[1],
      ]
      const after = spread(fingers)
      context.camera.panBy(after.centre.x - before.centre.x, after.centre.y - before.centre.y)
      if (before.gap > 0) context.camera.zoomAt(after.centre, after.gap / before.gap)
      return undefined
    },
    up(pointer) {
      const left = fingers.find((finger) => finger.pointerId !== pointer.pointerId)
      return left && fingers.some((finger) => finger.pointerId === pointer.pointerId)
        ? panning(context, left)
        : undefined
    },
  }
}

function spread([a, b]: readonly [ToolPointer, ToolPointer]) {
  return {
    centre: { x: (a.screen.x + b.screen.x) / 2, y: (a.screen.y + b.screen.y) / 2 },
    gap: distance(a.screen, b.screen),
  }
}
