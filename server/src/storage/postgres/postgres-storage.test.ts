import { afterAll, beforeAll } from 'vitest'
import { contractQueueBytes, type DurableUnderTest, runDurabilityContract } from '../durability-contract.ts'
import type { RoomKey } from '../storage.ts'
import { runStorageContract } from '../storage-contract.ts'
import { openPostgresStorage, type PostgresStorageOptions } from './postgres-storage.ts'
import { TestPostgres } from './test-postgres.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await TestPostgres.start()
})
afterAll(() => postgres.remove())

/** In a database of its own, which breaks by becoming one that may only be read, as after another took over. */
async function openInDatabase(options: Partial<PostgresStorageOptions> = {}): Promise<DurableUnderTest> {
  const name = await postgres.createDatabase()
  const open = () => openPostgresStorage({ url: postgres.urlOf(name), ...options })
  const setReadOnly = async (sql: string) => {
    await postgres.query(`ALTER DATABASE ${name} ${sql}`)
    await postgres.disconnect(name)
  }
  let storage = await open()
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = await open()
      return storage
    },
    damage: (key, record) => damageRecord(name, key, record),
    breakDisk: () => setReadOnly('SET default_transaction_read_only = on'),
    mendDisk: () => setReadOnly('RESET default_transaction_read_only'),
    dispose: () => storage.close(),
  }
}

async function damageRecord(
  database: string,
  key: RoomKey,
  record: number | 'snapshot' | { readonly version: string },
): Promise<void> {
  const ofRoom = `room = (SELECT id FROM room WHERE workshop = '${key.workshopId}' AND name = '${key.room}')`
  const flipped = "bytes = '~'::bytea || substr(bytes, 2)"
  const sql =
    record === 'snapshot'
      ? `UPDATE snapshot SET ${flipped} WHERE ${ofRoom}`
      : typeof record === 'number'
        ? `UPDATE log SET ${flipped} WHERE ${ofRoom} AND seq = ${record}`
        : `UPDATE version SET ${flipped} WHERE room = '${key.room}' AND id = '${record.version}'`
  const changed = await postgres.query(`${sql} RETURNING 1`, database)
  if (changed.length !== 1) throw new Error(`Expected one record to damage, found ${changed.length}`)
}

runStorageContract('PostgreSQL', openInDatabase)
runDurabilityContract('PostgreSQL', () =>
  openInDatabase({ maxQueuedBytes: contractQueueBytes, retryFromMs: 5, retryToMs: 20 }),
)
