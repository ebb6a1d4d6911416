import { must } from '@brownpaper/shared/base/assert'
import { type CloseName, closeName, isFinal } from '@brownpaper/shared/protocol/close-codes'
import {
  type ClientControl,
  CONTROL_CHANNEL,
  decodeFrames,
  encodeControl,
  encodeFrames,
  type Frame,
  type ServerControl,
} from '@brownpaper/shared/protocol/frames'
import { Backoff, type BackoffOptions } from './backoff.ts'
import type { Clock } from './clock.ts'
import { Listeners } from './listeners.ts'
import { ServerClock } from './server-clock.ts'
import { readServerControl } from './server-control.ts'
import type { Surroundings } from './surroundings.ts'
import type { Transport, TransportLink } from './transport.ts'

export type ConnectionState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** The line is lost; the next try comes by itself. */
  | { readonly kind: 'waiting' }
  /** The server said that trying again is pointless. */
  | { readonly kind: 'ended'; readonly code: CloseName }

export type ConnectionOptions = {
  readonly transport: Transport
  readonly surroundings: Surroundings
  readonly clock: Clock
  readonly random: () => number
  readonly backoff?: BackoffOptions
  /** A line on which nothing is heard for so long after dialling is given up. Default 4000. */
  readonly silentMs?: number
  /** The same after the browser gave reason to doubt the line. Default 2000. */
  readonly doubtMs?: number
  /** Default 15000. */
  readonly pingMs?: number
  /** A line that was silent for so long is dead. Default 28000. */
  readonly deadMs?: number
  /** Frames of one turn travel together up to about this size. Default 1 MiB. */
  readonly messageBytes?: number
}

/**
 * The line to the server of one workshop: dials, says whether it is open, keeps it alive, dials again with growing,
 * random waits, and stops for good when the server says so.
 */
export class Connection {
  readonly serverClock: ServerClock
  readonly #options: Required<Omit<ConnectionOptions, 'backoff'>>
  readonly #backoff: Backoff
  readonly #states = new Listeners<[ConnectionState]>()
  readonly #controls = new Listeners<[ServerControl]>()
  readonly #payloads = new Listeners<[number, Uint8Array]>()
  readonly #leaveSurroundings: () => void
  #state: ConnectionState = { kind: 'stopped' }
  #link: TransportLink | undefined
  #heard = { at: 0, steadyAt: 0 }
  #outgoing: Frame[] = []
  /** What the present state waits for: an answer, the next ping, the next try. */
  #callOff: () => void = () => {}
  #callOffDoubt: () => void = () => {}

