import { setTimeout as pause } from 'node:timers/promises'
import { type Ask, queuedStorage } from '../queued-storage.ts'
import { type Storage, StorageError } from '../storage.ts'
import { WorkQueue } from '../work-queue.ts'
import { Link } from './link.ts'
import { type Call, isWrite } from './operations.ts'
import { isEnvironmentError, isRefusedLogin, messageOf } from './postgres-error.ts'
import { BatchRunner } from './run-batch.ts'
import { migrate } from './schema.ts'

export type PostgresStorageOptions = {
  /** Where the database is, as in postgres://user:password@host:5432/name. */
  readonly url: string
  /** How much may wait to be written before writes are rejected. Default 64 MiB. */
  readonly maxQueuedBytes?: number
  /** The pause after a first failed write; it doubles with each further one. Default 250 ms. */
  readonly retryFromMs?: number
  /** The longest pause between tries. Default 2 s. */
  readonly retryToMs?: number
  /** A statement that is not answered for this long counts as failed. Default 5 s. */
  readonly answerTimeoutMs?: number
  /** How long writes wait for each other when they come in a stream. Default: not at all. */
  readonly gatherMs?: () => number
  /** How often an idle connection is asked whether it still works. Default 5 s. */
  readonly probeEveryMs?: number
  /** How long a database that does not answer is waited for when opening. Default 10 s. */
  readonly openForMs?: number
}

/**
 * Opens the store in a PostgreSQL database, which any number of servers may share. Rejects with a StorageError whose
 * message is one clear sentence: `database-unusable`, `database-foreign`, `database-newer`.
 */
export async function openPostgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  const { url, maxQueuedBytes = 64 * 1024 * 1024, retryFromMs = 250, retryToMs = 2000 } = options
  const { answerTimeoutMs = 5000, probeEveryMs = 5000, openForMs = 10_000 } = options
  const link = new Link({ url, answerTimeoutMs, onLost: () => queue.probe() })
  const runner = new BatchRunner(link)
  const queue = new WorkQueue<Call>({
    ...{ isWrite, maxQueuedBytes, retryFromMs, retryToMs },
    ...(options.gatherMs && { gatherMs: options.gatherMs }),
    execute: (calls) => runner.run(calls),
  })
  await open(link, openForMs)
  const probing = setInterval(() => queue.probe(), probeEveryMs).unref()

  let closing: Promise<void> | undefined

  const ask: Ask = (name, argument, payloadBytes = 0) =>
    // The runner runs the operation named, so its answer has that operation's type.
    queue.run({ name, argument } as Call, payloadBytes) as Promise<never>

  return queuedStorage(ask, {
    isShared: true,
    health: queue.health,
    close() {
      clearInterval(probing)
      closing ??= queue.close().then(() => link.close())
      return closing
    },
  })
}

/** Connects and brings the schema up to date. A database that is still starting is waited for. */
async function open(link: Link, forMs: number): Promise<void> {
  const until = performance.now() + forMs
  for (;;) {
    try {
      await migrate(await link.open())
      return
    } catch (error) {
      link.drop()
      if (error instanceof StorageError) throw error
      if (!isEnvironmentError(error) || performance.now() > until) throw explain(error)
      await pause(250)
    }
  }
}

function explain(error: unknown): StorageError {
  const cause = messageOf(error)
  const message = isRefusedLogin(error)
    ? `The database of DATABASE_URL lets nobody in like this: ${cause}. Check its user, password and name.`
    : `The database of DATABASE_URL cannot be used: ${cause}. Check that it runs and may be reached and written.`
  return new StorageError('database-unusable', message, { cause: error })
}
