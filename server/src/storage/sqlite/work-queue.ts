import { type HealthState, StorageError, type StorageHealth } from '../storage.ts'
import { type Call, isWrite } from './operations.ts'
import type { BatchAnswer, Outcome } from './run-batch.ts'

export type WorkQueueOptions = {
  /** How much may wait to be written, in bytes; a write beyond it is rejected. */
  readonly maxQueuedBytes: number
  /** How long to wait after a failure; doubled each time it fails again. */
  readonly retryFromMs: number
  readonly retryToMs: number
  /** Runs a batch elsewhere; rejects only when it never will again. */
  readonly execute: (calls: readonly Call[]) => Promise<BatchAnswer>
}

type Job = {
  readonly call: Call
  readonly sizeBytes: number
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: StorageError) => void
}

/** What a call weighs beside its bytes, so that a flood of empty ones is bounded too. */
const callBytes = 128

/** Bounds of one batch, so that the first in it does not wait long for the last. */
const maxBatchCalls = 4096
const maxBatchBytes = 8 * 1024 * 1024

/**
 * Calls on their way to the worker, in the order made. One batch is under way at a time while the next one gathers;
 * what failed goes back to the front and is tried again after a pause, during which reads still go through.
 */
export class WorkQueue {
  readonly #options: WorkQueueOptions
  readonly #listeners = new Set<(state: HealthState) => void>()
  #jobs: Job[] = []
  #queuedBytes = 0
  #state: HealthState = 'ok'
  #isBusy = false
  #isPumpDue = false
  #pauseMs = 0
  #pause: NodeJS.Timeout | undefined
  #end: StorageError | undefined
  #drained: (() => void) | undefined

  constructor(options: WorkQueueOptions) {
    this.#options = options
  }

  readonly health: StorageHealth = {
    state: () => this.#state,
    subscribe: (listener) => {
      this.#listeners.add(listener)
      return () => this.#listeners.delete(listener)
    },
  }

  /** Queues a call and gives its answer. */
  run(call: Call, payloadBytes: number): Promise<unknown> {
    if (this.#end) return Promise.reject(this.#end)
    const sizeBytes = isWrite(call) ? callBytes + payloadBytes : 0
    const { maxQueuedBytes } = this.#options
    if (this.#queuedBytes + sizeBytes > maxQueuedBytes) {
      const message = `No room for ${sizeBytes} bytes: ${this.#queuedBytes} of ${maxQueuedBytes} wait already.`
      return Promise.reject(new StorageError('storage-full-queue', message))
    }
    this.#queuedBytes += sizeBytes
    return new Promise((resolve, reject) => {
      this.#jobs.push({ call, sizeBytes, resolve, reject })
      this.#pumpSoon()
    })
  }

  /** Takes nothing more and waits for what is queued; while failing, one last try. */
  async close(): Promise<void> {
    this.#end ??= new StorageError('storage-closed', 'The storage has been closed.')
    this.#endPause()
    await new Promise<void>((resolve) => {
      this.#drained = resolve
      this.#pump()
    })
  }

  /** All calls made in one turn of the event loop share a batch. */
  #pumpSoon(): void {
    if (this.#isPumpDue) return
    this.#isPumpDue = true
    setImmediate(() => {
      this.#isPumpDue = false
      this.#pump()
    })
  }

  #pump(): void {
    if (this.#isBusy) return
    const batch = this.#pause ? this.#takeReads() : this.#takeBatch()
    if (batch.length > 0) void this.#execute(batch)
    else if (this.#jobs.length === 0) this.#drained?.()
  }

  #takeBatch(): Job[] {
    let count = 0
    let sizeBytes = 0
    for (const job of this.#jobs) {
      sizeBytes += job.sizeBytes
      if (count === maxBatchCalls || (count > 0 && sizeBytes > maxBatchBytes)) break
      count += 1
    }
    return this.#jobs.splice(0, count)
  }

  #takeReads(): Job[] {
    const reads = this.#jobs.filter((job) => !isWrite(job.call))
    this.#jobs = this.#jobs.filter((job) => isWrite(job.call))
    return reads
  }

  async #execute(batch: readonly Job[]): Promise<void> {
    this.#isBusy = true
    const answer = await this.#options
      .execute(batch.map((job) => job.call))
      .catch((cause: unknown) => this.#stop(batch, cause))
    this.#isBusy = false
    if (answer) this.#settle(batch, answer)
    this.#pump()
  }

  #settle(batch: readonly Job[], { outcomes, failure }: BatchAnswer): void {
    const again: Job[] = []
    for (const [index, job] of batch.entries()) {
      const outcome = outcomes[index]
      if (outcome) this.#settleJob(job, outcome)
      else again.push(job)
    }
    this.#jobs = [...again, ...this.#jobs]
    if (failure !== undefined) this.#failed()
    else if (batch.some((job) => isWrite(job.call))) this.#worked()
  }

  #settleJob(job: Job, outcome: Outcome): void {
    this.#queuedBytes -= job.sizeBytes
    if (outcome.ok) job.resolve(outcome.answer)
    else job.reject(new StorageError(outcome.code, outcome.message))
  }

  #worked(): void {
    this.#pauseMs = 0
    this.#setState('ok')
  }

  #failed(): void {
    this.#setState('failing')
    if (this.#end) {
      this.#rejectAll(this.#jobs, this.#end)
      return
    }
    const { retryFromMs, retryToMs } = this.#options
    this.#pauseMs = Math.min(Math.max(this.#pauseMs * 2, retryFromMs), retryToMs)
    this.#pause = setTimeout(() => {
      this.#endPause()
      this.#pump()
    }, this.#pauseMs)
  }

  #endPause(): void {
    clearTimeout(this.#pause)
    this.#pause = undefined
  }

  /** The worker is gone: whether the batch under way was written will show when the data is opened again. */
  #stop(batch: readonly Job[], cause: unknown): void {
    this.#end = new StorageError('storage-stopped', 'The storage worker stopped unexpectedly.', { cause })
    this.#endPause()
    this.#rejectAll([...batch, ...this.#jobs], this.#end)
    this.#setState('failing')
  }

  #rejectAll(jobs: readonly Job[], error: StorageError): void {
    this.#jobs = []
    this.#queuedBytes = 0
    for (const job of jobs) job.reject(error)
  }

  #setState(state: HealthState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of [...this.#listeners]) listener(state)
  }
}
