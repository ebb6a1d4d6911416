/** One sync frame on its way: call exactly one of the two. */
export type CountedFrame = { readonly keep: () => void; readonly deny: () => void }

/** Is asked to tell the sum soon, whenever it has grown. */
export type Teller = { schedule(): void }

type Outcome = 'kept' | 'denied' | undefined

/**
 * Counts what became of a channel's sync frames, in the order they came: a frame counts once it and all before it are
 * decided, so that the sum tells a client exactly up to where it may stop worrying.
 */
export class FrameCount {
  readonly #outcomes: { outcome: Outcome }[] = []
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
    const frame: { outcome: Outcome } = { outcome: undefined }
    this.#outcomes.push(frame)
    const decide = (outcome: Outcome) => {
      frame.outcome = outcome
      this.#advance()
    }
    return { keep: () => decide('kept'), deny: () => decide('denied') }
  }

  #advance(): void {
    const before = this.#kept + this.#denied
    for (let first = this.#outcomes[0]; first?.outcome !== undefined; first = this.#outcomes[0]) {
      if (first.outcome === 'kept') this.#kept++
      else this.#denied++
      this.#outcomes.shift()
    }
    if (this.#kept + this.#denied > before) this.#room.schedule()
  }
}
