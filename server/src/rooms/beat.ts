/**
 * Runs what is due at the end of this turn of the event loop, all of it in one go: whatever the rooms say to one
 * connection in that go leaves in one message.
 */
export class Beat {
  readonly #due = new Set<() => void>()

  /** Asking twice for the same function in one turn runs it once. */
  soon(run: () => void): void {
    this.#due.add(run)
    if (this.#due.size === 1) setImmediate(() => this.#run())
  }

  #run(): void {
    const due = [...this.#due]
    this.#due.clear()
    for (const run of due) run()
  }
}
