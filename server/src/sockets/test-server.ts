import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assert, must } from '@brownpaper/shared/base/assert'
import type { Command } from '@brownpaper/shared/protocol/commands'
import type { LinkKind } from '@brownpaper/shared/protocol/http'
import { pino } from 'pino'
import { decideJoin } from '../access/joining.ts'
import { createWorkshop } from '../access/new-workshop.ts'
import { findLink, groupsOf } from '../access/people.ts'
import { newId } from '../access/secrets.ts'
import { watchEnds } from '../access/watch-ends.ts'
import { WorkshopRegistry } from '../access/workshop-registry.ts'
import type { Fanout } from '../fanout/fanout.ts'
import { createInProcessHub } from '../fanout/in-process/in-process-fanout.ts'
import { followOthers } from '../rooms/follow-others.ts'
import { startLiveProjector } from '../rooms/live-projector.ts'
import type { RoomOptions } from '../rooms/room-options.ts'
import { createRooms, type Rooms, type RoomsDeps } from '../rooms/rooms.ts'
import { openSqliteStorage, type SqliteStorageOptions } from '../storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import type { SocketOptions } from './socket-options.ts'
import { attachSockets } from './sockets.ts'

export type TestServerOptions = {
  readonly storage?: Partial<SqliteStorageOptions>
  /** Another storage than SQLite in memory. */
  readonly openStorage?: () => Promise<Storage>
  readonly fanout?: Fanout
  readonly rooms?: Partial<RoomOptions>
  readonly sockets?: Partial<SocketOptions>
  readonly migrationsOf?: RoomsDeps['migrationsOf']
  readonly pressure?: RoomsDeps['pressure']
  /** The server's clock. Default the real one. */
  readonly now?: () => number
}

/** Someone who came in: the token of their device and the lane of their group. */
export type Guest = {
  readonly token: string
  readonly deviceId: string
  readonly memberId: string | undefined
  readonly laneId: string
}

/** A workshop with the facilitator who made it. */
export type TestWorkshop = { readonly id: string; readonly lanes: readonly string[]; readonly lead: Guest }

/** The real storage, workshops, rooms and sockets on a port of their own, without the HTTP contract. */
export class TestServer {
  readonly storage: Storage
  readonly registry: WorkshopRegistry
  readonly rooms: Rooms
  readonly #http: Server
  readonly #sockets: { close(): Promise<void> }
  readonly #stopProjector: () => void
  readonly #stopFollowing: () => void
  readonly #stopEnds: () => void
  readonly #fanout: Fanout

  private constructor(storage: Storage, http: Server, options: TestServerOptions) {
    const log = pino({ level: 'silent' })
    this.storage = storage
    this.#http = http
    this.registry = new WorkshopRegistry({ storage, now: options.now ?? Date.now })
    const { migrationsOf, pressure } = options
    this.#fanout = options.fanout ?? createInProcessHub().join()
    this.rooms = createRooms({
      storage,
      fanout: this.#fanout,
      log,
      ...(options.rooms && { options: options.rooms }),
      ...(migrationsOf && { migrationsOf }),
      ...(pressure && { pressure }),
    })
    this.#stopFollowing = followOthers({ storage, rooms: this.rooms, workshops: this.registry, log })
    this.#stopEnds = watchEnds(this.registry, 20)
    this.#stopProjector = startLiveProjector({
      workshops: this.registry,
      rooms: this.rooms,
      log,
      hereDelayMs: 5,
    })
    const sockets = attachSockets(http, {
      workshops: this.registry,
      rooms: this.rooms,
      log,
      ...(options.sockets && { options: options.sockets }),
      ...(pressure && { pressure }),
    })
    this.#sockets = sockets
    http.on('request', (request, response) => {
      if (!sockets.http(request, response)) response.writeHead(404).end()
    })
  }

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const openInMemory = () => openSqliteStorage({ path: ':memory:', ...options.storage })
    const storage = await (options.openStorage ?? openInMemory)()
    const http = createServer()
    const server = new TestServer(storage, http, options)
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    return server
  }

  get host(): string {
    // Listens on TCP, so its address has a port.
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  /** A blank workshop with two groups, at the step in which groups work. */
  async workshop(): Promise<TestWorkshop> {
    const { registry, rooms } = this
    const given = { title: 'Proef', language: 'nl', template: 'blank' } as const
    const made = await createWorkshop(given, { registry, rooms, now: Date.now })
    assert(made.ok, 'the workshop was made')
    const { workshopId: id, token } = must(made.result)
    const state = must(registry.state(id))
    const lanes = groupsOf(state).map(({ data }) => data.laneId)
    const found = must(await registry.findDevice(token))
    const memberId = must(state.rows.device.get(found.id)).data.memberId
    const lead = { token, deviceId: found.id, memberId, laneId: must(lanes[0]) }
    await this.give(id, lead, { type: 'step.set', kind: 'groups' })
    return { id, lanes, lead }
  }

  /** Someone comes in by a link, of the first or another group where there is one a group. */
  async join(workshopId: string, kind: LinkKind = 'group', groupIndex = 0): Promise<Guest> {
    const state = must(this.registry.state(workshopId))
    const group = must(groupsOf(state)[groupIndex])
    const perGroup: readonly LinkKind[] = ['group', 'companion', 'screen']
    const link = must(findLink(state, kind, perGroup.includes(kind) ? group.id : undefined))
    const arrival = { linkId: link.id, code: must(link.data.code), name: 'Iemand' }
    const joined = await this.registry.change(workshopId, (now, context) => decideJoin(now, arrival, context))
    assert(joined.ok, 'joined')
    const { token, deviceId, memberId } = must(joined.result)
    return { token, deviceId, memberId, laneId: group.data.laneId }
  }

  async give(workshopId: string, guest: Guest, command: Command): Promise<void> {
    const answer = await this.registry.execute(workshopId, guest.deviceId, newId(), command)
    assert(answer.ok, `${command.type} was done`)
  }

  async resetLink(workshopId: string, lead: Guest, kind: LinkKind): Promise<void> {
    const link = must(findLink(must(this.registry.state(workshopId)), kind))
    await this.give(workshopId, lead, { type: 'link.reset', linkId: link.id })
  }

  async endLink(workshopId: string, lead: Guest, kind: LinkKind, endsAt: number | null): Promise<void> {
    const link = must(findLink(must(this.registry.state(workshopId)), kind))
    await this.give(workshopId, lead, { type: 'link.end', linkId: link.id, endsAt })
  }

  groupIds(workshopId: string): readonly string[] {
    return groupsOf(must(this.registry.state(workshopId))).map(({ id }) => id)
  }

  /** What the map `notes` of a room holds on the server. */
  notes(workshopId: string, room: string): Promise<Record<string, unknown>> {
    return this.rooms.read({ workshopId, room }, (ydoc) => ydoc.getMap('notes').toJSON())
  }

  /** Lets no one stay, as at the beginning of the end. */
  stopSockets(): Promise<void> {
    return this.#sockets.close()
  }

  async stop(): Promise<void> {
    this.#stopEnds()
    this.#stopProjector()
    this.#stopFollowing()
    await this.#sockets.close()
    await this.rooms.close()
    await this.#fanout.close()
    this.#http.close()
    this.#http.closeAllConnections()
    await this.storage.close()
  }
}
