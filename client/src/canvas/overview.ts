import type { CameraPose } from './camera.ts'
import type { Clock } from './clock.ts'
import type { Rect, Size } from './geometry.ts'

/** How long all must be still before the overview is painted anew. */
const STILL_MS = 400
/** Around everything, so that the paper goes on beyond the last note. A share of its size. */
const MARGIN = 0.5

export interface Overview {
  /** What it was painted at; undefined while there is none. */
  readonly pose: CameraPose | undefined
  /** Something moves: painting waits until it does not. */
  touch(): void
  /** What it shows is no longer so. */
  stale(): void
  stop(): void
}

export interface OverviewOptions {
  readonly clock: Clock
  readonly size: () => Size
  readonly bounds: () => Rect | undefined
  /** Paints the whole board, small, as seen from there. */
  readonly paint: (pose: CameraPose) => void
}

/** Keeps a small picture of the whole board, for what comes into view while one zooms out. Painted in quiet moments. */
export function createOverview({ clock, size, bounds, paint }: OverviewOptions): Overview {
  let pose: CameraPose | undefined
  let isStale = true
  let cancel: (() => void) | undefined

  function touch() {
    cancel?.()
    cancel = isStale ? clock.after(STILL_MS, paintNow) : undefined
  }

  function paintNow() {
    cancel = undefined
    const all = bounds()
    const { width, height } = size()
    if (!all || width === 0 || height === 0) return
    isStale = false
    pose = poseOf(all, { width, height })
    paint(pose)
  }

  return {
    get pose() {
      return pose
    },
    touch,
    stale() {
      isStale = true
      touch()
    },
    stop() {
      cancel?.()
      cancel = undefined
      pose = undefined
      isStale = true
    },
  }
}

/** From where all of a box is seen, with room around it. */
export function poseOf(box: Rect, { width, height }: Size): CameraPose {
  const zoom = Math.min(
    width / Math.max(1, box.width * (1 + MARGIN)),
    height / Math.max(1, box.height * (1 + MARGIN)),
    1,
  )
  return {
    x: box.x + box.width / 2 - width / 2 / zoom,
    y: box.y + box.height / 2 - height / 2 / zoom,
    zoom,
  }
}
