export type Due = { run(): void }

/**
 * Runs what is due at the end of this turn of the event loop, all of it in one go: whatever the rooms say to one
 * connection in that go leaves in one message.
 */
export class Beat {
  readonly #due = new Set<Due>()
  readonly #ran: (tookMs: number) => void

  /** `ran` hears how long each go took. */
  constructor(ran: (tookMs: number) => void = () => {}) {
    this.#ran = ran
  }

  /** Asking twice for the same in one turn runs it once. */
  soon(due: Due): void {
    this.#due.add(due)
    if (this.#due.size === 1) setImmediate(() => this.#run())
  }

  #run(): void {
    const due = [...this.#due]
    this.#due.clear()
    const began = performance.now()
    for (const one of due) one.run()
    this.#ran(performance.now() - began)
  }
}
