import { hash } from 'node:crypto'
import { assert } from '@brownpaper/shared/base/assert'
import type { Asset } from '../storage.ts'
import type { Db } from './link.ts'

/** Images under the hash of their bytes; the id is also the checksum. */
export async function getAsset(db: Db, id: string): Promise<Asset | undefined> {
  const { rows } = await db.query<Asset>('SELECT type, bytes FROM asset WHERE id = $1', [id])
  return rows[0] !== undefined && hash('sha256', rows[0].bytes) === id ? rows[0] : undefined
}

/** Whoever keeps one of these right now waits, and keeps it anew; the row they wrote before that is seen here. */
export async function forgetAssets(db: Db, ids: readonly string[]): Promise<void> {
  await Promise.all([
    db.query('SELECT 1 FROM asset WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]),
    db.query(
      `DELETE FROM asset WHERE id = ANY($1) AND id NOT IN (SELECT id FROM "row" WHERE kind = 'asset')`,
      [ids],
    ),
  ])
}

export async function putAsset(db: Db, { id, type, bytes }: Asset & { id: string }): Promise<void> {
  assert(hash('sha256', bytes) === id, `asset ${id} is not named by its bytes`)
  await db.query(
    `INSERT INTO asset VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, bytes = excluded.bytes`,
    [id, type, bytes],
  )
}
