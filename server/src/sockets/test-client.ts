import { once } from 'node:events'
import {
  type ClientControl,
  CONTROL_CHANNEL,
  decodeControl,
  decodeFrames,
  encodeControl,
  encodeFrames,
  type Frame,
  type Identity,
  MESSAGE,
  type ServerControl,
} from '@brownpaper/shared/protocol/frames'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { vi } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** Waits until something holds; what it says when it never does is what failed last. */
export const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { interval: 5, timeout: 10_000 })

/** Where a server listens. */
type Host = { readonly host: string }

/** A socket as bare as it can be, for what no proper client would do. */
export class RawClient {
  readonly socket: WebSocket
  readonly received: Uint8Array[] = []
  closed: { code: number; reason: string } | undefined

  constructor(url: string, protocols: string[], options: ClientOptions = {}) {
    this.socket = new WebSocket(url, protocols, options)
    this.socket.on('message', (data: Buffer) => this.received.push(new Uint8Array(data)))
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    this.socket.on('error', () => {})
  }

  static plain(server: Host, workshopId: string, room: string, token: string): RawClient {
    const url = `ws://${server.host}/sync/${workshopId}/${room}`
    return new RawClient(url, [SUBPROTOCOL.plain, `${SUBPROTOCOL.tokenPrefix}${token}`])
  }

  static multiplexed(server: Host, workshopId: string, token: string): RawClient {
    const url = `ws://${server.host}/sync/${workshopId}`
    return new RawClient(url, [SUBPROTOCOL.multiplexed, `${SUBPROTOCOL.tokenPrefix}${token}`])
  }

  async opened(): Promise<this> {
    await once(this.socket, 'open')
    return this
  }

  /** Resolves with the server's first word, or the end. */
  heardOrClosed(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.once('message', () => resolve())
      this.socket.once('close', () => resolve())
    })
  }

  async closeCode(): Promise<number> {
    if (this.closed === undefined) await once(this.socket, 'close')
    return this.closed?.code ?? 0
  }
}

/** One room of a multiplexed connection: a document that follows it, and all the server said about it. */
export class TestRoom {
  readonly ydoc: Y.Doc
  readonly awareness: Awareness
  readonly channel: number
  readonly said: Extract<ServerControl, { channel: number }>[] = []
  /** Members by client id, or the device without one. */
  readonly who = new Map<number, Identity>()
  /** Sync frames with content sent so far. */
  sent = 0
  kept = 0
  denied = 0
  isSynced = false
  closedBy: number | undefined
  canWrite: boolean | undefined
  readonly #send: (frame: Frame) => void

