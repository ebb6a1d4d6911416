import { StorageError } from '../storage.ts'
import type { Db } from './link.ts'

/** "brpa": the lock under which one server at a time looks at the schema and changes it. */
const SCHEMA_LOCK = 0x62727061

/**
 * The schema, one step a version; a released step never changes, the next one is added below it. Servers of neighbouring
 * versions work on one database while they are replaced one by one, so a step only adds. Checksums are the first eight
 * bytes of a SHA-256, which the database can compute too.
 */
const steps: readonly (readonly string[])[] = [
  [
    `CREATE TABLE workshop (
      id text COLLATE "C" PRIMARY KEY, mark integer NOT NULL DEFAULT 0
    )`,
    `CREATE TABLE "row" (
      workshop text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
      version integer NOT NULL, data text NOT NULL,
      PRIMARY KEY (workshop, kind, id)
    )`,
    // Whether another workshop has an image too.
    `CREATE INDEX row_asset ON "row" (id) WHERE kind = 'asset'`,
    `CREATE TABLE command (
      workshop text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, answer text,
      PRIMARY KEY (workshop, id)
    )`,
    `CREATE TABLE key (
      hash text COLLATE "C" PRIMARY KEY,
      workshop text COLLATE "C" NOT NULL, kind text NOT NULL, id text NOT NULL
    )`,
    `CREATE INDEX key_workshop ON key (workshop)`,
    // The number of the last update is kept here: whoever appends holds this row until the commit.
    `CREATE TABLE room (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      workshop text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL,
      epoch integer NOT NULL DEFAULT 1, seq integer NOT NULL DEFAULT 0,
      UNIQUE (workshop, name)
    )`,
    `CREATE TABLE log (
      room integer NOT NULL REFERENCES room ON DELETE CASCADE, seq integer NOT NULL,
      sum bytea NOT NULL, bytes bytea NOT NULL,
      PRIMARY KEY (room, seq)
    )`,
    `CREATE TABLE snapshot (
      room integer PRIMARY KEY REFERENCES room ON DELETE CASCADE, seq integer NOT NULL,
      sum bytea NOT NULL, bytes bytea NOT NULL
    )`,
    // Yjs packs tightly already: trying to compress it again costs and gains nothing.
    `ALTER TABLE log ALTER bytes SET STORAGE EXTERNAL`,
    `ALTER TABLE snapshot ALTER bytes SET STORAGE EXTERNAL`,
    // Records that no longer match their checksum, kept for whoever wants to rescue words from them.
    `CREATE TABLE damage (
      room integer NOT NULL REFERENCES room ON DELETE CASCADE, source text NOT NULL, seq integer NOT NULL,
      sum bytea NOT NULL, bytes bytea NOT NULL
    )`,
    `CREATE INDEX damage_room ON damage (room)`,
    `CREATE TABLE version (
      workshop text COLLATE "C" NOT NULL, room text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
      at bigint NOT NULL, seq integer NOT NULL, size integer NOT NULL, data text NOT NULL,
      sum bytea NOT NULL, bytes bytea NOT NULL,
      PRIMARY KEY (workshop, room, id)
    )`,
    `ALTER TABLE version ALTER bytes SET STORAGE EXTERNAL`,
    `CREATE TABLE asset (
      id text COLLATE "C" PRIMARY KEY, type text NOT NULL, bytes bytea NOT NULL
    )`,
    `ALTER TABLE asset ALTER bytes SET STORAGE EXTERNAL`,
  ],
]

/** Servers from this schema version on can work with the newest one. Raise it with a step that takes something away. */
const READABLE_FROM = 1

/**
 * Brings the schema that the connection looks in first (`search_path`, usually public) to the newest version. Several
 * servers may do so at once. One that is newer is left as it is, where it only has more than we know: so an upgrade can be
 * taken back. Refuses, before writing anything, what is too new or holds another program's tables.
 */
export async function migrate(db: Db): Promise<void> {
  await db.query('BEGIN')
  try {
    await db.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK])
    const { version, readableFrom } = await readVersion(db)
    if (readableFrom > steps.length) {
      throw new StorageError(
        'database-newer',
        `The database was written by a newer version (schema ${version}, this version knows up to ${steps.length}).`,
      )
    }
    for (const step of steps.slice(version)) for (const statement of step) await db.query(statement)
    if (version < steps.length) {
      const told = 'UPDATE brownpaper SET version = $1, readable_from = $2'
      await db.query(told, [steps.length, READABLE_FROM])
    }
    await db.query('COMMIT')
  } catch (error) {
    await db.query('ROLLBACK')
    throw error
  }
}

type SchemaVersion = { readonly version: number; readonly readableFrom: number }

/** Makes the table that says so when there is nothing yet. */
async function readVersion(db: Db): Promise<SchemaVersion> {
  const nothing = { version: 0, readableFrom: 0 }
  const tables = await db.query<{ name: string }>(
    'SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()',
  )
  if (tables.rows.some(({ name }) => name === 'brownpaper')) {
    const text = 'SELECT version, readable_from AS "readableFrom" FROM brownpaper'
    return (await db.query<SchemaVersion>(text)).rows[0] ?? nothing
  }
  if (tables.count > 0) {
    throw new StorageError(
      'database-foreign',
      'The database of DATABASE_URL holds tables of another program. Give Brownpaper a database of its own.',
    )
  }
  await db.query('CREATE TABLE brownpaper (version integer NOT NULL, readable_from integer NOT NULL)')
  await db.query('INSERT INTO brownpaper VALUES (0, 0)')
  return nothing
}
