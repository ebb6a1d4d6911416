import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Hears what came; it is there only until this returns. `this` is the stream it came on. */
export type PortionListener = (this: Duplex, portion: Buffer) => void

/** What all streams read into: each is done with what it read before another one reads. */
const READ = Buffer.allocUnsafeSlow(64 * 1024)

/** Where a Socket that was made with `onread` keeps its memory and whom it tells. Node has no other names for them. */
const [MEMORY, TELL] = ['kBuffer', 'kBufferCb'].map((name) =>
  Object.getOwnPropertySymbols(new Socket()).find(({ description }) => description === name),
)

type Inside = { _handle?: { useUserBuffer?: (memory: Buffer) => void } | null } & Record<symbol, unknown>

/**
 * Lets streams read into memory shared by all. Where some is made for every portion, that costs more than all we do
 * with a small message, and leaves as much to clear away. Node offers it (`onread`) for sockets of one's own making;
 * one that a server made is told the same. Gives false for a stream with which that cannot be. All of them tell through
 * one function: thousands would take room.
 */
export function readerInPlace(onPortion: PortionListener): (stream: Duplex) => boolean {
  function tell(this: Duplex, bytes: number): boolean {
    onPortion.call(this, READ.subarray(0, bytes))
    return true
  }
  return (stream) => {
    if (!(stream instanceof Socket) || MEMORY === undefined || TELL === undefined) return false
    const inside = stream as unknown as Inside
    if (typeof inside._handle?.useUserBuffer !== 'function') return false
    inside[TELL] = tell
    inside[MEMORY] = READ
    inside._handle.useUserBuffer(READ)
    stream.read(0)
    return true
  }
}
