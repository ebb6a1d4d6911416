import type { Channel } from './channel.ts'
import { mergeMany } from './merge-many.ts'
import type { Offer } from './room.ts'
import type { Span } from './update-facts.ts'

/** `lost` is what the copy it comes from holds of others and this room does not. */
type Waiting = { readonly offer: Offer; readonly lost: readonly Span[] }

export type WaitingOffersOptions = {
  /** Whether what is lost comes along with an update or is here again, and all in it has its place then. */
  readonly hasPlace: (update: Uint8Array, lost: readonly Span[]) => boolean
  readonly take: (offer: Offer) => void
  readonly refuse: (offer: Offer) => void
  /** How long to wait for whoever has what they build on. */
  readonly waitMs: number
}

/**
 * Offers from copies that hold what others wrote and this room has lost: a server that died while its disk failed had
 * passed it on. They build on it and on each other, so they are taken together once their authors have brought it
 * again. Taken alone they would lie unseen, be called saved, and hide what was replaced. Who waits in vain is refused,
 * also with work that would have its place: the copy has more in it than anybody else's.
 */
export class WaitingOffers {
  readonly #options: WaitingOffersOptions
  #all: Waiting[] = []
  #patience: NodeJS.Timeout | undefined

  constructor(options: WaitingOffersOptions) {
    this.#options = options
  }

  /** Whether something of this channel waits, so that what comes after it has to wait too. */
  holds(channel: Channel): boolean {
    return this.#all.some(({ offer }) => offer.from === channel)
  }

  add(offer: Offer, lost: readonly Span[] = []): void {
    this.#all.push({ offer, lost })
    this.#patience ??= setTimeout(() => this.#giveUp(), this.#options.waitMs).unref()
    this.look()
  }

  /** Something came in: perhaps it was what the others waited for. */
  look(): void {
    if (this.#all.length === 0) return
    const update = mergeMany(this.#all.map(({ offer }) => offer.update))
    if (
      !this.#options.hasPlace(
        update,
        this.#all.flatMap(({ lost }) => lost),
      )
    )
      return
    for (const { offer } of this.#empty()) this.#options.take(offer)
  }

  leave(channel: Channel): void {
    this.#all = this.#all.filter(({ offer }) => offer.from !== channel)
    if (this.#all.length === 0) this.#empty()
  }

  #giveUp(): void {
    for (const { offer } of this.#empty()) this.#options.refuse(offer)
  }

  #empty(): readonly Waiting[] {
    clearTimeout(this.#patience)
    this.#patience = undefined
    return this.#all.splice(0)
  }
}
