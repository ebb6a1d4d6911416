import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** Made small for the disk, away from the event loop. As gzip, so that a browser can be sent what lies there. */
export async function packVersion(update: Uint8Array): Promise<Uint8Array> {
  return zip(update)
}

/** Undefined for bytes that are not what was packed, or are larger than `sizeBytes`. */
export async function unpackVersion(packed: Uint8Array, sizeBytes: number): Promise<Uint8Array | undefined> {
  try {
    const update = await unzip(packed, { maxOutputLength: Math.max(1, sizeBytes) })
    return update.length === sizeBytes ? update : undefined
  } catch {
    return undefined
  }
}
