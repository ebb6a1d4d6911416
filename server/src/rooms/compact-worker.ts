import { parentPort } from 'node:worker_threads'
import { must } from '@brownpaper/shared/base/assert'
import type { CompactJob } from './compactor.ts'
import { encodeParts } from './encode-parts.ts'

const port = must(parentPort, 'the thread that started this worker')

port.on('message', ({ all, lengths }: CompactJob) => {
  let at = 0
  const parts = lengths.map((length) => {
    at += length
    return all.subarray(at - length, at)
  })
  const encoded = encodeParts(parts)
  // A copy of its own: what was encoded lies in a larger buffer.
  const bytes = encoded.bytes.slice()
  port.postMessage({ ...encoded, bytes }, [bytes.buffer])
})
