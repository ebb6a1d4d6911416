import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Carrier, CarrierUser } from './carrier.ts'
import { type FrameListener, FrameReader } from './frame-reader.ts'
import { readerInPlace } from './read-in-place.ts'

export type AcceptorOptions = {
  readonly maxMessageBytes: number
  readonly handleProtocols?: (offered: Set<string>, request: IncomingMessage) => string | false
}

export type Acceptor = (
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
  accepted: (socket: SyncSocket) => void,
) => void

/** Answers requests for a WebSocket; ws sees to the handshake, a SyncSocket to all after it. */
export function createAcceptor({ maxMessageBytes, handleProtocols }: AcceptorOptions): Acceptor {
  const acceptor = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: maxMessageBytes,
    ...(handleProtocols === undefined ? {} : { handleProtocols }),
    // ws does with it what SyncSocket lets it do, and no more.
    WebSocket: SyncSocket as unknown as typeof WebSocket,
  })
  return (request, stream, head, accepted) =>
    acceptor.handleUpgrade(request, stream, head, (socket) => accepted(socket as unknown as SyncSocket))
}

/** What waits together is copied into one piece up to this size; larger messages are not worth copying. */
const COPY_UP_TO_BYTES = 16 * 1024

const WHOLE_BINARY_MESSAGE = 0x82
const PING = 0x89
const PONG = 0x8a
const CLOSE = 0x88

/** How a socket ended on which nobody said why. */
const ABNORMAL = 1006
const NO_CODE = 1005
const NORMAL = 1000

const NOTHING = Buffer.alloc(0)

/** How long a peer that was told why may take to hang up. */
const GOODBYE_MS = 2000

/** Shared by all who have nothing to say; never written to. */
const NONE: Uint8Array[] = []

/** Where a stream keeps its socket. */
const SOCKET = Symbol('socket')
type Stream = Duplex & { [SOCKET]?: SyncSocket }

/**
 * The server's end of a WebSocket. All messages of one turn go to the system in one write: that write is what costs, not
 * what is in it. What was wrong with a message is said with our codes. It holds little: there are thousands of them.
 */
export class SyncSocket implements Carrier, FrameListener {
  /** What was chosen of what the client offered; ws writes it here. */
  readonly _protocol: string = ''
  readonly #reader = new FrameReader()
  #user: CarrierUser | undefined
  #stream: Stream | undefined
  #maxMessageBytes = 0
  #waiting: Uint8Array[] = NONE
  #waitingBytes = 0
  #isOpen = false
  #closedWith = ABNORMAL
  #cut: NodeJS.Timeout | undefined

  /** Called by ws after the handshake. */
  setSocket(stream: Stream, head: Buffer, { maxPayload }: { readonly maxPayload: number }): void {
    this.#stream = stream
    this.#maxMessageBytes = maxPayload
    this.#isOpen = true
    stream[SOCKET] = this
    if (stream instanceof Socket) stream.setTimeout(0).setNoDelay()
    stream.on('end', onEnd)
    stream.on('error', onError)
    stream.on('close', onClose)
    if (!readInPlace(stream)) {
      if (head.length > 0) stream.unshift(head)
      stream.on('data', onData)
    } else if (head.length > 0) {
      // Whoever accepted it has yet to use it; nothing is read before that.
      process.nextTick(() => this.read(head))
    }
  }

  get protocol(): string {
    return this._protocol
  }

  use(user: CarrierUser): void {
    this.#user = user
  }

  get bufferedAmount(): number {
    return this.#stream?.writableLength ?? 0
  }

  /** Waits while it is little. Nobody asked for compression and a server masks nothing, so a frame is a head and the bytes. */
  send(message: Uint8Array): void {
    if (!this.#isOpen) return
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

  /** Asks for a sign of life. */
  ping(): void {
    this.#control(PING, NOTHING)
  }

  /** The peer has what was sent before, and is told why; then it hangs up, or is cut off by whoever told it. */
  close(code: number, reason: string): void {
    if (!this.#isOpen) return
    this.flush()
    const payload = Buffer.alloc(2 + Buffer.byteLength(reason))
    payload.writeUInt16BE(code)
    payload.write(reason, 2)
    this.#control(CLOSE, payload)
    this.#isOpen = false
  }

  terminate(): void {
    this.#isOpen = false
    this.#stream?.destroy()
  }

  read(portion: Buffer): void {
    const fault = this.#reader.read(portion, this.#maxMessageBytes, this)
    if (fault === undefined) return
    this.close(CLOSE_CODES[fault], fault)
    this.hangUp()
  }

  received(message: Buffer, isBinary: boolean): void {
    this.#user?.message(message, isBinary)
  }

  /** Who asks for more than they read gets no answer: it would only pile up. */
  pinged(payload: Buffer): void {
    if (this.bufferedAmount < COPY_UP_TO_BYTES) this.#control(PONG, payload)
  }

  ponged(): void {
    this.#user?.alive()
  }

  saidGoodbye(code: number): void {
    this.#closedWith = code
    this.close(code === NO_CODE ? NORMAL : code, '')
    this.hangUp()
  }

  /** Ends the stream once all has left, or cuts it where the peer does not let it. */
  hangUp(): void {
    this.#isOpen = false
    this.#stream?.end()
    this.#cut ??= setTimeout(() => this.#stream?.destroy(), GOODBYE_MS).unref()
  }

  failed(error: Error): void {
    this.#user?.failed(error)
  }

  /** The stream is gone. */
  gone(): void {
    this.#isOpen = false
    clearTimeout(this.#cut)
    this.#user?.closed(this.#closedWith)
  }

  /** Of at most 125 bytes. */
  #control(opcode: number, payload: Uint8Array): void {
    if (!this.#isOpen || this.#stream?.writable !== true) return
    this.#stream.write(Buffer.concat([Uint8Array.of(opcode, payload.length), payload]))
  }
}

// Shared by all streams, each of which is `this` where it is called: thousands of closures would take room.

function onData(this: Stream, portion: Buffer): void {
  this[SOCKET]?.read(portion)
}

const readInPlace = readerInPlace(onData)

function onEnd(this: Stream): void {
  this[SOCKET]?.hangUp()
}

/** Always followed by `close`. */
function onError(this: Stream, error: Error): void {
  this[SOCKET]?.failed(error)
}

function onClose(this: Stream): void {
  this[SOCKET]?.gone()
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
