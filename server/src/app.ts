import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { carryOutErasures } from './access/carry-out-erasures.ts'
import { CheckTickets } from './access/check-tickets.ts'
import { layReveals } from './access/lay-reveals.ts'
import { layTrays } from './access/lay-trays.ts'
import { newId } from './access/secrets.ts'
import { startSweeper } from './access/sweep.ts'
import { watchEnds } from './access/watch-ends.ts'
import { WorkshopRegistry } from './access/workshop-registry.ts'
import { addressesOf } from './addresses.ts'
import type { Fanout } from './fanout/fanout.ts'
import { createHttp } from './http/create-http.ts'
import { createRateLimits, type RateLimitOptions } from './http/rate-limits.ts'
import { measureStorage } from './observe/measure-storage.ts'
import { createMetrics } from './observe/metrics.ts'
import { NO_PRESSURE, type Pressure } from './observe/pressure.ts'
import { createReadiness } from './observe/readiness.ts'
import { followOthers } from './rooms/follow-others.ts'
import { startLiveProjector } from './rooms/live-projector.ts'
import type { RoomOptions } from './rooms/room-options.ts'
import { createRooms } from './rooms/rooms.ts'
import type { SocketOptions } from './sockets/socket-options.ts'
import { attachSockets } from './sockets/sockets.ts'
import type { Storage } from './storage/storage.ts'
import type { VersionOptions } from './versions/version-options.ts'
import { createVersions } from './versions/versions.ts'

export type AppOptions = {
  /** Closed together with the app. */
  readonly storage: Storage
  /** The way to other servers on the same storage. Closed together with the app. */
  readonly fanout: Fanout
  readonly log: Logger
  /** The folder of the built client; absent serves the API alone. */
  readonly clientFolder?: string | undefined
  /** The folder of the built page that measures the board; absent serves none. */
  readonly benchFolder?: string | undefined
  /** Where people reach this server, when it is not the address they are seen to ask. */
  readonly publicUrl?: string | undefined
  /** Whose word on a visitor's address is taken, as Express reads `trust proxy`. Default loopback. */
  readonly trustProxy?: string | undefined
  /** `off` counts nothing, for load tests. */
  readonly rateLimits?: RateLimitOptions | 'off' | undefined
  /** How busy the process is; absent: never. */
  readonly pressure?: Pressure | undefined
  readonly rooms?: Partial<RoomOptions>
  readonly sockets?: Partial<SocketOptions>
  readonly patience?: Partial<Patience> | undefined
  readonly versions?: Partial<VersionOptions>
  readonly now?: () => number
}

/** How long somebody may take to ask, so that those who never finish asking cannot take all places. */
export type Patience = {
  /** For the head of a request. Default 15 s. */
  readonly headersMs: number
  /** For all of a request; the largest picture over a slow line takes the longest. Default 2 min. */
  readonly requestMs: number
  /** How often is looked. Default 5 s. */
  readonly lookMs: number
}

export const PATIENCE: Patience = { headersMs: 15_000, requestMs: 120_000, lookMs: 5_000 }

export type App = {
  readonly server: Server
  /** Resolves when requests are taken; rejects with the system's error when the port or host cannot be had. */
  listen(port: number, host: string): Promise<AddressInfo>
  /** Takes no more requests, tells everyone connected, and stores what is on its way. */
  close(): Promise<void>
}

/** How long requests that are being answered may take when the app closes. */
const CLOSE_GRACE_MS = 3000

/** Puts the server together from its parts. */
export function createApp(options: AppOptions): App {
  const { log, publicUrl, rateLimits = {}, pressure = NO_PRESSURE, now = Date.now } = options
  const metrics = createMetrics()
  const storage = measureStorage(options.storage, metrics)
  const { fanout } = options
  const rooms = createRooms({
    storage,
    fanout,
    log,
    pressure,
    ticked: (tookMs) => metrics.ticked(tookMs / 1000),
    ...(options.rooms && { options: options.rooms }),
  })
  const versions = createVersions({ storage, rooms, log, now, newId, options: options.versions })
  const registry = new WorkshopRegistry({
    storage,
    now,
    beforeStep: versions.takeBeforeStep,
    skipped: (workshopId, row) => log.error({ workshopId, row }, 'a stored row cannot be read'),
  })
  const stopFollowing = followOthers({ storage, rooms, workshops: registry, log })
  const stopEnds = watchEnds(registry)
  const stopProjector = startLiveProjector({ workshops: registry, rooms, log })
  const trays = layTrays(registry, rooms, (error) => log.error({ err: error }, 'late work was not laid down'))
  const revealer = layReveals({
    registry,
    rooms,
    storage,
    failed: (error) => log.error({ err: error }, 'private work was not turned over; it is tried again'),
  })
  const failedToErase = (error: unknown) =>
    log.error({ err: error }, 'something was not erased; it is tried again')
  const eraser = carryOutErasures({ registry, rooms, versions, storage, failed: failedToErase })
  const sweeper = startSweeper({ registry, storage, now, failed: failedToErase })
  const limits = createRateLimits(rateLimits)
  metrics.gauges('rooms', () => ({ ...rooms.stats() }))
  metrics.gauges('fanout', () => ({ ok: fanout.health.state() === 'ok' ? 1 : 0 }))
  metrics.gauges('load', () => ({ pressure: pressure.level() }))
  metrics.gauges('storage_failing', () => ({ now: storage.health.state() === 'failing' ? 1 : 0 }))
  metrics.gauges('storage', async () => ({ ...(await storage.count()) }))

  let network: readonly string[] = []
  const publicOrigin = () => {
    const url = publicUrl ?? network[0]
    return url === undefined ? undefined : new URL(url).origin
  }
  const checkTickets = new CheckTickets({ now })
  const { headersMs, requestMs, lookMs } = { ...PATIENCE, ...options.patience }
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: lookMs,
  })
  const sockets = attachSockets(server, {
    workshops: registry,
    rooms,
    checkTickets,
    log,
    closed: metrics.closed,
    pressure,
    options: { publicUrl, rateLimits: rateLimits !== 'off', ...options.sockets },
  })
  const readiness = createReadiness({ storage, log })
  const services = {
    registry,
    rooms,
    storage,
    fanout,
    versions,
    limits,
    checkTickets,
    metrics,
    readiness,
    log,
    now,
    publicUrl,
    publicOrigin,
  }
  server.on('request', createHttp(services, { ...options, sync: sockets.http }))

  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    const closed = server.listening ? once(server, 'close') : undefined
    server.close()
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
    await sockets.close()
    server.closeIdleConnections()
    await closed
    clearTimeout(impatience)
    stopEnds()
    stopProjector()
    sweeper.close()
    if (storage.health.state() === 'ok') {
      await Promise.all([trays.idle(), versions.idle(), eraser.idle(), revealer.idle()])
    }
    eraser.close()
    revealer.close()
    stopFollowing()
    await rooms.close()
    await fanout.close()
    await storage.close()
  }

  return {
    server,
    async listen(port, host) {
      // A whole company comes back at once after a restart; the default of 511 would make some wait for a second try.
      server.listen({ port, host, backlog: 4096 })
      await once(server, 'listening')
      // A server on a port has an address with one.
      const address = server.address() as AddressInfo
      network = addressesOf(host, address.port).network
      return address
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}
