import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FrameListener, FrameReader } from './frame-reader.ts'

const TEXT = 0x1
const BINARY = 0x2
const MORE = 0x0
const LIMIT = 200_000

type Head = { opcode?: number; isLast?: boolean; isMasked?: boolean; reserved?: number }

/** A frame as a client sends it. */
function frame(
  payload: Uint8Array,
  { opcode = BINARY, isLast = true, isMasked = true, reserved = 0 }: Head = {},
) {
  const { length } = payload
  const mask = isMasked ? Buffer.from([1, 250, 3, 77]) : Buffer.alloc(0)
  const long = Buffer.alloc(length < 126 ? 0 : length < 65_536 ? 2 : 8)
  if (long.length === 2) long.writeUInt16BE(length)
  if (long.length === 8) long.writeBigUInt64BE(BigInt(length))
  const short = length < 126 ? length : length < 65_536 ? 126 : 127
  const head = Buffer.from([(isLast ? 0x80 : 0) | reserved | opcode, (isMasked ? 0x80 : 0) | short])
  const masked = Buffer.from(payload).map((byte, at) => (isMasked ? byte ^ (mask[at % 4] as number) : byte))
  return Buffer.concat([head, long, mask, masked])
}

/** What is told of these bytes when they come in pieces that end at these places, and what was wrong. */
function told(bytes: Buffer, ends: readonly number[] = []) {
  const heard: unknown[] = []
  const to: FrameListener = {
    received: (message, isBinary) => heard.push([isBinary ? 'binary' : 'text', message.toString('hex')]),
    pinged: (payload) => heard.push(['ping', payload.toString('hex')]),
    ponged: () => heard.push(['pong']),
    saidGoodbye: (code) => heard.push(['goodbye', code]),
  }
  const reader = new FrameReader()
  const faults: unknown[] = []
  let from = 0
  for (const end of [...ends.filter((one) => one < bytes.length).sort((a, b) => a - b), bytes.length]) {
    // A copy, as each portion lies in memory of its own.
    const fault = reader.read(Buffer.from(bytes.subarray(from, end)), LIMIT, to)
    if (fault !== undefined) faults.push(fault)
    from = end
  }
  return { heard, faults }
}

const bytes = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256))
const hex = (length: number) => bytes(length).toString('hex')

