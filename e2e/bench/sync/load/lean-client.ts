import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Seat } from '../contenders/contender.ts'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const HOCUSPOCUS_ANSWER = 4
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** Marks in what is sent, found again in the bytes that arrive: `@E` or `@C`, who sent it, its number and when. */
const MARK = { edit: Buffer.from('@E'), cursor: Buffer.from('@C') } as const
const NAME_DIGITS = 10
const NUMBER_DIGITS = 7
const TIME_DIGITS = 12

/** `id` names the very edit or cursor. */
export type Heard = (what: 'edit' | 'cursor', latencyMs: number, id: string) => void

/** What is told about an edit in a document or a frame: who made it, and its number. */
export const editIds = (text: string) => [...text.matchAll(/@E(\d{17})/g)].map(([, id]) => id as string)

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
  closedBecause = ''
  /** All content that came until `join` was answered. */
  readonly content: Uint8Array[] = []
  #hasJoined = false
  framesIn = 0
  bytesIn = 0

  constructor(seat: Seat, heard: Heard) {
    this.#seat = seat
    this.#heard = heard
    this.#socket = new WebSocket(seat.url, [...seat.protocols], {
      perMessageDeflate: false,
      headers: { ...seat.headers },
    })
    this.#opened = new Promise((resolve, reject) => {
      this.#socket.once('open', resolve)
      this.#socket.once('close', (code) => reject(new Error(`closed with ${code} before it opened`)))
    })
    this.#socket.on('message', (data: Buffer) => this.#receive(data))
    this.#socket.on('error', () => {})
    this.#socket.on('close', (code, reason) => {
      this.closedWith = code
      this.closedBecause = reason.toString()
    })
    this.#ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'own') this.#send(SYNC, (to) => writeSync(to, UPDATE, update))
    })
  }

  /** Resolves when the server answered with its state. */
  async join(): Promise<void> {
    await this.#opened
    if (this.closedWith !== undefined) throw new Error(`closed with ${this.closedWith} before it joined`)
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
    this.#send(SYNC, (to) => writeSync(to, STEP_1, Y.encodeStateVector(this.#ydoc)))
    await answered
  }

  #onState: () => void = () => {}

  /** Sends whatever `write` does with one of this client's own documents. */
  write(write: (map: Y.Map<unknown>, client: number) => void): void {
    this.#ydoc.transact(() => write(this.#ydoc.getMap(this.#seat.map), this.#ydoc.clientID), 'own')
  }

  /** Moves one of this client's own notes, of which there are `notes`; `padding` makes the edit larger. */
  edit({ notes = 20, padding = '' }: { notes?: number; padding?: string } = {}): void {
    const number = this.#edits++
    this.write((map, client) =>
      map.set(`${client}-${number % notes}`, [number, 100, this.#mark('E', number), padding]),
    )
  }

  /** Hears nothing more until `resume`: what comes for it stays where it is. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  moveCursor(): void {
    const state = { c: { x: this.#clock, y: 200 }, t: this.#mark('C', this.#clock) }
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
    if (!this.#hasJoined) this.#takeContent(data)
    const now = performance.timeOrigin + performance.now()
    for (const what of ['edit', 'cursor'] as const) {
      for (let at = data.indexOf(MARK[what]); at >= 0; at = data.indexOf(MARK[what], at + 2)) {
        const number = at + 2 + NAME_DIGITS
        // Some servers send one's own work back.
        if (data.toString('latin1', at + 2, number) === this.#name) continue
        const time = number + NUMBER_DIGITS
        const sentAt = Number(data.toString('latin1', time, time + TIME_DIGITS))
        this.#heard(what, now - BASE - sentAt, data.toString('latin1', at + 2, time))
      }
    }
  }

  #takeContent(data: Buffer): void {
    const from = decoding.createDecoder(data)
    if (this.#seat.dialect === 'hocuspocus') decoding.readVarString(from)
    const type = decoding.readVarUint(from)
    // Hocuspocus answers a client's first step with a message type of its own.
    if (type !== SYNC && type !== HOCUSPOCUS_ANSWER) return
    const step = decoding.readVarUint(from)
    if (step === STEP_1) return
    this.content.push(decoding.readVarUint8Array(from).slice())
    if (step !== STEP_2) return
    this.#hasJoined = true
    this.#onState()
  }

  #mark(kind: 'E' | 'C', number: number): string {
    const time = (performance.timeOrigin + performance.now() - BASE).toFixed(3)
    return `@${kind}${this.#name}${digitsOf(String(number), NUMBER_DIGITS)}${digitsOf(time, TIME_DIGITS)}`
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

const BASE = Math.floor((performance.timeOrigin + performance.now()) / 1e7) * 1e7

const digitsOf = (value: string, length: number) => value.padStart(length, '0')
