import type { DriverWork } from '../queued-storage.ts'
import type { Marks, RoomKey, StorageCounts } from '../storage.ts'
import type { TextCommit } from '../text.ts'
import { forgetAssets, getAsset, putAsset } from './assets.ts'
import { eraseWorkshop } from './erasing.ts'
import type { Db } from './link.ts'
import { type LockedRooms, listRooms, readRoom, readRoomMarks } from './rooms.ts'
import { commit, listWorkshops, lookup, readRows, readWorkshopMarks } from './rows.ts'
import { deleteVersions, listVersions, putVersion, readVersion } from './versions.ts'

/** What an operation works with; the rooms a call writes in are locked. */
export type Scope = { readonly db: Db; readonly rooms: LockedRooms }

type Carried<Within> = {
  readonly [Name in keyof DriverWork]?: (
    within: Within,
    argument: Parameters<DriverWork[Name]>[0],
  ) => Promise<ReturnType<DriverWork[Name]>>
}

const READS = {
  readRows,
  listWorkshops: (db: Db, _: undefined) => listWorkshops(db),
  lookup,
  count,
  readMarks,
  readRoom,
  listRooms,
  listVersions,
  readVersion,
  getAsset,
} satisfies Carried<Db>

const WRITES = {
  commit: ({ db }: Scope, wanted: TextCommit) => commit(db, wanted),
  append: async ({ rooms }: Scope, wanted: Parameters<LockedRooms['append']>[0]) => rooms.append(wanted),
  compact: ({ rooms }: Scope, wanted: Parameters<LockedRooms['compact']>[0]) => rooms.compact(wanted),
  renewRoom: ({ rooms }: Scope, wanted: Parameters<LockedRooms['renew']>[0]) => rooms.renew(wanted),
  async eraseWorkshop({ db, rooms }: Scope, workshopId: string) {
    await rooms.flush()
    await eraseWorkshop(db, workshopId)
  },
  putVersion: ({ db }: Scope, wanted: Parameters<typeof putVersion>[1]) => putVersion(db, wanted),
  deleteVersions: ({ db }: Scope, wanted: Parameters<typeof deleteVersions>[1]) => deleteVersions(db, wanted),
  forgetAssets: ({ db }: Scope, ids: readonly string[]) => forgetAssets(db, ids),
  putAsset: ({ db }: Scope, wanted: Parameters<typeof putAsset>[1]) => putAsset(db, wanted),
} satisfies Carried<Scope>

/** One asked operation. */
export type Call = {
  [Name in keyof DriverWork]: { name: Name; argument: Parameters<DriverWork[Name]>[0] }
}[keyof DriverWork]

/** Whether a call changes anything; the others may be answered while writing fails. */
export const isWrite = ({ name }: Call): boolean => Object.hasOwn(WRITES, name)

/** Looks something up, in one statement. */
export function read(db: Db, { name, argument }: Call): Promise<unknown> {
  // A Call pairs each name with its own argument, a relation lost on taking the two apart.
  const operation = READS[name as keyof typeof READS] as (db: Db, argument: unknown) => Promise<unknown>
  return operation(db, argument)
}

/** Writes, in a transaction that has locked what `workshopOf` and `roomOf` say. */
export function write(scope: Scope, { name, argument }: Call): Promise<unknown> {
  // As above.
  const operation = WRITES[name as keyof typeof WRITES] as (
    scope: Scope,
    argument: unknown,
  ) => Promise<unknown>
  return operation(scope, argument)
}

/** The workshop whose rows a call decides about. */
export function workshopOf(call: Call): string | undefined {
  if (call.name === 'eraseWorkshop') return call.argument
  return call.name === 'commit' ? call.argument.workshopId : undefined
}

/** The room whose log a call writes. */
export function roomOf(call: Call): RoomKey | undefined {
  const isOfRoom = call.name === 'append' || call.name === 'compact' || call.name === 'renewRoom'
  return isOfRoom ? call.argument.key : undefined
}

async function readMarks(
  db: Db,
  { workshopIds, rooms }: { workshopIds: readonly string[]; rooms: readonly RoomKey[] },
): Promise<Marks> {
  const marks = [readWorkshopMarks(db, workshopIds), readRoomMarks(db, rooms)] as const
  const [workshops, ofRooms] = await Promise.all(marks)
  return { workshops, rooms: ofRooms }
}

async function count(db: Db, _: undefined): Promise<StorageCounts> {
  const { rows } = await db.query<StorageCounts>(
    `SELECT (SELECT count(DISTINCT workshop) FROM "row")::integer AS workshops,
            (SELECT count(*) FROM room)::integer AS rooms,
            (SELECT count(*) FROM version)::integer AS versions, (SELECT count(*) FROM asset)::integer AS images,
            (SELECT coalesce(sum(length(bytes)), 0) FROM version)::float8 AS "versionBytes",
            (SELECT coalesce(sum(length(bytes)), 0) FROM asset)::float8 AS "imageBytes",
            pg_database_size(current_database())::float8 AS "sizeBytes"`,
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('PostgreSQL counted nothing')
  return counts
}
