import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { uint32 } from 'lib0/random'
import * as Y from 'yjs'
import type { Seat } from '../contenders/contender.ts'
import { LeanLine, type LeanLineUser } from './lean-line.ts'
import { LeanSocket, type LeanSocketUser } from './lean-socket.ts'
import { OwnMap } from './own-map.ts'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const QUERY_AWARENESS = 3
const HOCUSPOCUS_ANSWER = 4
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2
const DIGIT_0 = '0'.charCodeAt(0)

/**
 * Marks in what is sent, found again in the bytes that arrive: `@E` or `@C`, who sent it, its number, and when, in
 * microseconds.
 */
const AT = '@'.charCodeAt(0)
const KINDS: Readonly<Record<number, 'edit' | 'cursor'>> = {
  ['E'.charCodeAt(0)]: 'edit',
  ['C'.charCodeAt(0)]: 'cursor',
}
const CLIENT_DIGITS = 10
const NUMBER_DIGITS = 7
const TIME_DIGITS = 12
const MARK_LENGTH = 2 + CLIENT_DIGITS + NUMBER_DIGITS + TIME_DIGITS

/** `client` and `number` name the very edit or cursor. */
export type Heard = (what: 'edit' | 'cursor', latencyMs: number, client: number, number: number) => void

/** What is told about an edit in a document: who made it, and its number. */
export const editsIn = (text: string): readonly (readonly [client: number, number: number])[] =>
  [...text.matchAll(/@E(\d{10})(\d{7})/g)].map(([, client, number]) => [Number(client), Number(number)])

const NOTHING_KNOWN = Uint8Array.of(0)

/**
 * A client that costs little: it makes real Yjs updates and presence of its own, and of what arrives it only reads the
 * marks. So the machine's other core can stand for thousands of people.
 */
export class LeanClient implements LeanSocketUser, LeanLineUser {
  readonly #socket: LeanSocket
  /** There where it speaks as our own client does. */
  readonly #line: LeanLine | undefined
  readonly #seat: Seat
  readonly #id = uint32()
  readonly #heard: Heard
  readonly #opened = Promise.withResolvers<void>()
  readonly #joined = Promise.withResolvers<void>()
  /** There once it writes more than edits. */
  #ydoc: Y.Doc | undefined
  /** There once it edits; from then on nothing else. */
  #edited: OwnMap | undefined
  #clock = 0
  #edits = 0
  closedWith: number | undefined
  closedBecause = ''
  /** All content that came until `join` was answered. */
  readonly content: Uint8Array[] = []
  #hasJoined = false
  framesIn = 0

  constructor(seat: Seat, heard: Heard) {
    this.#seat = seat
    this.#heard = heard
    this.#opened.promise.catch(() => {})
    this.#joined.promise.catch(() => {})
    this.#socket = new LeanSocket(seat, this)
    if (seat.dialect === 'brownpaper')
      this.#line = new LeanLine(this, (message) => this.#socket.send(message))
  }

