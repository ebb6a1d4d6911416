import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  CONTROL_CHANNEL,
  decodeFrames,
  encodeFrames,
  type Frame,
  MESSAGE,
  SYNC,
} from '../../shared/src/protocol/frames.ts'

type Random = () => number
type Mutation = (message: Uint8Array, random: Random) => Uint8Array

/** One in so many is sent as it was: a hostile client is honest most of the time. */
const HONEST = 0.1

/** A message made of one that a real session sent, or of nothing at all. The same for the same numbers. */
export function mutated(corpus: readonly Uint8Array[], random: Random): Uint8Array {
  const message = pick(corpus, random)
  if (random() < HONEST) return message
  return pick(MUTATIONS, random)(message, random)
}

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  flipBits,
  cut,
  overwriteVarints,
  repeatPart,
  (message, random) => inPayloads(message, random, flipBits),
  (message, random) => inPayloads(message, random, cut),
  (message, random) => inPayloads(message, random, overwriteVarints),
  wrongChannels,
  hostileUpdate,
  hostileControl,
  (_message, random) => bytes(Math.floor(random() * 300), random),
]

export function pick<T>(from: readonly T[], random: Random): T {
  const one = from[Math.floor(random() * from.length)]
  if (one === undefined) throw new Error('Nothing to pick from')
  return one
}

const bytes = (length: number, random: Random) =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256))

function flipBits(message: Uint8Array, random: Random): Uint8Array {
  const copy = message.slice()
  for (let left = 1 + Math.floor(random() * 6); left > 0 && copy.length > 0; left--) {
    const at = Math.floor(random() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return copy
}

function cut(message: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * message.length)
  return random() < 0.5 ? message.slice(0, at) : message.slice(at)
}

/** Lengths and numbers that are larger than anything, or never end. */
function overwriteVarints(message: Uint8Array, random: Random): Uint8Array {
  const copy = message.slice()
  const at = Math.floor(random() * copy.length)
  const length = 1 + Math.floor(random() * 9)
  copy.fill(random() < 0.5 ? 0xff : 0x80, at, at + length)
  if (random() < 0.5 && at + length < copy.length) copy[at + length] = Math.floor(random() * 128)
  return copy
}

function repeatPart(message: Uint8Array, random: Random): Uint8Array {
  const from = Math.floor(random() * message.length)
  const part = message.slice(from, from + 1 + Math.floor(random() * 40))
  const times = 1 + Math.floor(random() * 50)
  return Buffer.concat([message.slice(0, from), ...Array<Uint8Array>(times).fill(part), message.slice(from)])
}

/** Leaves the envelope whole, so that what is wrong is found only deep inside. */
function inPayloads(message: Uint8Array, random: Random, mutate: Mutation): Uint8Array {
  const frames = decodeFrames(message) ?? []
  return encodeFrames(frames.map(({ channel, payload }) => ({ channel, payload: mutate(payload, random) })))
}

function wrongChannels(message: Uint8Array, random: Random): Uint8Array {
  const channels = [0, 1, 2, 3, 63, 64, 65, 127, 128, 0x7fffffff, 0xffffffff, Number.MAX_SAFE_INTEGER]
  const frames = decodeFrames(message) ?? []
  return encodeFrames(frames.map(({ payload }) => ({ channel: pick(channels, random), payload })))
}

/** Well-formed updates that ask much: huge clocks, types in types, many tiny structs, gaps, deletions of everything. */
function hostileUpdate(_message: Uint8Array, random: Random): Uint8Array {
  const channel = 1 + Math.floor(random() * 4)
  const step = random() < 0.5 ? SYNC.update : SYNC.step2
  return encodeFrames([{ channel, payload: syncPayload(step, pick(UPDATES, random)(random)) }])
}

const UPDATES: readonly ((random: Random) => Uint8Array)[] = [
  (random) => {
    const ydoc = new Y.Doc()
    let inside: Y.Map<unknown> = ydoc.getMap('notes.base')
    for (let depth = Math.floor(random() * 200); depth > 0; depth--) {
      const deeper = new Y.Map<unknown>()
      inside.set('x', deeper)
      inside = deeper
    }
    return Y.encodeStateAsUpdate(ydoc)
  },
  (random) => {
    const ydoc = new Y.Doc()
    const text = ydoc.getText('t')
    // Each at the front, so that none can be merged with the next.
    for (let left = Math.floor(random() * 300); left > 0; left--) text.insert(0, '.')
    return Y.encodeStateAsUpdate(ydoc)
  },
  // One struct at a clock nobody reached, in the first encoding: clients, structs, client, clock, a deleted struct's length.
  (random) =>
    varints([1, 1, Math.floor(random() * 2 ** 32), 2 ** 31 + Math.floor(random() * 2 ** 20), 0, 5, 0]),
  (random) => varints([1, 2 ** 30, Math.floor(random() * 2 ** 32), 0]),
  // Nothing but deletions, of ranges that reach far.
  (random) => varints([0, 1, Math.floor(random() * 2 ** 32), 1, 0, 2 ** 40]),
  (random) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = Math.floor(random() * 50)
    ydoc.getMap('notes.base').set('__proto__', JSON.parse('{"__proto__": {"polluted": true}}'))
    return Y.encodeStateAsUpdate(ydoc)
  },
]

function varints(numbers: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function syncPayload(step: number, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** JSON on channel 0 that is none of ours, or ours with something else in it, many at once. */
function hostileControl(_message: Uint8Array, random: Random): Uint8Array {
  const text = () => pick(['', 'x'.repeat(5000), '__proto__', 'lane/../../x', '\u0000', '💥'], random)
  const value = (): unknown =>
    pick([null, -1, 1e308, [], {}, text(), [[[[[[]]]]]], { ['__proto__']: { polluted: 1 } }], random)
  const types = ['open', 'close', 'command', 'ping', 'hello', text()]
  const one = (): Frame => {
    const said = {
      t: pick(types, random),
      channel: random() < 0.5 ? Math.floor(random() * 70) : value(),
      room: random() < 0.5 ? 'workshop' : text(),
      id: random() < 0.8 ? `f${Math.floor(random() * 1e6)}` : value(),
      command: pick<unknown>(
        [
          { type: 'step.set', kind: 'groups' },
          { type: 'timer.clear' },
          { type: text(), value: value() },
          value(),
        ],
        random,
      ),
    }
    return { channel: CONTROL_CHANNEL, payload: Buffer.from(JSON.stringify(said)) }
  }
  return encodeFrames(Array.from({ length: 1 + Math.floor(random() * 8) }, one))
}
