import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Seat } from './contenders/contender.ts'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const UPDATE = 2

/** Marks in what is sent, found again in the bytes that arrive: `@E` or `@C`, who sent it and when. */
const MARK = { edit: Buffer.from('@E'), cursor: Buffer.from('@C') } as const
const NAME_DIGITS = 10
const TIME_DIGITS = 12

export type Heard = (what: 'edit' | 'cursor', latencyMs: number) => void

/**
 * A client that costs little: it makes real Yjs updates and presence of its own, and of what arrives it only reads the
 * marks. So the machine's other core can stand for a thousand people.
 */
export class LeanClient {
  readonly #socket: WebSocket
  readonly #seat: Seat
  readonly #ydoc = new Y.Doc()
  readonly #name = digitsOf(String(this.#ydoc.clientID), NAME_DIGITS)
  readonly #heard: Heard
  readonly #opened: Promise<void>
  #clock = 0
  #edits = 0
  closedWith: number | undefined
  framesIn = 0
  bytesIn = 0

  constructor(seat: Seat, heard: Heard) {
    this.#seat = seat
    this.#heard = heard
    this.#socket = new WebSocket(seat.url, [...seat.protocols], { perMessageDeflate: false })
    this.#opened = new Promise((resolve, reject) => {
      this.#socket.once('open', resolve)
      this.#socket.once('close', (code) => reject(new Error(`closed with ${code} before it opened`)))
    })
    this.#socket.on('message', (data: Buffer) => this.#receive(data))
    this.#socket.on('error', () => {})
    this.#socket.on('close', (code) => {
      this.closedWith = code
    })
    this.#ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'own') this.#send(SYNC, (to) => writeSync(to, UPDATE, update))
    })
  }

  /** Resolves when the server answered with its state. */
  async join(): Promise<void> {
    await this.#opened
    const answered = new Promise<void>((resolve, reject) => {
      this.#onState = resolve
      this.#socket.once('close', (code) => reject(new Error(`closed with ${code} before the state came`)))
    })
    if (this.#seat.dialect === 'hocuspocus') {
      this.#send(AUTH, (to) => {
        encoding.writeVarUint(to, 0)
        encoding.writeVarString(to, '')
      })
    }
    this.#send(SYNC, (to) => writeSync(to, 0, Y.encodeStateVector(this.#ydoc)))
    await answered
  }

  #onState: () => void = () => {}

  /** Moves one of this client's own notes. */
  edit(): void {
    this.#ydoc.transact(() => {
      const note = `${this.#ydoc.clientID}-${this.#edits++ % 20}`
      this.#ydoc.getMap(this.#seat.map).set(note, [this.#edits, 100, this.#mark('E')])
    }, 'own')
  }

  moveCursor(): void {
    const state = { c: { x: this.#clock, y: 200 }, t: this.#mark('C') }
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, this.#ydoc.clientID)
    encoding.writeVarUint(inner, this.#clock++)
    encoding.writeVarString(inner, JSON.stringify(state))
    this.#send(AWARENESS, (to) => encoding.writeVarUint8Array(to, encoding.toUint8Array(inner)))
  }

  leave(): void {
    this.#socket.terminate()
    this.#ydoc.destroy()
  }

  #receive(data: Buffer): void {
    this.framesIn++
    this.bytesIn += data.length
    if (isState(data, this.#seat)) this.#onState()
    const now = performance.timeOrigin + performance.now()
    for (const what of ['edit', 'cursor'] as const) {
      for (let at = data.indexOf(MARK[what]); at >= 0; at = data.indexOf(MARK[what], at + 2)) {
        const from = at + 2 + NAME_DIGITS
        // Some servers send one's own work back.
        if (data.toString('latin1', at + 2, from) === this.#name) continue
        this.#heard(what, now - BASE - Number(data.toString('latin1', from, from + TIME_DIGITS)))
      }
    }
  }

  #mark(kind: 'E' | 'C'): string {
    const time = (performance.timeOrigin + performance.now() - BASE).toFixed(3)
    return `@${kind}${this.#name}${digitsOf(time, TIME_DIGITS)}`
  }

  #send(type: number, write: (to: encoding.Encoder) => void): void {
    const to = encoding.createEncoder()
    if (this.#seat.dialect === 'hocuspocus') encoding.writeVarString(to, this.#seat.room)
    encoding.writeVarUint(to, type)
    write(to)
    this.#socket.send(encoding.toUint8Array(to))
  }
}

function writeSync(to: encoding.Encoder, step: number, bytes: Uint8Array): void {
  encoding.writeVarUint(to, step)
  encoding.writeVarUint8Array(to, bytes)
}

/** Whether a message is the server's state: sync step 2. */
function isState(data: Buffer, seat: Seat): boolean {
  const from = decoding.createDecoder(data)
  if (seat.dialect === 'hocuspocus') decoding.readVarString(from)
  const type = decoding.readVarUint(from)
  // Hocuspocus answers a client's first step with a message type of its own.
  return (type === SYNC || type === 4) && decoding.readVarUint(from) === 1
}

const BASE = Math.floor((performance.timeOrigin + performance.now()) / 1e7) * 1e7

const digitsOf = (value: string, length: number) => value.padStart(length, '0')
