import { CLOSE_CODES, type CloseName, closeReason } from '@brownpaper/shared/protocol/close-codes'
import type { Logger } from 'pino'
import type { Carrier, CarrierUser } from './carrier.ts'
import type { SocketOptions } from './socket-options.ts'
import { TokenBucket } from './token-bucket.ts'

/** How long a peer may take to read why before its carrier is cut. */
const GOODBYE_MS = 2000

/** What all wires have in common. */
export type WireDeps = {
  readonly options: SocketOptions
  readonly log: Logger
  /** Hears that there is nobody at the other end any more. */
  readonly gone: (wire: Wire, code: number | undefined) => void
}

/**
 * What a connection does with its wire. A message is there only until `receive` returns; whatever that throws ends this
 * connection and no other.
 */
export interface WireUser {
  receive(message: Uint8Array): void
  /** Nothing was said for a while; a client that counts silence should hear something. */
  beat(): void
  /** Called once, whoever ended it. */
  ended(): void
}

/** In whole milliseconds, which a field holds without a box of its own. */
const now = () => Math.trunc(performance.now())

/** Those with something to say in this turn. */
let gathering: Wire[] = []

function letGo(): void {
  const all = gathering
  gathering = []
  for (const wire of all) wire.letGo()
}

/** One carrier with its limits: how fast and how much it may say, how far it may lag behind. */
export class Wire implements CarrierUser {
  readonly #carrier: Carrier
  readonly #deps: WireDeps
  /** There while it says something. */
  #bucket: TokenBucket | undefined
  #user: WireUser | undefined
  #isEnded = false
  #isGathering = false
  #heardAt = now()
  #spokeAt = this.#heardAt
  #pingedAt = this.#heardAt
  /** What it asked for itself, which may be more than any reader may lag behind. */
  #allowanceBytes = 0
  #lateSince: number | undefined
  #cut: NodeJS.Timeout | undefined

  constructor(carrier: Carrier, deps: WireDeps) {
    this.#carrier = carrier
    this.#deps = deps
    carrier.use(this)
  }

  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Whether so much is unsent that presence had better be left out. */
  get isSlow(): boolean {
    return this.#carrier.bufferedAmount > this.#deps.options.skipPresenceAboveBytes
  }

  /** Whether even more is unsent, beside what it asked for, so that edits had better wait too. */
  get isLate(): boolean {
    return this.#lagBytes > this.#deps.options.holdEditsAboveBytes
  }

  /** Messages that come before there is a user are not lost: none is read before the turn that opened it ends. */
  use(user: WireUser): void {
    this.#user = user
  }

  /** `askedBytes` of it are what the client asked for by itself, however much that is. */
  send(message: Uint8Array, askedBytes = 0): void {
    if (this.#isEnded) return
    const { bufferedAmount } = this.#carrier
    const { holdEditsAboveBytes, hangUpAboveBytes } = this.#deps.options
    this.#spokeAt = now()
    if (bufferedAmount === 0) this.#allowanceBytes = 0
    if (bufferedAmount > holdEditsAboveBytes) this.#look(this.#spokeAt)
    if (bufferedAmount - this.#allowanceBytes > hangUpAboveBytes) {
      this.end('too-slow')
      return
    }
    this.#allowanceBytes += askedBytes
    this.#gather()
    this.#carrier.send(message)
  }

  /** Says why, and when to come back, and hangs up; nothing more is heard or said. */
  end(code: CloseName, comeBackMs?: number): void {
    if (this.#isEnded) return
    this.#carrier.close(CLOSE_CODES[code], closeReason(code, comeBackMs))
    this.#cutAfter(code === 'too-slow' ? this.#deps.options.slowGoodbyeMs : GOODBYE_MS)
    this.#end()
  }

  /** Ends it, if it has not ended, and leaves no more time for it than anybody gets. */
  stop(): void {
    if (this.#isEnded) this.#cutAfter(GOODBYE_MS)
    else this.end('server-stopping')
  }

  /** Keeps it alive, or finds it dead; called several times a heartbeat. */
  tend(now: number): void {
    const { heartbeatMs, deadAfterMs, tooSlowAfterMs } = this.#deps.options
    if (this.#isEnded) return
    if (this.#bucket?.isFull(now)) this.#bucket = undefined
    if (now - this.#heardAt > deadAfterMs) {
      this.#carrier.terminate()
      return
    }
    this.#look(now)
    if (this.#lateSince !== undefined && now - this.#lateSince >= tooSlowAfterMs) {
      this.end('too-slow')
      return
    }
    // Looked at every quarter of a heartbeat, so three quarters of silence are the last chance to keep it.
    if (now - this.#spokeAt >= heartbeatMs * 0.75) this.#guard(() => this.#user?.beat())
    // Twice before it is taken for dead, and nobody who spoke by themselves.
    if (now - Math.max(this.#heardAt, this.#pingedAt) < heartbeatMs / 2) return
    this.#pingedAt = now
    this.#carrier.ping()
  }

  get #lagBytes(): number {
    return this.#carrier.bufferedAmount - this.#allowanceBytes
  }

  #look(now: number): void {
    this.#lateSince = this.isLate ? (this.#lateSince ?? now) : undefined
  }

  #cutAfter(ms: number): void {
    clearTimeout(this.#cut)
    this.#cut = setTimeout(() => this.#carrier.terminate(), ms)
  }

  /** All messages of one turn leave together. */
  #gather(): void {
    if (this.#isGathering) return
    this.#isGathering = true
    gathering.push(this)
    if (gathering.length === 1) process.nextTick(letGo)
  }

  /** The turn is over: what was gathered leaves. */
  letGo(): void {
    this.#isGathering = false
    this.#carrier.flush()
  }

  alive(): void {
    this.#heardAt = now()
  }

  failed(error: Error): void {
    this.#deps.log.debug({ err: error }, 'a connection failed')
  }

  closed(code?: number): void {
    clearTimeout(this.#cut)
    this.#end()
    this.#deps.gone(this, code)
  }

  /** Counts what is in one message like as many messages; false when that is too many. */
  charge(count: number): boolean {
    const { rateLimits, messagesPerSecond: perSecond, messageBurst: burst } = this.#deps.options
    if (!rateLimits) return true
    this.#bucket ??= new TokenBucket({ perSecond, burst, now: this.#heardAt })
    return this.#bucket.take(this.#heardAt, count)
  }

  message(data: unknown, isBinary: boolean): void {
    if (this.#isEnded) return
    this.alive()
    if (!this.charge(1)) this.end('too-many-frames')
    else if (!isBinary || !(data instanceof Uint8Array)) this.end('malformed-frame')
    else this.#guard(() => this.#user?.receive(data))
  }

  #guard(run: () => void): void {
    try {
      run()
    } catch (error) {
      this.#deps.log.error({ err: error }, 'a connection is ended because of our mistake')
      this.end('server-error')
    }
  }

  #end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#user?.ended()
  }
}
