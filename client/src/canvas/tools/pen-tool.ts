import type { PenName, StrokePoint } from '../board-events.ts'
import { createLiveStroke } from '../kinds/stroke.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** A stroke of more points than this ends by itself: longer ones come from no hand. */
const MOST_STROKE_POINTS = 20_000
/** CSS pixels between points that are kept. */
const LEAST_STEP_PX = 0.7
/** After so long a second finger is a hand put down, not the start of a pinch. */
const SETTLED_MS = 400

/** Draws ink; goes on drawing until another tool is chosen. */
export function createPenTool(context: ToolContext, pen: PenName): ToolState {
  return { name: `${pen}.idle`, cursor: 'crosshair', down: (pointer) => drawing(context, pointer, pen) }
}

function drawing(context: ToolContext, start: ToolPointer, pen: PenName): ToolState {
  const { clock, camera } = context
  const beganAt = clock.now()
  const points: StrokePoint[] = []
  const live = createLiveStroke({ pen, ...context.inks()[pen] })

  const take = (way: readonly StrokePoint[]) => {
    const fresh = way.filter(isFarEnough)
    points.push(...fresh)
    live.add(fresh)
    context.show({ sketch: live })
  }
  let last: StrokePoint | undefined
  const isFarEnough = (point: StrokePoint) => {
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) * camera.zoom >= LEAST_STEP_PX
    if (isFar) last = point
    return isFar
  }
  const finish = () => {
    context.releaseOverlay()
    context.emit('strokeEnd', { pen, points })
    return context.idle()
  }
  return {
    name: `${pen}.drawing`,
    cursor: 'crosshair',
    enter: () => take([pointOf(start)]),
    move(pointer) {
      take(pointer.way ?? [pointOf(pointer)])
      return points.length >= MOST_STROKE_POINTS ? finish() : undefined
    },
    up: finish,
    cancel: () => context.clearOverlay(),
    isSettled: () => clock.now() - beganAt > SETTLED_MS,
  }
}

const pointOf = ({ at, pressure }: ToolPointer): StrokePoint => [at.x, at.y, pressure]
