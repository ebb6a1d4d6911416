import type { StepKind } from '@brownpaper/shared/access/policy'
import { roomName } from '@brownpaper/shared/access/room'
import { must } from '@brownpaper/shared/base/assert'
import { type AboutVersion, aboutVersion, type Restored } from '@brownpaper/shared/protocol/versions'
import {
  compareRecords,
  type Difference,
  putBack,
  type Records,
  recordsOf,
  untouchedSince,
} from '@brownpaper/shared/ydoc/differences'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { z } from 'zod'
import type { Rooms } from '../rooms/rooms.ts'
import type { NewVersion, RoomKey, RoomMark, Storage, Version } from '../storage/storage.ts'
import { packVersion, unpackVersion } from './pack-version.ts'
import { hasVersions, openRoomDocument, openVersion } from './room-documents.ts'
import { thinVersions } from './thin-versions.ts'
import { VERSION_DEFAULTS, type VersionOptions } from './version-options.ts'

/** A version with what is said of it, read. */
export type KnownVersion = Omit<Version, 'data'> & {
  readonly about: AboutVersion
  /** That of the room when it was made; undefined when nobody can read what was said of it. */
  readonly epoch: number | undefined
}

export type RestoreOptions = {
  /** Who does it; absent for a shared screen. */
  readonly memberId: string | undefined
  /** The id of a version put back earlier: only what is still as that left it is put back now. */
  readonly undoes?: string | undefined
}

/** Copies of rooms as they were: made, looked at and put back. */
export interface Versions {
  /** Of all rooms of a workshop, the newest first. */
  list(workshopId: string): Promise<readonly KnownVersion[]>
  find(workshopId: string, id: string): Promise<KnownVersion | undefined>
  /** The room as one Yjs update, gzipped as it is stored. Absent when it cannot be read. */
  readPacked(key: RoomKey, id: string): Promise<Uint8Array | undefined>
  /** Makes one now, of what the room holds when asked. The room has to be one that has versions. */
  take(key: RoomKey, about: AboutVersion): Promise<KnownVersion>
  /**
   * Makes one of every room that has changed since its last version, or of the lane that is given. Resolves when that
   * is done or has taken too long; what goes wrong is logged, because a workshop must go on.
   */
  takeBeforeStep(workshopId: string, step: StepKind, stepId?: string, laneId?: string): Promise<void>
  /**
   * Makes the room show again what a version showed, as one new edit of the server's; what it shows now becomes a
   * version first. Two at once do it once. Absent when a version cannot be read.
   */
  restore(version: KnownVersion, workshopId: string, options: RestoreOptions): Promise<Restored | undefined>
  /**
   * Changes what stands in every version of a room, for erasing words for good; returns how many there were. One that
   * cannot be read is deleted, since nobody could tell what stands in it.
   */
  rewrite(key: RoomKey, change: (ydoc: Y.Doc) => void): Promise<number>
  /** Resolves when no version is being made. */
  idle(): Promise<void>
}

export type VersionsDeps = {
  readonly storage: Storage
  readonly rooms: Pick<Rooms, 'writeAlone' | 'encoded'>
  readonly log: Logger
  readonly now: () => number
  readonly newId: () => string
  readonly options?: Partial<VersionOptions> | undefined
}

const storedAbout = aboutVersion.extend({ epoch: z.number() })

