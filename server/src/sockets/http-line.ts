import type { ServerResponse } from 'node:http'
import { CLOSE_CODES, type CloseName } from '@brownpaper/shared/protocol/close-codes'
import { recordBytes, recordHead } from '@brownpaper/shared/protocol/http-line'
import type { Carrier, CarrierUser } from './carrier.ts'

/** How an answer goes down: one that goes on, or one that ends as soon as it said something. */
export type Down = 'stream' | 'poll'

/** Why a body is not taken. */
export type LineFault = Extract<CloseName, 'malformed-frame' | 'frame-too-large' | 'too-many-frames'>

/** What the answer now open has been told: messages below `next` are in it. */
type Answer = { readonly response: ServerResponse; readonly how: Down; next: number; callOff: () => void }

const PING = new Uint8Array()

/** An answer that waits for something to say ends after this; the client asks again. */
const POLL_MS = 10_000

/** How long a client may take to hear what was wrong with its body. */
const GOODBYE_MS = 2000

/**
 * Carries messages where no WebSocket gets through: down in answers, one open at a time, up in bodies of requests.
 * Both ways messages are numbered, so that whatever breaks in between, each arrives once and in order: what went down
 * stays here until the client says that it has it, and what comes up again is passed over.
 */
export class HttpLine implements Carrier {
  readonly id: string
  /** Who opened it; nobody else is listened to. */
  readonly token: string
  readonly #onOver: () => void
  #user: CarrierUser | undefined
  /** Not known to have arrived; the first of them is number `#first`. */
  readonly #unheard: Uint8Array[] = []
  #first = 1
  #bytes = 0
  #taken = 0
  #answer: Answer | undefined
  #closing: number | undefined
  #isOver = false
  #cut: NodeJS.Timeout | undefined

  constructor(id: string, token: string, onOver: () => void) {
    this.id = id
    this.token = token
    this.#onOver = onOver
  }

  use(user: CarrierUser): void {
    this.#user = user
  }

  get bufferedAmount(): number {
    return this.#bytes
  }

  send(message: Uint8Array): void {
    if (this.#closing !== undefined || this.#isOver) return
    this.#unheard.push(message)
    this.#bytes += recordBytes(message)
  }

  /** A message without content: a client answers it, also in a tab that sleeps. */
  ping(): void {
    this.send(PING)
    this.flush()
  }

  close(code: number): void {
    if (this.#closing !== undefined || this.#isOver) return
    this.#closing = code
    this.flush()
  }

  terminate(): void {
    const answer = this.#answer
    this.#drop()
    answer?.response.destroy()
    this.#end()
  }

  /** The client has everything up to this number. */
  heard(number: number): void {
    this.#user?.alive()
    const count = Math.min(Math.max(0, number + 1 - this.#first), this.#unheard.length)
    for (const message of this.#unheard.splice(0, count)) this.#bytes -= recordBytes(message)
    this.#first += count
  }

  /** Answers with what the client has not heard; an older answer ends, its client having given it up. */
  down(response: ServerResponse, how: Down): void {
    const former = this.#answer
    this.#drop()
    former?.response.end()
    const answer: Answer = { response, how, next: this.#first, callOff: () => {} }
    this.#answer = answer
    response.once('close', () => {
      if (this.#answer === answer) this.#drop()
    })
    if (how === 'stream') response.write(recordHead('mark', 0))
    else {
      const timer = setTimeout(() => this.#finish(answer), POLL_MS)
      answer.callOff = () => clearTimeout(timer)
    }
    this.flush()
  }

  /** Takes what came up, of which `first` is the number of the first; false when one before it is missing. */
  up(first: number, messages: readonly Uint8Array[]): boolean {
    if (first > this.#taken + 1) return false
    for (const message of messages.slice(this.#taken + 1 - first)) {
      if (this.#closing !== undefined || this.#isOver) break
      this.#taken++
      this.#user?.message(message, true)
    }
    return true
  }

  /** What came up is nothing a client of ours sends. */
  refuse(code: LineFault): void {
    this.close(CLOSE_CODES[code])
    this.#cut = setTimeout(() => this.terminate(), GOODBYE_MS)
  }

  flush(): void {
    const answer = this.#answer
    if (answer === undefined) return
    const { response, how } = answer
    const fresh = this.#unheard.slice(Math.max(0, answer.next - this.#first))
    answer.next = this.#first + this.#unheard.length
    response.cork()
    for (const message of fresh) {
      response.write(recordHead('message', message.length))
      if (message.length > 0) response.write(message)
    }
    if (this.#closing !== undefined) response.write(recordHead('closed', this.#closing))
    response.uncork()
    if (this.#closing !== undefined) this.#finish(answer, () => this.#end())
    else if (how === 'poll' && fresh.length > 0) this.#finish(answer)
  }

  #finish(answer: Answer, then?: () => void): void {
    if (this.#answer === answer) this.#drop()
    answer.response.end(then)
  }

  #drop(): void {
    this.#answer?.callOff()
    this.#answer = undefined
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#unheard.length = 0
    this.#bytes = 0
    clearTimeout(this.#cut)
    this.#onOver()
    this.#user?.closed(this.#closing)
  }
}
