import * as decoding from 'lib0/decoding'

/** What one item or gap of an update says, as far as anybody needs it who does not apply it. */
export type Part = {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** Stands for structs that are not here. */
  readonly isSkip: boolean
  /** A type that is not known to lie in the root of the document. */
  readonly isNestedType: boolean
}

export type UpdateVisitor = {
  part(part: Part): void
  /** An id the last part builds on: what it stands beside, or what it lies in. */
  needs(client: number, clock: number): void
  deletes(client: number, clock: number, length: number): void
}

/** How deep objects and lists in a value may lie in each other; nobody's do, and writing deeper ones overflows. */
const MAX_DEPTH = 64

/** An update that is no update, or one nobody honest would send. */
export class UnreadableUpdate extends Error {}

/**
 * Walks over a Yjs update (format 1) without building it, and throws for what is none: lengths that are nothing or
 * reach past what a number can count, values nested without end, more parts than `maxParts`. Linear in the update.
 * The format is that of Yjs 13: src/utils/encoding.js, src/structs and src/utils/DeleteSet.js.
 */
export function walkUpdate(update: Uint8Array, visitor: UpdateVisitor, maxParts: number): void {
  const decoder = decoding.createDecoder(update)
  let left = maxParts
  const takeParts = (count: number) => {
    left -= count
    if (left < 0) throw new UnreadableUpdate(`more than ${maxParts} parts`)
  }
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const count = decoding.readVarUint(decoder)
    takeParts(count + 1)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    for (let n = 0; n < count; n++) {
      const { length, isSkip, isNestedType } = readStruct(decoder, visitor)
      if (length < 1) throw new UnreadableUpdate('a part of no length')
      visitor.part({ client, clock, length, isSkip, isNestedType })
      clock += length
      mustCount(clock)
    }
  }
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder)
    const count = decoding.readVarUint(decoder)
    takeParts(count + 1)
    for (let n = 0; n < count; n++) {
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      mustCount(clock + length)
      visitor.deletes(client, clock, length)
    }
  }
}

function mustCount(clock: number): void {
  if (clock > Number.MAX_SAFE_INTEGER) throw new UnreadableUpdate('a clock nobody can count to')
}

const SKIP = 10
const GC = 0
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_KEY = 0x20
const CONTENT = 0x1f

type Struct = Pick<Part, 'length' | 'isSkip' | 'isNestedType'>

function readStruct(decoder: decoding.Decoder, { needs }: UpdateVisitor): Struct {
  const info = decoding.readUint8(decoder)
  if (info === SKIP || (info & CONTENT) === GC) {
    return { length: decoding.readVarUint(decoder), isSkip: info === SKIP, isNestedType: false }
  }
  const readId = () => needs(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  if ((info & HAS_ORIGIN) !== 0) readId()
  if ((info & HAS_RIGHT_ORIGIN) !== 0) readId()
  let isInRoot = false
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
    isInRoot = decoding.readVarUint(decoder) === 1
    if (isInRoot) skipString(decoder)
    else readId()
    if ((info & HAS_PARENT_KEY) !== 0) skipString(decoder)
  }
  const read = CONTENTS[info & CONTENT]
  if (read === undefined) throw new UnreadableUpdate('content of an unknown kind')
  return { length: read(decoder), isSkip: false, isNestedType: (info & CONTENT) === TYPE && !isInRoot }
}

const TYPE = 7
/** Types that have a name of their own. */
const NAMED_TYPES: readonly number[] = [3, 5]
const LAST_TYPE = 6

/** By number: reads the content of an item and gives its length. */
const CONTENTS: Readonly<Record<number, (decoder: decoding.Decoder) => number>> = {
  1: (decoder) => decoding.readVarUint(decoder),
  2: (decoder) => times(decoder, checkJson),
  3: (decoder) => {
    skipBytes(decoder)
    return 1
  },
  4: (decoder) => skipString(decoder),
  5: (decoder) => {
    checkJson(decoder)
    return 1
  },
  6: (decoder) => {
    skipString(decoder)
    checkJson(decoder)
    return 1
  },
  [TYPE]: (decoder) => {
    const type = decoding.readVarUint(decoder)
    if (type > LAST_TYPE) throw new UnreadableUpdate('a type nobody knows')
    if (NAMED_TYPES.includes(type)) skipString(decoder)
    return 1
  },
  8: (decoder) => times(decoder, (from) => checkAny(from, 0)),
  9: (decoder) => {
    skipString(decoder)
    checkAny(decoder, 0)
    return 1
  },
}

function times(decoder: decoding.Decoder, read: (decoder: decoding.Decoder) => void): number {
  const count = decoding.readVarUint(decoder)
  mustHave(decoder, count)
  for (let n = 0; n < count; n++) read(decoder)
  return count
}

/** Each takes a byte at least, so that a count alone makes nobody run. */
function mustHave(decoder: decoding.Decoder, bytes: number): void {
  if (bytes > decoder.arr.length - decoder.pos) throw new UnreadableUpdate('bytes are missing')
}

function skipBytes(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder)
  mustHave(decoder, length)
  decoder.pos += length
}

/**
 * Gives the length of the string it jumps over. Plain letters are not made into one; all else is read, because what is
 * no UTF-8 would throw in everybody's browser.
 */
function skipString(decoder: decoding.Decoder): number {
  const { arr, pos: start } = decoder
  const length = decoding.readVarUint(decoder)
  mustHave(decoder, length)
  const end = decoder.pos + length
  for (let at = decoder.pos; at < end; at++) {
    if ((arr[at] ?? 0) <= LAST_PLAIN) continue
    decoder.pos = start
    return decoding.readVarString(decoder).length
  }
  decoder.pos = end
  return length
}

/** The last letter that is one byte in UTF-8. */
const LAST_PLAIN = 0x7f

const STRING = 119
const OBJECT = 118
const LIST = 117

/** A value as lib0 writes it. */
function checkAny(decoder: decoding.Decoder, depth: number): void {
  const kind = decoder.arr[decoder.pos]
  if (kind === STRING) {
    decoder.pos++
    skipString(decoder)
    return
  }
  if (kind !== OBJECT && kind !== LIST) {
    decoding.readAny(decoder)
    return
  }
  if (depth === MAX_DEPTH) throw new UnreadableUpdate('a value nested too deep')
  decoder.pos++
  const count = decoding.readVarUint(decoder)
  mustHave(decoder, count)
  for (let n = 0; n < count; n++) {
    if (kind === OBJECT) skipString(decoder)
    checkAny(decoder, depth + 1)
  }
}

/** A value as JSON in a string; `undefined` is one too, as Yjs writes it. */
function checkJson(decoder: decoding.Decoder): void {
  const text = decoding.readVarString(decoder)
  if (text === 'undefined') return
  if (depthOfJson(text) > MAX_DEPTH) throw new UnreadableUpdate('a value nested too deep')
  JSON.parse(text)
}

function depthOfJson(text: string): number {
  let depth = 0
  let deepest = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isQuoted && letter === '\\') at++
    else if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '[' || letter === '{')) deepest = Math.max(deepest, ++depth)
    else if (!isQuoted && (letter === ']' || letter === '}')) depth--
  }
  return deepest
}
