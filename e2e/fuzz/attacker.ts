import { WebSocket } from 'ws'
import { encodeControl, encodeFrames } from '../../shared/src/protocol/frames.ts'
import { SUBPROTOCOL } from '../../shared/src/protocol/subprotocol.ts'
import { mutated, pick } from './mutate.ts'

export type AttackerOptions = {
  readonly url: string
  readonly workshopId: string
  readonly token: string
  readonly rooms: readonly string[]
  readonly corpus: readonly Uint8Array[]
  readonly random: () => number
}

/** So much unsent is enough: the server takes its time on purpose. */
const ENOUGH_BYTES = 1 << 20

const BODIES = [
  '{',
  '[]',
  'null',
  '{"code":{}}',
  '{"__proto__":{"x":1}}',
  `{"title":"${'x'.repeat(70_000)}"}`,
]
const PATHS = [
  '/api/join',
  '/api/workshops',
  '/api/join/preview',
  '/api/workshops/../x',
  '/api/%00',
  '/sync/%2e%2e',
]

/** Somebody with a link and bad manners: comes in, opens rooms, sends whatever, and comes in again when sent away. */
export class Attacker {
  readonly #options: AttackerOptions
  #socket: WebSocket | undefined
  #isReady = false
  readonly closes = new Map<number, number>()

  constructor(options: AttackerOptions) {
    this.#options = options
  }

  /** Sends one message, when it can; false otherwise. */
  attack(): boolean {
    const { corpus, random } = this.#options
    if (this.#socket === undefined) this.#dial()
    const socket = this.#socket
    if (socket === undefined || !this.#isReady || socket.bufferedAmount > ENOUGH_BYTES) return false
    socket.send(mutated(corpus, random))
    return true
  }

  /** A request nobody of ours would make; resolves with its status, 0 when there was none. */
  async ask(): Promise<number> {
    const { url, token, corpus, random, workshopId } = this.#options
    const paths = [...PATHS, `/api/workshops/${workshopId}/commands`, `/api/workshops/${workshopId}/assets`]
    const body = random() < 0.5 ? pick(BODIES, random) : new Uint8Array(mutated(corpus, random))
    const type = random() < 0.5 ? 'application/json' : 'image/png'
    const headers = { 'content-type': type, authorization: `Bearer ${token}` }
    const response = await fetch(url + pick(paths, random), { method: 'POST', headers, body }).catch(
      () => undefined,
    )
    await response?.arrayBuffer().catch(() => {})
    return response?.status ?? 0
  }

  leave(): void {
    this.#socket?.terminate()
  }

  #dial(): void {
    const { url, workshopId, token, rooms } = this.#options
    const address = `${url.replace('http', 'ws')}/sync/${workshopId}`
    const socket = new WebSocket(address, [SUBPROTOCOL.multiplexed, `${SUBPROTOCOL.tokenPrefix}${token}`])
    this.#socket = socket
    this.#isReady = false
    socket.on('open', () => {
      this.#isReady = true
      socket.send(encodeFrames(rooms.map((room, at) => encodeControl({ t: 'open', channel: at + 1, room }))))
    })
    socket.on('error', () => {})
    socket.on('close', (code) => {
      this.closes.set(code, (this.closes.get(code) ?? 0) + 1)
      if (this.#socket === socket) this.#socket = undefined
    })
  }
}
