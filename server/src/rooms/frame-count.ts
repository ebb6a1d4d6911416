/** One sync frame on its way: call exactly one of the two. */
export type CountedFrame = { readonly keep: () => void; readonly deny: () => void }

/** Is asked to tell the sum soon, whenever it has grown. */
export type Teller = { schedule(): void }

type Frame = { outcome: 'kept' | 'denied' | undefined; next: Frame | undefined }

/**
 * Counts what became of a channel's sync frames, in the order they came: a frame counts once it and all before it are
 * decided, so that the sum tells a client exactly up to where it may stop worrying.
 */
export class FrameCount {
  /** Those that are not counted yet, each with the one after it: there may be many at once, and mostly there is none. */
  #first: Frame | undefined
  #last: Frame | undefined
  readonly #room: Teller
  #kept = 0
  #denied = 0

  constructor(room: Teller) {
    this.#room = room
  }

  get kept(): number {
    return this.#kept
  }

  get denied(): number {
    return this.#denied
  }

  next(): CountedFrame {
    const frame: Frame = { outcome: undefined, next: undefined }
    if (this.#last === undefined) this.#first = frame
    else this.#last.next = frame
    this.#last = frame
    const decide = (outcome: Frame['outcome']) => {
      frame.outcome = outcome
      this.#advance()
    }
    return { keep: () => decide('kept'), deny: () => decide('denied') }
  }

  #advance(): void {
    const before = this.#kept + this.#denied
    for (; this.#first?.outcome !== undefined; this.#first = this.#first.next) {
      if (this.#first.outcome === 'kept') this.#kept++
      else this.#denied++
    }
    if (this.#first === undefined) this.#last = undefined
    if (this.#kept + this.#denied > before) this.#room.schedule()
  }
}
