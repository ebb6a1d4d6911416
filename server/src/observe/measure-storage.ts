import type { Storage } from '../storage/storage.ts'
import type { Metrics } from './metrics.ts'

/** The same storage, with the time its writes take measured. */
export function measureStorage(storage: Storage, metrics: Metrics): Storage {
  const measure = async <T>(operation: string, write: Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await write
    metrics.stored(operation, (performance.now() - start) / 1000)
    return result
  }
  return {
    ...storage,
    append: (key, update, epoch) => measure('append', storage.append(key, update, epoch)),
    commit: (commit) => measure('commit', storage.commit(commit)),
    putVersion: (key, version) => measure('putVersion', storage.putVersion(key, version)),
    compact: (key, uptoSeq, snapshot) => measure('compact', storage.compact(key, uptoSeq, snapshot)),
  }
}
