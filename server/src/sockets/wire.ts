import { CLOSE_CODES, type CloseName, closeReason } from '@brownpaper/shared/protocol/close-codes'
import type { Logger } from 'pino'
import type { Carrier, Gathering } from './carrier.ts'
import type { SocketOptions } from './socket-options.ts'
import { TokenBucket } from './token-bucket.ts'

/** How long a peer may take to read why before its carrier is cut. */
const GOODBYE_MS = 2000

export type WireDeps = {
  readonly carrier: Carrier
  /** The stream below it. */
  readonly stream: Gathering
  readonly options: SocketOptions
  readonly log: Logger
}

/** What a connection does with its wire. Whatever `receive` throws ends this connection and no other. */
export type WireUser = {
  receive(message: Uint8Array): void
  /** Nothing was said for a while; a client that counts silence should hear something. */
  beat(): void
  /** Called once, whoever ended it. */
  ended(): void
}

/** Those with something to say in this turn. */
let gathering: Wire[] = []

function letGo(): void {
  const all = gathering
  gathering = []
  for (const wire of all) wire.letGo()
}

/** One carrier with its limits: how fast and how much it may say, how far it may lag behind. */
export class Wire {
  readonly #carrier: Carrier
  readonly #stream: Gathering
  readonly #options: SocketOptions
  readonly #log: Logger
  readonly #bucket: TokenBucket
  #user: WireUser | undefined
  #isEnded = false
  #isGathering = false
  #heardAt = performance.now()
  #spokeAt = performance.now()
  #pingedAt = performance.now()
  /** What it asked for itself, which may be more than any reader may lag behind. */
  #allowanceBytes = 0
  #lateSince: number | undefined
  #cut: NodeJS.Timeout | undefined

  constructor({ carrier, stream, options, log }: WireDeps) {
    this.#carrier = carrier
    this.#stream = stream
    this.#options = options
    this.#log = log
    const { messagesPerSecond, messageBurst } = options
    this.#bucket = new TokenBucket({ perSecond: messagesPerSecond, burst: messageBurst, now: this.#heardAt })
    carrier.on('message', (data, isBinary) => this.#receive(data, isBinary))
    carrier.on('pong', () => this.#hear())
    carrier.on('close', () => this.#end())
    // Always followed by `close`; without a listener it would bring the process down.
    carrier.on('error', (error) => log.debug({ err: error }, 'a connection failed'))
  }

  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Whether so much is unsent that presence had better be left out. */
  get isSlow(): boolean {
    return this.#carrier.bufferedAmount > this.#options.skipPresenceAboveBytes
  }

  /** Whether even more is unsent, beside what it asked for, so that edits had better wait too. */
  get isLate(): boolean {
    return this.#lagBytes > this.#options.holdEditsAboveBytes
  }

  /** Messages that come before there is a user are not lost: none is read before the turn that opened it ends. */
  use(user: WireUser): void {
    this.#user = user
  }

  /** `askedBytes` of it are what the client asked for by itself, however much that is. */
  send(message: Uint8Array, askedBytes = 0): void {
    if (this.#isEnded) return
    const { bufferedAmount } = this.#carrier
    this.#spokeAt = performance.now()
    if (bufferedAmount === 0) this.#allowanceBytes = 0
    if (bufferedAmount > this.#options.holdEditsAboveBytes) this.#look(this.#spokeAt)
    if (bufferedAmount - this.#allowanceBytes > this.#options.hangUpAboveBytes) {
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
    this.#cutAfter(code === 'too-slow' ? this.#options.slowGoodbyeMs : GOODBYE_MS)
    this.#carrier.once('close', () => clearTimeout(this.#cut))
    this.#end()
  }

  /** Ends it, if it has not ended, and leaves no more time for it than anybody gets. */
  stop(): void {
    if (this.#isEnded) this.#cutAfter(GOODBYE_MS)
    else this.end('server-stopping')
  }

  /** Keeps it alive, or finds it dead; called several times a heartbeat. */
  tend(now: number): void {
    const { heartbeatMs, deadAfterMs, tooSlowAfterMs } = this.#options
    if (this.#isEnded) return
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
    this.#stream.cork()
    gathering.push(this)
    if (gathering.length === 1) process.nextTick(letGo)
  }

  /** The turn is over: what was gathered leaves. */
  letGo(): void {
    this.#isGathering = false
    this.#stream.uncork()
  }

  #hear(): void {
    this.#heardAt = performance.now()
  }

  /** Counts what is in one message like as many messages; false when that is too many. */
  charge(count: number): boolean {
    return !this.#options.rateLimits || this.#bucket.take(this.#heardAt, count)
  }

  #receive(data: unknown, isBinary: boolean): void {
    if (this.#isEnded) return
    this.#hear()
    if (!this.charge(1)) this.end('too-many-frames')
    else if (!isBinary || !(data instanceof Uint8Array)) this.end('malformed-frame')
    else this.#guard(() => this.#user?.receive(data))
  }

  #guard(run: () => void): void {
    try {
      run()
    } catch (error) {
      this.#log.error({ err: error }, 'a connection is ended because of our mistake')
      this.end('server-error')
    }
  }

  #end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#user?.ended()
  }
}
