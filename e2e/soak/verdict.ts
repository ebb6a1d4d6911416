export type Sample = {
  readonly minute: number
  readonly megabytes: number
  readonly p99Ms: number
  readonly lagMs: number
}

export type Verdict = { readonly what: string; readonly perHour: string; readonly isFlat: boolean }

/** The first part is warming up: code is compiled, caches fill, logs become snapshots. */
const WARM = 0.25

/** An hour may cost so much of what there is, or so many units where there is little. */
const MOST_SHARE = 0.15
const MOST = { megabytes: 12, p99Ms: 5, lagMs: 5 } as const

/** Whether the middle of memory, latency and lag moves over time. Single bad samples do not count: they are no trend. */
export function judge(samples: readonly Sample[]): readonly Verdict[] {
  const warm = samples.slice(Math.floor(samples.length * WARM))
  const of = (what: keyof typeof MOST, name: string, unit: string): Verdict => {
    const points = warm.map((sample) => [sample.minute, sample[what]] as const)
    const perHour = slope(points) * 60
    const middle = median(points.map(([, value]) => value))
    const isFlat = perHour <= Math.max(MOST[what], middle * MOST_SHARE)
    return { what: name, perHour: `${perHour >= 0 ? '+' : ''}${perHour.toFixed(1)} ${unit}`, isFlat }
  }
  return [
    of('megabytes', 'memory', 'MB'),
    of('p99Ms', 'edit p99', 'ms'),
    of('lagMs', 'event-loop lag p99', 'ms'),
  ]
}

/** The median of the slopes between all pairs of points (Theil and Sen, 1950 and 1968); 0 for fewer than two. */
function slope(points: readonly (readonly [number, number])[]): number {
  const slopes = points.flatMap(([x, y], at) =>
    points.slice(at + 1).map(([otherX, otherY]) => (otherY - y) / (otherX - x)),
  )
  return slopes.length === 0 ? 0 : median(slopes)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
