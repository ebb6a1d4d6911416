import { newSecret } from './secrets.ts'

export type CheckTicketsOptions = {
  readonly now: () => number
  /** How many are good at once; no more are given out. Default 500. */
  readonly most?: number
  /** What one can be used for. Default 20 times, for 60 s. */
  readonly uses?: number
  readonly lastMs?: number
}

type Ticket = { left: number; readonly until: number }

/**
 * Whoever wants to know what their network lets through has no account, so they get a ticket: given out at the rate one
 * address may ask for it, good for a few connections that say nothing but that they are there.
 */
export class CheckTickets {
  readonly #options: Required<CheckTicketsOptions>
  /** In the order they end. */
  readonly #tickets = new Map<string, Ticket>()

  constructor(options: CheckTicketsOptions) {
    this.#options = { most: 500, uses: 20, lastMs: 60_000, ...options }
  }

  /** Undefined when too many are out. */
  give(): string | undefined {
    const { now, most, uses, lastMs } = this.#options
    for (const [ticket, { until }] of this.#tickets) {
      if (until > now()) break
      this.#tickets.delete(ticket)
    }
    if (this.#tickets.size >= most) return undefined
    const ticket = newSecret()
    this.#tickets.set(ticket, { left: uses, until: now() + lastMs })
    return ticket
  }

  /** Whether it is good, once more. */
  use(ticket: string | null): boolean {
    const found = ticket === null ? undefined : this.#tickets.get(ticket)
    if (found === undefined || found.until <= this.#options.now() || found.left === 0) return false
    found.left--
    return true
  }
}