  /** Resolves when the server answered with its state. */
  async join(): Promise<void> {
    await this.#opened.promise
    if (this.#seat.dialect === 'hocuspocus') {
      this.#send(AUTH, (to) => {
        encoding.writeVarUint(to, 0)
        encoding.writeVarString(to, '')
      })
    }
    this.#send(SYNC, (to) => writeSync(to, STEP_1, NOTHING_KNOWN))
    await this.#joined.promise
  }

  /** Sends whatever `write` does with one of this client's own documents; before it edits. */
  write(write: (map: Y.Map<unknown>, client: number) => void): void {
    if (this.#edited !== undefined) throw new Error('It edits already')
    const ydoc = this.#ydoc ?? this.#makeDocument()
    ydoc.transact(() => write(ydoc.getMap(this.#seat.map), this.#id), 'own')
  }

  #makeDocument(): Y.Doc {
    const ydoc = new Y.Doc()
    ydoc.clientID = this.#id
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'own') this.#sendUpdate(update)
    })
    this.#ydoc = ydoc
    return ydoc
  }

  /** Moves one of this client's own notes, of which there are `notes`; `padding` makes the edit larger. */
  edit({ notes = 20, padding = '' }: { notes?: number; padding?: string } = {}): void {
    const number = this.#edits++
    this.#edited ??= new OwnMap(this.#seat.map, { client: this.#id, clock: this.#writtenItems() })
    const value = [number, 100, this.#mark('E', number), padding]
    this.#sendUpdate(this.#edited.set(`${this.#id}-${number % notes}`, value))
  }

  #writtenItems(): number {
    return this.#ydoc === undefined ? 0 : Y.getState(this.#ydoc.store, this.#id)
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
    encoding.writeVarUint(inner, this.#id)
    encoding.writeVarUint(inner, this.#clock++)
    encoding.writeVarString(inner, JSON.stringify(state))
    const cursor = this.#messageOf(AWARENESS, (to) =>
      encoding.writeVarUint8Array(to, encoding.toUint8Array(inner)),
    )
    if (this.#line === undefined) this.#socket.send(cursor)
    else this.#line.show(cursor)
  }

  askWhoIsThere(): void {
    this.#send(QUERY_AWARENESS, () => {})
  }

  leave(): void {
    this.#line?.end()
    this.#socket.terminate()
    this.#ydoc?.destroy()
  }

  opened(): void {
    if (this.#line === undefined) this.roomOpened()
    else this.#line.open(this.#seat.room)
  }

  roomOpened(): void {
    this.#opened.resolve()
  }

  closed(code: number, reason: string): void {
    this.closedWith = code
    this.closedBecause = reason
    this.#opened.reject(new Error(`closed with ${code} before it opened`))
    this.#joined.reject(new Error(`closed with ${code} before the state came`))
  }

  received(message: Buffer): void {
    this.framesIn++
    if (this.#line !== undefined) this.#line.hear(message, !this.#hasJoined)
    else if (!this.#hasJoined) this.saidInRoom(message)
    const now = microseconds()
    for (let at = message.indexOf(AT); at >= 0; at = message.indexOf(AT, at + 1)) {
      const what = KINDS[message[at + 1] ?? 0]
      if (what === undefined || at + MARK_LENGTH > message.length) continue
      const client = numberIn(message, at + 2, CLIENT_DIGITS)
      // Some servers send one's own work back.
      if (client === this.#id) continue
      const number = numberIn(message, at + 2 + CLIENT_DIGITS, NUMBER_DIGITS)
      const sentAt = numberIn(message, at + 2 + CLIENT_DIGITS + NUMBER_DIGITS, TIME_DIGITS)
      this.#heard(what, (now - sentAt) / 1000, client, number)
    }
  }

  saidInRoom(data: Uint8Array): void {
    if (this.#hasJoined) return
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
    this.#joined.resolve()
  }

  #mark(kind: 'E' | 'C', number: number): string {
    return `@${kind}${digitsOf(this.#id, CLIENT_DIGITS)}${digitsOf(number, NUMBER_DIGITS)}${digitsOf(microseconds(), TIME_DIGITS)}`
  }

  #sendUpdate(update: Uint8Array): void {
    this.#send(SYNC, (to) => writeSync(to, UPDATE, update))
  }

  #send(type: number, write: (to: encoding.Encoder) => void): void {
    const message = this.#messageOf(type, write)
    if (this.#line === undefined) this.#socket.send(message)
    else this.#line.say(message)
  }

  #messageOf(type: number, write: (to: encoding.Encoder) => void): Uint8Array {
    const to = encoding.createEncoder()
    if (this.#seat.dialect === 'hocuspocus') encoding.writeVarString(to, this.#seat.room)
    encoding.writeVarUint(to, type)
    write(to)
    return encoding.toUint8Array(to)
  }
}

function writeSync(to: encoding.Encoder, step: number, bytes: Uint8Array): void {
  encoding.writeVarUint(to, step)
  encoding.writeVarUint8Array(to, bytes)
}

const BASE = Math.floor((performance.timeOrigin + performance.now()) / 1e7) * 1e7

const microseconds = () => Math.round((performance.timeOrigin + performance.now() - BASE) * 1000)

const digitsOf = (value: number, length: number) => String(value).padStart(length, '0')

function numberIn(bytes: Buffer, from: number, digits: number): number {
  let value = 0
  for (let at = from; at < from + digits; at++) value = value * 10 + (bytes[at] ?? 0) - DIGIT_0
  return value
}
