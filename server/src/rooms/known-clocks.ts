import { ScarceMap } from './scarce.ts'
import type { Span } from './update-facts.ts'

const NOTHING: ReadonlyMap<number, number> = new Map()

/**
 * Which structs a room has taken in, by client. A client that types before it has sent its offline work leaves a gap;
 * what lies behind the gap counts once the gap is filled.
 */
export class KnownClocks {
  /** None before somebody has written. */
  #clocks: Map<number, number> | undefined
  readonly #ahead = new ScarceMap<number, Span[]>()

  constructor(stateVector: ReadonlyMap<number, number> = new Map()) {
    if (stateVector.size > 0) this.#clocks = new Map(stateVector)
  }

  has({ client, to }: Span): boolean {
    return to <= this.clockOf(client)
  }

  /** How many of its clocks are known without a gap. */
  clockOf(client: number): number {
    return this.#clocks?.get(client) ?? 0
  }

  /** Up to where everything is known, by client. */
  get clocks(): ReadonlyMap<number, number> {
    return this.#clocks ?? NOTHING
  }

  /** Whether it was taken in, be it behind a gap. */
  holds(span: Span): boolean {
    if (this.has(span)) return true
    let from = Math.max(span.from, this.clockOf(span.client))
    for (const piece of this.#ahead.get(span.client) ?? []) {
      if (piece.from <= from) from = Math.max(from, piece.to)
    }
    return from >= span.to
  }

  /** Up to where each client's spans were taken in, gaps between them aside. `spans` come in order. */
  heldOf(spans: readonly Span[]): ReadonlyMap<number, number> {
    const held = new Map<number, number>()
    const open = new Set<number>()
    for (const span of spans) {
      if (open.has(span.client)) continue
      if (this.holds(span)) held.set(span.client, span.to)
      else open.add(span.client)
    }
    return held
  }

  learn(span: Span): void {
    const { client, from, to } = span
    const known = this.clockOf(client)
    if (from === known && !this.#ahead.has(client)) {
      this.#know(client, to)
      return
    }
    const ahead = [...(this.#ahead.get(client) ?? []), span].sort((a, b) => a.from - b.from)
    let clock = known
    let next = ahead[0]
    while (next !== undefined && next.from <= clock) {
      clock = Math.max(clock, next.to)
      ahead.shift()
      next = ahead[0]
    }
    if (clock > 0) this.#know(client, clock)
    if (ahead.length > 0) this.#ahead.set(client, ahead)
    else this.#ahead.delete(client)
  }

  #know(client: number, clock: number): void {
    this.#clocks ??= new Map()
    this.#clocks.set(client, clock)
  }
}
