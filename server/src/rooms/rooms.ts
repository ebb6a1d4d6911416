import { parseRoom, type Room as RoomAddress, roomName } from '@brownpaper/shared/access/room'
import { assert } from '@brownpaper/shared/base/assert'
import { laneMigrations } from '@brownpaper/shared/lane/lane'
import type { KnownEdits } from '@brownpaper/shared/live/last-edit'
import type { LiveDevice } from '@brownpaper/shared/live/live'
import { workshopMigrations } from '@brownpaper/shared/workshop/workshop'
import { type Migration, migrate } from '@brownpaper/shared/ydoc/migrations'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { Device } from '../access/workshops.ts'
import type { Fanout } from '../fanout/fanout.ts'
import { NO_PRESSURE, type Pressure } from '../observe/pressure.ts'
import {
  type RoomKey,
  type RoomMark,
  type Storage,
  StorageError,
  type StorageHealth,
} from '../storage/storage.ts'
import { Attendance, type Visit } from './attendance.ts'
import { Beat } from './beat.ts'
import type { Channel, Outlet } from './channel.ts'
import { ClientOwners } from './client-owners.ts'
import { createCompactor } from './compactor.ts'
import { presenceLagMs } from './lag.ts'
import { Neighbours } from './neighbours.ts'
import { Room, type RoomDeps, RoomGone } from './room.ts'
import type { RoomTally } from './room-log.ts'
import { ROOM_DEFAULTS, type RoomOptions } from './room-options.ts'
import { Turns } from './turns.ts'

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
  /**
   * The same for what two servers may set out to do at once: when another has written in the room meanwhile, `write` is
   * run anew on what that one left.
   */
  writeAlone(key: RoomKey, write: (ydoc: Y.Doc) => void): Promise<void>
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
  /** When people last edited a room, as far as anybody knows; undefined when it is not open here. */
  edits(key: RoomKey): KnownEdits | undefined
  /** What the server writes into a room whenever it has been loaded, before anyone sees it. */
  prepare(preparation: Preparation): void
  /** What is open here, for whoever looks at how far it has come in the storage. */
  open(): { readonly workshopIds: readonly string[]; readonly rooms: readonly RoomKey[] }
  /** Takes how far a room has come in the storage; what is missing here is read. */
  noteMark(key: RoomKey, mark: RoomMark): Promise<void>
  /** Tells other servers that rows of a workshop have changed. */
  tellRows(workshopId: string): void
  /** Other servers say that rows of a workshop have changed. */
  onRows(listener: (workshopId: string) => void): void
  /** How long presence waits now because the process is busy; 0 while it is not. */
  presenceWaitMs(): number
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
  /** The way to other servers on the same storage. */
  readonly fanout: Fanout
  readonly log: Logger
  readonly options?: Partial<RoomOptions>
  /** How busy the process is; absent: never. */
  readonly pressure?: Pressure
  /** Hears how long it took to say all there was to say in one turn of the event loop. */
  readonly ticked?: ((tookMs: number) => void) | undefined
  /** The migrations of a room's document; by default those of its kind. */
  readonly migrationsOf?: (room: RoomAddress) => readonly Migration[]
}

const FRESHEN_AFTER_MS = 1000

/** How often rooms let go of documents that nobody has needed since the last time. */
const REST_EVERY_MS = 20_000

