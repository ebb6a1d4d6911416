/** A message whose byte arrays all lie in one buffer, to be transferred instead of copied. */
export type Packed<Message> = { readonly message: Message; readonly transfer: readonly ArrayBuffer[] }

/**
 * Copies every Uint8Array in a message of plain objects and arrays into one new buffer. Posting it then moves that
 * buffer, where each small view posted as it is would drag along a copy of the whole buffer it happens to lie in.
 */
export function packBytes<Message>(message: Message): Packed<Message> {
  const buffer = new ArrayBuffer(countBytes(message))
  let used = 0
  function place(bytes: Uint8Array): Uint8Array {
    const copy = new Uint8Array(buffer, used, bytes.byteLength)
    copy.set(bytes)
    used += bytes.byteLength
    return copy
  }
  // Same shape, with each byte array in its new place.
  return { message: mapBytes(message, place) as Message, transfer: [buffer] }
}

/** An object or list of a message, by its names. */
type Plain = Record<string, unknown>

function countBytes(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + countBytes(part), 0)
  let sum = 0
  for (const name in value) sum += countBytes((value as Plain)[name])
  return sum
}

function mapBytes(value: unknown, place: (bytes: Uint8Array) => Uint8Array): unknown {
  if (value instanceof Uint8Array) return place(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => mapBytes(part, place))
  const copy: Plain = {}
  for (const name in value) copy[name] = mapBytes((value as Plain)[name], place)
  return copy
}
