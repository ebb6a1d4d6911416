import type { Point } from '@brownpaper/shared/geometry/rect'
import { LASER_FADE_MS } from '../../../canvas/laser-trails.ts'
import type { Presence } from '../../../state/session.ts'

/** So long each point is told again, in case a message of its own was lost among newer ones. */
const TOLD_MS = 200

/**
 * Tells others where one's light is, as presence: the last points with their numbers. A new way skips a number. Once
 * it has faded nothing of it is told any more.
 */
export function createLaserTeller(tell: (laser: Presence['laser']) => void) {
  let points: { readonly at: Point; readonly atMs: number }[] = []
  /** The number of the first of the points. */
  let from = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    point(at: Point, { starts, now }: { readonly starts: boolean; readonly now: number }) {
      if (starts) {
        from += points.length + 1
        points = []
      }
      points.push({ at, atMs: now })
      const stale = points.findIndex(({ atMs }) => now - atMs <= TOLD_MS)
      from += stale
      points = points.slice(stale)
      tell({ from, points: points.map((one) => one.at) })
      clearTimeout(timer)
      timer = setTimeout(() => tell(undefined), LASER_FADE_MS)
    },
    stop() {
      clearTimeout(timer)
      tell(undefined)
    },
  }
}
