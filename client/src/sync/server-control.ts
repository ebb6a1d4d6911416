import { decodeControl, type ServerControl } from '@brownpaper/shared/protocol/frames'
import { isRecord } from '@brownpaper/shared/ydoc/fields'

type Check = (value: unknown) => boolean
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isString: Check = (value) => typeof value === 'string'
const isBoolean: Check = (value) => typeof value === 'boolean'
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const isIdentity: Check = (value) =>
  isRecord(value) &&
  isNumber(value.client) &&
  isString(value.device) &&
  (value.member === null || isString(value.member))

/** What must be in each message; an unknown kind is a newer server's and not for us. */
const FIELDS: Readonly<Record<ServerControl['t'], Readonly<Record<string, Check>>>> = {
  hello: { device: isString, now: isNumber },
  opened: { channel: isNumber, epoch: isNumber, canWrite: isBoolean },
  rights: { channel: isNumber, canWrite: isBoolean },
  closed: { channel: isNumber, code: isNumber },
  saved: { channel: isNumber, kept: isNumber, denied: isNumber },
  denied: { channel: isNumber, reason: isString },
  who: { channel: isNumber, who: (value) => Array.isArray(value) && value.every(isIdentity) },
  answer: { id: isString, ok: isBoolean },
  storage: { state: (value) => value === 'ok' || value === 'failing' },
  presence: { pace: (value) => value === 'live' || value === 'thinned', everyMs: isAbsentOr(isNumber) },
  pong: { now: isNumber },
}

/** A control message of the server; undefined when it is none that we know. */
export function readServerControl(payload: Uint8Array): ServerControl | undefined {
  const message = decodeControl(payload)
  if (!isRecord(message) || typeof message.t !== 'string' || !Object.hasOwn(FIELDS, message.t))
    return undefined
  const fields = FIELDS[message.t as ServerControl['t']]
  const fits = Object.entries(fields).every(([name, check]) => check(message[name]))
  // Each field of this kind was checked above.
  return fits ? (message as ServerControl) : undefined
}
