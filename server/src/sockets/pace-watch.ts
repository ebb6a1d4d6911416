import type { PresencePace } from '@brownpaper/shared/protocol/frames'
import type { Pressure } from '../observe/pressure.ts'
import type { SocketOptions } from './socket-options.ts'

export type PaceOptions = Pick<SocketOptions, 'tellThinnedFrom' | 'tellLiveBelow' | 'paceLastsMs'>

/**
 * Whether the process is so busy that people see each other's cursors noticeably less often. Rooms thin them at once and
 * by as much as it takes; people are told of what lasts, so that nothing flickers.
 */
export class PaceWatch {
  readonly #pressure: Pressure
  readonly #options: PaceOptions
  readonly #changed: (pace: PresencePace) => void
  #pace: PresencePace = 'live'
  /** Since when it looks as if the other were true. */
  #otherwiseSince: number | undefined

  constructor(pressure: Pressure, options: PaceOptions, changed: (pace: PresencePace) => void) {
    this.#pressure = pressure
    this.#options = options
    this.#changed = changed
  }

  get pace(): PresencePace {
    return this.#pace
  }

  /** Called again and again, with the time in ms. */
  look(now: number): void {
    if (!this.#isOtherwise()) {
      this.#otherwiseSince = undefined
      return
    }
    this.#otherwiseSince ??= now
    if (now - this.#otherwiseSince < this.#options.paceLastsMs) return
    this.#otherwiseSince = undefined
    this.#pace = this.#pace === 'live' ? 'thinned' : 'live'
    this.#changed(this.#pace)
  }

  #isOtherwise(): boolean {
    const level = this.#pressure.level()
    return this.#pace === 'live'
      ? level >= this.#options.tellThinnedFrom
      : level < this.#options.tellLiveBelow
  }
}
