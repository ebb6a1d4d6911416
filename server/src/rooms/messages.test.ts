import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import {
  GONE,
  permissionDeniedMessage,
  presenceKind,
  presenceMessage,
  readMessage,
  step1Message,
  step2Message,
  updateMessage,
} from './messages.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('a message', () => {
  it('of each kind reads as it was written', () => {
    expect(readMessage(step1Message(bytes(0)))).toEqual({ kind: 'step1', stateVector: bytes(0) })
    expect(readMessage(step2Message(bytes(0, 0)))).toEqual({
      kind: 'content',
      step: 'step2',
      update: bytes(0, 0),
    })
    expect(readMessage(updateMessage(bytes(7)))).toEqual({
      kind: 'content',
      step: 'update',
      update: bytes(7),
    })
    expect(readMessage(bytes(3))).toEqual({ kind: 'query-presence' })
    expect(readMessage(permissionDeniedMessage('no'))).toEqual({ kind: 'permission' })
  })

  it('that was read stays when the memory it came in is read into again, and keeps no more than itself', () => {
    const received = Buffer.alloc(1000)
    const sent = [updateMessage(bytes(1, 2, 3)), presenceMessage([{ client: 1, clock: 1, json: GONE }])]
    const read = sent.map((message) => {
      received.set(message)
      const one = readMessage(received.subarray(0, message.length))
      received.fill(0xff)
      return one
    })
    const [edit, presence] = read
    if (edit?.kind !== 'content' || presence?.kind !== 'presence') throw new Error('not as sent')
    const json = presence.states[0]?.json
    expect([edit.update, json]).toEqual([bytes(1, 2, 3), GONE])
    expect([edit.update.buffer.byteLength, json?.buffer.byteLength]).toEqual([3, 4])
  })

  it('carries presence as stock clients write and read it', () => {
    const there = new Awareness(new Y.Doc())
    there.setLocalState({ c: [1, 2], name: 'Fenna 🌷' })
    const update = encodeAwarenessUpdate(there, [there.clientID])
    const message = readMessage(bytes(1, update.length, ...update))
    if (message?.kind !== 'presence') throw new Error('no presence')
    const here = new Awareness(new Y.Doc())
    const [type, length, ...relayed] = presenceMessage(message.states)
    expect([type, length]).toEqual([1, relayed.length])
    applyAwarenessUpdate(here, Uint8Array.from(relayed), 'test')
    expect(here.getStates().get(there.clientID)).toEqual({ c: [1, 2], name: 'Fenna 🌷' })
    there.destroy()
    here.destroy()
  })

  it.each([
    ['nothing', bytes()],
    ['an unknown type', bytes(9, 1, 2)],
    ['an unknown sync step', bytes(0, 3, 0)],
    ['a length beyond the end', bytes(0, 2, 200, 1, 0)],
    ['something behind the end', bytes(0, 2, 1, 0, 0)],
    ['half a number', bytes(0, 0x80)],
    ['presence that promises more than it has', bytes(1, 2, 5, 1)],
    ['a length that is far too large', bytes(0, 2, 0xff, 0xff, 0xff, 0xff, 0x0f)],
  ])('with %s is none', (_what, payload) => {
    expect(readMessage(payload)).toBeUndefined()
  })

  it('with a state, which a room keeps, shares its memory with no other', () => {
    const message = step2Message(Uint8Array.of(1, 2, 3))
    expect(message.buffer.byteLength).toBe(message.length)
  })

  it('is written as lib0 writes it, whatever the numbers and sizes', () => {
    const state = fc.record({
      client: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      clock: fc.integer({ min: 0, max: 2 ** 45 }),
      json: fc.uint8Array({ maxLength: 300 }),
    })
    fc.assert(
      fc.property(fc.array(state, { maxLength: 200 }), (states) => {
        const inner = encoding.createEncoder()
        encoding.writeVarUint(inner, states.length)
        for (const { client, clock, json } of states) {
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarUint8Array(inner, json)
        }
        const whole = encoding.createEncoder()
        encoding.writeVarUint(whole, 1)
        encoding.writeVarUint8Array(whole, encoding.toUint8Array(inner))
        expect(new Uint8Array(presenceMessage(states))).toEqual(encoding.toUint8Array(whole))
      }),
      { numRuns: 50 },
    )
    for (const length of [0, 1, 127, 128, 16_383, 16_384, 100_000]) {
      const read = readMessage(updateMessage(new Uint8Array(length).fill(7)))
      expect(read).toEqual({ kind: 'content', step: 'update', update: new Uint8Array(length).fill(7) })
    }
  })

  it('that is a small part of what lies in memory does not keep the rest', () => {
    const memory = new Uint8Array(100_000)
    memory.set(updateMessage(bytes(1, 2, 3)), 99_994)
    const read = readMessage(memory.subarray(99_994))
    if (read?.kind !== 'content') throw new Error('no content')
    expect([[...read.update], read.update.buffer.byteLength]).toEqual([[1, 2, 3], 3])
  })

  it('cannot reach into what lies behind it in memory', () => {
    const memory = bytes(0, 2, 4, 1, 2, 99, 98)
    expect(readMessage(memory.subarray(0, 5).slice())).toBeUndefined()
  })
})

describe('a presence state', () => {
  it('is here, gone or broken', () => {
    const text = (value: string) => new TextEncoder().encode(value)
    expect(presenceKind(text('{"c":[1,2]}'))).toBe('here')
    expect(presenceKind(GONE)).toBe('gone')
    expect(presenceKind(text('{"c":'))).toBe('broken')
  })
})
