import type { Db } from './link.ts'

const OWN_IMAGES = `SELECT id FROM "row" WHERE workshop = $1 AND kind = 'asset'`

/** Rooms take their logs, snapshots and damaged records along. The order matters: what is an image's is read in rows. */
const STATEMENTS = [
  // Whoever keeps one of these right now waits, and keeps it anew; what they said of it before is seen by what follows.
  `SELECT 1 FROM asset WHERE id IN (${OWN_IMAGES}) ORDER BY id FOR UPDATE`,
  `DELETE FROM asset WHERE id IN (${OWN_IMAGES})
     AND id NOT IN (SELECT id FROM "row" WHERE workshop <> $1 AND kind = 'asset')`,
  ...['room', 'version', '"row"', 'command', 'key'].map(
    (table) => `DELETE FROM ${table} WHERE workshop = $1`,
  ),
  'DELETE FROM workshop WHERE id = $1',
]

/** The workshop must be locked. */
export async function eraseWorkshop(db: Db, workshopId: string): Promise<void> {
  await Promise.all(STATEMENTS.map((statement) => db.query(statement, [workshopId])))
}
