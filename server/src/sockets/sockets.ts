import { once } from 'node:events'
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/frames'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Workshops } from '../access/workshops.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { type Connection, type ConnectionDeps, openFailure } from './connection.ts'
import { MultiplexedConnection } from './multiplexed-connection.ts'
import { PlainConnection } from './plain-connection.ts'
import { credentialsOf, signIn } from './sign-in.ts'
import { SOCKET_DEFAULTS, type SocketOptions } from './socket-options.ts'
import { parseSyncAddress, type SyncAddress } from './sync-address.ts'
import { SyncSocket } from './sync-socket.ts'
import { Wire } from './wire.ts'

export type SocketsDeps = {
  readonly workshops: Workshops
  readonly rooms: Rooms
  readonly options?: Partial<SocketOptions>
  readonly log: Logger
}

/**
 * Serves `/sync/<workshopId>` (our client, all rooms in one connection) and `/sync/<workshopId>/<room>` (stock clients)
 * on an HTTP server. Who may not come in is let in for the length of a close code: browsers cannot read a status.
 */
export function attachSockets(server: Server, deps: SocketsDeps): { close(): Promise<void> } {
  const { workshops, rooms, log } = deps
  const options: SocketOptions = { ...SOCKET_DEFAULTS, ...deps.options }
  const wires = new Map<WebSocket, Wire>()
  const connections = new Map<string, Set<Connection>>()
  let isClosing = false

  const acceptor = new WebSocketServer({
    noServer: true,
    WebSocket: SyncSocket,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: options.maxMessageBytes,
    handleProtocols: (offered, request) => chooseProtocol(offered, parseSyncAddress(request.url ?? '')),
  })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const address = parseSyncAddress(request.url ?? '')
    if (address === undefined) {
      refuse(socket, 404)
      return
    }
    const { workshopId } = address
    const { token, isForeignPage } = credentialsOf(request, workshopId, options.publicUrl)
    if (isForeignPage) {
      refuse(socket, 403)
      return
    }
    const device = await signIn(workshops, workshopId, token).catch((error: unknown) => {
      log.error({ workshopId, err: error }, 'a device could not be signed in')
      return openFailure(rooms)
    })
    acceptor.handleUpgrade(request, socket, head, (ws) => {
      const wire = accept(ws, socket)
      if (typeof device === 'string') wire.end(device)
      else if (isClosing) wire.end('server-stopping')
      else
        serve({ wire, visit: rooms.visit(workshopId, device), workshops, rooms, options, log }, address, ws)
    })
  }

  function accept(ws: WebSocket, stream: Duplex): Wire {
    const wire = new Wire({ socket: ws, stream, options, log })
    wires.set(ws, wire)
    ws.on('close', () => wires.delete(ws))
    return wire
  }

  function serve(connectionDeps: ConnectionDeps, { workshopId, room }: SyncAddress, ws: WebSocket): void {
    const { wire, visit } = connectionDeps
    const connection = connect(connectionDeps, room, ws.protocol)
    if (connection === undefined) {
      visit.end()
      wire.end('no-such-room')
    }
    if (connection === undefined || wire.isEnded) return
    const ofWorkshop = connections.get(workshopId) ?? new Set()
    connections.set(workshopId, ofWorkshop.add(connection))
    ws.on('close', () => {
      ofWorkshop.delete(connection)
      if (ofWorkshop.size === 0 && connections.get(workshopId) === ofWorkshop) connections.delete(workshopId)
    })
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until there is a WebSocket, a peer that goes away must not take the process along.
    const ignore = () => {}
    socket.on('error', ignore)
    upgrade(request, socket, head)
      .catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed')
        socket.destroy()
      })
      .finally(() => socket.off('error', ignore))
  }

  server.on('upgrade', onUpgrade)
  const stopRights = workshops.subscribe((workshopId) => {
    for (const connection of [...(connections.get(workshopId) ?? [])]) connection.recheck()
  })
  const stopHealth = rooms.health.subscribe((state) => {
    for (const ofWorkshop of connections.values()) for (const one of ofWorkshop) one.tellStorage(state)
  })
  const tending = setInterval(() => {
    const now = performance.now()
    for (const wire of [...wires.values()]) wire.tend(now)
  }, options.heartbeatMs / 4).unref()

  return {
    async close() {
      isClosing = true
      server.off('upgrade', onUpgrade)
      stopRights()
      stopHealth()
      clearInterval(tending)
      for (const ofWorkshop of connections.values()) for (const one of ofWorkshop) one.end('server-stopping')
      await Promise.all([...wires.keys()].map(closed))
    },
  }
}

/** Undefined where the URL and the protocol do not fit together. */
function connect(deps: ConnectionDeps, room: SyncAddress['room'], protocol: string): Connection | undefined {
  if (protocol === SUBPROTOCOL.multiplexed)
    return room === 'all' ? new MultiplexedConnection(deps) : undefined
  return room === 'all' || room === 'unknown' ? undefined : new PlainConnection(deps, room)
}

/**
 * A token is among what is offered, but never the protocol that is spoken. One that does not fit the URL is better than
 * none: a client that gets none cannot be told why.
 */
function chooseProtocol(offered: ReadonlySet<string>, address: SyncAddress | undefined): string | false {
  const { multiplexed, plain } = SUBPROTOCOL
  const wanted = address?.room === 'all' ? [multiplexed, plain] : [plain, multiplexed]
  return wanted.find((protocol) => offered.has(protocol)) ?? false
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function closed(ws: WebSocket): Promise<void> {
  if (ws.readyState !== ws.CLOSED) await once(ws, 'close')
}
