/** Who wants to hear of something. Adding returns the way out; one listener may leave while all are told. */
export class Listeners<Args extends readonly unknown[] = []> {
  readonly #listeners = new Set<(...args: Args) => void>()

  /** Bound, so that it can be handed on as a `subscribe`. Each call counts by itself. */
  readonly add = (listener: (...args: Args) => void): (() => void) => {
    const own = (...args: Args) => listener(...args)
    this.#listeners.add(own)
    return () => this.#listeners.delete(own)
  }

  tell(...args: Args): void {
    for (const listener of [...this.#listeners]) listener(...args)
  }

  get size(): number {
    return this.#listeners.size
  }
}
