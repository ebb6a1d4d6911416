/** Lets through `perSecond` for long and `burst` at once after a rest. `now` is in milliseconds. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #filledAt: number

  constructor(options: { perSecond: number; burst: number; now: number }) {
    this.#perSecond = options.perSecond
    this.#burst = options.burst
    this.#tokens = options.burst
    this.#filledAt = options.now
  }

  take(now: number, count = 1): boolean {
    const refill = ((now - this.#filledAt) / 1000) * this.#perSecond
    this.#tokens = Math.min(this.#burst, this.#tokens + refill)
    this.#filledAt = now
    if (this.#tokens < count) return false
    this.#tokens -= count
    return true
  }

  /** Whether it is as if nothing had been taken. */
  isFull(now: number): boolean {
    return this.#tokens + ((now - this.#filledAt) / 1000) * this.#perSecond >= this.#burst
  }
}
