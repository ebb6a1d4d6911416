import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { StorageError } from '../storage.ts'
import type { BatchAnswer } from '../work-queue.ts'
import type { Call } from './operations.ts'
import { type AnswerMessage, packCalls, unpackAnswer } from './pack-calls.ts'
import type { WorkerOpening, WorkerStart } from './worker.ts'

/** The thread that holds the database. */
export type OpenWorker = {
  /** What was found to be wrong with the file. */
  readonly damage: string | undefined
  /** Runs one batch; to be called again only after its answer. Rejects when the worker is gone. */
  readonly execute: (calls: readonly Call[]) => Promise<BatchAnswer>
  readonly close: () => Promise<void>
}

/** Starts the worker; rejects with a StorageError when it cannot open the database. */
export async function openWorker(start: WorkerStart): Promise<OpenWorker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: start,
    // A batch is forgotten as soon as it is answered; Node would set aside 64 MiB for many of them.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  })
  let waiting: PromiseWithResolvers<unknown> | undefined
  let end: Error | undefined

  function ended(error: Error): void {
    end ??= error
    waiting?.reject(end)
  }
  worker.on('message', (reply) => waiting?.resolve(reply))
  worker.on('error', (cause) => ended(new Error('The storage worker failed', { cause })))
  worker.on('exit', (exitCode) => ended(new Error(`The storage worker ended with code ${exitCode}`)))

  function nextReply(): Promise<unknown> {
    waiting = Promise.withResolvers()
    if (end) waiting.reject(end)
    return waiting.promise
  }

  // The worker says first whether it could open, and from then on replies to every batch with its answer.
  const opening = (await nextReply()) as WorkerOpening
  if (!opening.ok) throw new StorageError(opening.code, opening.message)

  return {
    damage: opening.damage,
    async execute(calls) {
      const { message, transfer } = packCalls(calls)
      const reply = nextReply() as Promise<AnswerMessage>
      worker.postMessage(message, transfer)
      return unpackAnswer(await reply)
    },
    async close() {
      if (end) return
      worker.postMessage('close')
      await once(worker, 'exit')
    },
  }
}
