import {
  CONTROL_CHANNEL,
  decodeControl,
  decodeFrames,
  encodeControl,
  encodeFrames,
} from '../../../../shared/src/protocol/frames.ts'

const CHANNEL = 1

/** Our own client sends no cursor sooner than this after the last one, whatever the server asks for. */
const LEAST_MS = 40

/** How what the server asks about cursors begins. */
const ABOUT_CURSORS = Buffer.from('{"t":"presence"')

export interface LeanLineUser {
  /** The room may be spoken in. */
  roomOpened(): void
  saidInRoom(payload: Uint8Array): void
}

/**
 * How our own client speaks: the rooms of a workshop share a line, here one of them, and cursors leave no more often
 * than the server asks for, the newest of them with the next edit.
 */
export class LeanLine {
  readonly #user: LeanLineUser
  readonly #send: (message: Uint8Array) => void
  #everyMs = LEAST_MS
  #showedAt = Number.NEGATIVE_INFINITY
  #cursor: Uint8Array | undefined
  #due: NodeJS.Timeout | undefined

  constructor(user: LeanLineUser, send: (message: Uint8Array) => void) {
    this.#user = user
    this.#send = send
  }

  open(room: string): void {
    this.#send(encodeFrames([encodeControl({ t: 'open', channel: CHANNEL, room })]))
  }

  say(payload: Uint8Array): void {
    this.#sendWithCursor([payload])
  }

  /** Where one points at now. */
  show(cursor: Uint8Array): void {
    this.#cursor = cursor
    if (this.#due !== undefined) return
    const waitMs = this.#showedAt + this.#everyMs - performance.now()
    if (waitMs <= 0) this.#sendWithCursor([])
    else this.#due = setTimeout(() => this.#sendWithCursor([]), waitMs)
  }

  /** `isAll` false: no more is looked at than what a client has to act upon. */
  hear(message: Buffer, isAll: boolean): void {
    if (!isAll && !message.includes(ABOUT_CURSORS)) return
    for (const { channel, payload } of decodeFrames(message) ?? []) {
      if (channel === CONTROL_CHANNEL)
        this.#control(decodeControl(payload) as { t: string; everyMs?: number })
      else this.#user.saidInRoom(payload)
    }
  }

  end(): void {
    clearTimeout(this.#due)
  }

  #control({ t, everyMs = 0 }: { readonly t: string; readonly everyMs?: number }): void {
    if (t === 'opened') this.#user.roomOpened()
    if (t === 'presence') this.#everyMs = Math.max(LEAST_MS, everyMs)
  }

  #sendWithCursor(payloads: readonly Uint8Array[]): void {
    const cursor = this.#cursor
    clearTimeout(this.#due)
    this.#due = undefined
    this.#cursor = undefined
    if (cursor !== undefined) this.#showedAt = performance.now()
    const all = cursor === undefined ? payloads : [...payloads, cursor]
    this.#send(encodeFrames(all.map((payload) => ({ channel: CHANNEL, payload }))))
  }
}
