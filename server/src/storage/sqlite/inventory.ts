import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { byWorkshop, type Found, type Sized, type WorkshopSize } from '../inventory.ts'
import { StorageError } from '../storage.ts'
import { mustBeOurs } from './schema.ts'

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
    return byWorkshop(readSizes(db))
  } finally {
    db.close()
  }
}

function readSizes(db: DatabaseSync): Found {
  // One moment for all of it, whatever is written meanwhile.
  db.exec('BEGIN')
  const rooms = db
    .prepare(
      `SELECT workshop, name AS room, epoch,
              (SELECT count(*) FROM log WHERE room = room.id) AS updates,
              (SELECT coalesce(sum(length(bytes)), 0) FROM log WHERE room = room.id) AS logBytes,
              (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot WHERE room = room.id) AS snapshotBytes,
              (SELECT count(*) FROM damage WHERE room = room.id) AS damaged
       FROM room WHERE name NOT LIKE 'owners/%' ORDER BY workshop, name`,
    )
    .all() as Found['rooms'][number][]
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
  return { workshops: known.map(({ workshop }) => workshop), rooms, versions, images }
}
