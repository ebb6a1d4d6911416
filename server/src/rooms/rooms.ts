import { parseRoom, type Room as RoomAddress, roomName } from '@brownpaper/shared/access/room'
import { assert } from '@brownpaper/shared/base/assert'
import { laneMigrations } from '@brownpaper/shared/lane/lane'
import type { LiveDevice } from '@brownpaper/shared/live/live'
import { workshopMigrations } from '@brownpaper/shared/workshop/workshop'
import { type Migration, migrate } from '@brownpaper/shared/ydoc/migrations'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { Device } from '../access/workshops.ts'
import { NO_PRESSURE, type Pressure } from '../observe/pressure.ts'
import type { RoomKey, Storage, StorageHealth } from '../storage/storage.ts'
import { Attendance, type Visit } from './attendance.ts'
import { Beat } from './beat.ts'
import type { Channel, Outlet } from './channel.ts'
import { ClientOwners } from './client-owners.ts'
import { createCompactor } from './compactor.ts'
import { Room, RoomGone } from './room.ts'
import type { RoomTally } from './room-log.ts'
import { ROOM_DEFAULTS, type RoomOptions } from './room-options.ts'

/** What the rooms have to tell metrics: how many are open now, and sums since the start. */
export type RoomStats = {
  readonly rooms: number
  readonly connections: number
  readonly channels: number
  /** Readers for whom edits are held back, because they read too slowly. */
  readonly behind: number
  /** Updates made durable, frames refused, snapshots made, readers told at once what they had missed. */
  readonly kept: number
  readonly denied: number
  readonly compactions: number
  readonly resyncs: number
}

/** All rooms of all workshops: their documents, and who has them open. */
export interface Rooms {
  /** Lets the server write in a room's document; resolves when that is durable. */
  write(key: RoomKey, write: (ydoc: Y.Doc) => void): Promise<void>
  /** Reads a document with everything received in it. It is a copy that is gone afterwards. */
  read<T>(key: RoomKey, read: (ydoc: Y.Doc) => T): Promise<T>
  /** A document with everything received in it, as one update. */
  encoded(key: RoomKey): Promise<Uint8Array>
  /**
   * Puts what `rebuild` makes of a document in its place, under a new epoch and with nothing left of what was; everyone
   * who has the room open loads it afresh. Resolves when that is durable.
   */
  renew(key: RoomKey, rebuild: (ydoc: Y.Doc) => Y.Doc): Promise<void>
  /** Lets go of a workshop that is no more: everyone is sent out of its rooms, and what was on its way is dropped. */
  forget(workshopId: string): void
  /** Which devices have a connection open, one entry each, and the lanes they look at. */
  here(workshopId: string): readonly LiveDevice[]
  subscribeHere(listener: (workshopId: string) => void): () => void
  /** What the server writes into a room whenever it has been loaded, before anyone sees it. */
  prepare(preparation: Preparation): void
  /** Notes a connection as open. */
  visit(workshopId: string, device: Device): Visit
  /** Opens a room for a connection that may read it. The channel says nothing before its `begin`. */
  join(visit: Visit, room: RoomAddress, outlet: Outlet): Promise<Channel>
  readonly health: StorageHealth
  /** Ends every channel and waits for what is on its way to the disk. */
  close(): Promise<void>
  stats(): RoomStats
}

/** Undefined for rooms it has nothing to say about. */
export type Preparation = (key: RoomKey) => ((ydoc: Y.Doc) => void) | undefined

export type RoomsDeps = {
  readonly storage: Storage
  readonly log: Logger
  readonly options?: Partial<RoomOptions>
  /** How busy the process is; absent: never. */
  readonly pressure?: Pressure
  /** The migrations of a room's document; by default those of its kind. */
  readonly migrationsOf?: (room: RoomAddress) => readonly Migration[]
}

const FRESHEN_AFTER_MS = 1000

