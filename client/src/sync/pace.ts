import { LIVE_PRESENCE, type PresencePace, type PresenceWish } from '@brownpaper/shared/protocol/frames'
import type { Connection } from './connection.ts'
import { Listeners } from './listeners.ts'

/** How presence travels, as the server says: as it changes, or less often. A new line begins without a word. */
export class Pace {
  readonly #listeners = new Listeners()
  #wish = LIVE_PRESENCE

  constructor(connection: Connection) {
    connection.subscribe(() => this.#become(LIVE_PRESENCE))
    connection.subscribeControl((message) => {
      if (message.t === 'presence') this.#become({ ...LIVE_PRESENCE, ...message })
    })
  }

  /** Whether one sees others move less often. */
  readonly now = (): PresencePace => this.#wish.pace
  /** The least time between two of one's own states, in ms. */
  readonly everyMs = (): number => this.#wish.everyMs
  /** Calls back when `now` is another. */
  readonly subscribe = this.#listeners.add

  #become(wish: PresenceWish): void {
    const before = this.#wish.pace
    this.#wish = wish
    if (wish.pace !== before) this.#listeners.tell()
  }
}
