import { assert, must } from '../base/assert.ts'

/** What one person can give a moment, from worst to best; 0 is neutral. */
export const SCORES = [-3, -2, -1, 0, 1, 2, 3] as const

/** One person's score of a moment. A group's median may also lie halfway between two of these. */
export type ScoreValue = (typeof SCORES)[number]

/** A group's scores of one moment taken together. */
export type GroupScore = {
  /** The middle score, halfway two scores if they are even in number. */
  readonly median: number
  /** How far the highest and the lowest lie apart, 0..6. */
  readonly spread: number
  /** How many members gave a score. */
  readonly count: number
}

/** From this spread on a group talks about the difference (our own rule, adjustable). */
export const DISCUSS_FROM = 3

/** Whether a value from outside is a score. */
export function isScoreValue(value: unknown): value is ScoreValue {
  return SCORES.some((score) => score === value)
}

/** The middle of some numbers, halfway the two middle ones if they are even in number; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const upper = must(sorted[Math.floor(sorted.length / 2)])
  const lower = must(sorted[Math.ceil(sorted.length / 2) - 1])
  return (lower + upper) / 2
}

/** Highest minus lowest; undefined for none. */
export function spread(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  return Math.max(...values) - Math.min(...values)
}

/** What a group makes of a moment: the median decides, the spread is shown; undefined without a score. */
export function groupScore(values: readonly number[]): GroupScore | undefined {
  if (values.length === 0) return undefined
  return { median: must(median(values)), spread: must(spread(values)), count: values.length }
}

/** Whether scores lie so far apart that the group should talk about the moment. */
export function needsDiscussion(group: Pick<GroupScore, 'spread'>, from: number = DISCUSS_FROM): boolean {
  return group.spread >= from
}

/**
 * A value of another tool's scale on ours, linearly: e = -3 + 6(x - min)/(max - min). The outcome is not
 * rounded: 3 on 1..10 lies between -2 and -1.
 */
export function convertScale(value: number, scale: { readonly min: number; readonly max: number }): number {
  assert(scale.max > scale.min, `a scale needs max above min, got ${scale.min}..${scale.max}`)
  return -3 + (6 * (value - scale.min)) / (scale.max - scale.min)
}
