import type { Beat, Due } from './beat.ts'

export type Speaker = { speak(): void }

/** When something speaks next. The earliest wish counts; speaking fulfils all wishes. */
export class Rhythm implements Due {
  readonly #beat: Beat
  readonly #speaker: Speaker
  #dueAt: number | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(beat: Beat, speaker: Speaker) {
    this.#beat = beat
    this.#speaker = speaker
  }

  /** Wishes to speak at this time of `performance.now()`; a time that has passed means at the end of this turn. */
  by(time: number): void {
    if (this.#dueAt !== undefined && time >= this.#dueAt) return
    this.#dueAt = time
    clearTimeout(this.#timer)
    const waitMs = time - performance.now()
    if (waitMs <= 0) this.#beat.soon(this)
    else this.#timer = setTimeout(() => this.#beat.soon(this), Math.ceil(waitMs))
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  run(): void {
    this.stop()
    this.#dueAt = undefined
    this.#speaker.speak()
  }
}
