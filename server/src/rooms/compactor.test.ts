import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Compactor, createCompactor } from './compactor.ts'

let compactor: Compactor | undefined
afterEach(() => compactor?.close())

/** Updates as they come in, one a write. */
function writes(count: number): Uint8Array[] {
  const ydoc = new Y.Doc()
  const updates: Uint8Array[] = []
  ydoc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < count; n++) ydoc.getMap('notes').set(`n${n % 5}`, n)
  return updates
}

function read(state: Uint8Array): unknown {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, state)
  return ydoc.getMap('notes').toJSON()
}

const NEWEST = { n0: 15, n1: 16, n2: 17, n3: 18, n4: 19 }
const BROKEN = Uint8Array.of(1, 1, 1, 200)

describe.each([
  ['at once, below the limit', 1e9],
  ['in a thread of its own, above it', 0],
])('a snapshot made %s', (_, inlineBytes) => {
  it('holds what all parts amount to', async () => {
    compactor = createCompactor({ inlineBytes, restAfterMs: 60_000 })
    const updates = writes(20)
    const first = await compactor.encode(updates.slice(0, 10))
    const second = await compactor.encode([first.bytes, ...updates.slice(10)])
    expect(read(second.bytes)).toEqual(NEWEST)
  })

  it('leaves out what cannot be applied, and says how much', async () => {
    compactor = createCompactor({ inlineBytes, restAfterMs: 60_000 })
    const [first = BROKEN, ...others] = writes(20)
    const { bytes, unusable } = await compactor.encode([first, BROKEN, ...others, BROKEN])
    expect([read(bytes), unusable]).toEqual([NEWEST, 2])
  })

  it('is answered to whoever asked for it', async () => {
    compactor = createCompactor({ inlineBytes, restAfterMs: 60_000 })
    const rooms = [3, 1, 4, 2].map(writes)
    const encoded = await Promise.all(rooms.map((parts) => compactor?.encode(parts)))
    expect(encoded.map((one) => one && Object.keys(read(one.bytes) as object).length)).toEqual([3, 1, 4, 2])
  })
})

describe('the thread that makes snapshots', () => {
  it('lets go of whoever waits when it ends, and comes back when asked again', async () => {
    compactor = createCompactor({ inlineBytes: 0, restAfterMs: 60_000 })
    const waiting = expect(compactor.encode(writes(20))).rejects.toThrow('ended')
    await compactor.close()
    await waiting
    expect(read((await compactor.encode(writes(20))).bytes)).toEqual(NEWEST)
  })

  it('takes nothing away from whoever hands it over', async () => {
    compactor = createCompactor({ inlineBytes: 0, restAfterMs: 60_000 })
    const parts = writes(20)
    await compactor.encode(parts)
    expect(read(Y.mergeUpdates(parts))).toEqual(NEWEST)
  })

  it.runIf(process.platform === 'linux')('ends by itself when nobody needs it, and comes back', async () => {
    compactor = createCompactor({ inlineBytes: 0, restAfterMs: 50 })
    for (let n = 0; n < 2; n++) {
      expect(read((await compactor.encode(writes(20))).bytes)).toEqual(NEWEST)
      const open = threads()
      await expect.poll(threads, { timeout: 5000 }).toBeLessThan(open)
    }
  })

  it('serves whoever asks while it is about to end', async () => {
    compactor = createCompactor({ inlineBytes: 0, restAfterMs: 0 })
    for (let n = 0; n < 6; n++) {
      expect(read((await compactor.encode(writes(20))).bytes)).toEqual(NEWEST)
      await new Promise((resolve) => setTimeout(resolve, n % 4))
    }
  })
})

/** How many threads the system counts in this process. */
const threads = () => readdirSync('/proc/self/task').length
