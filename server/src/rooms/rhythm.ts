import type { Beat } from './beat.ts'

/** When something speaks next. The earliest wish counts; speaking fulfils all wishes. */
export class Rhythm {
  readonly #beat: Beat
  readonly #speak: () => void
  #dueAt = Number.POSITIVE_INFINITY
  #timer: NodeJS.Timeout | undefined

  constructor(beat: Beat, speak: () => void) {
    this.#beat = beat
    this.#speak = speak
  }

  /** Wishes to speak at this time of `performance.now()`; a time that has passed means at the end of this turn. */
  by(time: number): void {
    if (time >= this.#dueAt) return
    this.#dueAt = time
    clearTimeout(this.#timer)
    const waitMs = time - performance.now()
    if (waitMs <= 0) this.#beat.soon(this.#run)
    else this.#timer = setTimeout(() => this.#beat.soon(this.#run), Math.ceil(waitMs))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  readonly #run = (): void => {
    clearTimeout(this.#timer)
    this.#dueAt = Number.POSITIVE_INFINITY
    this.#speak()
  }
}
