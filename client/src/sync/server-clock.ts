import type { Clock } from './clock.ts'

/** Estimates the server's time: the answer that came back quickest says it best. */
export class ServerClock {
  readonly #clock: Clock
  #askedAt: number | undefined
  #offset = 0
  #bestTripMs = Number.POSITIVE_INFINITY

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Milliseconds as the server counts them; this device's own time until the server said something. */
  readonly now = (): number => this.#clock.now() + this.#offset

  /** The greeting tells the time at once, late by the way it came; the first answer to a ping is better. */
  greeted(serverNow: number): void {
    this.#offset = serverNow - this.#clock.now()
    // A laptop's own clock may have been set while the line was down: begin anew.
    this.#bestTripMs = Number.POSITIVE_INFINITY
    this.#askedAt = undefined
  }

  asked(): void {
    this.#askedAt ??= this.#clock.steady()
  }

  answered(serverNow: number): void {
    if (this.#askedAt === undefined) return
    const tripMs = this.#clock.steady() - this.#askedAt
    this.#askedAt = undefined
    if (tripMs > this.#bestTripMs) return
    this.#bestTripMs = tripMs
    this.#offset = serverNow + tripMs / 2 - this.#clock.now()
  }
}
