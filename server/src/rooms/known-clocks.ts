import type { Span } from './update-facts.ts'

/**
 * Which structs a room has taken in, by client. A client that types before it has sent its offline work leaves a gap;
 * what lies behind the gap counts once the gap is filled.
 */
export class KnownClocks {
  readonly #clocks: Map<number, number>
  readonly #ahead = new Map<number, Span[]>()

  constructor(stateVector: ReadonlyMap<number, number> = new Map()) {
    this.#clocks = new Map(stateVector)
  }

  has({ client, to }: Span): boolean {
    return to <= this.clockOf(client)
  }

  /** How many of its clocks are known without a gap. */
  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0
  }

  /** Up to where everything is known, by client. */
  get clocks(): ReadonlyMap<number, number> {
    return this.#clocks
  }

  learn(span: Span): void {
    const { client, from, to } = span
    const known = this.clockOf(client)
    if (from === known && !this.#ahead.has(client)) {
      this.#clocks.set(client, to)
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
    if (clock > 0) this.#clocks.set(client, clock)
    if (ahead.length > 0) this.#ahead.set(client, ahead)
    else this.#ahead.delete(client)
  }
}
