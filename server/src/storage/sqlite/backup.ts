import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { StorageError } from '../storage.ts'
import { takeLock } from './open-database.ts'
import { mustBeOurs } from './schema.ts'
import { isBusyError } from './sqlite-error.ts'

/** A copy of a database. `damaged` counts records that did not match their checksum, there as here. */
export type Backup = { readonly path: string; readonly sizeBytes: number; readonly damaged: number }

/**
 * Copies the database at `path` into a folder, made when needed, as it is at this moment; the server may go on writing.
 * What was erased is not in the copy, also not between the lines. Rejects what cannot be read whole, and then leaves no
 * half copy behind. Throws a StorageError.
 */
export function backUp(path: string, folder: string, now: Date): Backup {
  if (!existsSync(path)) {
    throw new StorageError(
      'database-unusable',
      `There is no database at ${path}. Set DATA_DIR to its folder.`,
    )
  }
  const target = resolve(folder, `brownpaper-${stampOf(now)}.db`)
  const part = `${target}.part`
  try {
    mkdirSync(dirname(target), { recursive: true })
    rmSync(part, { force: true })
    const db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 })
    try {
      mustBeOurs(db)
      db.prepare('VACUUM INTO ?').run(part)
    } finally {
      db.close()
    }
    const damaged = check(part)
    sync(part)
    renameSync(part, target)
    sync(dirname(target))
    return { path: target, sizeBytes: statSync(target).size, damaged }
  } catch (error) {
    rmSync(part, { force: true })
    throw explain(error, `${path} could not be backed up`)
  }
}

/**
 * Puts a copy in the place of the database at `path`, while no server runs on it. What stood there is moved aside and
 * its new name returned; undefined when nothing did. Throws a StorageError, and then everything is as it was.
 */
export function restore(copy: string, path: string, now: Date): string | undefined {
  if (!existsSync(copy)) throw new StorageError('database-unusable', `There is no file ${copy}.`)
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.part`
  let lock: DatabaseSync | undefined
  try {
    lock = takeLock(path, 0)
    copyFileSync(copy, part)
    check(part)
    sync(part)
    const aside = existsSync(path) ? `${path}.before-${stampOf(now)}` : undefined
    for (const suffix of ['', '-wal', '-shm']) {
      if (aside !== undefined && existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
    }
    renameSync(part, path)
    sync(dirname(path))
    return aside
  } catch (error) {
    rmSync(part, { force: true })
    if (!isBusyError(error)) throw explain(error, `${copy} could not be restored`)
    throw new StorageError('database-in-use', `A server is running on ${path}. Stop it first.`, {
      cause: error,
    })
  } finally {
    lock?.close()
  }
}

/** Reads all of a copy; how many of its records are damaged. Throws when it is no whole database of ours. */
function check(path: string): number {
  const db = new DatabaseSync(path)
  try {
    mustBeOurs(db)
    // One without anything in it has no tables to count in, and is refused by that.
    db.function('crc32', { deterministic: true, directOnly: true }, (bytes) => crc32(bytes as Uint8Array))
    const [first] = db.prepare('PRAGMA integrity_check(1)').all()
    if (first?.integrity_check !== 'ok') throw new Error(String(first?.integrity_check))
    const damaged = db.prepare(`
      SELECT (SELECT count(*) FROM log WHERE crc32(bytes) <> crc) +
             (SELECT count(*) FROM snapshot WHERE crc32(bytes) <> crc) AS damaged`)
    return Number(damaged.get()?.damaged)
  } finally {
    db.close()
  }
}

/** As a file name takes it, and in the order of time. */
const stampOf = (now: Date) => now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')

function sync(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

function explain(error: unknown, what: string): StorageError {
  if (error instanceof StorageError) return error
  const cause = error instanceof Error ? error.message : String(error)
  return new StorageError('database-unusable', `${what} (${cause}).`, { cause: error })
}
