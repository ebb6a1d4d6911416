import type { Feeling } from '../lane/feeling.ts'
import { type Score, scoreOf } from '../lane/lane.ts'
import { type GroupScore, groupScore } from './score.ts'

/** A group's scores of one moment: taken together, and each member's own. */
export type MomentScore = GroupScore & {
  readonly low: number
  readonly high: number
  /** The feeling most members named; undefined while nobody named one. */
  readonly feeling: Feeling | undefined
  /** By member. */
  readonly own: ReadonlyMap<string, Score>
}

/** All scores of a lane, by moment. Scores of moments that are gone are among them. */
export function momentScores(scores: readonly Score[]): ReadonlyMap<string, MomentScore> {
  const byMoment = new Map<string, Map<string, Score>>()
  for (const score of scores) {
    const { moment, member } = scoreOf(score.id)
    const own = byMoment.get(moment) ?? new Map<string, Score>()
    byMoment.set(moment, own.set(member, score))
  }
  const out = new Map<string, MomentScore>()
  for (const [moment, own] of byMoment) {
    const values = [...own.values()].map((score) => score.value)
    const group = groupScore(values)
    if (group === undefined) continue
    const feeling = mostNamed([...own.values()])
    out.set(moment, { ...group, low: Math.min(...values), high: Math.max(...values), feeling, own })
  }
  return out
}

/** Of equally many, the feeling whose namers come first: the same on every screen, for ids are. */
function mostNamed(scores: readonly Score[]): Feeling | undefined {
  const counts = new Map<Feeling, number>()
  for (const { feeling } of scores.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (feeling !== undefined) counts.set(feeling, (counts.get(feeling) ?? 0) + 1)
  }
  let most: Feeling | undefined
  for (const [feeling, count] of counts) {
    if (most === undefined || count > (counts.get(most) ?? 0)) most = feeling
  }
  return most
}
