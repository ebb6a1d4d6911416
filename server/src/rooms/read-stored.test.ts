import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readStored } from './read-stored.ts'

const STORED = { epoch: 1, logBytes: 0, seq: 3, damaged: 0 }

function twoWriters() {
  const updates: Uint8Array[] = []
  const docs = [1, 2].map((client) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = client
    ydoc.on('update', (update: Uint8Array) => updates.push(update))
    return ydoc
  })
  for (let n = 0; n < 6; n++) docs[n % 2]?.getMap('notes').set(`n${n}`, n)
  return updates
}

describe('what is stored of a room', () => {
  it('tells how far every client has come, without a document', () => {
    const updates = twoWriters()
    const snapshot = Y.mergeUpdates(updates.slice(0, 3))
    const { base, later, known } = readStored({ ...STORED, snapshot, updates: updates.slice(3) }, () => {})
    expect([base, later.length]).toEqual([snapshot, 3])
    const whole = new Y.Doc()
    for (const update of updates) Y.applyUpdate(whole, update)
    expect(new Map(known.clocks)).toEqual(Y.decodeStateVector(Y.encodeStateVector(whole)))
  })

  it('keeps nothing else of the memory it was read in', () => {
    const updates = twoWriters()
    const memory = new Uint8Array(100_000)
    let at = 0
    const [snapshot, ...later] = updates.map((update) => {
      memory.set(update, at)
      at += update.length
      return memory.subarray(at - update.length, at)
    })
    const content = readStored({ ...STORED, snapshot, updates: later }, () => {})
    expect([content.base, ...content.later]).toEqual(updates)
    expect(content.base?.buffer.byteLength).toBeLessThan(1000)
    expect(content.later[0]?.buffer.byteLength).toBeLessThan(1000)
  })

  it('does not count what lies behind a gap', () => {
    const [first, , third] = twoWriters().filter((_, at) => at % 2 === 0)
    const stored = { ...STORED, snapshot: undefined, updates: [first, third] as Uint8Array[] }
    expect(readStored(stored, () => {}).known.clocks).toEqual(new Map([[1, 1]]))
    const snapshot = Y.mergeUpdates([first, third] as Uint8Array[])
    expect(readStored({ ...STORED, snapshot, updates: [] }, () => {}).known.clocks).toEqual(new Map([[1, 1]]))
  })

  it('is served without what cannot be read, which is told', () => {
    const updates = twoWriters()
    const unusable: unknown[] = []
    const bad = Uint8Array.of(7, 7, 7)
    const stored = { ...STORED, snapshot: bad, updates: [updates[0], bad, updates[1]] as Uint8Array[] }
    const { base, later } = readStored(stored, (error) => unusable.push(error))
    expect([base, later, unusable.length]).toEqual([undefined, [updates[0], updates[1]], 2])
  })
})
