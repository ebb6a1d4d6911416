import type { LaneStory } from '@brownpaper/shared/journey/lane-story'

/** What stands out about a moment of a journey. */
export type MomentMarks = {
  readonly isHigh: boolean
  readonly isLow: boolean
  readonly isEnd: boolean
  readonly isRoyal: boolean
}

/** By moment; moments without anything special are not in it. */
export function markMoments(story: LaneStory): ReadonlyMap<string, MomentMarks> {
  const { moments, summary, end } = story
  const highs = new Set(summary.highs)
  const lows = new Set(summary.lows)
  return new Map(
    moments.flatMap((moment, index) => {
      const marks: MomentMarks = {
        isHigh: highs.has(index),
        isLow: lows.has(index),
        isEnd: moment === end,
        isRoyal: moment.royal !== undefined,
      }
      return Object.values(marks).includes(true) ? [[moment.id, marks] as const] : []
    }),
  )
}

/** The texts at `wall.marks`. */
export type MarkWord = 'high' | 'low' | 'end' | 'lowEnd' | 'highEnd'

/** The word for a moment's place in the curve; undefined where it has none. */
export function markWord(marks: MomentMarks | undefined): MarkWord | undefined {
  if (marks === undefined) return undefined
  const { isHigh, isLow, isEnd } = marks
  if (isEnd) return isLow ? 'lowEnd' : isHigh ? 'highEnd' : 'end'
  return isLow ? 'low' : isHigh ? 'high' : undefined
}
