import type { Db } from './link.ts'

/** Rooms take their logs, snapshots and damaged records along. The order matters: what is an image's is read in rows. */
const STATEMENTS = [
  `DELETE FROM asset WHERE id IN (SELECT id FROM "row" WHERE workshop = $1 AND kind = 'asset')
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
