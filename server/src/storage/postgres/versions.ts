import type { RoomKey } from '../storage.ts'
import type { NewTextVersion, TextVersion } from '../text.ts'
import { isWhole, sumOf } from './checksum.ts'
import type { Db } from './link.ts'

export async function putVersion(db: Db, { key, version }: { key: RoomKey; version: NewTextVersion }) {
  const { id, at, seq, sizeBytes, json, bytes } = version
  await db.query(
    `INSERT INTO version VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (workshop, room, id) DO UPDATE SET at = excluded.at, seq = excluded.seq, size = excluded.size,
       data = excluded.data, sum = excluded.sum, bytes = excluded.bytes`,
    [key.workshopId, key.room, id, at, seq, sizeBytes, json, sumOf(bytes), bytes],
  )
}

export async function listVersions(db: Db, workshopId: string): Promise<readonly TextVersion[]> {
  const { rows } = await db.query<TextVersion>(
    `SELECT id, room, at::float8 AS at, seq, size AS "sizeBytes", length(bytes) AS "storedBytes", data AS json
     FROM version WHERE workshop = $1 ORDER BY version.at DESC, id`,
    [workshopId],
  )
  return rows
}

export async function readVersion(
  db: Db,
  { key, id }: { key: RoomKey; id: string },
): Promise<Uint8Array | undefined> {
  const { rows } = await db.query<{ sum: Uint8Array; bytes: Uint8Array }>(
    'SELECT sum, bytes FROM version WHERE workshop = $1 AND room = $2 AND id = $3',
    [key.workshopId, key.room, id],
  )
  return rows[0] !== undefined && isWhole(rows[0]) ? rows[0].bytes : undefined
}

export async function deleteVersions(db: Db, { key, ids }: { key: RoomKey; ids: readonly string[] }) {
  const text = 'DELETE FROM version WHERE workshop = $1 AND room = $2 AND id = ANY($3)'
  await db.query(text, [key.workshopId, key.room, ids])
}
