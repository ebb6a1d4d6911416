import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import type { Logger } from 'pino'
import type { CheckTickets } from '../access/check-tickets.ts'
import type { Workshops } from '../access/workshops.ts'
import type { Pressure } from '../observe/pressure.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Closed, Connection, ConnectionDeps, Place } from './connection.ts'
import { Connections } from './connections.ts'
import { type HttpHandler, HttpLines } from './http-lines.ts'
import { MultiplexedConnection } from './multiplexed-connection.ts'
import { NetworkCheck } from './network-check.ts'
import { PlainConnection } from './plain-connection.ts'
import { credentialsOf } from './sign-in.ts'
import { SOCKET_DEFAULTS, type SocketOptions } from './socket-options.ts'
import { parseSyncAddress, type SyncAddress } from './sync-address.ts'
import { createAcceptor } from './sync-socket.ts'

export type SocketsDeps = {
  readonly workshops: Workshops
  readonly rooms: Rooms
  /** For those who try out their network; absent: nobody can. */
  readonly checkTickets?: CheckTickets
  readonly options?: Partial<SocketOptions>
  readonly log: Logger
  readonly closed?: Closed | undefined
  /** How busy the process is; absent: never. */
  readonly pressure?: Pressure | undefined
}

export type Sockets = {
  /** Takes requests of lines over HTTP; false for any other. */
  readonly http: HttpHandler
  close(): Promise<void>
}

/**
 * Serves `/sync/<workshopId>` (our client, all rooms in one connection) and `/sync/<workshopId>/<room>` (stock clients)
 * on an HTTP server. Who may not come in is let in for the length of a close code: browsers cannot read a status.
 * Where no WebSocket gets through, our client asks `/sync/<workshopId>/http` instead.
 */
export function attachSockets(server: Server, deps: SocketsDeps): Sockets {
  const { workshops, rooms, log, pressure, closed = () => {} } = deps
  const options: SocketOptions = { ...SOCKET_DEFAULTS, ...deps.options }
  const connections = new Connections({ workshops, rooms, options, log, closed, pressure })
  const lines = new HttpLines({ connections, options, log })
  const check = deps.checkTickets && new NetworkCheck(deps.checkTickets)

  const accept = createAcceptor({
    maxMessageBytes: options.maxMessageBytes,
    handleProtocols: (offered, request) => chooseProtocol(offered, parseSyncAddress(request.url ?? '')),
  })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const address = parseSyncAddress(request.url ?? '')
    if (address === undefined) {
      refuse(socket, 404)
      return
    }
    const { workshopId, room } = address
    const { token, isForeignPage } = credentialsOf(request, workshopId, options.publicUrl)
    if (isForeignPage) {
      refuse(socket, 403)
      return
    }
    const device = await connections.signIn(workshopId, token)
    accept(request, socket, head, (carrier) =>
      connections.take({
        carrier,
        workshopId,
        device,
        connect: (place, connectionDeps) => connect(place, connectionDeps, room, carrier.protocol),
      }),
    )
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until there is a WebSocket, a peer that goes away must not take the process along.
    const ignore = () => {}
    socket.on('error', ignore)
    if (check?.upgrade(request, socket, head) === true) return
    upgrade(request, socket, head)
      .catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed')
        socket.destroy()
      })
      .finally(() => socket.off('error', ignore))
  }

  server.on('upgrade', onUpgrade)
  return {
    http: (request, response) => check?.http(request, response) === true || lines.handle(request, response),
    async close() {
      server.off('upgrade', onUpgrade)
      check?.close()
      await connections.close()
    },
  }
}

/** Undefined where the URL and the protocol do not fit together. */
function connect(
  place: Place,
  deps: ConnectionDeps,
  room: SyncAddress['room'],
  protocol: string,
): Connection | undefined {
  if (protocol === SUBPROTOCOL.multiplexed)
    return room === 'all' ? new MultiplexedConnection(place, deps) : undefined
  return room === 'all' || room === 'unknown' ? undefined : new PlainConnection(place, deps, room)
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
