import type { Seat } from '../contenders/contender.ts'
import { LeanClient } from './lean-client.ts'
import type { Mark } from './load.ts'
import { pass } from './pass.ts'

export type SilencePlan = {
  readonly seats: readonly Seat[]
  /** Whether the first of them stops reading. */
  readonly isSilent: boolean
  /** Of all together. */
  readonly bytesPerSecond: number
  readonly ms: number
}

export type SilenceResult = {
  /** Of the others. */
  readonly p99: number
  /** What the one who had not read finds at the end of what was sent. */
  readonly closedWith: number | undefined
  readonly closedBecause: string
}

const EDITS_PER_SECOND = 20

/** People who write a lot while one of them, who writes nothing, stops reading. */
export async function silence(
  { seats, isSilent, bytesPerSecond, ms }: SilencePlan,
  mark: Mark,
): Promise<SilenceResult> {
  const latencies: number[] = []
  const [seat, ...others] = seats
  if (seat === undefined) throw new Error('Nobody is there to be silent')
  const silent = new LeanClient(seat, () => {})
  const writers = others.map((one) => new LeanClient(one, (_what, latencyMs) => latencies.push(latencyMs)))
  for (const client of [silent, ...writers]) await client.join()
  const padding = 'x'.repeat(bytesPerSecond / others.length / EDITS_PER_SECOND)
  const timers = writers.map((writer) => setInterval(() => writer.edit({ padding }), 1000 / EDITS_PER_SECOND))
  await pass(3000)
  await mark('begins')
  latencies.length = 0
  if (isSilent) silent.pause()
  await pass(ms)
  await mark('ends')
  for (const timer of timers) clearInterval(timer)
  const sorted = Float64Array.from(latencies).sort()
  silent.resume()
  for (let waited = 0; isSilent && silent.closedWith === undefined && waited < 3000; waited += 50)
    await pass(50)
  const { closedWith, closedBecause } = silent
  for (const client of [silent, ...writers]) client.leave()
  return { p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN, closedWith, closedBecause }
}
