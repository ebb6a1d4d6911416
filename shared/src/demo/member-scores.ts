import { must } from '../base/assert.ts'
import { seededRandom, shuffled } from '../base/seeded-random.ts'
import { isScoreValue, type ScoreValue } from '../journey/score.ts'

/**
 * How five people may differ from the score they agree on, sorted, so that the middle one is 0. Spreads of 1
 * and 2 are common; 3, which asks for a talk, is rare.
 */
const DIFFERENCES = [
  [-1, 0, 0, 0, 0],
  [-1, -1, 0, 0, 0],
  [0, 0, 0, 0, 1],
  [0, 0, 0, 1, 1],
  [-1, 0, 0, 0, 1],
  [-1, -1, 0, 0, 1],
  [-1, 0, 0, 1, 1],
  [-2, -1, 0, 0, 0],
  [0, 0, 0, 1, 2],
  [-2, -1, 0, 0, 1],
  [-3, -1, 0, 0, 0],
  [0, 0, 0, 1, 3],
] as const

/**
 * Scores of five members whose median is exactly the score given, so that the demo's groups differ as real
 * ones do. The same seed gives the same scores.
 */
export function memberScores(score: ScoreValue, seed: string): readonly ScoreValue[] {
  const random = seededRandom(seed)
  const fitting = DIFFERENCES.map((differences) =>
    differences.map((difference) => score + difference),
  ).filter((values): values is ScoreValue[] => values.every(isScoreValue))
  return shuffled(must(fitting[Math.floor(random() * fitting.length)]), random)
}
