import { EXCEL_FROM } from './zones.ts'

/** What stands out in a journey. Every place is an index into the scores given, counted from 0. */
export type JourneySummary = {
  /** The average of the scored moments; undefined, as are max, min and the peak, while nothing is scored. */
  readonly mean: number | undefined
  readonly max: number | undefined
  readonly min: number | undefined
  /** All moments that share the best score, if that is above zero. */
  readonly highs: readonly number[]
  /** All moments that share the worst score, if that is below zero. */
  readonly lows: readonly number[]
  /** The score of the most intense moment, the largest |e|: of equal ones a negative one, then the latest. */
  readonly peak: number | undefined
  readonly peakIndex: number | undefined
  /** The score of the last moment; undefined while that one is not scored, as are the three that follow. */
  readonly end: number | undefined
  /** (peak + end) / 2, what is likely to be remembered. A talking point, never "the score". */
  readonly peakEnd: number | undefined
  /** (max + end) / 2 */
  readonly best: number | undefined
  /** (min + end) / 2 */
  readonly worst: number | undefined
  /** How many moments score below zero. */
  readonly belowZero: number
  /** How many moments lie in the zone excel. */
  readonly excel: number
}

type Scored = { readonly index: number; readonly score: number }

/**
 * Highs, lows, peak and end of a journey, one score a moment in order, undefined where nobody scored.
 *
 * Source: the snapshot model, the average of the most intense moment and the end. Evidence is mixed:
 * Alaybek et al. 2022, doi 10.1016/j.obhdp.2022.104149, find it about as telling as the mean; Strijbosch et
 * al. 2019, doi 10.3389/fpsyg.2019.01705, find it less so for complex experiences.
 */
export function journeySummary(scores: readonly (number | undefined)[]): JourneySummary {
  const scored = scoredMoments(scores)
  const values = scored.map((moment) => moment.score)
  const max = values.length === 0 ? undefined : Math.max(...values)
  const min = values.length === 0 ? undefined : Math.min(...values)
  const peak = peakOf(scored)
  const end = scores.at(-1)
  return {
    mean: mean(values),
    max,
    min,
    highs: scored.filter(({ score }) => score > 0 && score === max).map(({ index }) => index),
    lows: scored.filter(({ score }) => score < 0 && score === min).map(({ index }) => index),
    peak: peak?.score,
    peakIndex: peak?.index,
    end,
    peakEnd: halfway(peak?.score, end),
    best: halfway(max, end),
    worst: halfway(min, end),
    belowZero: values.filter((score) => score < 0).length,
    excel: values.filter((score) => score >= EXCEL_FROM).length,
  }
}

function scoredMoments(scores: readonly (number | undefined)[]): Scored[] {
  return scores.flatMap((score, index) => (score === undefined ? [] : [{ index, score }]))
}

function peakOf(scored: readonly Scored[]): Scored | undefined {
  return scored.reduce<Scored | undefined>(
    (peak, moment) => (peak === undefined || isAtLeastAsIntense(moment, peak) ? moment : peak),
    undefined,
  )
}

/** Whether a later moment takes over the peak. */
function isAtLeastAsIntense(later: Scored, peak: Scored): boolean {
  const difference = Math.abs(later.score) - Math.abs(peak.score)
  if (difference !== 0) return difference > 0
  return later.score <= peak.score
}

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function halfway(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : (a + b) / 2
}
