import type { Seat } from './contenders/contender.ts'

export type LoadPlan = {
  readonly rooms: readonly (readonly Seat[])[]
  /** Of each client. */
  readonly editsPerSecond: number
  readonly cursorsPerSecond: number
  readonly warmUpMs: number
  readonly windowMs: number
}

export type Latencies = {
  /** Milliseconds from one client's hand to another's ear. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Share of what should have arrived. Cursors that were overtaken by a newer one count as missing. */
  readonly delivered: number
}

export type LoadResult = {
  readonly edit: Latencies
  readonly cursor: Latencies
  readonly framesPerSecond: number
  readonly bytesPerSecond: number
  /** Cores the people themselves needed: near 1 they, not the server, are the limit. */
  readonly loadCpu: number
  /** Clients that lost their connection. */
  readonly closed: number
}