describe('frames of a client', () => {
  it('are the same in whatever portions they come', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 })
    const thing = fc.oneof(
      fc.record({ kind: fc.constantFrom('binary', 'text'), pieces, between: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('ping', 'pong'), payload: fc.uint8Array({ maxLength: 125 }) }),
    )
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 8 }), fc.array(fc.nat(3000)), (things, ends) => {
        const sent: Buffer[] = []
        const meant: unknown[] = []
        for (const one of things) {
          if (!('pieces' in one)) {
            sent.push(frame(one.payload, { opcode: one.kind === 'ping' ? 9 : 10 }))
            meant.push(one.kind === 'ping' ? ['ping', Buffer.from(one.payload).toString('hex')] : ['pong'])
            continue
          }
          const opcode = one.kind === 'text' ? TEXT : BINARY
          one.pieces.forEach((piece, at) => {
            const isLast = at === one.pieces.length - 1
            sent.push(frame(piece, { opcode: at === 0 ? opcode : MORE, isLast }))
            // Between the pieces of a message one may ask.
            if (one.between && !isLast) {
              sent.push(frame(bytes(3), { opcode: 9 }))
              meant.push(['ping', hex(3)])
            }
          })
          meant.push([one.kind, Buffer.concat(one.pieces).toString('hex')])
        }
        expect(told(Buffer.concat(sent), ends)).toEqual({ heard: meant, faults: [] })
      }),
    )
  })

  it('are read alike in whatever portions they come when they are made of anything', () => {
    // A true begin now and then, or nothing would ever get further than the first byte.
    const start = fc.constantFrom(
      [],
      [0x82, 0x80],
      [0x02, 0x81],
      [0x80, 0x80],
      [0x89, 0x80],
      [0x82, 0xfe],
      [0x81, 0xff, 0],
    )
    const part = fc.tuple(start, fc.uint8Array({ maxLength: 40 })).map(([head, rest]) => [...head, ...rest])
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.array(fc.nat(250)), (parts, ends) => {
        const all = Buffer.from(parts.flat())
        expect(told(all, ends)).toEqual(told(all))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([0, 1, 125, 126, 127, 65_535, 65_536, LIMIT])('may hold %i bytes', (length) => {
    const all = frame(bytes(length))
    for (const ends of [[], [1], [3], [9], [13], [Math.floor(all.length / 2), all.length - 1]])
      expect(told(all, ends)).toEqual({ heard: [['binary', hex(length)]], faults: [] })
  })

  it.each([
    ['not masked', frame(bytes(1), { isMasked: false })],
    ['compressed, which nobody agreed on', frame(bytes(1), { reserved: 0x40 })],
    ['of an unknown kind', frame(bytes(1), { opcode: 3 })],
    ['of an unknown kind of control', frame(bytes(1), { opcode: 11 })],
    ['a continuation of nothing', frame(bytes(1), { opcode: MORE })],
    [
      'a message in the middle of another',
      Buffer.concat([frame(bytes(1), { isLast: false }), frame(bytes(1))]),
    ],
    ['a ping in pieces', frame(bytes(1), { opcode: 9, isLast: false })],
    ['a ping of many bytes', frame(bytes(126), { opcode: 9 })],
    ['a goodbye of one byte', frame(bytes(1), { opcode: 8 })],
    ['a goodbye with a code that may not be sent', frame(Buffer.from([3, 237]), { opcode: 8 })],
  ])('are not listened to any longer after one that is %s', (_what, bad) => {
    const { heard, faults } = told(Buffer.concat([frame(bytes(2)), bad, frame(bytes(4))]))
    expect(faults).toEqual(['malformed-frame'])
    expect(heard).not.toContainEqual(['binary', hex(4)])
    expect(heard[0]).toEqual(['binary', hex(2)])
  })

  it('are too large by what they promise, before it comes, also in pieces', () => {
    const promised = frame(bytes(LIMIT + 1)).subarray(0, 14)
    expect(told(promised)).toEqual({ heard: [], faults: ['frame-too-large'] })
    const huge = Buffer.from([0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0])
    expect(told(huge)).toEqual({ heard: [], faults: ['frame-too-large'] })
    const half = bytes(LIMIT / 2 + 1)
    const two = Buffer.concat([frame(half, { isLast: false }), frame(half, { opcode: MORE })])
    expect(told(two)).toEqual({ heard: [], faults: ['frame-too-large'] })
  })

  it('in endlessly many empty pieces are refused', () => {
    const piece = frame(bytes(0), { opcode: MORE, isLast: false })
    const many = Buffer.concat([
      frame(bytes(0), { isLast: false }),
      ...Array.from({ length: 20_000 }, () => piece),
    ])
    expect(told(many).faults).toEqual(['malformed-frame'])
  })

  it.each([
    [Buffer.alloc(0), 1005],
    [Buffer.from([3, 232]), 1000],
    [Buffer.from([15, 160, 111, 107]), 4000],
  ])('say goodbye, after which nothing counts', (payload, code) => {
    const all = Buffer.concat([frame(payload, { opcode: 8 }), frame(bytes(4))])
    expect(told(all)).toEqual({ heard: [['goodbye', code]], faults: [] })
    expect(told(all, [all.length - 10]).heard).toEqual([['goodbye', code]])
  })

  it('that come byte by byte take no more memory than twice what came', () => {
    const reader = new FrameReader()
    const promised = frame(bytes(100_000)).subarray(0, 20)
    const before = process.memoryUsage().arrayBuffers
    const readers = Array.from({ length: 1000 }, () => new FrameReader())
    const nobody: FrameListener = { received() {}, pinged() {}, ponged() {}, saidGoodbye() {} }
    for (const one of [reader, ...readers])
      for (const byte of promised) one.read(Buffer.from([byte]), LIMIT, nobody)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
  })
})
