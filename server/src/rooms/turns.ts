export type TurnsOptions = {
  /** How many may be at it at once. */
  readonly atOnce: number
  /** How many may wait for their turn. Default: any number. */
  readonly maxWaiting?: number
  /** How long one waits at most. Default: for ever. */
  readonly maxWaitMs?: number
}

/** What came of asking for a turn. Who got none had best come again after a while. */
export type Turn<T> =
  | { readonly isTaken: true; readonly result: T }
  | { readonly isTaken: false; readonly comeBackMs: number }

type Waiting = { readonly go: (isTurn: boolean) => void; readonly timer: NodeJS.Timeout | undefined }

/** The least and the longest one is sent away for. */
const COME_BACK_MS = { least: 500, most: 10_000 }

/**
 * Lets so many do something at once and the others wait in line, so that a thousand who come in one second are served
 * one after the other instead of all too late.
 */
export class Turns {
  readonly #options: Required<TurnsOptions>
  readonly #waiting = new Set<Waiting>()
  #busy = 0
  /** How long a turn took lately. */
  #turnMs = 1

  constructor(options: TurnsOptions) {
    this.#options = { maxWaiting: Number.POSITIVE_INFINITY, maxWaitMs: Number.POSITIVE_INFINITY, ...options }
  }

  get waiting(): number {
    return this.#waiting.size
  }

  async take<T>(work: () => Promise<T>): Promise<Turn<T>> {
    if (this.#busy < this.#options.atOnce) this.#busy++
    else if (!(await this.#wait())) return { isTaken: false, comeBackMs: this.#comeBackMs() }
    const since = performance.now()
    try {
      return { isTaken: true, result: await work() }
    } finally {
      this.#turnMs = 0.9 * this.#turnMs + 0.1 * (performance.now() - since)
      this.#handOn()
    }
  }

  #wait(): Promise<boolean> {
    const { maxWaiting, maxWaitMs } = this.#options
    if (this.#waiting.size >= maxWaiting) return Promise.resolve(false)
    return new Promise((go) => {
      const timer = Number.isFinite(maxWaitMs) ? setTimeout(() => this.#leave(one), maxWaitMs) : undefined
      const one: Waiting = { go, timer }
      this.#waiting.add(one)
    })
  }

  #leave(one: Waiting): void {
    this.#waiting.delete(one)
    one.go(false)
  }

  /** To the next in line, so that nobody who comes just now gets in between. */
  #handOn(): void {
    const [one] = this.#waiting
    if (one === undefined) {
      this.#busy--
      return
    }
    this.#waiting.delete(one)
    clearTimeout(one.timer)
    one.go(true)
  }

  /** About when everyone who is in line now has had their turn. */
  #comeBackMs(): number {
    const lineMs = (this.#waiting.size / this.#options.atOnce) * this.#turnMs
    return Math.round(Math.min(COME_BACK_MS.most, Math.max(COME_BACK_MS.least, 2 * lineMs)))
  }
}