  constructor(channel: number, ydoc: Y.Doc, send: (frame: Frame) => void) {
    this.channel = channel
    this.ydoc = ydoc
    this.#send = send
    this.awareness = new Awareness(ydoc)
    ydoc.on('update', this.#onUpdate)
    this.awareness.on('update', this.#onPresence)
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.sync((encoder) => writeUpdate(encoder, update))
  }

  readonly #onPresence = (_change: unknown, origin: unknown) => {
    if (origin === 'local') this.showPresence([this.awareness.clientID])
  }

  get notes(): Y.Map<unknown> {
    return this.ydoc.getMap('notes')
  }

  /** Sends one sync message, and counts it when it has content. */
  sync(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    write(encoder)
    const payload = encoding.toUint8Array(encoder)
    if (payload[1] !== 0) this.sent++
    this.send(payload)
  }

  send(payload: Uint8Array): void {
    this.#send({ channel: this.channel, payload })
  }

  showPresence(clients: number[]): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, clients))
    this.send(encoding.toUint8Array(encoder))
  }

  hear(payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.awareness) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this)
      return
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    const step = readSyncMessage(decoder, encoder, this.ydoc, this)
    if (step === 1) this.isSynced = true
    if (encoding.length(encoder) === 1) return
    this.sent++
    this.send(encoding.toUint8Array(encoder))
  }

  control(message: Extract<ServerControl, { channel: number }>): void {
    this.said.push(message)
    switch (message.t) {
      case 'opened':
        this.canWrite = message.canWrite
        this.sync((encoder) => writeSyncStep1(encoder, this.ydoc))
        this.showPresence([this.awareness.clientID])
        break
      case 'rights':
        this.canWrite = message.canWrite
        break
      case 'saved':
        this.kept = message.kept
        this.denied = message.denied
        break
      case 'who':
        for (const identity of message.who) this.who.set(identity.client, identity)
        break
      case 'closed':
        this.closedBy = message.code
        break
      case 'denied':
        break
    }
  }

  /** Resolves when everything sent so far is saved. */
  saved(): Promise<void> {
    return eventually(() => {
      if (this.kept < this.sent) throw new Error(`${this.kept} of ${this.sent} kept, ${this.denied} denied`)
    })
  }

  /** Stops following the document, as a page that is closed. */
  destroy(): void {
    this.ydoc.off('update', this.#onUpdate)
    this.awareness.off('update', this.#onPresence)
    this.awareness.destroy()
  }
}

/** A client that has all rooms in one connection, as ours. */
export class TestClient {
  readonly raw: RawClient
  readonly said: ServerControl[] = []
  readonly #rooms = new Map<number, TestRoom>()
  #next = 1

  private constructor(raw: RawClient) {
    this.raw = raw
    raw.socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)))
  }

  static async connect(server: Host, workshopId: string, token: string): Promise<TestClient> {
    const client = new TestClient(RawClient.multiplexed(server, workshopId, token))
    await client.raw.opened()
    return client
  }

  /** Opens a room and waits until it is synced. */
  async open(room: string, ydoc = new Y.Doc()): Promise<TestRoom> {
    const opened = this.ask(room, ydoc)
    await eventually(() => {
      if (!opened.isSynced) throw new Error(`${room} is not synced: ${JSON.stringify(opened.said)}`)
    })
    return opened
  }

  /** Asks for a room without waiting for an answer. */
  ask(room: string, ydoc = new Y.Doc()): TestRoom {
    const opened = new TestRoom(this.#next++, ydoc, (frame) => this.send([frame]))
    this.#rooms.set(opened.channel, opened)
    this.control({ t: 'open', channel: opened.channel, room })
    return opened
  }

  send(frames: readonly Frame[]): void {
    if (this.raw.socket.readyState === WebSocket.OPEN) this.raw.socket.send(encodeFrames(frames))
  }

  control(message: ClientControl): void {
    this.send([encodeControl(message)])
  }

  /** Resolves when the server has taken everything sent so far. */
  async fence(): Promise<void> {
    const pongs = () => this.said.filter(({ t }) => t === 'pong').length
    const before = pongs()
    this.control({ t: 'ping' })
    await eventually(() => {
      if (pongs() === before) throw new Error('no pong')
    })
  }

  async leave(): Promise<void> {
    for (const room of this.#rooms.values()) room.destroy()
    this.raw.socket.close()
    await this.raw.closeCode()
  }

  #hear(message: Uint8Array): void {
    for (const { channel, payload } of decodeFrames(message) ?? []) {
      if (channel !== CONTROL_CHANNEL) {
        this.#rooms.get(channel)?.hear(payload)
        continue
      }
      // The server says nothing else on this channel.
      const control = decodeControl(payload) as ServerControl
      this.said.push(control)
      if ('channel' in control) this.#rooms.get(control.channel)?.control(control)
    }
  }
}

/** The provider people install from the registry, in one room. */
export function stockProvider(
  server: Host,
  workshopId: string,
  room: string,
  { token, ydoc = new Y.Doc() }: { token: string; ydoc?: Y.Doc },
): WebsocketProvider {
  return new WebsocketProvider(`ws://${server.host}/sync/${workshopId}`, room, ydoc, {
    protocols: [SUBPROTOCOL.plain, `${SUBPROTOCOL.tokenPrefix}${token}`],
    // A WebSocket as browsers have it, by another name.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 100,
  })
}
