import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { recordHead } from '@brownpaper/shared/protocol/http-line'
import { NETWORK_CHECK } from '@brownpaper/shared/protocol/network-check'
import { WebSocketServer } from 'ws'
import type { CheckTickets } from '../access/check-tickets.ts'
import type { HttpHandler } from './http-lines.ts'

/** What one may say, how often, and how long one may stay. */
const MAX_BYTES = 1024
const MAX_ECHOES = 20
const STAY_MS = 10_000
/** How many may be at it at once. */
const MAX_OPEN = 200

/**
 * What the page for a company's IT people asks: a WebSocket that echoes, an answer that comes in pieces, and the time.
 * At the same place as the real thing, so that what gets through here gets through there; without an account, with a
 * ticket.
 */
export class NetworkCheck {
  readonly #tickets: CheckTickets
  readonly #acceptor = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_BYTES,
    clientTracking: true,
  })
  #open = 0

  constructor(tickets: CheckTickets) {
    this.#tickets = tickets
  }

  /** False for an upgrade that is about something else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const asked = askedIn(request)
    if (asked?.path !== NETWORK_CHECK.socket) return false
    if (!this.#mayEnter(asked.ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return true
    }
    this.#open++
    socket.once('close', () => this.#open--)
    this.#acceptor.handleUpgrade(request, socket, head, (ws) => {
      let echoes = 0
      // Like the real one, the server speaks first.
      ws.send(Buffer.from([0]))
      ws.on('error', () => {})
      ws.on('message', (data) => {
        if (echoes++ < MAX_ECHOES) ws.send(data)
        else ws.close()
      })
      const end = setTimeout(() => ws.terminate(), STAY_MS)
      ws.once('close', () => clearTimeout(end))
    })
    return true
  }

  readonly http: HttpHandler = (request, response) => {
    const asked = askedIn(request)
    const isOurs = asked?.path === NETWORK_CHECK.stream || asked?.path === NETWORK_CHECK.time
    if (!isOurs || request.method !== 'POST') return false
    response.setHeader('Cache-Control', 'no-store, no-transform')
    response.setHeader('X-Accel-Buffering', 'no')
    if (!this.#mayEnter(asked.ticket)) response.writeHead(403).end()
    else if (asked.path === NETWORK_CHECK.stream) this.#stream(response)
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ now: Date.now() }))
    return true
  }

  close(): void {
    for (const ws of this.#acceptor.clients) ws.terminate()
  }

  #mayEnter(ticket: string | null): boolean {
    return this.#open < MAX_OPEN && this.#tickets.use(ticket)
  }

  /** As the stream of a line: a mark, and later something more. */
  #stream(response: ServerResponse): void {
    this.#open++
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' })
    response.write(recordHead('mark', 0))
    const more = setTimeout(() => response.end(recordHead('mark', 0)), NETWORK_CHECK.pauseMs)
    response.once('close', () => {
      clearTimeout(more)
      this.#open--
    })
  }
}

function askedIn({ url = '' }: IncomingMessage): { path: string; ticket: string | null } | undefined {
  if (!url.startsWith(NETWORK_CHECK.prefix)) return undefined
  const [path = '', query] = url.split('?', 2)
  return { path, ticket: new URLSearchParams(query).get('ticket') }
}
