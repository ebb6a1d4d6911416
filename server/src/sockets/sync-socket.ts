import type { Duplex } from 'node:stream'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { WebSocket } from 'ws'
import type { Carrier, CarrierUser } from './carrier.ts'

/** The reasons for which ws closes by itself, in our words. */
const OUR_CODES: Readonly<Record<number, number>> = {
  1002: CLOSE_CODES['malformed-frame'],
  1007: CLOSE_CODES['malformed-frame'],
  1009: CLOSE_CODES['frame-too-large'],
}

/** What waits together is copied into one piece up to this size; larger messages are not worth copying. */
const COPY_UP_TO_BYTES = 16 * 1024

const WHOLE_BINARY_MESSAGE = 0x82

/** Shared by all sockets, which have no listeners but their user; frozen, so that adding one fails. */
const NO_LISTENERS = Object.freeze(Object.create(null))

/** Shared by all who have nothing to say; never written to. */
const NONE: Uint8Array[] = []

/**
 * A WebSocket that says with our codes what was wrong with a message, also where ws itself refuses it, and whose
 * messages of one turn go to the system in one write: that write is what costs, not what is in it.
 */
export class SyncSocket extends WebSocket implements Carrier {
  #user: CarrierUser | undefined
  #stream: Duplex | undefined
  #waiting: Uint8Array[] = NONE
  #waitingBytes = 0

  /** The stream below it, to be told once, before anything is sent. */
  over(stream: Duplex): this {
    this.#stream = stream
    return this
  }

  /** From here on it has no listeners but this one; Node keeps a table of them for each emitter, which is not small. */
  use(user: CarrierUser): void {
    this.#user = user
    Object.assign(this, { _events: NO_LISTENERS })
  }

  /** Where ws would look for listeners. */
  override emit(name: string | symbol, ...about: unknown[]): boolean {
    const user = this.#user
    if (user === undefined) return super.emit(name, ...about)
    const [first, second] = about
    if (name === 'message') user.message(first, second === true)
    else if (name === 'pong') user.alive()
    else if (name === 'ping') this.#answerPing(first)
    else if (name === 'error') user.failed(first as Error)
    else if (name === 'close') user.closed(first as number)
    return true
  }

  /** Who asks for more than they read gets no answer: it would only pile up. */
  #answerPing(payload: unknown): void {
    if (this.bufferedAmount < COPY_UP_TO_BYTES) this.pong(payload)
  }

  /** Waits while it is little. Nobody asked for compression and a server masks nothing, so a frame is a head and the bytes. */
  override send(data: unknown): void {
    if (this.readyState !== this.OPEN) return
    // Carriers are given bytes.
    const message = data as Uint8Array
    // Most have one: a list that is pushed to takes room for many.
    if (this.#waiting.length === 0) this.#waiting = [message]
    else this.#waiting.push(message)
    this.#waitingBytes += headBytes(message.length) + message.length
    // What waits here is not in `bufferedAmount` yet, so it is never much.
    if (this.#waitingBytes > COPY_UP_TO_BYTES) this.flush()
  }

  flush(): void {
    if (this.#waiting.length === 0) return
    const messages = this.#waiting
    const sizeBytes = this.#waitingBytes
    this.#waiting = NONE
    this.#waitingBytes = 0
    if (this.#stream?.writable !== true) return
    if (sizeBytes <= COPY_UP_TO_BYTES) this.#stream.write(inOnePiece(messages, sizeBytes))
    else writeApart(this.#stream, messages)
  }

  override close(code?: number, reason?: string | Buffer): void {
    this.flush()
    super.close(code === undefined ? code : (OUR_CODES[code] ?? code), reason)
  }
}

/** What was put in one piece last: most of what a room says, it says to several people, one after the other. */
let last: { readonly messages: readonly Uint8Array[]; readonly piece: Buffer } | undefined

function inOnePiece(messages: readonly Uint8Array[], sizeBytes: number): Buffer {
  if (!isSame(messages, last?.messages)) last = { messages, piece: joined(messages, sizeBytes) }
  // Set by the line above, or the same.
  return last?.piece as Buffer
}

const isSame = (some: readonly Uint8Array[], others: readonly Uint8Array[] = []) =>
  some.length === others.length && some.every((message, at) => message === others[at])

function joined(messages: readonly Uint8Array[], sizeBytes: number): Buffer {
  const piece = Buffer.allocUnsafe(sizeBytes)
  let at = 0
  for (const message of messages) {
    at = writeHead(piece, at, message.length)
    piece.set(message, at)
    at += message.length
  }
  return piece
}

function writeApart(stream: Duplex, messages: readonly Uint8Array[]): void {
  stream.cork()
  for (const message of messages) {
    const head = Buffer.allocUnsafe(headBytes(message.length))
    writeHead(head, 0, message.length)
    stream.write(head)
    stream.write(message)
  }
  stream.uncork()
}

/** RFC 6455, section 5.2. */
function headBytes(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

/** Returns where the message itself begins. */
function writeHead(to: Buffer, at: number, length: number): number {
  to[at] = WHOLE_BINARY_MESSAGE
  if (length < 126) {
    to[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    to[at + 1] = 126
    return to.writeUInt16BE(length, at + 2)
  }
  to[at + 1] = 127
  return to.writeUInt32BE(length, to.writeUInt32BE(0, at + 2))
}
