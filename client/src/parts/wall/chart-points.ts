import type { StoryMoment } from '@brownpaper/shared/journey/lane-story'
import { type ScoreScale, scoreY } from './curve-picture.ts'
import type { WallLane } from './wall.ts'

/** A scored moment in a picture, in its pixels. */
export type ChartPoint = { readonly moment: StoryMoment; readonly x: number; readonly y: number }

export type ChartFrame = {
  readonly scale: ScoreScale
  /** The width of a column of the wall. */
  readonly column: number
  /** How far this lane is moved down, so that equal curves do not hide each other. */
  readonly shift?: number
}

/** The points of a lane from left to right; undefined where the line breaks, at moments without a score. */
export function chartPoints(
  { story, xs }: Pick<WallLane, 'story' | 'xs'>,
  { scale, column, shift = 0 }: ChartFrame,
): readonly (ChartPoint | undefined)[] {
  return story.moments.map((moment, index) => {
    const x = xs[index]
    if (moment.score === undefined || x === undefined) return undefined
    return { moment, x: x * column, y: scoreY(moment.score.median, scale) + shift }
  })
}

/** Lanes with the same scores lie at most this far apart in all. */
const MOST_SHIFT = 9

/** A few pixels up or down for each lane, in the order of the groups. */
export function laneShift(index: number, count: number, unit: number): number {
  if (count < 2) return 0
  return (index - (count - 1) / 2) * Math.min(2.4, MOST_SHIFT / (count - 1)) * unit
}

/** The point of another lane that lies nearest to x; undefined when it has none. */
export function nearestPoint(points: readonly ChartPoint[], x: number): ChartPoint | undefined {
  return points.reduce<ChartPoint | undefined>(
    (best, point) => (best === undefined || Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    undefined,
  )
}