export function createRooms(deps: RoomsDeps): Rooms {
  const { storage, log, options, pressure = NO_PRESSURE, migrationsOf = migrationsOfKind } = deps
  const settings: RoomOptions = { ...ROOM_DEFAULTS, ...options }
  const tally: RoomTally = { kept: 0, denied: 0, compactions: 0, resyncs: 0 }
  const attendance = new Attendance()
  const beat = new Beat()
  const compactor = createCompactor({ inlineBytes: settings.compactInlineBytes })
  const loading = new Map<string, Promise<Room>>()
  const loaded = new Map<string, Room>()
  const unloading = new Map<string, NodeJS.Timeout>()
  const preparations: Preparation[] = []
  /** Of which nothing may be written any more: it would be all there is of them. */
  const erased = new Set<string>()

  const stopRelay = storage.health.subscribe((state) => {
    if (state === 'failing') for (const room of loaded.values()) room.relayUnsaved()
  })

  function find(key: RoomKey): Promise<Room> {
    const name = nameOf(key)
    const there = loading.get(name)
    if (there !== undefined) return there
    const room = load(key)
    loading.set(name, room)
    // What failed to load is tried again by whoever asks next.
    room.catch(() => loading.delete(name))
    return room
  }

  /** Unloading or a failing disk may come in between finding a room and having it. */
  async function have(key: RoomKey): Promise<Room> {
    const room = await find(key)
    if (loaded.get(nameOf(key)) === room) return room
    if (room.isBroken) throw new Error(`${nameOf(key)} cannot be kept while the disk fails`)
    return have(key)
  }

  async function load(key: RoomKey): Promise<Room> {
    const stored = await storage.readRoom(key)
    const owners = await ClientOwners.load(storage, key, stored.epoch)
    if (erased.has(key.workshopId)) throw new RoomGone(nameOf(key))
    const room: Room = new Room(stored, {
      ...{
        key,
        storage,
        owners,
        options: settings,
        beat,
        pressure,
        compactor,
        log,
        tally,
        refresh: refreshOf(key),
      },
      onEmpty: () => unloadLater(key, room),
      onBroken: () => forget(key, room),
    })
    loaded.set(nameOf(key), room)
    room.refresh()
    for (const preparation of preparations) {
      const write = preparation(key)
      if (write === undefined) continue
      room
        .write(write)
        .catch((error: unknown) => log.error({ ...key, err: error }, 'a room was not prepared'))
    }
    await room.settled()
    unloadLater(key, room)
    if (room.isFresh) setTimeout(() => freshen(key, room), FRESHEN_AFTER_MS).unref()
    return room
  }

  function refreshOf({ room: name }: RoomKey): ((ydoc: Y.Doc) => void) | undefined {
    const address = parseRoom(name)
    assert(address !== undefined, `no room is called ${name}`)
    const migrations = migrationsOf(address)
    return migrations.length === 0 ? undefined : (ydoc) => migrate(ydoc, migrations)
  }

  function unloadLater(key: RoomKey, room: Room): void {
    const name = nameOf(key)
    clearTimeout(unloading.get(name))
    const timer = setTimeout(() => void unload(key, room), settings.unloadAfterMs)
    unloading.set(name, timer.unref())
  }

  async function unload(key: RoomKey, room: Room): Promise<void> {
    if (room.channelCount > 0 || loaded.get(nameOf(key)) !== room) return
    await room.compact()
    if (room.channelCount > 0 || loaded.get(nameOf(key)) !== room) return
    if (room.isIdle) forget(key, room)
    else unloadLater(key, room)
  }

  /** The first who came in have what they came for by now. */
  function freshen(key: RoomKey, room: Room): void {
    if (loaded.get(nameOf(key)) === room) void room.compact()
  }

  function forget(key: RoomKey, room: Room): void {
    const name = nameOf(key)
    if (loaded.get(name) !== room) return
    clearTimeout(unloading.get(name))
    unloading.delete(name)
    loaded.delete(name)
    loading.delete(name)
    room.destroy()
  }

  async function renew(key: RoomKey, rebuild: (ydoc: Y.Doc) => Y.Doc): Promise<void> {
    const name = nameOf(key)
    const old = await have(key)
    // Whoever asks for the room from now on waits for the new one.
    const renewed = Promise.withResolvers<void>()
    const next = renewed.promise.catch(() => {}).then(() => load(key))
    next.catch(() => loading.delete(name))
    loaded.delete(name)
    loading.set(name, next)
    clearTimeout(unloading.get(name))
    old.end('room-renewed')
    try {
      // The server's own writes that had found the old room already are in it after this turn.
      await new Promise(setImmediate)
      await old.durable()
      const rebuilt = await old.read(rebuild)
      await storage.renewRoom(key, Y.encodeStateAsUpdate(rebuilt))
      rebuilt.destroy()
      renewed.resolve()
    } catch (error) {
      renewed.reject(error)
      throw error
    } finally {
      old.destroy()
    }
    await next
  }

  return {
    renew,
    forget(workshopId) {
      erased.add(workshopId)
      for (const [name, room] of [...loaded]) {
        if (!name.startsWith(`${workshopId}/`)) continue
        room.end('workshop-erased')
        forget(keyOf(name), room)
      }
    },
    async write(key, write) {
      const room = await have(key)
      await room.write(write)
    },
    async read(key, read) {
      const room = await have(key)
      return room.read(read)
    },
    async encoded(key) {
      const room = await have(key)
      return room.encoded()
    },
    here: (workshopId) => attendance.here(workshopId),
    subscribeHere: (listener) => attendance.subscribe(listener),
    prepare: (preparation) => void preparations.push(preparation),
    visit: (workshopId, device) => attendance.begin(workshopId, device),
    async join(visit, address, outlet) {
      const room = await have({ workshopId: visit.workshopId, room: roomName(address) })
      if (address.kind !== 'lane') return room.open(outlet, () => {})
      visit.enter(address.lane)
      return room.open(outlet, () => visit.leave(address.lane))
    },
    health: storage.health,
    async close() {
      stopRelay()
      const open = [...loaded.values()]
      for (const room of open) room.end('server-stopping')
      if (storage.health.state() === 'ok') await Promise.all(open.map((room) => room.durable()))
      for (const timer of unloading.values()) clearTimeout(timer)
      for (const room of open) room.destroy()
      await compactor.close()
    },
    stats: () => ({
      rooms: loaded.size,
      connections: attendance.size,
      channels: [...loaded.values()].reduce((sum, room) => sum + room.channelCount, 0),
      behind: [...loaded.values()].reduce((sum, room) => sum + room.behindCount, 0),
      ...tally,
    }),
  }
}

const nameOf = ({ workshopId, room }: RoomKey) => `${workshopId}/${room}`

function keyOf(name: string): RoomKey {
  const slash = name.indexOf('/')
  return { workshopId: name.slice(0, slash), room: name.slice(slash + 1) }
}

function migrationsOfKind({ kind }: RoomAddress): readonly Migration[] {
  if (kind === 'lane') return laneMigrations
  return kind === 'workshop' ? workshopMigrations : []
}