export function createRooms(deps: RoomsDeps): Rooms {
  const { storage, fanout, log, options, pressure = NO_PRESSURE, migrationsOf = migrationsOfKind } = deps
  const settings: RoomOptions = { ...ROOM_DEFAULTS, ...options }
  const tally: RoomTally = { kept: 0, denied: 0, compactions: 0, resyncs: 0 }
  const visited = new Map<string, () => void>()
  const attendance = new Attendance({
    opened: (workshopId) => void visited.set(workshopId, neighbours.hold(workshopId)),
    emptied(workshopId) {
      visited.get(workshopId)?.()
      visited.delete(workshopId)
    },
  })
  const beat = new Beat(deps.ticked)
  const loads = new Turns({ atOnce: settings.maxLoadsAtOnce })
  const compactor = createCompactor({
    inlineBytes: settings.compactInlineBytes,
    restAfterMs: settings.compactorRestsAfterMs,
  })
  const loading = new Map<string, Promise<Room>>()
  const loaded = new Map<string, Room>()
  const unloading = new Map<string, NodeJS.Timeout>()
  const preparations: Preparation[] = []
  /** Of which nothing may be written any more: it would be all there is of them. */
  const erased = new Set<string>()

  const rowListeners = new Set<(workshopId: string) => void>()
  const catchingUp = new Set<string>()
  /** What ends the listening for a workshop, by the room it is open for. */
  const holds = new Map<Room, () => void>()
  const roomsOf = (workshopId: string) =>
    [...loaded]
      .filter(([name]) => name.startsWith(`${workshopId}/`))
      .map(([name, room]) => ({ key: keyOf(name), room }))
  const neighbours = new Neighbours(
    { fanout, attendance, log },
    {
      rowsChanged: (workshopId) => {
        for (const listener of rowListeners) listener(workshopId)
      },
      heard: (workshopId, room, news, server) => loaded.get(nameOf({ workshopId, room }))?.hear(news, server),
      left: (workshopId, server) => {
        for (const { room } of roomsOf(workshopId)) room.leaveGuests(server)
      },
      openRooms: (workshopId) => roomsOf(workshopId).map(({ key, room }) => [key.room, room.news()] as const),
    },
  )

  const shared: RoomDeps = {
    ...{ storage, options: settings, beat, pressure, compactor, log, tally, refreshOf },
    snapshots: new Turns({ atOnce: 1 }),
    tellOthers: ({ workshopId, room }, news) => neighbours.tellNews(workshopId, room, news),
    emptied: (room) => unloadLater(room.key, room),
    broken: (room) => forget(room.key, room),
  }

  const stopRelay = storage.health.subscribe((state) => {
    if (state === 'failing') for (const room of loaded.values()) room.relayUnsaved()
  })

  const resting = setInterval(() => {
    for (const room of loaded.values()) room.rest()
  }, REST_EVERY_MS).unref()

  function find(key: RoomKey): Promise<Room> {
    const name = nameOf(key)
    const there = loading.get(name)
    if (there !== undefined) return there
    const room = loadInTurn(key)
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

  /** What everyone wants at once after a start comes one after the other, each sooner than all together. */
  async function loadInTurn(key: RoomKey): Promise<Room> {
    const turn = await loads.take(() => load(key))
    assert(turn.isTaken, 'a turn, however long the line')
    return turn.result
  }

  async function load(key: RoomKey): Promise<Room> {
    // Heard before it is read, so that nothing falls in between.
    const release = neighbours.hold(key.workshopId)
    try {
      const room = await loadFrom(key)
      holds.set(room, release)
      return room
    } catch (error) {
      release()
      throw error
    }
  }

  async function loadFrom(key: RoomKey): Promise<Room> {
    const stored = await storage.readRoom(key)
    const owners = await ClientOwners.load(storage, key, stored.epoch)
    if (erased.has(key.workshopId)) throw new RoomGone(nameOf(key))
    const room = new Room(key, stored, owners, shared)
    loaded.set(nameOf(key), room)
    shared.tellOthers(key, { t: 'ask' })
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

  /** Somebody is in it. */
  function keep({ key }: Room): void {
    clearTimeout(unloading.get(nameOf(key)))
    unloading.delete(nameOf(key))
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
    destroy(room)
  }

  function destroy(room: Room): void {
    room.destroy()
    holds.get(room)?.()
    holds.delete(room)
  }

  /** Reads what other servers wrote and nobody told here. */
  async function catchUp(key: RoomKey, room: Room): Promise<void> {
    const stored = await storage.readRoom(key, room.mark.seq)
    if (loaded.get(nameOf(key)) !== room) return
    if (stored.epoch === room.epoch) room.catchUp(stored)
    else leaveBehind(key, room)
  }

  /** Another server has made the room anew: everyone loads that one. */
  function leaveBehind(key: RoomKey, room: Room): void {
    room.end('room-renewed')
    forget(key, room)
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
      await putRebuilt(key, old, rebuild)
      renewed.resolve()
    } catch (error) {
      renewed.reject(error)
      throw error
    } finally {
      destroy(old)
    }
    await next
  }

  /** What other servers write meanwhile belongs in it too: it is then rebuilt once more. */
  async function putRebuilt(key: RoomKey, old: Room, rebuild: (ydoc: Y.Doc) => Y.Doc): Promise<void> {
    for (let tries = 1; ; tries++) {
      const { mark } = old
      const rebuilt = await old.read(rebuild)
      try {
        await storage.renewRoom(key, Y.encodeStateAsUpdate(rebuilt), mark)
        return
      } catch (error) {
        const isBehind = error instanceof StorageError && error.code === 'write-refused'
        if (!isBehind || tries === MAX_TRIES) throw error
        const stored = await storage.readRoom(key, mark.seq)
        if (stored.epoch !== mark.epoch) throw error
        old.catchUp(stored)
      } finally {
        rebuilt.destroy()
      }
    }
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
    async writeAlone(key, write) {
      for (let tries = 1; tries <= MAX_TRIES; tries++) {
        const room = await have(key)
        if (await room.writeAlone(write)) return
        await catchUp(key, room)
      }
      throw new Error(`${nameOf(key)} is written in by others all the time`)
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
    edits: (key) => loaded.get(nameOf(key))?.edits(),
    open: () => ({
      workshopIds: [...neighbours.workshops()],
      rooms: [...loaded.keys()].map(keyOf),
    }),
    async noteMark(key, { epoch, seq }) {
      const name = nameOf(key)
      const room = loaded.get(name)
      if (room === undefined || catchingUp.has(name)) return
      if (epoch === room.epoch && seq <= room.mark.seq) return
      catchingUp.add(name)
      try {
        await catchUp(key, room)
      } finally {
        catchingUp.delete(name)
      }
    },
    tellRows: (workshopId) => neighbours.tellRows(workshopId),
    onRows: (listener) => void rowListeners.add(listener),
    presenceWaitMs: () => presenceLagMs(pressure, settings),
    prepare: (preparation) => void preparations.push(preparation),
    visit: (workshopId, device) => attendance.begin(workshopId, device),
    async join(visit, address, outlet) {
      const room = await have({ workshopId: visit.workshopId, room: roomName(address) })
      const lane = address.kind === 'lane' ? address.lane : undefined
      if (lane !== undefined) visit.enter(lane)
      keep(room)
      return room.open(outlet, { visit, lane })
    },
    health: storage.health,
    async close() {
      stopRelay()
      clearInterval(resting)
      const open = [...loaded.values()]
      for (const room of open) room.end('server-stopping')
      if (storage.health.state() === 'ok') await Promise.all(open.map((room) => room.durable()))
      for (const timer of unloading.values()) clearTimeout(timer)
      for (const room of open) destroy(room)
      neighbours.close()
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

/** How often others may write in a room while it is made anew, or written in alone. */
const MAX_TRIES = 20

const nameOf = ({ workshopId, room }: RoomKey) => `${workshopId}/${room}`

function keyOf(name: string): RoomKey {
  const slash = name.indexOf('/')
  return { workshopId: name.slice(0, slash), room: name.slice(slash + 1) }
}

function migrationsOfKind({ kind }: RoomAddress): readonly Migration[] {
  if (kind === 'lane') return laneMigrations
  return kind === 'workshop' ? workshopMigrations : []
}
