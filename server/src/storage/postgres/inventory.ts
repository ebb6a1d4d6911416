import { byWorkshop, type Found, type Sized, type WorkshopSize } from '../inventory.ts'
import { StorageError } from '../storage.ts'
import { type Db, Link } from './link.ts'
import { messageOf } from './postgres-error.ts'

/** A statement over all that is stored may take its time; nobody waits for it but who asked. */
const ANSWER_TIMEOUT_MS = 10 * 60_000

/**
 * How large everything in the database of DATABASE_URL is, the largest workshop first; servers may go on writing. Rejects
 * with a StorageError. Linear in what is stored.
 */
export async function takeInventory(url: string): Promise<readonly WorkshopSize[]> {
  const link = new Link({ url, answerTimeoutMs: ANSWER_TIMEOUT_MS, onLost: () => {} })
  try {
    const db = await link.open()
    // One moment for all of it, whatever is written meanwhile.
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await mustBeOurs(db)
    const found = await readSizes(db)
    await db.query('COMMIT')
    return byWorkshop(found)
  } catch (error) {
    if (error instanceof StorageError) throw error
    const message = `The database of DATABASE_URL cannot be read: ${messageOf(error)}.`
    throw new StorageError('database-unusable', message, { cause: error })
  } finally {
    link.drop()
  }
}

async function mustBeOurs(db: Db): Promise<void> {
  const { rows } = await db.query<{ isOurs: boolean }>(
    `SELECT to_regclass('brownpaper') IS NOT NULL AS "isOurs"`,
  )
  if (rows[0]?.isOurs === true) return
  throw new StorageError('database-foreign', 'The database of DATABASE_URL holds nothing of Brownpaper.')
}

async function readSizes(db: Db): Promise<Found> {
  const [rooms, versions, images, known] = await Promise.all([
    db.query<Found['rooms'][number]>(
      `SELECT workshop, name AS room, epoch,
              (SELECT count(*) FROM log WHERE room = room.id)::integer AS updates,
              (SELECT coalesce(sum(length(bytes)), 0) FROM log WHERE room = room.id)::float8 AS "logBytes",
              (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot WHERE room = room.id)::float8 AS "snapshotBytes",
              (SELECT count(*) FROM damage WHERE room = room.id)::integer AS damaged
       FROM room WHERE name NOT LIKE 'owners/%' ORDER BY workshop, name`,
    ),
    db.query<Sized>(
      'SELECT workshop, count(*)::integer AS count, sum(size)::float8 AS bytes FROM version GROUP BY workshop',
    ),
    db.query<Sized>(
      `SELECT workshop, count(*)::integer AS count,
              coalesce(sum((data::json ->> 'sizeBytes')::float8), 0) AS bytes
       FROM "row" WHERE kind = 'asset' GROUP BY workshop`,
    ),
    db.query<{ workshop: string }>('SELECT DISTINCT workshop FROM "row"'),
  ])
  return {
    workshops: known.rows.map(({ workshop }) => workshop),
    rooms: rooms.rows,
    versions: versions.rows,
    images: images.rows,
  }
}
