import { brownpaper, ownClient } from './contenders/brownpaper.ts'
import type { Contender, Running } from './contenders/contender.ts'
import { hocuspocus, stock } from './contenders/peers.ts'

export type BenchOptions = {
  /** How often everything is measured, the contenders taking turns. */
  readonly runs: number
  readonly contenders: readonly Contender[]
  readonly rooms: readonly number[]
  readonly storm: readonly number[]
  /** Where the search for the most rooms ends, and how long one look takes. */
  readonly mostRooms: number
  readonly windowMs: number
}

/** What a part of the benchmark says for the list at the end. */
export type Goal = { readonly what: string; readonly reached: string; readonly isMet: boolean }

export type Part = (options: BenchOptions) => Promise<readonly Goal[]>

export const CONTENDERS: readonly Contender[] = [brownpaper, stock, hocuspocus]
export { brownpaper, hocuspocus, ownClient, stock }

/** Where it makes a difference which client people have: ours is measured with both, beside the stock one its own. */
export const withOwnClient = (options: BenchOptions): BenchOptions => ({
  ...options,
  contenders: options.contenders.flatMap((one) => (one === brownpaper ? [one, ownClient] : [one])),
})

/** Measures every contender `runs` times in turns, each on a server of its own. */
export async function inTurns<T>(
  { contenders, runs }: BenchOptions,
  storage: 'memory' | 'disk',
  measure: (server: Running, contender: Contender) => Promise<T>,
): Promise<ReadonlyMap<Contender, readonly T[]>> {
  const results = new Map<Contender, T[]>(contenders.map((one) => [one, []]))
  for (let run = 0; run < runs; run++) {
    for (const contender of contenders) {
      const server = await contender.start(storage)
      try {
        results.get(contender)?.push(await measure(server, contender))
      } finally {
        await server.stop()
      }
    }
  }
  return results
}

/** The middle of what all runs of one contender say; not a number when it did not take part. */
export function middle<T>(
  results: ReadonlyMap<Contender, readonly T[]>,
  contender: Contender,
  of: (result: T) => number,
): number {
  return median((results.get(contender) ?? []).map(of))
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
