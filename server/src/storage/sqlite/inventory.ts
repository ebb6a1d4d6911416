import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../storage.ts'
import { mustBeOurs } from './schema.ts'

/** One room as it lies on the disk: no word of what is in it. */
export type RoomSize = {
  readonly room: string
  readonly epoch: number
  readonly updates: number
  readonly logBytes: number
  readonly snapshotBytes: number
  readonly damaged: number
}

export type WorkshopSize = {
  readonly workshopId: string
  readonly rooms: readonly RoomSize[]
  readonly versions: number
  readonly versionBytes: number
  /** Images it shows; one that several workshops show counts in each. */
  readonly images: number
  readonly imageBytes: number
}

/**
 * How large everything in the database at `path` is, the largest workshop first; the server may go on writing. Throws a
 * StorageError. Linear in what is stored.
 */
export function takeInventory(path: string): readonly WorkshopSize[] {
  if (!existsSync(path)) {
    throw new StorageError(
      'database-unusable',
      `There is no database at ${path}. Set DATA_DIR to its folder.`,
    )
  }
  const db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 })
  try {
    mustBeOurs(db)
    return readSizes(db)
  } finally {
    db.close()
  }
}

type Sized = { readonly workshop: string; readonly count: number; readonly bytes: number }
type StoredSize = Omit<RoomSize, 'room'> & { readonly workshop: string; readonly name: string }

function readSizes(db: DatabaseSync): readonly WorkshopSize[] {
  // One moment for all of it, whatever is written meanwhile.
  db.exec('BEGIN')
  const rooms = db
    .prepare(
      `SELECT workshop, name, epoch,
              (SELECT count(*) FROM log WHERE room = room.id) AS updates,
              (SELECT coalesce(sum(length(bytes)), 0) FROM log WHERE room = room.id) AS logBytes,
              (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot WHERE room = room.id) AS snapshotBytes,
              (SELECT count(*) FROM damage WHERE room = room.id) AS damaged
       FROM room WHERE name NOT LIKE 'owners/%' ORDER BY workshop, name`,
    )
    .all() as StoredSize[]
  const versions = db
    .prepare('SELECT workshop, count(*) AS count, sum(size) AS bytes FROM version GROUP BY workshop')
    .all() as Sized[]
  const images = db
    .prepare(
      `SELECT workshop, count(*) AS count, coalesce(sum(json_extract(data, '$.sizeBytes')), 0) AS bytes
       FROM row WHERE kind = 'asset' GROUP BY workshop`,
    )
    .all() as Sized[]
  const known = db.prepare('SELECT DISTINCT workshop FROM row').all() as { workshop: string }[]
  db.exec('COMMIT')
  const of = (sizes: readonly Sized[], id: string) => sizes.find(({ workshop }) => workshop === id)
  const workshops = known.map(
    ({ workshop }): WorkshopSize => ({
      workshopId: workshop,
      rooms: rooms
        .filter((room) => room.workshop === workshop)
        .map(({ workshop: _workshop, name, ...sizes }) => ({ room: name, ...sizes })),
      versions: of(versions, workshop)?.count ?? 0,
      versionBytes: of(versions, workshop)?.bytes ?? 0,
      images: of(images, workshop)?.count ?? 0,
      imageBytes: of(images, workshop)?.bytes ?? 0,
    }),
  )
  return workshops.toSorted((a, b) => bytesOf(b) - bytesOf(a))
}

/** All that is kept of a workshop beside its rows. */
export function bytesOf({ rooms, versionBytes, imageBytes }: WorkshopSize): number {
  return rooms.reduce((sum, room) => sum + room.logBytes + room.snapshotBytes, versionBytes + imageBytes)
}
