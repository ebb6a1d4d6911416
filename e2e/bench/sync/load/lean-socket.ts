import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type LeanSocketPlan = {
  readonly url: string
  readonly protocols: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

export interface LeanSocketUser {
  opened(): void
  /** What is in it is there only until this returns. */
  received(message: Buffer): void
  /** Once, however it ended; 1006 where nobody said why. */
  closed(code: number, reason: string): void
}

const TEXT = 0x1
const BINARY = 0x2
const CLOSE = 0x8
const PING = 0x9
const PONG = 0xa
const LAST_FRAME = 0x80
const MASKED = 0x80
const NOBODY_SAID = 1006

/** What all sockets read into: each is done with what it read before another one reads. */
const READ = Buffer.allocUnsafe(64 * 1024)

/**
 * A WebSocket's client end that costs a fraction of a general one: whole frames only, no compression, one buffer for all
 * that is read and one write for a message. Masked like a browser's, because taking that off is the server's work.
 */
export class LeanSocket {
  readonly #user: LeanSocketUser
  readonly #socket: Socket
  readonly #mask = randomBytes(4)
  #isOpen = false
  #isClosed = false
  /** The begin of what came in part: the answer to the upgrade, or a frame. */
  #parts: Buffer[] = []
  #partsBytes = 0
  /** With so many bytes it is whole, as far as is known. */
  #wantedBytes = 0

  constructor({ url, protocols, headers }: LeanSocketPlan, user: LeanSocketUser) {
    this.#user = user
    const { hostname, port, host, pathname, search } = new URL(url)
    this.#socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: { buffer: READ, callback: (bytes) => this.#read(READ.subarray(0, bytes)) },
    })
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => this.#close(NOBODY_SAID, ''))
    const lines = [
      `GET ${pathname}${search} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ]
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  }

  send(message: Uint8Array): void {
    if (this.#isOpen && !this.#isClosed) this.#sendFrame(BINARY, message)
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  /** Ends without a word. */
  terminate(): void {
    this.#socket.destroy()
  }

  #read(chunk: Buffer): boolean {
    let rest = chunk
    if (this.#partsBytes > 0) {
      this.#keep(chunk)
      if (this.#partsBytes < this.#wantedBytes) return true
      rest = Buffer.concat(this.#parts, this.#partsBytes)
      this.#parts = []
      this.#partsBytes = 0
    }
    if (!this.#isOpen) rest = this.#readAnswer(rest)
    while (this.#isOpen && !this.#isClosed) {
      const bytes = this.#takeFrame(rest)
      if (bytes === 0) break
      rest = rest.subarray(bytes)
    }
    if (rest.length > 0 && !this.#isClosed) this.#keep(rest)
    return true
  }

  /** The buffer it lies in is about to be read into again. */
  #keep(rest: Buffer): void {
    this.#parts.push(Buffer.from(rest))
    this.#partsBytes += rest.length
  }

  /** Gives what comes after the answer; all of it while that has not come whole. */
  #readAnswer(rest: Buffer): Buffer {
    const end = rest.indexOf('\r\n\r\n')
    if (end < 0) {
      this.#wantedBytes = rest.length + 1
      return rest
    }
    if (!rest.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
      this.#close(NOBODY_SAID, 'no WebSocket')
      this.#socket.destroy()
      return rest
    }
    this.#isOpen = true
    this.#user.opened()
    return rest.subarray(end + 4)
  }

  /** How long the frame was that it has taken; 0 where there is none, or not all of it. */
  #takeFrame(data: Buffer): number {
    const head = headOf(data)
    this.#wantedBytes = head === undefined ? data.length + 1 : head.headBytes + head.payloadBytes
    if (head === undefined || data.length < this.#wantedBytes) return 0
    const frameBytes = this.#wantedBytes
    const payload = data.subarray(head.headBytes, frameBytes)
    const opcode = (data[0] ?? 0) & 0x0f
    if (opcode === BINARY || opcode === TEXT) this.#user.received(payload)
    else if (opcode === PING) this.#sendFrame(PONG, payload)
    else if (opcode === CLOSE) this.#answerClose(payload)
    return frameBytes
  }

  #answerClose(payload: Buffer): void {
    this.#sendFrame(CLOSE, payload.subarray(0, 2))
    const code = payload.length >= 2 ? payload.readUInt16BE(0) : NOBODY_SAID
    this.#close(code, payload.toString('utf8', 2))
    this.#socket.end()
  }

  #sendFrame(opcode: number, payload: Uint8Array): void {
    const { length } = payload
    const headBytes = (length < 126 ? 2 : length < 65_536 ? 4 : 10) + 4
    const frame = Buffer.allocUnsafe(headBytes + length)
    frame[0] = LAST_FRAME | opcode
    if (length < 126) frame[1] = MASKED | length
    else if (length < 65_536) {
      frame[1] = MASKED | 126
      frame.writeUInt16BE(length, 2)
    } else {
      frame[1] = MASKED | 127
      frame.writeBigUInt64BE(BigInt(length), 2)
    }
    const mask = this.#mask
    frame.set(mask, headBytes - 4)
    for (let at = 0; at < length; at++) frame[headBytes + at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0)
    this.#socket.write(frame)
  }

  #close(code: number, reason: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#user.closed(code, reason)
  }
}

/** RFC 6455, section 5.2; a server masks nothing. Undefined while too little of it is there. */
function headOf(data: Buffer): { readonly headBytes: number; readonly payloadBytes: number } | undefined {
  if (data.length < 2) return undefined
  const short = (data[1] ?? 0) & 0x7f
  if (short < 126) return { headBytes: 2, payloadBytes: short }
  if (short === 126) return data.length < 4 ? undefined : { headBytes: 4, payloadBytes: data.readUInt16BE(2) }
  return data.length < 10 ? undefined : { headBytes: 10, payloadBytes: Number(data.readBigUInt64BE(2)) }
}
