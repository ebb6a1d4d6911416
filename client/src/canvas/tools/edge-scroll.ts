import type { PointerKind } from '../board-events.ts'
import type { ScreenPoint, Size } from '../geometry.ts'
import type { ToolContext } from './tool.ts'

/** CSS pixels from the rim. A finger hides what lies under it, so it counts sooner. */
const RIM = { mouse: 28, pen: 28, touch: 52 } as const
const MAX_PX_PER_MS = 1.1
/** Nobody wants the paper to run away while passing the rim. */
const WAIT_MS = 200
const EASE_IN_MS = 600
/** On a small screen the same speed feels faster. */
const SMALL_SCREEN_PX = 700

/** How strongly a point near the rim pulls, from -1 to 1 each way; nothing in the middle. */
function edgePull(point: ScreenPoint, { width, height }: Size, kind: PointerKind): ScreenPoint {
  const rim = RIM[kind]
  const pull = (at: number, length: number) => {
    if (at < rim) return -Math.min(1, (rim - at) / rim)
    if (at > length - rim) return Math.min(1, (at - length + rim) / rim)
    return 0
  }
  return { x: pull(point.x, width), y: pull(point.y, height) }
}

/** Scrolls while the pointer rests near the rim; `onScroll` follows each step. Answers what stops it. */
export function scrollAtEdges(
  { clock, camera }: ToolContext,
  pointer: () => { readonly screen: ScreenPoint; readonly kind: PointerKind },
  onScroll: () => void,
): () => void {
  let heldMs = 0
  let last = clock.now()
  let cancel = clock.frame(step)

  function step() {
    const now = clock.now()
    const deltaMs = now - last
    last = now
    cancel = clock.frame(step)
    const { screen, kind } = pointer()
    const pull = edgePull(screen, camera.viewport, kind)
    if (pull.x === 0 && pull.y === 0) {
      heldMs = 0
      return
    }
    heldMs += deltaMs
    if (heldMs < WAIT_MS) return
    const ease = Math.min(1, (heldMs - WAIT_MS) / EASE_IN_MS) ** 2
    const size = Math.min(1, camera.viewport.width / SMALL_SCREEN_PX)
    const way = MAX_PX_PER_MS * ease * size * deltaMs
    camera.panBy(-pull.x * way, -pull.y * way)
    onScroll()
  }

  return () => cancel()
}
