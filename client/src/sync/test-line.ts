import { must } from '@brownpaper/shared/base/assert'
import { CLOSE_CODES, type CloseName } from '@brownpaper/shared/protocol/close-codes'
import {
  type ClientControl,
  CONTROL_CHANNEL,
  decodeControl,
  decodeFrames,
  encodeControl,
  encodeFrames,
  type Frame,
  type ServerControl,
} from '@brownpaper/shared/protocol/frames'
import { Connection } from './connection.ts'
import type { SurroundingsEvent } from './surroundings.ts'
import { TestClock } from './test-clock.ts'
import type { Transport, TransportEvents } from './transport.ts'

/** The far end of a connection in a test: what the client dials and says, and what the server answers. */
export class TestLine {
  readonly clock = new TestClock()
  /** How often the client dialled. */
  dials = 0
  readonly heard: Frame[] = []
  #events: TransportEvents | undefined
  #notice: (event: SurroundingsEvent) => void = () => {}

  readonly transport: Transport = (events) => {
    this.dials++
    this.#events = events
    return {
      send: (message) => {
        if (this.#events === events) this.heard.push(...must(decodeFrames(message), 'whole frames'))
      },
      close: () => {
        if (this.#events === events) this.#events = undefined
      },
    }
  }

  /** A connection over this line whose random waits are always the longest. */
  connect(): Connection {
    const connection = new Connection({
      transport: this.transport,
      surroundings: { subscribe: (listener) => this.#listen(listener) },
      clock: this.clock,
      random: () => 1,
    })
    connection.start()
    return connection
  }

  /** The client has a line open, or tries to. */
  get isInUse(): boolean {
    return this.#events !== undefined
  }

  hello(): void {
    this.say({ t: 'hello', device: 'd', now: this.clock.now() })
  }

  say(...messages: readonly ServerControl[]): void {
    this.send(...messages.map(encodeControl))
  }

  send(...frames: readonly Frame[]): void {
    must(this.#events, 'an open line').message(encodeFrames(frames))
  }

  raw(message: Uint8Array): void {
    must(this.#events, 'an open line').message(message)
  }

  /** Closes with one of our codes, or breaks off. */
  close(code: CloseName | 'broken' = 'broken', comeBackMs?: number): void {
    const events = must(this.#events, 'an open line')
    this.#events = undefined
    events.closed(code === 'broken' ? 1006 : CLOSE_CODES[code], comeBackMs)
  }

  notice(event: SurroundingsEvent): void {
    this.#notice(event)
  }

  /** Control messages heard since the last time this was asked, once this turn's frames have gone out. */
  async controls(): Promise<readonly ClientControl[]> {
    await Promise.resolve()
    const frames = this.heard.splice(0).filter(({ channel }) => channel === CONTROL_CHANNEL)
    // What the client encodes is a ClientControl.
    return frames.map(({ payload }) => decodeControl(payload) as ClientControl)
  }

  #listen(listener: (event: SurroundingsEvent) => void): () => void {
    this.#notice = listener
    return () => {
      this.#notice = () => {}
    }
  }
}
