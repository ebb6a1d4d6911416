import { CUSTOMER_TASKS, type CustomerTask } from '@brownpaper/shared/lane/evidence'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import type { LocalStore } from '../../../platform/storage.ts'

/** One task being tried out, or tried and not yet laid down. Times in ms. */
export type Trial = {
  readonly task: CustomerTask
  readonly startedAt: number
  /** Absent while it runs. */
  readonly tookMs?: number
}

export type Stopwatch = {
  get(): Trial | undefined
  start(task: CustomerTask, now: number): void
  stop(now: number): void
  clear(): void
  subscribe(listener: () => void): () => void
}

/** A clock that went back meanwhile shows nothing, not less. */
export const tookMs = ({ startedAt, tookMs }: Trial, now: number): number =>
  Math.max(0, tookMs ?? now - startedAt)

/** A lane's stopwatch on this device: goes on while one calls, browses elsewhere or loads the page anew. */
export function createStopwatch(laneId: string, store: LocalStore): Stopwatch {
  const key = `stopwatch.${laneId}`
  const listeners = new Set<() => void>()
  let trial = readTrial(store.get(key))

  function set(next: Trial | undefined) {
    trial = next
    if (next === undefined) store.remove(key)
    else store.set(key, JSON.stringify(next))
    for (const listener of [...listeners]) listener()
  }

  return {
    get: () => trial,
    start: (task, now) => set({ task, startedAt: now }),
    stop(now) {
      if (trial !== undefined && trial.tookMs === undefined) set({ ...trial, tookMs: tookMs(trial, now) })
    },
    clear: () => set(undefined),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readTrial(stored: string | undefined): Trial | undefined {
  if (stored === undefined) return undefined
  let read: unknown
  try {
    read = JSON.parse(stored)
  } catch {
    return undefined
  }
  if (!isRecord(read)) return undefined
  const task = CUSTOMER_TASKS.find((one) => one === (read as { task?: unknown }).task)
  const { startedAt, tookMs } = read
  if (task === undefined || typeof startedAt !== 'number') return undefined
  return typeof tookMs === 'number' ? { task, startedAt, tookMs } : { task, startedAt }
}