  constructor(options: ConnectionOptions) {
    const defaults = { silentMs: 4000, doubtMs: 2000, pingMs: 15_000, deadMs: 28_000, messageBytes: 1 << 20 }
    this.#options = { ...defaults, ...options }
    this.#backoff = new Backoff(options.clock, options.random, options.backoff)
    this.serverClock = new ServerClock(options.clock)
    this.#leaveSurroundings = options.surroundings.subscribe((event) => {
      if (event === 'offline') this.#doubt()
      else if (event !== 'hidden') this.#hope()
    })
  }

  get state(): ConnectionState {
    return this.#state
  }

  readonly subscribe = this.#states.add
  /** Control messages that are not the connection's own business. */
  readonly subscribeControl = this.#controls.add
  /** Payloads of channels other than control. */
  readonly subscribePayload = this.#payloads.add

  start(): void {
    if (this.#state.kind === 'stopped' || this.#state.kind === 'ended') this.#dial()
  }

  /** Hangs up; `start` may follow. */
  stop(): void {
    this.#hangUp()
    this.#become({ kind: 'stopped' })
  }

  destroy(): void {
    this.stop()
    this.#leaveSurroundings()
  }

  /** Sends when open, with everything else of this turn; otherwise the frame is gone, as its channel is. */
  send(frame: Frame): void {
    if (this.#state.kind !== 'open') return
    if (this.#outgoing.length === 0) queueMicrotask(() => this.#flush())
    this.#outgoing.push(frame)
  }

  control(message: ClientControl): void {
    this.send(encodeControl(message))
  }

  #dial(): void {
    this.#hangUp()
    this.#become({ kind: 'connecting' })
    const { transport, clock, silentMs } = this.#options
    this.#callOff = clock.after(silentMs, () => this.#lost())
    this.#link = transport({
      message: (message) => this.#hear(message),
      closed: (code, comeBackMs) => this.#closed(code, comeBackMs),
    })
  }

  #hear(message: Uint8Array): void {
    const { clock } = this.#options
    this.#heard = { at: clock.now(), steadyAt: clock.steady() }
    this.#callOffDoubt()
    const frames = decodeFrames(message)
    // What is not made of whole frames comes from no server of ours, or through something that mangles it.
    if (frames === undefined) {
      this.#lost()
      return
    }
    for (const { channel, payload } of frames) {
      if (channel === CONTROL_CHANNEL) this.#hearControl(payload)
      else if (this.#state.kind === 'open') this.#payloads.tell(channel, payload)
    }
  }

  #hearControl(payload: Uint8Array): void {
    const message = readServerControl(payload)
    if (message === undefined) return
    if (message.t === 'hello') this.#opened(message.now)
    else if (message.t === 'pong') this.serverClock.answered(message.now)
    if (this.#state.kind === 'open') this.#controls.tell(message)
  }

  #opened(serverNow: number): void {
    if (this.#state.kind !== 'connecting') return
    this.#callOff()
    this.#backoff.opened()
    this.serverClock.greeted(serverNow)
    this.#become({ kind: 'open' })
    this.#ping()
  }

  /** Asks now and again later, and looks whether anything was heard meanwhile: timers sleep when a laptop does. */
  #ping(): void {
    const { clock, deadMs, pingMs } = this.#options
    const silentMs = this.#silentMs()
    if (silentMs >= deadMs) {
      this.#lost()
      return
    }
    this.serverClock.asked()
    this.control({ t: 'ping' })
    this.#callOff()
    // Where nothing is heard, the moment it is dead may come before the next ping.
    this.#callOff = clock.after(Math.min(pingMs, deadMs - silentMs), () => this.#ping())
  }

  /** The one clock may be set back, the other may have slept. */
  #silentMs(): number {
    const { clock } = this.#options
    return Math.max(clock.now() - this.#heard.at, clock.steady() - this.#heard.steadyAt)
  }

  /** The network went, the browser says: believe it unless the server still answers. */
  #doubt(): void {
    if (this.#state.kind !== 'open') return
    const { clock, doubtMs } = this.#options
    this.#ping()
    if (this.#state.kind !== 'open') return
    this.#callOffDoubt()
    this.#callOffDoubt = clock.after(doubtMs, () => this.#lost())
  }

  /** The network or the page came back: try at once; an open line may have died meanwhile. */
  #hope(): void {
    if (this.#state.kind === 'waiting') this.#dial()
    else this.#doubt()
  }

  #lost(comeBackMs = 0): void {
    this.#hangUp()
    this.#become({ kind: 'waiting' })
    const { clock, random } = this.#options
    // Whoever was sent away together does not come back together.
    const waitMs = this.#backoff.closed() + comeBackMs * (1 + random())
    this.#callOff = clock.after(waitMs, () => this.#dial())
  }

  #closed(code: number, comeBackMs?: number): void {
    if (!isFinal(code)) {
      this.#lost(comeBackMs)
      return
    }
    this.#hangUp()
    // A final code that this version does not know: a newer server means it so.
    this.#become({ kind: 'ended', code: closeName(code) ?? 'no-permission' })
  }

  #hangUp(): void {
    this.#callOff()
    this.#callOffDoubt()
    this.#outgoing = []
    this.#link?.close()
    this.#link = undefined
  }

  #flush(): void {
    const frames = this.#outgoing
    this.#outgoing = []
    if (frames.length === 0 || this.#state.kind !== 'open') return
    const link = must(this.#link, 'a link while open')
    for (const message of messagesOf(frames, this.#options.messageBytes)) link.send(message)
  }

  #become(state: ConnectionState): void {
    this.#state = state
    this.#states.tell(state)
  }
}

function messagesOf(frames: readonly Frame[], messageBytes: number): Uint8Array[] {
  const messages: Uint8Array[] = []
  let together: Frame[] = []
  let bytes = 0
  for (const frame of frames) {
    if (together.length > 0 && bytes + frame.payload.length > messageBytes) {
      messages.push(encodeFrames(together))
      together = []
      bytes = 0
    }
    together.push(frame)
    bytes += frame.payload.length
  }
  messages.push(encodeFrames(together))
  return messages
}
