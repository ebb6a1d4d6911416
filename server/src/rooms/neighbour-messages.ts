import { DEVICE_KINDS } from '@brownpaper/shared/access/access'
import type { KnownEdits } from '@brownpaper/shared/live/last-edit'
import { CLOSE_CODES, type CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Identity } from '@brownpaper/shared/protocol/frames'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import type { Attendee } from './attendance.ts'
import type { PresenceState } from './messages.ts'

/** What a room has to tell the same room on other servers. */
export type RoomNews =
  /** An update that is durable under this number. */
  | { readonly t: 'update'; readonly epoch: number; readonly seq: number; readonly update: Uint8Array }
  | { readonly t: 'presence'; readonly states: readonly PresenceState[] }
  /** Whose client ids are in use. */
  | { readonly t: 'who'; readonly who: readonly Identity[] }
  /** The room was opened: who is there? */
  | { readonly t: 'ask' }
  /** When it was edited, as far as known here. */
  | ({ readonly t: 'edits' } & KnownEdits)

/** What servers that have the same workshop open tell each other. */
export type NeighbourMessage =
  /** Who has a connection open here; `asks` wants to hear the same, and who is in each room. */
  | { readonly t: 'hello'; readonly asks: boolean; readonly here: readonly Attendee[] }
  | { readonly t: 'bye' }
  /** Rows of the workshop have changed. */
  | { readonly t: 'rows' }
  | (RoomNews & { readonly room: string })

/** In the order of their numbers on the wire. */
const KINDS = ['hello', 'bye', 'rows', 'update', 'presence', 'who', 'ask', 'edits'] as const

const CLOSE_NAMES = Object.keys(CLOSE_CODES) as [CloseName, ...CloseName[]]

const device = z.object({
  id: z.string(),
  kind: z.enum(DEVICE_KINDS),
  memberId: z.string().exactOptional(),
  groupId: z.string().exactOptional(),
  linkId: z.string(),
  revoked: z.enum(CLOSE_NAMES).exactOptional(),
})
const attendees = z.array(z.object({ device, lanes: z.array(z.string()) }))
const identities = z.array(
  z.object({ client: z.number(), member: z.string().nullable(), device: z.string() }),
)
const edits = z.object({ watchedMs: z.number(), editedMs: z.number().optional() })

/** A message of the server with this name. */
export function encodeNeighbourMessage(server: string, message: NeighbourMessage): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, server)
  encoding.writeUint8(encoder, KINDS.indexOf(message.t))
  if ('room' in message) encoding.writeVarString(encoder, message.room)
  switch (message.t) {
    case 'hello':
      encoding.writeUint8(encoder, message.asks ? 1 : 0)
      encoding.writeVarString(encoder, JSON.stringify(message.here))
      break
    case 'update':
      encoding.writeVarUint(encoder, message.epoch)
      encoding.writeVarUint(encoder, message.seq)
      encoding.writeVarUint8Array(encoder, message.update)
      break
    case 'presence':
      encoding.writeVarUint(encoder, message.states.length)
      for (const { client, clock, json } of message.states) {
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint8Array(encoder, json)
      }
      break
    case 'who':
      encoding.writeVarString(encoder, JSON.stringify(message.who))
      break
    case 'edits': {
      const { watchedMs, editedMs } = message
      encoding.writeVarString(encoder, JSON.stringify({ watchedMs, editedMs }))
      break
    }
  }
  return encoding.toUint8Array(encoder)
}

/** Undefined for what no server of this version says: during an upgrade another one may. */
export function decodeNeighbourMessage(
  bytes: Uint8Array,
): { readonly server: string; readonly message: NeighbourMessage } | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const server = decoding.readVarString(decoder)
    const message = readMessage(decoder)
    return message && { server, message }
  } catch {
    return undefined
  }
}

function readMessage(decoder: decoding.Decoder): NeighbourMessage | undefined {
  const t = KINDS[decoding.readUint8(decoder)]
  switch (t) {
    case undefined:
      return undefined
    case 'hello': {
      const asks = decoding.readUint8(decoder) === 1
      return { t, asks, here: attendees.parse(JSON.parse(decoding.readVarString(decoder))) }
    }
    case 'bye':
    case 'rows':
      return { t }
    default:
      return { ...readNews(t, decoding.readVarString(decoder), decoder) }
  }
}

function readNews(t: RoomNews['t'], room: string, decoder: decoding.Decoder): RoomNews & { room: string } {
  switch (t) {
    case 'update': {
      const [epoch, seq] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
      return { t, room, epoch, seq, update: decoding.readVarUint8Array(decoder).slice() }
    }
    case 'presence': {
      const states: PresenceState[] = []
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
        states.push({ client, clock, json: decoding.readVarUint8Array(decoder).slice() })
      }
      return { t, room, states }
    }
    case 'who':
      return { t, room, who: identities.parse(JSON.parse(decoding.readVarString(decoder))) }
    case 'ask':
      return { t, room }
    case 'edits':
      return { t, room, ...edits.parse(JSON.parse(decoding.readVarString(decoder))) }
  }
}
