import type { Clock } from '../../client/src/sync/clock.ts'

/** Waits of a client are shorter by this factor, so that a history of half a minute takes a few seconds. */
const SPEED = 4

/** A device's clock, which somebody may set while everything runs. */
export class UnsteadyClock implements Clock {
  readonly #since = Date.now()
  readonly #steadySince = performance.now()
  #jumpedMs = 0

  now(): number {
    return this.#since + (Date.now() - this.#since) * SPEED + this.#jumpedMs
  }

  steady(): number {
    return (performance.now() - this.#steadySince) * SPEED
  }

  after(ms: number, run: () => void): () => void {
    const timer = setTimeout(run, ms / SPEED)
    return () => clearTimeout(timer)
  }

  jump(ms: number): void {
    this.#jumpedMs += ms
  }
}
