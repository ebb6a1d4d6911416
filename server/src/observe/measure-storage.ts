import { type Storage, StorageError } from '../storage/storage.ts'
import type { Metrics } from './metrics.ts'

/** The same storage, with its writes counted and timed. */
export function measureStorage(storage: Storage, metrics: Metrics): Storage {
  const measure = <T>(operation: string, write: Promise<T>): Promise<T> => {
    const ended = metrics.storing(operation)
    return write.then(
      (result) => {
        ended()
        return result
      },
      (error: unknown) => {
        ended(error instanceof StorageError ? error.code : 'unknown')
        throw error
      },
    )
  }
  return {
    ...storage,
    append: (...wanted) => measure('append', storage.append(...wanted)),
    commit: (commit) => measure('commit', storage.commit(commit)),
    putVersion: (key, version) => measure('putVersion', storage.putVersion(key, version)),
    compact: (key, uptoSeq, snapshot) => measure('compact', storage.compact(key, uptoSeq, snapshot)),
  }
}
