import type { Clock } from './clock.ts'

export type BackoffOptions = {
  /** The longest first wait; it doubles from there. Default 300. */
  readonly firstMs?: number
  /** No wait is longer. Default 8000. */
  readonly maxMs?: number
  /** What stayed open this long counts as a success. Default 5000. */
  readonly stableMs?: number
}

/**
 * How long to wait before trying again: "full jitter", a random part of a bound that doubles (AWS Architecture Blog,
 * Exponential Backoff And Jitter, 2015), so that everyone who lost the server at one moment does not come back at one.
 */
export class Backoff {
  readonly #clock: Clock
  readonly #random: () => number
  readonly #options: Required<BackoffOptions>
  #failures = 0
  #openedAt: number | undefined

  constructor(clock: Clock, random: () => number, options: BackoffOptions = {}) {
    this.#clock = clock
    this.#random = random
    this.#options = { firstMs: 300, maxMs: 8000, stableMs: 5000, ...options }
  }

  /** It opened; whether that was a success shows when it closes. */
  opened(): void {
    this.#openedAt = this.#clock.steady()
  }

  /** It closed or did not open: how many ms to wait. */
  closed(): number {
    const { firstMs, maxMs, stableMs } = this.#options
    const wasStable = this.#openedAt !== undefined && this.#clock.steady() - this.#openedAt >= stableMs
    this.#openedAt = undefined
    if (wasStable) this.#failures = 0
    const bound = Math.min(maxMs, firstMs * 2 ** this.#failures)
    this.#failures++
    return this.#random() * bound
  }
}
