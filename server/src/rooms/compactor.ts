import { Worker } from 'node:worker_threads'
import { joinBytes } from '@brownpaper/shared/base/join-bytes'
import { type EncodedParts, encodeParts } from './encode-parts.ts'

/** Makes states of rooms without holding up those who work in them. */
export interface Compactor {
  /** Rejects when it could not be done; asking again may help. */
  encode(parts: readonly Uint8Array[]): Promise<EncodedParts>
  close(): Promise<void>
}

export type CompactorOptions = {
  readonly inlineBytes: number
  /** How long the thread waits for more. */
  readonly restAfterMs: number
}

/** On its way to the worker: all parts in one buffer, which is handed over instead of copied once more. */
export type CompactJob = { readonly all: Uint8Array<ArrayBuffer>; readonly lengths: readonly number[] }

type Asked = { readonly resolve: (encoded: EncodedParts) => void; readonly reject: (error: Error) => void }

/**
 * A thread for all rooms, started when one needs it and ended when none did for a while: a large document leaves much
 * memory behind. What is smaller than `inlineBytes` is done at once, for less than it costs to send it there.
 */
export function createCompactor({ inlineBytes, restAfterMs }: CompactorOptions): Compactor {
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  /** In the order asked, which is the order answered. */
  let asked: Asked[] = []

  function open(): Worker {
    const opened = new Worker(new URL('./compact-worker.ts', import.meta.url))
    opened.unref()
    opened.on('message', (encoded: EncodedParts) => {
      asked.shift()?.resolve(encoded)
      if (asked.length === 0) resting = setTimeout(() => rest(opened), restAfterMs).unref()
    })
    const ended = (cause: unknown) => {
      if (worker !== opened) return
      worker = undefined
      const waiting = asked
      asked = []
      for (const { reject } of waiting) reject(new Error('The thread that makes snapshots ended', { cause }))
    }
    opened.on('error', ended)
    opened.on('exit', ended)
    return opened
  }

  /** Whoever asks from now on gets a new one. */
  function rest(opened: Worker): void {
    if (worker === opened) worker = undefined
    void opened.terminate()
  }

  return {
    async encode(parts) {
      const job = pack(parts)
      if (job.all.length < inlineBytes) return encodeParts(parts)
      clearTimeout(resting)
      worker ??= open()
      const { promise, resolve, reject } = Promise.withResolvers<EncodedParts>()
      asked.push({ resolve, reject })
      worker.postMessage(job, [job.all.buffer])
      return promise
    },
    async close() {
      clearTimeout(resting)
      await worker?.terminate()
    },
  }
}

function pack(parts: readonly Uint8Array[]): CompactJob {
  return { all: joinBytes(parts), lengths: parts.map(({ length }) => length) }
}
