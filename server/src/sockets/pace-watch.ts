import { LIVE_PRESENCE, type PresencePace, type PresenceWish } from '@brownpaper/shared/protocol/frames'
import type { Pressure } from '../observe/pressure.ts'
import type { SocketOptions } from './socket-options.ts'

export type PaceOptions = Pick<SocketOptions, 'tellThinnedFrom' | 'tellLiveBelow' | 'paceLastsMs'>

/** A cursor that waits no longer than this still glides: nobody is asked for less. */
const GLIDES_MS = 100

/** A wish nearly like the one before is not worth telling a thousand clients. */
const STEP_MS = 40

/**
 * How often people are to show where they are. Rooms thin cursors at once and by as much as it takes; what they would
 * leave out had better not be sent. That people see each other noticeably less often is said of what lasts, so that
 * nothing flickers.
 */
export class PaceWatch {
  readonly #pressure: Pressure
  /** How long rooms let presence wait now. */
  readonly #waitMs: () => number
  readonly #options: PaceOptions
  #wish = LIVE_PRESENCE
  /** Since when it looks as if the other pace were true. */
  #otherwiseSince: number | undefined
  /** Since when less has been waited than is wished for. */
  #calmSince: number | undefined

  constructor(pressure: Pressure, waitMs: () => number, options: PaceOptions) {
    this.#pressure = pressure
    this.#waitMs = waitMs
    this.#options = options
  }

  /** Another object when it has changed. */
  get wish(): PresenceWish {
    return this.#wish
  }

  /** Called again and again, with the time in ms. */
  look(now: number): void {
    const pace = this.#paceAt(now)
    const everyMs = this.#everyMsAt(now)
    if (pace !== this.#wish.pace || everyMs !== this.#wish.everyMs) this.#wish = { pace, everyMs }
  }

  /** Grows at once. Fewer cursors make for less to do: taken back as fast, it would go to and fro. */
  #everyMsAt(now: number): number {
    const { everyMs } = this.#wish
    const waitMs = Math.round(Math.max(0, this.#waitMs() - GLIDES_MS) / STEP_MS) * STEP_MS
    if (waitMs < everyMs) this.#calmSince ??= now
    else this.#calmSince = undefined
    if (this.#calmSince === undefined) return waitMs
    if (now - this.#calmSince < this.#options.paceLastsMs) return everyMs
    this.#calmSince = undefined
    return waitMs + Math.floor((everyMs - waitMs) / 2 / STEP_MS) * STEP_MS
  }

  #paceAt(now: number): PresencePace {
    const { pace } = this.#wish
    if (!this.#isOver(now)) return pace
    return pace === 'live' ? 'thinned' : 'live'
  }

  #isOver(now: number): boolean {
    if (!this.#isOtherwise()) {
      this.#otherwiseSince = undefined
      return false
    }
    this.#otherwiseSince ??= now
    if (now - this.#otherwiseSince < this.#options.paceLastsMs) return false
    this.#otherwiseSince = undefined
    return true
  }

  #isOtherwise(): boolean {
    const level = this.#pressure.level()
    return this.#wish.pace === 'live'
      ? level >= this.#options.tellThinnedFrom
      : level < this.#options.tellLiveBelow
  }
}
