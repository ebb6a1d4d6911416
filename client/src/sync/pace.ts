import type { PresencePace } from '@brownpaper/shared/protocol/frames'
import type { Connection } from './connection.ts'
import { Listeners } from './listeners.ts'

/** Whether others' cursors come as they move or, as the server says, less often; a new line begins without a word. */
export class Pace {
  readonly #listeners = new Listeners()
  #now: PresencePace = 'live'

  constructor(connection: Connection) {
    connection.subscribe(() => this.#become('live'))
    connection.subscribeControl((message) => {
      if (message.t === 'presence') this.#become(message.pace)
    })
  }

  readonly now = (): PresencePace => this.#now
  readonly subscribe = this.#listeners.add

  #become(pace: PresencePace): void {
    if (pace === this.#now) return
    this.#now = pace
    this.#listeners.tell()
  }
}
