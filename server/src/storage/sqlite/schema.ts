import type { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../storage.ts'

/** "brpa": marks a file as ours, so that another program's database is left alone. */
const applicationId = 0x62727061

/**
 * The schema, one step a version; a released step never changes, the next one is added below it. Neighbouring
 * versions of the server may meet the same file, so a step only adds.
 */
const steps = [
  `
  CREATE TABLE row (
    workshop TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    version INTEGER NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (workshop, kind, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE command (
    workshop TEXT NOT NULL, id TEXT NOT NULL, answer TEXT,
    UNIQUE (workshop, id)
  ) STRICT;

  CREATE TABLE key (
    hash TEXT PRIMARY KEY,
    workshop TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL, name TEXT NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1,
    UNIQUE (workshop, name)
  ) STRICT;

  -- The log is clustered by room: opening a room reads neighbouring pages.
  CREATE TABLE log (
    room INTEGER NOT NULL REFERENCES room, seq INTEGER NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (room, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshot (
    room INTEGER PRIMARY KEY REFERENCES room, seq INTEGER NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;

  -- Records that no longer match their checksum, kept for whoever wants to rescue words from them.
  CREATE TABLE damage (
    room INTEGER NOT NULL REFERENCES room, source TEXT NOT NULL, seq INTEGER NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX damage_room ON damage (room);

  CREATE TABLE asset (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  `,
  `
  -- The bytes come last: listing versions reads none of their pages.
  CREATE TABLE version (
    workshop TEXT NOT NULL, room TEXT NOT NULL, id TEXT NOT NULL,
    at INTEGER NOT NULL, seq INTEGER NOT NULL, size INTEGER NOT NULL, data TEXT NOT NULL,
    crc INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (workshop, room, id)
  ) STRICT;
  `,
  `
  CREATE TABLE workshop (id TEXT PRIMARY KEY, mark INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- A row here: something was erased and its bytes may still lie in free pages. Written with the erasing itself.
  CREATE TABLE scrub (due INTEGER PRIMARY KEY) STRICT;
  `,
]

/** Throws a StorageError for a database that is newer or not ours; one without anything in it may become ours. */
export function mustBeOurs(db: DatabaseSync): void {
  const isEmpty = readPragma(db, 'schema_version') === 0
  if (!isEmpty && readPragma(db, 'application_id') !== applicationId) {
    throw new StorageError('database-foreign', 'The database file belongs to another program.')
  }
  const version = readPragma(db, 'user_version')
  if (version > steps.length) {
    throw new StorageError(
      'database-newer',
      `The database was written by a newer version (schema ${version}, this version knows up to ${steps.length}).`,
    )
  }
}

/** Brings a database to the newest schema; refuses, before writing anything, one that is newer or not ours. */
export function migrate(db: DatabaseSync): void {
  mustBeOurs(db)
  const version = readPragma(db, 'user_version')
  for (const [index, step] of steps.entries()) {
    if (index < version) continue
    db.exec(`BEGIN IMMEDIATE; ${step}
      PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

function readPragma(db: DatabaseSync, name: 'user_version' | 'schema_version' | 'application_id'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name])
}
