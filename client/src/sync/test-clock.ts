import type { Clock } from './clock.ts'

/** A clock that tests move. What is due runs in order, also what becomes due on the way. */
export class TestClock implements Clock {
  #steady = 0
  /** What the wall clock is ahead of the other. */
  #aheadMs = 1_000_000
  readonly #due = new Set<{ readonly at: number; readonly run: () => void }>()

  readonly now = (): number => this.#steady + this.#aheadMs

  readonly steady = (): number => this.#steady

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#steady + ms, run }
    this.#due.add(entry)
    return () => this.#due.delete(entry)
  }

  pass(ms: number): void {
    const until = this.#steady + ms
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#due.delete(next)
      this.#steady = Math.max(this.#steady, next.at)
      next.run()
    }
    this.#steady = until
  }

  /** Time goes by while nothing runs, as in a closed laptop. */
  sleep(ms: number): void {
    this.#steady += ms
  }

  /** Somebody sets the clock forward, or back. */
  set(byMs: number): void {
    this.#aheadMs += byMs
  }

  #next(until: number) {
    return [...this.#due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
  }
}
