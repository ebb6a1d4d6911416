import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Fanout } from '../fanout/fanout.ts'
import type { Attendance } from './attendance.ts'
import {
  decodeNeighbourMessage,
  encodeNeighbourMessage,
  type NeighbourMessage,
  type RoomNews,
} from './neighbour-messages.ts'

/** What is done with what other servers say. */
export type NeighbourUser = {
  /** Rows of a workshop were changed elsewhere. */
  rowsChanged(workshopId: string): void
  /** News of a room, from the server named. */
  heard(workshopId: string, room: string, news: RoomNews, server: string): void
  /** A server has a workshop open no more, or is gone. */
  left(workshopId: string, server: string): void
  /** Which rooms of a workshop are open here, each with what a newcomer has to know of it. */
  openRooms(workshopId: string): Iterable<readonly [room: string, news: readonly RoomNews[]]>
}

export type NeighboursDeps = {
  readonly fanout: Fanout
  readonly attendance: Attendance
  readonly log: Logger
  /** How often each server says that it is there. Default 4 s; one that is silent three times as long is gone. */
  readonly helloMs?: number
}

type Open = {
  holds: number
  /** When each server was last heard, by its name. */
  readonly heardAt: Map<string, number>
  readonly since: number
  readonly unsubscribe: () => void
  isHelloDue: boolean
}

/** Comings and goings gather this long before they are told. */
const HELLO_DELAY_MS = 20
/** So long after a workshop was opened others may be there that have not answered yet. */
const UNSURE_MS = 2000

/**
 * The other servers that have a workshop open which is open here. Normally there is none, and then nothing but a hello
 * now and then leaves this one. Whatever is said may be lost: the storage is looked at twice a second anyway.
 */
export class Neighbours {
  readonly #server = randomUUID()
  readonly #deps: NeighboursDeps
  readonly #user: NeighbourUser
  readonly #open = new Map<string, Open>()
  readonly #helloMs: number
  readonly #beating: NodeJS.Timeout
  readonly #stops: readonly (() => void)[]

  constructor(deps: NeighboursDeps, user: NeighbourUser) {
    this.#deps = deps
    this.#user = user
    this.#helloMs = deps.helloMs ?? 4000
    this.#beating = setInterval(() => this.#beat(), this.#helloMs).unref()
    this.#stops = [
      deps.attendance.subscribe((workshopId) => this.#helloSoon(workshopId)),
      deps.fanout.health.subscribe((state) => {
        if (state === 'ok') this.#hearAgain()
      }),
    ]
  }

  /** Which workshops are open here. */
  workshops(): Iterable<string> {
    return this.#open.keys()
  }

  /** Listens for a workshop until what it returns is called. */
  hold(workshopId: string): () => void {
    const open = this.#open.get(workshopId) ?? this.#begin(workshopId)
    open.holds++
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      open.holds--
      if (open.holds === 0 && this.#open.get(workshopId) === open) this.#end(workshopId, open)
    }
  }

  /** Tells that rows have changed. */
  tellRows(workshopId: string): void {
    this.#say(workshopId, { t: 'rows' })
  }

  /** Tells a room's news, where there is anyone to tell. */
  tellNews(workshopId: string, room: string, news: RoomNews): void {
    const open = this.#open.get(workshopId)
    if (open === undefined) return
    if (open.heardAt.size === 0 && performance.now() - open.since > UNSURE_MS) return
    this.#say(workshopId, { ...news, room })
  }

  close(): void {
    clearInterval(this.#beating)
    for (const stop of this.#stops) stop()
    for (const [workshopId, open] of [...this.#open]) this.#end(workshopId, open)
  }

  #begin(workshopId: string): Open {
    const unsubscribe = this.#deps.fanout.subscribe(workshopId, (bytes) => this.#hear(workshopId, bytes))
    const open = { holds: 0, heardAt: new Map(), since: performance.now(), unsubscribe, isHelloDue: false }
    this.#open.set(workshopId, open)
    this.#hello(workshopId, { asks: true })
    return open
  }

  #end(workshopId: string, { heardAt, unsubscribe }: Open): void {
    this.#open.delete(workshopId)
    unsubscribe()
    this.#say(workshopId, { t: 'bye' })
    for (const server of heardAt.keys()) this.#deps.attendance.noteElsewhere(workshopId, server, [])
  }

  #hear(workshopId: string, bytes: Uint8Array): void {
    const open = this.#open.get(workshopId)
    const heard = decodeNeighbourMessage(bytes)
    if (open === undefined || heard === undefined) return
    const { server, message } = heard
    if (message.t !== 'bye') open.heardAt.set(server, performance.now())
    switch (message.t) {
      case 'hello':
        this.#deps.attendance.noteElsewhere(workshopId, server, message.here)
        if (message.asks) this.#answer(workshopId)
        break
      case 'bye':
        this.#forget(workshopId, open, server)
        break
      case 'rows':
        this.#user.rowsChanged(workshopId)
        break
      default:
        this.#user.heard(workshopId, message.room, message, server)
    }
  }

  #answer(workshopId: string): void {
    this.#hello(workshopId, { asks: false })
    this.#tellRooms(workshopId)
  }

  #tellRooms(workshopId: string): void {
    for (const [room, all] of this.#user.openRooms(workshopId)) {
      for (const news of all) this.tellNews(workshopId, room, news)
    }
  }

  #forget(workshopId: string, open: Open, server: string): void {
    open.heardAt.delete(server)
    this.#deps.attendance.noteElsewhere(workshopId, server, [])
    this.#user.left(workshopId, server)
  }

  /** Whoever was there before the silence has a moment to say that they still are. */
  #hearAgain(): void {
    const now = performance.now()
    for (const [workshopId, { heardAt }] of this.#open) {
      for (const server of heardAt.keys()) heardAt.set(server, now)
      this.#hello(workshopId, { asks: true })
      this.#tellRooms(workshopId)
    }
  }

  #helloSoon(workshopId: string): void {
    const open = this.#open.get(workshopId)
    if (open === undefined || open.isHelloDue || open.heardAt.size === 0) return
    open.isHelloDue = true
    const say = () => {
      open.isHelloDue = false
      if (this.#open.get(workshopId) === open) this.#hello(workshopId, { asks: false })
    }
    setTimeout(say, HELLO_DELAY_MS).unref()
  }

  #hello(workshopId: string, { asks }: { asks: boolean }): void {
    const here = this.#deps.attendance.ownOf(workshopId).map(({ device, lanes }) => ({ device, lanes }))
    this.#say(workshopId, { t: 'hello', asks, here })
  }

  #beat(): void {
    // Who cannot be heard at all may well be there still.
    const isDeaf = this.#deps.fanout.health.state() === 'failing'
    const now = performance.now()
    for (const [workshopId, open] of this.#open) {
      this.#hello(workshopId, { asks: false })
      for (const [server, at] of isDeaf ? [] : [...open.heardAt]) {
        if (now - at > this.#helloMs * 3) this.#forget(workshopId, open, server)
      }
    }
  }

  #say(workshopId: string, message: NeighbourMessage): void {
    this.#deps.fanout.publish(workshopId, encodeNeighbourMessage(this.#server, message))
  }
}
