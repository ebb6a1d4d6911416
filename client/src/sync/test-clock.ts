import type { Clock } from './clock.ts'

/** A clock that tests move. What is due runs in order, also what becomes due on the way. */
export class TestClock implements Clock {
  #now = 1_000_000
  readonly #due = new Set<{ readonly at: number; readonly run: () => void }>()

  readonly now = (): number => this.#now

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, run }
    this.#due.add(entry)
    return () => this.#due.delete(entry)
  }

  pass(ms: number): void {
    const until = this.#now + ms
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#due.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
    }
    this.#now = until
  }

  /** Time goes by while nothing runs, as in a closed laptop. */
  sleep(ms: number): void {
    this.#now += ms
  }

  #next(until: number) {
    return [...this.#due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
  }
}
