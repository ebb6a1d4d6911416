import type {
  Asset,
  KeyTarget,
  Marks,
  RoomKey,
  RoomMark,
  RoomSize,
  Storage,
  StorageCounts,
  StoredRoom,
} from './storage.ts'
import {
  countCharacters,
  fromText,
  type NewTextVersion,
  rowOf,
  type TextCommit,
  type TextCommitResult,
  type TextRow,
  type TextVersion,
  toJson,
  toText,
  versionOf,
} from './text.ts'

/** An update on its way into a room's log, with where the room has to be for it. */
export type AppendedUpdate = {
  readonly key: RoomKey
  readonly bytes: Uint8Array
  readonly epoch?: number | undefined
  readonly afterSeq?: number | undefined
}

/** What a driver carries out, by name: one argument in, one answer out. */
export type DriverWork = {
  readRows(workshopId: string): readonly TextRow[]
  commit(commit: TextCommit): TextCommitResult
  lookup(hash: string): KeyTarget | undefined
  listWorkshops(nothing: undefined): readonly string[]
  count(nothing: undefined): StorageCounts
  readMarks(asked: { workshopIds: readonly string[]; rooms: readonly RoomKey[] }): Marks
  readRoom(asked: { key: RoomKey; afterSeq: number }): StoredRoom
  append(update: AppendedUpdate): number
  compact(snapshot: { key: RoomKey; uptoSeq: number; bytes: Uint8Array }): void
  listRooms(workshopId: string): readonly RoomSize[]
  putVersion(wanted: { key: RoomKey; version: NewTextVersion }): void
  listVersions(workshopId: string): readonly TextVersion[]
  readVersion(asked: { key: RoomKey; id: string }): Uint8Array | undefined
  deleteVersions(unwanted: { key: RoomKey; ids: readonly string[] }): void
  renewRoom(wanted: { key: RoomKey; bytes: Uint8Array; mark?: RoomMark | undefined }): number
  eraseWorkshop(workshopId: string): void
  putAsset(asset: Asset & { id: string }): void
  forgetAssets(ids: readonly string[]): void
  getAsset(id: string): Asset | undefined
}

/** Puts work in a driver's queue; `payloadBytes` is about what a write takes of the room there. */
export type Ask = <Name extends keyof DriverWork>(
  name: Name,
  argument: Parameters<DriverWork[Name]>[0],
  payloadBytes?: number,
) => Promise<ReturnType<DriverWork[Name]>>

/** The store as callers see it, on whatever driver answers `ask`. */
export function queuedStorage(ask: Ask, driver: Pick<Storage, 'isShared' | 'health' | 'close'>): Storage {
  return {
    ...driver,
    async readRows(workshopId) {
      const rows = await ask('readRows', workshopId)
      return rows.map(rowOf)
    },
    async commit(commit) {
      const text = toText(commit)
      return fromText(await ask('commit', text, countCharacters(text)))
    },
    lookup: (hash) => ask('lookup', hash),
    listWorkshops: () => ask('listWorkshops', undefined),
    count: () => ask('count', undefined),
    readMarks: (workshopIds, rooms) => ask('readMarks', { workshopIds, rooms }),
    readRoom: (key, afterSeq = 0) => ask('readRoom', { key, afterSeq }),
    append: (key, bytes, epoch, afterSeq) => ask('append', { key, bytes, epoch, afterSeq }, bytes.byteLength),
    compact: (key, uptoSeq, bytes) => ask('compact', { key, uptoSeq, bytes }, bytes.byteLength),
    listRooms: (workshopId) => ask('listRooms', workshopId),
    putVersion(key, { data, ...rest }) {
      const version = { ...rest, json: toJson(data) ?? 'null' }
      return ask('putVersion', { key, version }, version.bytes.byteLength + version.json.length)
    },
    async listVersions(workshopId) {
      const versions = await ask('listVersions', workshopId)
      return versions.map(versionOf)
    },
    readVersion: (key, id) => ask('readVersion', { key, id }),
    deleteVersions: (key, ids) => ask('deleteVersions', { key, ids }),
    renewRoom: (key, bytes, mark) => ask('renewRoom', { key, bytes, mark }, bytes.byteLength),
    eraseWorkshop: (workshopId) => ask('eraseWorkshop', workshopId),
    putAsset: (id, { type, bytes }) => ask('putAsset', { id, type, bytes }, bytes.byteLength),
    forgetAssets: (ids) => ask('forgetAssets', ids),
    getAsset: (id) => ask('getAsset', id),
  }
}
