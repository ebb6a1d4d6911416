import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Hears what came; it is there only until this returns. `this` is the stream it came on. */
export type PortionListener = (this: Duplex, portion: Buffer) => void

/** What all streams read into: each is done with what it read before another one reads. */
const READ = Buffer.allocUnsafeSlow(64 * 1024)

/** What every Socket has and Node does not tell of. */
type Handle = { readonly readStop?: () => void; reading?: boolean }
type Handled = { _handle?: Handle | null }

/**
 * The same connection as a stream that reads into memory shared by all. Where one is made for every portion, that costs
 * more than all we do with a small message, and leaves as much to clear away. Node offers it for sockets of one's own
 * making, so the connection is taken over from the one a server made. Undefined where it cannot be.
 */
export function readInPlace(stream: Duplex, onPortion: PortionListener): Socket | undefined {
  if (!(stream instanceof Socket) || stream.writableLength > 0) return undefined
  const before: Handled = stream as unknown as Handled
  const handle = before._handle
  if (typeof handle?.readStop !== 'function') return undefined
  handle.readStop()
  handle.reading = false
  before._handle = null
  stream.destroy()
  function callback(this: Duplex, bytes: number): boolean {
    onPortion.call(this, READ.subarray(0, bytes))
    return true
  }
  const options: object = { handle, onread: { buffer: READ, callback } }
  return new Socket(options)
}
