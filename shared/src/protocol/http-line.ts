import { unreachable } from '../base/assert.ts'
import { joinBytes } from '../base/join-bytes.ts'

/**
 * How messages travel over HTTP where no WebSocket gets through. A body is a row of records: a byte that says what it
 * is, four bytes with a number (big-endian), and for a message that many bytes.
 */
export type LineRecord =
  | { readonly kind: 'message'; readonly message: Uint8Array }
  /** The server hung up, with one of the close codes. */
  | { readonly kind: 'closed'; readonly code: number }
  /** Says nothing but that bytes get through; it stands at the beginning of a stream. */
  | { readonly kind: 'mark' }

const HEAD_BYTES = 5
const KINDS = ['message', 'closed', 'mark'] as const

/** Where lines are below a workshop's sync address, and the header that names a new one. */
export const HTTP_LINE = { path: 'http', header: 'brownpaper-line' } as const

/** The first bytes of a record; a message's own follow it. */
export function recordHead(kind: LineRecord['kind'], number: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES)
  head[0] = KINDS.indexOf(kind)
  new DataView(head.buffer).setUint32(1, number)
  return head
}

/** Messages as one body. */
export function encodeRecords(messages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = messages.flatMap((message) => [recordHead('message', message.length), message])
  return joinBytes(parts)
}

/** How many bytes a message takes in a body. */
export const recordBytes = (message: Uint8Array): number => HEAD_BYTES + message.length

/** Puts records together again from whatever pieces they arrive in. */
export class RecordReader {
  readonly #maxMessageBytes: number
  #pieces: Uint8Array[] = []
  #have = 0
  #need = HEAD_BYTES
  #isBroken = false

  /** A longer message than this is taken for nonsense. */
  constructor(maxMessageBytes: number) {
    this.#maxMessageBytes = maxMessageBytes
  }

  /** Whether all that came was whole records. */
  get isWhole(): boolean {
    return this.#have === 0 && !this.#isBroken
  }

  /** The records this piece completes; undefined, from then on, for what is none. */
  read(piece: Uint8Array): readonly LineRecord[] | undefined {
    this.#pieces.push(piece)
    this.#have += piece.length
    // Nothing is put together before it is all there: the pieces of a large message are copied once.
    const records = this.#have >= this.#need ? this.#take(joinBytes(this.#pieces)) : []
    return this.#isBroken ? undefined : records
  }

  #take(bytes: Uint8Array<ArrayBuffer>): readonly LineRecord[] {
    const records: LineRecord[] = []
    const view = new DataView(bytes.buffer)
    let at = 0
    this.#need = HEAD_BYTES
    while (bytes.length - at >= HEAD_BYTES) {
      const kind = KINDS[bytes[at] ?? -1]
      const number = view.getUint32(at + 1)
      const contentBytes = kind === 'message' ? number : 0
      this.#isBroken = kind === undefined || contentBytes > this.#maxMessageBytes
      this.#need = HEAD_BYTES + contentBytes
      if (kind === undefined || this.#isBroken || bytes.length - at < this.#need) break
      const message = bytes.slice(at + HEAD_BYTES, at + this.#need)
      records.push(recordOf(kind, number, message))
      at += this.#need
      this.#need = HEAD_BYTES
    }
    this.#pieces = [bytes.subarray(at)]
    this.#have = bytes.length - at
    return records
  }
}

function recordOf(kind: LineRecord['kind'], number: number, message: Uint8Array): LineRecord {
  switch (kind) {
    case 'message':
      return { kind, message }
    case 'closed':
      return { kind, code: number }
    case 'mark':
      return { kind }
    default:
      return unreachable(kind)
  }
}
