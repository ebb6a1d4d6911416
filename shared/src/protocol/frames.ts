import * as decoding from 'lib0/decoding'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import { ByteWriter, sizeOfUint } from '../base/byte-writer.ts'

/** The y-websocket message types every client speaks. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Channel 0 carries control messages as JSON; the client numbers the others. */
export const CONTROL_CHANNEL = 0

/** One piece of a multiplexed message: a y-websocket message, or control, of one channel. */
export type Frame = { readonly channel: number; readonly payload: Uint8Array }

/** Many frames in one message: each a channel number and a length-prefixed payload. `allot` gives the memory for it. */
export function encodeFrames(
  frames: readonly Frame[],
  allot = (sizeBytes: number): Uint8Array => new Uint8Array(sizeBytes),
): Uint8Array {
  let sizeBytes = 0
  for (const { channel, payload } of frames)
    sizeBytes += sizeOfUint(channel) + sizeOfUint(payload.length) + payload.length
  const to = new ByteWriter(allot(sizeBytes))
  for (const { channel, payload } of frames) to.uint(channel).sized(payload)
  return to.bytes
}

/** Undefined for a message that is not made of whole frames, or of more than `maxFrames`. */
export function decodeFrames(
  message: Uint8Array,
  maxFrames = Number.POSITIVE_INFINITY,
): readonly Frame[] | undefined {
  const decoder = decoding.createDecoder(message)
  const frames: Frame[] = []
  try {
    while (decoding.hasContent(decoder)) {
      if (frames.length >= maxFrames) return undefined
      const channel = decoding.readVarUint(decoder)
      frames.push({ channel, payload: decoding.readVarUint8Array(decoder) })
    }
  } catch {
    return undefined
  }
  return frames
}

export function encodeControl(message: ClientControl | ServerControl): Frame {
  return { channel: CONTROL_CHANNEL, payload: encodeUtf8(JSON.stringify(message)) }
}

/** The parsed JSON of a control frame; undefined when it is none. The reader still has to check its shape. */
export function decodeControl(payload: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(payload))
  } catch {
    return undefined
  }
}

/** What a client says on channel 0. */
export type ClientControl =
  | { readonly t: 'open'; readonly channel: number; readonly room: string }
  | { readonly t: 'close'; readonly channel: number }
  /** `id` makes a repeated command do nothing twice; it is answered by the same id. */
  | { readonly t: 'command'; readonly id: string; readonly command: unknown }
  | { readonly t: 'ping' }

/** Whose a Yjs client id is: a member, or a device without one (a group screen). */
export type Identity = {
  readonly client: number
  readonly member: string | null
  readonly device: string
}

export type PresencePace = 'live' | 'thinned'

/** How presence travels at the moment: whether less often than it changes, and the least time between two states, in ms. */
export type PresenceWish = { readonly pace: PresencePace; readonly everyMs: number }

/** What holds on a line on which nothing was said of it. */
export const LIVE_PRESENCE: PresenceWish = { pace: 'live', everyMs: 0 }

/** What the server says on channel 0. */
export type ServerControl =
  | { readonly t: 'hello'; readonly device: string; readonly now: number }
  /** A channel is open; `canWrite` may change with `rights`. Documents of another epoch must not be merged in. */
  | { readonly t: 'opened'; readonly channel: number; readonly epoch: number; readonly canWrite: boolean }
  | { readonly t: 'rights'; readonly channel: number; readonly canWrite: boolean }
  | { readonly t: 'closed'; readonly channel: number; readonly code: number }
  /** Counts all sync frames of type step2 and update on this channel, in order, that are on disk or were refused. */
  | { readonly t: 'saved'; readonly channel: number; readonly kept: number; readonly denied: number }
  /** Nothing more is taken on this channel; what was sent since the last `saved` belongs in the tray. */
  | { readonly t: 'denied'; readonly channel: number; readonly reason: string }
  | { readonly t: 'who'; readonly channel: number; readonly who: readonly Identity[] }
  | { readonly t: 'answer'; readonly id: string; readonly ok: true; readonly result?: unknown }
  | { readonly t: 'answer'; readonly id: string; readonly ok: false; readonly code: string }
  | { readonly t: 'storage'; readonly state: 'ok' | 'failing' }
  /**
   * Whether cursors and selections are told as they move or, because the server is busy, less often. Sending them more
   * often than `everyMs` is for nothing; older servers do not say it.
   */
  | { readonly t: 'presence'; readonly pace: PresencePace; readonly everyMs?: number }
  | { readonly t: 'pong'; readonly now: number }
