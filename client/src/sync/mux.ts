import { isFinal } from '@brownpaper/shared/protocol/close-codes'
import type { ServerControl } from '@brownpaper/shared/protocol/frames'
import { Backoff } from './backoff.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'

export type ChannelControl = Extract<ServerControl, { t: 'rights' | 'saved' | 'denied' | 'who' }>

/** The near end of one room's channel. */
export type ChannelEnd = {
  readonly room: string
  /** The server opened it; `channel` is its number while this connection lasts. */
  opened(channel: number, how: { readonly epoch: number; readonly canWrite: boolean }): void
  payload(payload: Uint8Array): void
  control(message: ChannelControl): void
  /** The server is alive, whatever this room has to say. */
  beat(): void
  /** Told once, after which this end is no longer joined. */
  closed(code: number): void
}

/** The code of a line that broke without a word, as browsers report it. */
const ABNORMAL_CLOSURE = 1006

type Entry = { readonly channel: number; readonly callOff: () => void }

/**
 * Carries many rooms over one connection: numbers their channels, asks the server to open each when the line is there,
 * and hands everything that comes to its end.
 */
export class Mux {
  readonly #connection: Connection
  readonly #clock: Clock
  readonly #random: () => number
  readonly #ends = new Map<number, ChannelEnd>()
  readonly #entries = new Map<ChannelEnd, Entry | undefined>()
  /** Rooms the server closed with "try again": when to. */
  readonly #backoffs = new Map<string, { backoff: Backoff; notBefore: number }>()
  /** Never used twice, so that what was still under way to a closed channel finds nobody. */
  #nextChannel = 1

  constructor(connection: Connection, clock: Clock, random: () => number) {
    this.#connection = connection
    this.#clock = clock
    this.#random = random
    connection.subscribe((state) => {
      if (state.kind === 'open') this.#askForAll()
      else this.#dropOpened()
    })
    connection.subscribeControl((message) => this.#control(message))
    connection.subscribePayload((channel, payload) => this.#payload(channel, payload))
  }

  /** Opens the end's room now or as soon as there is a line. */
  join(end: ChannelEnd): void {
    this.#entries.set(end, undefined)
    if (this.#connection.state.kind === 'open') this.#ask(end)
  }

  leave(end: ChannelEnd): void {
    const entry = this.#entries.get(end)
    this.#entries.delete(end)
    if (entry === undefined) return
    entry.callOff()
    this.#ends.delete(entry.channel)
    this.#connection.control({ t: 'close', channel: entry.channel })
  }

  send(channel: number, payload: Uint8Array): void {
    this.#connection.send({ channel, payload })
  }

  #askForAll(): void {
    for (const end of [...this.#entries.keys()]) this.#ask(end)
  }

  #ask(end: ChannelEnd): void {
    const waitMs = (this.#backoffs.get(end.room)?.notBefore ?? 0) - this.#clock.steady()
    const channel = this.#nextChannel++
    const open = () => {
      this.#ends.set(channel, end)
      this.#connection.control({ t: 'open', channel, room: end.room })
    }
    const callOff = waitMs > 0 ? this.#clock.after(waitMs, open) : () => {}
    this.#entries.set(end, { channel, callOff })
    if (waitMs <= 0) open()
  }

  /** The line is gone: what was open is closed; what was not asked for yet waits for the next line. */
  #dropOpened(): void {
    for (const [end, entry] of [...this.#entries]) {
      if (entry === undefined) continue
      entry.callOff()
      if (this.#ends.has(entry.channel)) this.#close(end, ABNORMAL_CLOSURE)
      else this.#entries.set(end, undefined)
    }
  }

  #control(message: ServerControl): void {
    if (message.t === 'pong') {
      for (const end of [...this.#ends.values()]) end.beat()
      return
    }
    if (!('channel' in message)) return
    const end = this.#ends.get(message.channel)
    if (end === undefined) return
    if (message.t === 'opened') {
      this.#backoffs.get(end.room)?.backoff.opened()
      end.opened(message.channel, message)
    } else if (message.t === 'closed') {
      if (!isFinal(message.code)) this.#postpone(end.room)
      this.#close(end, message.code)
    } else {
      end.control(message)
    }
  }

  /** What one room cannot take must not cost the others of the same message; that room starts over. */
  #payload(channel: number, payload: Uint8Array): void {
    const end = this.#ends.get(channel)
    if (end === undefined) return
    try {
      end.payload(payload)
    } catch (error) {
      this.#postpone(end.room)
      this.leave(end)
      end.closed(ABNORMAL_CLOSURE)
      this.#clock.after(0, () => {
        throw error
      })
    }
  }

  #close(end: ChannelEnd, code: number): void {
    const entry = this.#entries.get(end)
    this.#entries.delete(end)
    if (entry !== undefined) this.#ends.delete(entry.channel)
    end.closed(code)
  }

  #postpone(room: string): void {
    const known = this.#backoffs.get(room) ?? {
      backoff: new Backoff(this.#clock, this.#random),
      notBefore: 0,
    }
    this.#backoffs.set(room, { ...known, notBefore: this.#clock.steady() + known.backoff.closed() })
  }
}
