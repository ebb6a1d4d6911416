import { parentPort, workerData } from 'node:worker_threads'
import { must } from '@brownpaper/shared/base/assert'
import { StorageError, type StorageErrorCode } from '../storage.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { prepareOperations } from './operations.ts'
import { type CallsMessage, packAnswer, unpackCalls } from './pack-calls.ts'
import { RoomHeads } from './room-heads.ts'
import { runBatch } from './run-batch.ts'

/** What the worker is started with. */
export type WorkerStart = { readonly path: string; readonly busyTimeoutMs: number }

/** The first message back: whether the database opened. Each later one is an AnswerMessage. */
export type WorkerOpening =
  | { readonly ok: true; readonly damage: string | undefined }
  | { readonly ok: false; readonly code: StorageErrorCode; readonly message: string }

const port = must(parentPort, 'the thread that started this worker')
const { path, busyTimeoutMs } = workerData as WorkerStart

function open(): OpenDatabase | undefined {
  try {
    return openDatabase(path, busyTimeoutMs)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    port.postMessage({ ok: false, code: error.code, message: error.message } satisfies WorkerOpening)
    return undefined
  }
}

function serve(database: OpenDatabase): void {
  const heads = new RoomHeads()
  const prepared = { operations: prepareOperations(database.db, heads), heads }
  port.on('message', (request: CallsMessage | 'close') => {
    if (request === 'close') {
      database.close()
      port.close()
      return
    }
    const { message, transfer } = packAnswer(runBatch(database, prepared, unpackCalls(request)))
    port.postMessage(message, transfer)
  })
  port.postMessage({ ok: true, damage: database.damage } satisfies WorkerOpening)
}

const database = open()
if (database) serve(database)
