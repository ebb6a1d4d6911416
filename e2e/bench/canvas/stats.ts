import type { Measured } from './pilot.ts'

/** One scenario of one contender, over all its runs. Times in ms. */
export type Cell = {
  readonly p95: number
  readonly p99: number
  /** Shares of frames, 0 to 1. */
  readonly over25: number
  readonly over50: number
  readonly longestFrame: number
  readonly mainPerFrame: number
  /** 0 when none was over 50. */
  readonly longestTask: number
}

export function cellOf({ intervals, longTasks, busyMs }: Measured): Cell {
  const sorted = intervals.toSorted((a, b) => a - b)
  const share = (limit: number) => sorted.filter((ms) => ms > limit).length / Math.max(1, sorted.length)
  return {
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    over25: share(25),
    over50: share(50),
    longestFrame: sorted.at(-1) ?? 0,
    mainPerFrame: busyMs / Math.max(1, sorted.length),
    longestTask: Math.max(0, ...longTasks),
  }
}

/** Each figure's median over the runs. */
export function medianOf<T extends Record<string, number>>(runs: readonly T[]): T | undefined {
  const [first] = runs
  if (first === undefined) return undefined
  const names = Object.keys(first) as (keyof T)[] // all of a record's keys are its own
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? 0))])) as T
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
