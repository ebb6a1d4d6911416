/** What a peer sends over a WebSocket. Payloads are there only until these return. */
export interface FrameListener {
  received(message: Buffer, isBinary: boolean): void
  pinged(payload: Buffer): void
  ponged(): void
  /** With 1005 where no code is given. Nothing after it is read. */
  saidGoodbye(code: number): void
}

/** Why a peer is not listened to any longer. */
export type FrameFault = 'malformed-frame' | 'frame-too-large'

const OPCODE = { more: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const
const LAST = 0x80
const RESERVED = 0x70
const MASKED = 0x80
const MASK_BYTES = 4
const MAX_CONTROL_BYTES = 125
const NO_CODE = 1005

/** A message in more pieces than this is made to cost, not to be read. */
const MAX_PIECES = 16 * 1024

/** The same for all frames of a portion. */
type Reading = { readonly maxMessageBytes: number; readonly to: FrameListener }

const NOTHING = Buffer.alloc(0)

/** Bytes that came of a frame of which more is to come. */
type Begun = { readonly memory: Buffer; readonly length: number; readonly wanted: number }

/** A message of which pieces came. */
type Message = { readonly isBinary: boolean; readonly pieces: Buffer[]; sizeBytes: number; count: number }

/**
 * Reads the frames of one client (RFC 6455, section 5), in whatever portions they come. Almost always a portion is one
 * whole frame: then nothing is kept, and nothing copied.
 */
export class FrameReader {
  #begun: Begun | undefined
  #message: Message | undefined
  #isDone = false

  /** Undefined as long as all is well; after a fault or a goodbye nothing more is read. */
  read(portion: Buffer, maxMessageBytes: number, to: FrameListener): FrameFault | undefined {
    const bytes = this.#withBegun(portion)
    const reading = { maxMessageBytes, to }
    let at = 0
    while (!this.#isDone && bytes !== undefined && at < bytes.length) {
      const wanted = this.#readFrame(bytes, at, reading)
      if (typeof wanted === 'string') {
        this.#isDone = true
        this.#message = undefined
        return wanted
      }
      if (at + wanted > bytes.length) {
        this.#begun = grown({ memory: NOTHING, length: 0, wanted }, bytes.subarray(at))
        return undefined
      }
      at += wanted
    }
    return undefined
  }

  /** What there is to read now; undefined while less came than is known to be needed. */
  #withBegun(portion: Buffer): Buffer | undefined {
    if (this.#begun === undefined) return portion
    const begun = grown(this.#begun, portion)
    if (begun.length < begun.wanted) {
      this.#begun = begun
      return undefined
    }
    this.#begun = undefined
    return begun.memory.subarray(0, begun.length)
  }

  /** Takes the frame that begins at `at`, and gives its length; where more of it has to come first, how much it needs. */
  #readFrame(bytes: Buffer, at: number, { maxMessageBytes, to }: Reading): number | FrameFault {
    const there = bytes.length - at
    if (there < 2) return 2
    const first = byteAt(bytes, at)
    const second = byteAt(bytes, at + 1)
    const opcode = opcodeOf(first)
    const short = second & 0x7f
    // No extension was agreed on, and clients have to mask.
    if ((first & RESERVED) !== 0 || (second & MASKED) === 0) return 'malformed-frame'
    const isControl = opcode >= OPCODE.close
    if (isControl ? !isLast(first) || short > MAX_CONTROL_BYTES : !this.#isExpected(opcode))
      return 'malformed-frame'
    const headBytes = 2 + lengthBytes(short) + MASK_BYTES
    if (there < headBytes) return headBytes
    const length = lengthIn(bytes, at, short)
    if ((this.#message?.sizeBytes ?? 0) + length > maxMessageBytes) return 'frame-too-large'
    if (there < headBytes + length) return headBytes + length
    const from = at + headBytes
    unmask(bytes, from, from + length)
    const fault = this.#take(bytes.subarray(from, from + length), first, to)
    return fault ?? headBytes + length
  }

  #isExpected(opcode: number): boolean {
    if (this.#message !== undefined) return opcode === OPCODE.more
    return opcode === OPCODE.text || opcode === OPCODE.binary
  }

  /** `first` is the first byte of its head. */
  #take(payload: Buffer, first: number, to: FrameListener): FrameFault | undefined {
    switch (opcodeOf(first)) {
      case OPCODE.ping:
        to.pinged(payload)
        return undefined
      case OPCODE.pong:
        to.ponged()
        return undefined
      case OPCODE.close:
        return this.#takeGoodbye(payload, to)
      case OPCODE.more:
      case OPCODE.text:
      case OPCODE.binary:
        return this.#takePiece(payload, first, to)
      default:
        return 'malformed-frame'
    }
  }

  #takeGoodbye(payload: Buffer, to: FrameListener): FrameFault | undefined {
    const code = payload.length === 0 ? NO_CODE : payload.length === 1 ? 0 : payload.readUInt16BE(0)
    if (payload.length > 0 && !isCode(code)) return 'malformed-frame'
    this.#isDone = true
    to.saidGoodbye(code)
    return undefined
  }

  #takePiece(piece: Buffer, first: number, to: FrameListener): FrameFault | undefined {
    const message = this.#message
    const isBinary = opcodeOf(first) === OPCODE.binary
    if (message === undefined && isLast(first)) {
      to.received(piece, isBinary)
      return undefined
    }
    const begun = message ?? { isBinary, pieces: [], sizeBytes: 0, count: 0 }
    this.#message = begun
    begun.count++
    if (begun.count > MAX_PIECES) return 'malformed-frame'
    begun.sizeBytes += piece.length
    if (piece.length > 0) begun.pieces.push(Buffer.from(piece))
    if (!isLast(first)) return undefined
    this.#message = undefined
    to.received(Buffer.concat(begun.pieces), begun.isBinary)
    return undefined
  }
}

const opcodeOf = (first: number) => first & 0x0f
const isLast = (first: number) => (first & LAST) !== 0

/** Whatever size is promised, memory is taken for twice of what came. */
function grown({ memory, length, wanted }: Begun, portion: Buffer): Begun {
  const total = length + portion.length
  let room = memory
  if (total > memory.length) {
    room = Buffer.allocUnsafeSlow(Math.max(total, Math.min(wanted, 2 * total)))
    memory.copy(room, 0, 0, length)
  }
  portion.copy(room, length)
  return { memory: room, length: total, wanted }
}

function lengthBytes(short: number): number {
  if (short < 126) return 0
  return short === 126 ? 2 : 8
}

function lengthIn(bytes: Buffer, at: number, short: number): number {
  if (short < 126) return short
  if (short === 126) return bytes.readUInt16BE(at + 2)
  return bytes.readUInt32BE(at + 2) * 2 ** 32 + bytes.readUInt32BE(at + 6)
}

/** In place. */
function unmask(bytes: Buffer, from: number, to: number): void {
  const mask = from - MASK_BYTES
  for (let at = from; at < to; at++) bytes[at] = byteAt(bytes, at) ^ byteAt(bytes, mask + ((at - from) & 3))
}

/** Only where there is one. */
const byteAt = (bytes: Buffer, at: number) => bytes[at] as number

/** What may stand in a close frame: RFC 6455, section 7.4, and what was registered since. */
function isCode(code: number): boolean {
  if (code >= 3000) return code < 5000
  return code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)
}
