import { type HealthState, StorageError, type StorageErrorCode, type StorageHealth } from './storage.ts'

/** What became of one call. */
export type Outcome =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly code: StorageErrorCode; readonly message: string }

/**
 * The outcomes of a batch, call by call. `failure` says why its writes could not be made durable; they are then
 * absent among the outcomes, to be tried again.
 */
export type BatchAnswer = {
  readonly outcomes: readonly (Outcome | undefined)[]
  readonly failure: string | undefined
}

export type WorkQueueOptions<Call> = {
  /** Whether a call changes anything; the others may be answered while writing fails. */
  readonly isWrite: (call: Call) => boolean
  /** How much may wait to be written, in bytes; a write beyond it is rejected. */
  readonly maxQueuedBytes: number
  /** How long to wait after a failure; doubled each time it fails again. */
  readonly retryFromMs: number
  readonly retryToMs: number
  /** How long calls gather for the next batch when the one before has just ended. Default: not at all. */
  readonly gatherMs?: () => number
  /** Runs a batch elsewhere; rejects only when it never will again. An empty one asks whether it would work. */
  readonly execute: (calls: readonly Call[]) => Promise<BatchAnswer>
}

type Job<Call> = {
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
export class WorkQueue<Call> {
  readonly #options: WorkQueueOptions<Call>
  readonly #listeners = new Set<(state: HealthState) => void>()
  #jobs: Job<Call>[] = []
  #queuedBytes = 0
  #state: HealthState = 'ok'
  #isBusy = false
  #isPumpDue = false
  #ranAt = Number.NEGATIVE_INFINITY
  #pauseMs = 0
  #pause: NodeJS.Timeout | undefined
  #end: StorageError | undefined
  #drained: (() => void) | undefined

  constructor(options: WorkQueueOptions<Call>) {
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
    const { maxQueuedBytes, isWrite } = this.#options
    const sizeBytes = isWrite(call) ? callBytes + payloadBytes : 0
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

  /** Asks whether writing works when nothing else would tell: nothing waits, or the last failure was a read's. */
  probe(): void {
    if (this.#isBusy || this.#pause !== undefined || this.#jobs.length > 0 || this.#end) return
    void this.#execute([])
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
    const pump = () => {
      this.#isPumpDue = false
      this.#pump()
    }
    const waitMs = this.#waitMs()
    if (waitMs > 0) setTimeout(pump, waitMs)
    else setImmediate(pump)
  }

  /** How long the next batch had better gather; whoever closes is not kept waiting. */
  #waitMs(): number {
    const gatherMs = this.#end === undefined ? (this.#options.gatherMs?.() ?? 0) : 0
    return this.#ranAt + gatherMs - performance.now()
  }

  #pump(): void {
    if (this.#isBusy) return
    const batch = this.#pause ? this.#takeReads() : this.#takeBatch()
    if (batch.length > 0) void this.#execute(batch)
    else if (this.#jobs.length === 0) this.#drained?.()
  }

  #takeBatch(): Job<Call>[] {
    let count = 0
    let sizeBytes = 0
    for (const job of this.#jobs) {
      sizeBytes += job.sizeBytes
      if (count === maxBatchCalls || (count > 0 && sizeBytes > maxBatchBytes)) break
      count += 1
    }
    return this.#jobs.splice(0, count)
  }

  #takeReads(): Job<Call>[] {
    const { isWrite } = this.#options
    const reads = this.#jobs.filter((job) => !isWrite(job.call))
    this.#jobs = this.#jobs.filter((job) => isWrite(job.call))
    return reads
  }

  async #execute(batch: readonly Job<Call>[]): Promise<void> {
    this.#isBusy = true
    const answer = await this.#options
      .execute(batch.map((job) => job.call))
      .catch((cause: unknown) => this.#stop(batch, cause))
    this.#isBusy = false
    this.#ranAt = performance.now()
    if (answer) this.#settle(batch, answer)
    if (this.#jobs.length > 0 && this.#waitMs() > 0) this.#pumpSoon()
    else this.#pump()
  }

  #settle(batch: readonly Job<Call>[], { outcomes, failure }: BatchAnswer): void {
    const again: Job<Call>[] = []
    for (const [index, job] of batch.entries()) {
      const outcome = outcomes[index]
      if (outcome) this.#settleJob(job, outcome)
      else again.push(job)
    }
    this.#jobs = [...again, ...this.#jobs]
    if (failure !== undefined) this.#failed()
    else if (batch.length === 0 || batch.some((job) => this.#options.isWrite(job.call))) this.#worked()
  }

  #settleJob(job: Job<Call>, outcome: Outcome): void {
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
      this.probe()
      this.#pump()
    }, this.#pauseMs)
  }

  #endPause(): void {
    clearTimeout(this.#pause)
    this.#pause = undefined
  }

  /** The worker is gone: whether the batch under way was written will show when the data is opened again. */
  #stop(batch: readonly Job<Call>[], cause: unknown): void {
    this.#end = new StorageError('storage-stopped', 'The storage worker stopped unexpectedly.', { cause })
    this.#endPause()
    this.#rejectAll([...batch, ...this.#jobs], this.#end)
    this.#setState('failing')
  }

  #rejectAll(jobs: readonly Job<Call>[], error: StorageError): void {
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
