import type { DatabaseSync } from 'node:sqlite'
import type { DriverWork } from '../queued-storage.ts'
import type { Marks, RoomKey, StorageCounts } from '../storage.ts'
import { prepareAssets } from './assets.ts'
import { prepareErasing } from './erasing.ts'
import type { RoomHeads } from './room-heads.ts'
import { prepareRooms } from './rooms.ts'
import { prepareRows } from './rows.ts'
import { prepareVersions } from './versions.ts'

/** Everything the worker can be asked, by name: one argument in, one answer out, both fit to cross threads. */
export type Operations = ReturnType<typeof prepareOperations>
type OperationName = keyof Operations

/** One asked operation. */
export type Call = {
  [Name in OperationName]: { name: Name; argument: Parameters<Operations[Name]>[0] }
}[OperationName]

const eraseNames: ReadonlySet<OperationName> = new Set(['renewRoom', 'eraseWorkshop', 'forgetAssets'])
const writeNames: ReadonlySet<OperationName> = new Set([
  ...(['commit', 'append', 'compact', 'putVersion', 'deleteVersions', 'putAsset'] as const),
  ...eraseNames,
])

/** Whether nothing of what a call takes away may stay in the file. */
export const isErasing = (call: Call): boolean => eraseNames.has(call.name)

/** Whether a call changes anything; the others may be answered while the disk fails. */
export function isWrite(call: Call): boolean {
  return writeNames.has(call.name)
}

/** Prepares all statements once. */
export function prepareOperations(db: DatabaseSync, heads: RoomHeads) {
  const selectCounts = db.prepare(`
    SELECT (SELECT count(DISTINCT workshop) FROM row) AS workshops, (SELECT count(*) FROM room) AS rooms,
           (SELECT count(*) FROM version) AS versions, (SELECT count(*) FROM asset) AS images,
           (SELECT coalesce(sum(length(bytes)), 0) FROM version) AS versionBytes,
           (SELECT coalesce(sum(length(bytes)), 0) FROM asset) AS imageBytes,
           (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS sizeBytes`)
  const { readMark, ...rows } = prepareRows(db)
  const { readRoomMark, ...rooms } = prepareRooms(db, heads)
  return {
    ...rows,
    ...rooms,
    readMarks: (asked: { workshopIds: readonly string[]; rooms: readonly RoomKey[] }): Marks => ({
      workshops: asked.workshopIds.map(readMark),
      rooms: asked.rooms.map(readRoomMark),
    }),
    ...prepareVersions(db),
    ...prepareAssets(db),
    ...prepareErasing(db, heads),
    count: (_: undefined) => selectCounts.get() as StorageCounts,
  } satisfies DriverWork
}