export function createVersions(deps: VersionsDeps): Versions {
  const { storage, rooms, log, now, newId } = deps
  const options: VersionOptions = { ...VERSION_DEFAULTS, ...deps.options }
  const busy = new Set<Promise<unknown>>()

  /** Kept in mind until it is done, so that closing can wait for it. */
  function track<T>(work: Promise<T>): Promise<T> {
    const done = work.catch(() => undefined)
    busy.add(done)
    void done.then(() => busy.delete(done))
    return work
  }

  async function list(workshopId: string): Promise<readonly KnownVersion[]> {
    return (await storage.listVersions(workshopId)).map(read)
  }

  async function put(key: RoomKey, version: Omit<NewVersion, 'bytes' | 'sizeBytes'>, update: Uint8Array) {
    const bytes = await packVersion(update)
    await storage.putVersion(key, { ...version, sizeBytes: update.length, bytes })
    return { ...version, room: key.room, sizeBytes: update.length, storedBytes: bytes.length }
  }

  async function take(key: RoomKey, about: AboutVersion): Promise<KnownVersion> {
    // Asked before the room is: what is written in between is in the copy, and makes the next step take it again.
    const { seq, epoch } = await markOf(key)
    const update = await rooms.encoded(key)
    const version = { id: newId(), at: now(), seq, data: { ...about, epoch } }
    const kept = read(await put(key, version, update))
    await thin(key)
    return kept
  }

  async function markOf(key: RoomKey): Promise<RoomMark> {
    const { rooms: marks } = await storage.readMarks([], [key])
    return must(marks[0])
  }

  async function thin(key: RoomKey): Promise<void> {
    const own = (await list(key.workshopId)).filter(({ room }) => room === key.room)
    const gone = thinVersions(
      own.map(({ id, storedBytes, about }) => ({ id, storedBytes, why: about.why })),
      options,
    )
    if (gone.length > 0) await storage.deleteVersions(key, gone)
  }

  /** Of every room that changed since its last version, or of the one room that is given. */
  async function takeChanged(workshopId: string, about: AboutVersion, only?: string): Promise<void> {
    const [stored, versions] = await Promise.all([storage.listRooms(workshopId), list(workshopId)])
    for (const { room, seq } of stored) {
      const last = versions.find((version) => version.room === room)
      if (!hasVersions(room) || last?.seq === seq || (only !== undefined && room !== only)) continue
      // One after the other: together they could fill the queue that people's edits wait in.
      await take({ workshopId, room }, about).catch((error: unknown) =>
        log.error({ workshopId, room, err: error }, 'no version was made before a step'),
      )
    }
  }

  async function readRecords(key: RoomKey, id: string): Promise<Kept | undefined> {
    const found = (await list(key.workshopId)).find((one) => one.id === id && one.room === key.room)
    const packed = found && (await storage.readVersion(key, id))
    const update = packed && (await unpackVersion(packed, found.sizeBytes))
    const document = update && openVersion(key.room, update)
    if (update === undefined || document === undefined) return undefined
    const records = recordsOf(document)
    document.ydoc.destroy()
    return { records, update }
  }

  async function restore(
    version: KnownVersion,
    workshopId: string,
    { memberId, undoes }: RestoreOptions,
  ): Promise<Restored | undefined> {
    const key = { workshopId, room: version.room }
    const then = await readRecords(key, version.id)
    const left = undoes === undefined ? undefined : await readRecords(key, undoes)
    if (then === undefined || (undoes !== undefined && left === undefined)) return undefined
    // What undoing takes away is the version that was put back, and stays one.
    const about: AboutVersion = { why: 'restore', ...(memberId && { memberId }) }
    const before = undoes === undefined ? await take(key, about) : undefined
    const by = { by: memberId ?? '', at: now() }
    const isSameEpoch = version.epoch === (await markOf(key)).epoch
    let result = { changed: 0, leftAlone: 0 }
    await rooms.writeAlone(key, (ydoc) => {
      const document = must(openRoomDocument(key.room, ydoc), `versions of ${key.room}`)
      if (isSameEpoch && compareRecords(then.records, recordsOf(document)).some(isLost))
        Y.applyUpdate(ydoc, then.update, 'server')
      const found = recordsOf(document)
      const differences = compareRecords(then.records, found)
      const wanted = left === undefined ? differences : untouchedSince(differences, left.records, found)
      result = { changed: putBack(document, wanted, by), leftAlone: differences.length - wanted.length }
    })
    if (before === undefined) return result
    if (result.changed > 0) return { ...result, before: before.id }
    await storage.deleteVersions(key, [before.id])
    return result
  }

  async function rewrite(key: RoomKey, change: (ydoc: Y.Doc) => void): Promise<number> {
    const own = (await storage.listVersions(key.workshopId)).filter(({ room }) => room === key.room)
    for (const { room: _, storedBytes: __, ...version } of own) {
      const packed = await storage.readVersion(key, version.id)
      const update = packed && (await unpackVersion(packed, version.sizeBytes))
      if (update === undefined) await storage.deleteVersions(key, [version.id])
      else await put(key, version, changed(update, change))
    }
    return own.length
  }

  return {
    list,
    find: async (workshopId, id) => (await list(workshopId)).find((version) => version.id === id),
    readPacked: (key, id) => storage.readVersion(key, id),
    take: (key, about) => track(take(key, about)),
    async takeBeforeStep(workshopId, step, stepId, laneId) {
      const about: AboutVersion = { why: 'step', step, ...(stepId !== undefined && { stepId }) }
      if (storage.health.state() === 'failing') return
      const room = laneId === undefined ? undefined : roomName({ kind: 'lane', lane: laneId })
      const taking = track(takeChanged(workshopId, about, room)).catch((error: unknown) =>
        log.error({ workshopId, err: error }, 'no versions were made before a step'),
      )
      await settledWithin(taking, options.stepWaitMs)
    },
    restore: (version, workshopId, how) => track(restore(version, workshopId, how)),
    rewrite: (key, change) => track(rewrite(key, change)),
    async idle() {
      while (busy.size > 0) await Promise.all(busy)
    },
  }
}

/**
 * What damage took from a room is still in its versions, as the very structs that were lost: merged, they are back as if
 * they had never been away. What was erased on purpose belongs to an earlier epoch and stays erased.
 */
const isLost = ({ what }: Difference) => what === 'lost'

type Kept = { readonly records: Records; readonly update: Uint8Array }

/** What nobody can read is said to have been made by hand: it is then kept as long as any. */
function read({ data, ...version }: Version): KnownVersion {
  const parsed = storedAbout.safeParse(data)
  if (!parsed.success) return { ...version, about: { why: 'hand' }, epoch: undefined }
  const { epoch, ...about } = parsed.data
  return { ...version, about, epoch }
}

function changed(update: Uint8Array, change: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = loaded(update)
  change(ydoc)
  // What was deleted is still in there for an undo. A document that reads it as deleted keeps none of its letters.
  const result = Y.encodeStateAsUpdate(loaded(Y.encodeStateAsUpdate(ydoc)))
  ydoc.destroy()
  return result
}

function loaded(update: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc({ gc: true })
  Y.applyUpdate(ydoc, update)
  return ydoc
}

async function settledWithin(work: Promise<unknown>, ms: number): Promise<void> {
  const { promise: impatience, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work, impatience])
  clearTimeout(timer)
}
