import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { contractQueueBytes, type DurableUnderTest, runDurabilityContract } from '../durability-contract.ts'
import type { RoomKey } from '../storage.ts'
import { runStorageContract } from '../storage-contract.ts'
import { openSqliteStorage, type SqliteStorageOptions } from './sqlite-storage.ts'

/** In a folder of its own; the disk breaks by moving the file away, and is mended by putting it back. */
async function openInFile(options: Partial<SqliteStorageOptions> = {}): Promise<DurableUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'brownpaper-storage-'))
  const path = join(folder, 'test.sqlite')
  const open = () => openSqliteStorage({ path, ...options })
  let storage = await open()
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = await open()
      return storage
    },
    damage: async (key, record) => damageRecord(path, key, record),
    breakDisk: () => rename(path, `${path}.away`),
    mendDisk: () => rename(`${path}.away`, path),
    async dispose() {
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}

function damageRecord(
  path: string,
  key: RoomKey,
  record: number | 'snapshot' | { readonly version: string },
): void {
  const db = new DatabaseSync(path, { timeout: 1000 })
  const ofRoom = 'room = (SELECT id FROM room WHERE workshop = ? AND name = ?)'
  const flipped = "bytes = CAST('~' || substr(CAST(bytes AS TEXT), 2) AS BLOB)"
  const change = (sql: string, ...which: (string | number)[]) =>
    db.prepare(sql).run(key.workshopId, key.room, ...which)
  const result =
    record === 'snapshot'
      ? change(`UPDATE snapshot SET ${flipped} WHERE ${ofRoom}`)
      : typeof record === 'number'
        ? change(`UPDATE log SET ${flipped} WHERE ${ofRoom} AND seq = ?`, record)
        : change(`UPDATE version SET ${flipped} WHERE workshop = ? AND room = ? AND id = ?`, record.version)
  db.close()
  if (result.changes !== 1) throw new Error(`Expected one record to damage, found ${result.changes}`)
}

async function openInMemory() {
  const storage = await openSqliteStorage({ path: ':memory:' })
  return { storage, dispose: () => storage.close() }
}

runStorageContract('SQLite in a file', openInFile)
runStorageContract('SQLite in memory', openInMemory)
runDurabilityContract('SQLite in a file', () =>
  openInFile({ maxQueuedBytes: contractQueueBytes, retryFromMs: 5, retryToMs: 20 }),
)
