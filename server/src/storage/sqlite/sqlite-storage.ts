import { type Ask, queuedStorage } from '../queued-storage.ts'
import type { Storage } from '../storage.ts'
import { WorkQueue } from '../work-queue.ts'
import { openWorker } from './open-worker.ts'
import { type Call, isWrite } from './operations.ts'

export type SqliteStorageOptions = {
  /** The database file; its folder is made when needed. ':memory:' keeps nothing. */
  readonly path: string
  /** How much may wait to be written before writes are rejected. Default 64 MiB. */
  readonly maxQueuedBytes?: number
  /** The pause after a first failed write; it doubles with each further one. Default 250 ms. */
  readonly retryFromMs?: number
  /** The longest pause between tries. Default 5 s. */
  readonly retryToMs?: number
  /** How long to wait for another program that holds the file locked. Default 2 s. */
  readonly busyTimeoutMs?: number
  /** Hears once what is wrong with the structure of the file, when something is. */
  readonly onDamage?: (what: string) => void
  /** How long writes wait for each other when they come in a stream. Default: not at all. */
  readonly gatherMs?: () => number
}

/**
 * Opens the store in one SQLite file, kept by a worker thread of its own. Rejects with a StorageError whose message
 * is one clear sentence: `data-dir-unwritable`, `database-unusable`, `database-foreign`, `database-newer`,
 * `database-in-use`. A file that cannot be used is left as it is.
 */
export async function openSqliteStorage(options: SqliteStorageOptions): Promise<Storage> {
  const { path, busyTimeoutMs = 2000, maxQueuedBytes = 64 * 1024 * 1024 } = options
  const { retryFromMs = 250, retryToMs = 5000 } = options
  const worker = await openWorker({ path, busyTimeoutMs })
  if (worker.damage !== undefined) options.onDamage?.(worker.damage)
  const queue = new WorkQueue<Call>({
    ...{ isWrite, maxQueuedBytes, retryFromMs, retryToMs },
    ...(options.gatherMs && { gatherMs: options.gatherMs }),
    execute: worker.execute,
  })

  let closing: Promise<void> | undefined

  const ask: Ask = (name, argument, payloadBytes = 0) =>
    // The worker runs the operation named, so its answer has that operation's type.
    queue.run({ name, argument } as Call, payloadBytes) as Promise<never>

  return queuedStorage(ask, {
    isShared: false,
    health: queue.health,
    close() {
      closing ??= queue.close().then(worker.close)
      return closing
    },
  })
}
