import { ScarceSet } from './scarce.ts'

/**
 * Which numbers of a log have been seen, where they come in any order and some come late: all up to `upto`, and some
 * beyond it.
 */
export class SeenNumbers {
  #upto: number
  readonly #beyond = new ScarceSet<number>()

  constructor(upto: number) {
    this.#upto = upto
  }

  /** The last number before which none is missing. */
  get upto(): number {
    return this.#upto
  }

  /** False for one that was seen before. */
  see(number: number): boolean {
    if (number <= this.#upto || this.#beyond.has(number)) return false
    this.#beyond.add(number)
    this.#advance()
    return true
  }

  /** All up to this one have been seen by another way. */
  seeUpto(number: number): void {
    if (number <= this.#upto) return
    this.#upto = number
    for (const beyond of this.#beyond) if (beyond <= number) this.#beyond.delete(beyond)
    this.#advance()
  }

  #advance(): void {
    while (this.#beyond.delete(this.#upto + 1)) this.#upto += 1
  }
}
