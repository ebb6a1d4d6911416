import { ByteWriter, sizeOfUint } from '@brownpaper/shared/base/byte-writer'
import { MESSAGE, SYNC } from '@brownpaper/shared/protocol/frames'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'

/** One person's presence as it travels: JSON in bytes that only its reader opens. `null` says it ended. */
export type PresenceState = { readonly client: number; readonly clock: number; readonly json: Uint8Array }

/** What a client of the y-websocket protocol says in a room. */
export type Message =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'content'; readonly step: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly states: readonly PresenceState[] }
  | { readonly kind: 'query-presence' }
  /** Permission messages: only a server has something to say with them. */
  | { readonly kind: 'permission' }

/** Undefined for what is no whole message. What is read lies in memory of its own, no more than it needs. */
export function readMessage(payload: Uint8Array): Message | undefined {
  try {
    const decoder = decoding.createDecoder(payload)
    const message = readKnown(decoder)
    return decoder.pos === payload.length ? message : undefined
  } catch {
    return undefined
  }
}

function readKnown(decoder: decoding.Decoder): Message | undefined {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { kind: 'presence', states: readPresence(readInPlace(decoder)) }
    case MESSAGE.queryAwareness:
      return { kind: 'query-presence' }
    case MESSAGE.auth:
      decoder.pos = decoder.arr.length
      return { kind: 'permission' }
    default:
      return undefined
  }
}

function readSync(decoder: decoding.Decoder): Message | undefined {
  switch (decoding.readVarUint(decoder)) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: readBytes(decoder) }
    case SYNC.step2:
      return { kind: 'content', step: 'step2', update: readBytes(decoder) }
    case SYNC.update:
      return { kind: 'content', step: 'update', update: readBytes(decoder) }
    default:
      return undefined
  }
}

/**
 * Exactly as long as the sender says, or nothing is read at all. A copy, whose memory ends with it: lengths further
 * inside are the sender's too, and could reach into what lies behind.
 */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  return new Uint8Array(readInPlace(decoder))
}

function readInPlace(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  const end = decoder.pos + length
  if (end > decoder.arr.length) throw new Error(`${length} bytes reach past the end of the message`)
  const bytes = decoder.arr.subarray(decoder.pos, end)
  decoder.pos = end
  return bytes
}

function readPresence(update: Uint8Array): readonly PresenceState[] {
  const decoder = decoding.createDecoder(update)
  const states: PresenceState[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    states.push({ client, clock, json: readBytes(decoder) })
  }
  return states
}

/** What a presence state's bytes amount to. What is no JSON would throw in everyone else's browser. */
export function presenceKind(json: Uint8Array): 'here' | 'gone' | 'broken' {
  try {
    return JSON.parse(decodeUtf8(json)) === null ? 'gone' : 'here'
  } catch {
    return 'broken'
  }
}

/** The state of a client that is gone. */
export const GONE = encodeUtf8('null')

export const step1Message = (stateVector: Uint8Array) => syncMessage(SYNC.step1, stateVector, inPassing)
export const updateMessage = (update: Uint8Array) => syncMessage(SYNC.update, update, inPassing)
/** In memory of its own: a room keeps it, and would keep all that lies beside it. */
export const step2Message = (update: Uint8Array) =>
  syncMessage(SYNC.step2, update, (sizeBytes) => new Uint8Array(sizeBytes))

type Allot = (sizeBytes: number) => Uint8Array

/** Several are made for every message that comes in and soon forgotten: memory of their own would cost more than they do. */
const inPassing: Allot = Buffer.allocUnsafe

function syncMessage(step: number, bytes: Uint8Array, allot: Allot): Uint8Array {
  const { length } = bytes
  return new ByteWriter(allot(2 + sizeOfUint(length) + length)).uint(MESSAGE.sync).uint(step).sized(bytes)
    .bytes
}

export function presenceMessage(states: readonly PresenceState[]): Uint8Array {
  let inner = sizeOfUint(states.length)
  for (const { client, clock, json } of states) {
    inner += sizeOfUint(client) + sizeOfUint(clock) + sizeOfUint(json.length) + json.length
  }
  const to = new ByteWriter(inPassing(1 + sizeOfUint(inner) + inner))
  to.uint(MESSAGE.awareness).uint(inner).uint(states.length)
  for (const { client, clock, json } of states) to.uint(client).uint(clock).sized(json)
  return to.bytes
}

/** Says nothing, so that a client that counts silence hears something. */
export const HEARTBEAT_MESSAGE = presenceMessage([])

/** Tells a stock client in its own protocol that what it wrote was refused; it puts the reason in its console. */
export function permissionDeniedMessage(reason: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.auth)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}
