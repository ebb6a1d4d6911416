import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../storage.ts'
import { scrub } from './erasing.ts'
import { createFileGuard } from './file-guard.ts'
import { migrate } from './schema.ts'
import { isBusyError, isUnreadableError } from './sqlite-error.ts'

/** An open database, ours alone. */
export type OpenDatabase = {
  readonly db: DatabaseSync
  /** Throws when the files written to are no longer the ones at the path. */
  readonly checkFiles: () => void
  /** What is wrong with the structure of the file; what can be read of it is served all the same. */
  readonly damage: string | undefined
  readonly close: () => void
}

/**
 * Opens and migrates the database at a path, making its folder when needed; ':memory:' keeps nothing. Throws a
 * StorageError that says what to do; a file that cannot be used is left as it is.
 */
export function openDatabase(path: string, busyTimeoutMs: number): OpenDatabase {
  if (path === ':memory:') return openInMemory()
  try {
    return openFile(path, busyTimeoutMs)
  } catch (error) {
    throw explain(error, path)
  }
}

function openInMemory(): OpenDatabase {
  const db = new DatabaseSync(':memory:')
  migrate(db)
  return { db, checkFiles: () => undefined, damage: undefined, close: () => db.close() }
}

function openFile(path: string, busyTimeoutMs: number): OpenDatabase {
  makeFolder(dirname(path))
  const lock = takeLock(path, busyTimeoutMs)
  const db = new DatabaseSync(path, { timeout: busyTimeoutMs })
  try {
    // The schema is checked before the first pragma that would write to a file that is not ours.
    migrate(db)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864')
    scrubWhatIsDue(db)
    // A file that may only be read opens without complaint; this complains.
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    const checkFiles = createFileGuard([path, `${path}-wal`])
    return {
      db,
      checkFiles,
      damage: findDamage(db, path),
      close() {
        db.close()
        lock.close()
      },
    }
  } catch (error) {
    db.close()
    lock.close()
    throw error
  }
}

/** Reading all of a larger file would keep people waiting; its backups are read as a whole. */
const CHECK_UP_TO_BYTES = 256 * 1024 * 1024

/** Records carry checksums of their own; this finds the damage between them, which could hide some. */
function findDamage(db: DatabaseSync, path: string): string | undefined {
  if (statSync(path).size > CHECK_UP_TO_BYTES) return undefined
  try {
    const found = db
      .prepare('PRAGMA quick_check(3)')
      .all()
      .map(({ quick_check: line }) => String(line))
    return found.length === 1 && found[0] === 'ok' ? undefined : found.join('; ')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What a killed process had erased and not scrubbed yet. That it does not work now is no reason not to open. */
function scrubWhatIsDue(db: DatabaseSync): void {
  try {
    scrub(db)
  } catch {
    // It stays due: the next erasing or opening tries again.
  }
}

/** Node's own recursive mkdir never returns where the system knows no new folders, as in /proc (seen in Node 24). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/**
 * Two servers on one file would not see each other's updates, and one would compact away what the other logged. The
 * lock is a file of its own so that backups and the sqlite3 shell may still read; the system lets go of it when the
 * process dies, however it dies.
 */
export function takeLock(path: string, busyTimeoutMs: number): DatabaseSync {
  const lock = new DatabaseSync(`${path}-lock`, { timeout: busyTimeoutMs })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

function explain(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error
  const cause = error instanceof Error ? error.message : String(error)
  if (isBusyError(error)) {
    return new StorageError('database-in-use', `${path} is in use by another server or program.`, {
      cause: error,
    })
  }
  if (isUnreadableError(error)) {
    const message = `${path} is not a readable database (${cause}). It has been left as it is; restore a backup.`
    return new StorageError('database-unusable', message, { cause: error })
  }
  return new StorageError('data-dir-unwritable', `Cannot write the database at ${path} (${cause}).`, {
    cause: error,
  })
}
