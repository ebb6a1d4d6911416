import { afterEach, describe, expect, test } from 'vitest'
import type { HealthState, RoomKey, Storage } from './storage.ts'
import { bytesOf, lane, type StorageUnderTest, textOf, versionOf, wordsOf } from './storage-contract.ts'

/** A storage that outlives its process, and what a test may do to it behind its back. */
export type DurableUnderTest = StorageUnderTest & {
  /** Closes the storage and opens the same data again. */
  readonly reopen: () => Promise<Storage>
  /** Changes a byte of one stored record: the update with this seq, the snapshot, or a version. */
  readonly damage: (key: RoomKey, record: number | 'snapshot' | { readonly version: string }) => Promise<void>
  /** From now on nothing can be written, for a reason outside the storage; reading still works. */
  readonly breakDisk: () => Promise<void>
  readonly mendDisk: () => Promise<void>
}

/** The queue's bound a storage under this contract is opened with. */
export const contractQueueBytes = 100_000

/** What a storage keeps to whose data outlives the process. */
export function runDurabilityContract(name: string, open: () => Promise<DurableUnderTest>): void {
  const opened: DurableUnderTest[] = []
  async function openForTest(): Promise<DurableUnderTest> {
    const under = await open()
    opened.push(under)
    return under
  }
  afterEach(async () => {
    for (const under of opened.splice(0)) await under.dispose()
  })

  describe(`${name}: opened again`, () => {
    test('everything is there, and numbers go on', async () => {
      const under = await openForTest()
      const target = { workshopId: 'w1', kind: 'member', id: 'm1' }
      const command = {
        workshopId: 'w1',
        commandId: 'c1',
        answer: 42,
        rows: [{ kind: 'member', id: 'm1', expect: 0, data: { name: 'Ana' } }],
        keys: [{ hash: 'h1', target }],
      }
      await under.storage.commit(command)
      for (const text of ['a', 'b', 'c']) await under.storage.append(lane, bytesOf(text))
      await under.storage.compact(lane, 2, bytesOf('AB'))
      await under.storage.putVersion(lane, versionOf('v1', 'then', { seq: 3 }))

      const storage = await under.reopen()
      expect(await storage.readRows('w1')).toMatchObject([{ id: 'm1', version: 1, data: { name: 'Ana' } }])
      expect(await storage.lookup('h1')).toEqual(target)
      expect(await storage.commit(command)).toEqual({ ok: false, code: 'repeated', answer: 42 })
      expect(await storage.append(lane, bytesOf('d'))).toBe(4)
      const room = { snapshot: 'AB', updates: ['c', 'd'], seq: 4, damaged: 0 }
      expect(wordsOf(await storage.readRoom(lane))).toEqual(room)
      expect(await storage.listVersions('w1')).toMatchObject([{ id: 'v1', seq: 3, storedBytes: 4 }])
      expect(textOf((await storage.readVersion(lane, 'v1')) ?? new Uint8Array())).toBe('then')
    })
  })

  describe(`${name}: damaged records`, () => {
    async function openWithLog(): Promise<DurableUnderTest> {
      const under = await openForTest()
      for (const text of ['a', 'b', 'c']) await under.storage.append(lane, bytesOf(text))
      return under
    }

    test('a damaged update is skipped and counted, the others are served', async () => {
      const under = await openWithLog()
      await under.damage(lane, 2)
      const room = { snapshot: undefined, updates: ['a', 'c'], seq: 3, damaged: 1 }
      expect(wordsOf(await under.storage.readRoom(lane))).toEqual(room)
    })

    test('a damaged snapshot is skipped and counted, the updates after it are served', async () => {
      const under = await openWithLog()
      await under.storage.compact(lane, 2, bytesOf('AB'))
      await under.damage(lane, 'snapshot')
      const room = { snapshot: undefined, updates: ['c'], seq: 3, damaged: 1 }
      expect(wordsOf(await under.storage.readRoom(lane))).toEqual(room)
    })

    test('damage in the last update does not give its number away', async () => {
      const under = await openWithLog()
      await under.damage(lane, 3)
      expect(await under.storage.append(lane, bytesOf('d'))).toBe(4)
    })

    test('compacting does not forget what was damaged', async () => {
      const under = await openWithLog()
      await under.storage.compact(lane, 1, bytesOf('A'))
      await under.damage(lane, 'snapshot')
      await under.damage(lane, 2)
      await under.storage.compact(lane, 3, bytesOf('C'))
      const storage = await under.reopen()
      const room = { snapshot: 'C', updates: [], seq: 3, damaged: 2 }
      expect(wordsOf(await storage.readRoom(lane))).toEqual(room)
    })

    test('a damaged version is listed and cannot be read', async () => {
      const under = await openForTest()
      await under.storage.putVersion(lane, versionOf('v1', 'one'))
      await under.storage.putVersion(lane, versionOf('v2', 'two'))
      await under.damage(lane, { version: 'v1' })
      expect(await under.storage.listVersions('w1')).toHaveLength(2)
      expect(await under.storage.readVersion(lane, 'v1')).toBeUndefined()
      expect(textOf((await under.storage.readVersion(lane, 'v2')) ?? new Uint8Array())).toBe('two')
    })

    test('damage in one room is none of another', async () => {
      const under = await openWithLog()
      await under.storage.append({ ...lane, room: 'lane/b' }, bytesOf('x'))
      await under.damage(lane, 1)
      expect((await under.storage.readRoom({ ...lane, room: 'lane/b' })).damaged).toBe(0)
    })
  })

  describe(`${name}: a failing disk`, () => {
    test('nothing is acknowledged until it works again, then everything in order', async () => {
      const { storage, breakDisk, mendDisk } = await openForTest()
      await storage.append(lane, bytesOf('before'))
      await breakDisk()
      const settled: string[] = []
      const append = (text: string) =>
        storage.append(lane, bytesOf(text)).then((seq) => settled.push(`${text} is ${seq}`))
      const calls = [append('a'), append('b')]
      await healthOf(storage, 'failing')
      calls.push(append('c'))
      expect(settled).toEqual([])

      await mendDisk()
      await Promise.all(calls)
      expect(storage.health.state()).toBe('ok')
      expect(settled).toEqual(['a is 2', 'b is 3', 'c is 4'])
      expect(wordsOf(await storage.readRoom(lane)).updates).toEqual(['before', 'a', 'b', 'c'])
    })

    test('a commit waits too, and is done once', async () => {
      const under = await openForTest()
      await under.breakDisk()
      const row = { kind: 'member', id: 'm1', expect: 0, data: 1 }
      const commit = under.storage.commit({ workshopId: 'w1', commandId: 'c1', rows: [row] })
      await healthOf(under.storage, 'failing')
      await under.mendDisk()
      expect(await commit).toEqual({ ok: true })
      expect(await under.storage.readRows('w1')).toMatchObject([{ version: 1 }])
    })

    test('reads answer with what is durable', async () => {
      const { storage, breakDisk, mendDisk } = await openForTest()
      await storage.append(lane, bytesOf('before'))
      await breakDisk()
      const append = storage.append(lane, bytesOf('waiting'))
      const [readAlong] = await Promise.all([storage.readRoom(lane), healthOf(storage, 'failing')])
      expect(wordsOf(readAlong).updates).toEqual(['before'])
      expect(wordsOf(await storage.readRoom(lane)).updates).toEqual(['before'])
      await mendDisk()
      await append
    })

    test('the queue is bounded, and takes more again once it works', async () => {
      const { storage, breakDisk, mendDisk } = await openForTest()
      await breakDisk()
      const first = storage.append(lane, new Uint8Array(contractQueueBytes * 0.9))
      const tooMuch = storage.append(lane, new Uint8Array(contractQueueBytes * 0.2))
      await expect(tooMuch).rejects.toMatchObject({ code: 'storage-full-queue' })
      const small = storage.append(lane, bytesOf('still fits'))
      await mendDisk()
      expect(await Promise.all([first, small])).toEqual([1, 2])
      expect(await storage.append(lane, new Uint8Array(contractQueueBytes * 0.9))).toBe(3)
    })

    test('a flood of empty updates is bounded too', async () => {
      const { storage, breakDisk, mendDisk } = await openForTest()
      await breakDisk()
      const flood = Array.from({ length: contractQueueBytes / 10 }, () =>
        storage.append(lane, new Uint8Array()),
      )
      const outcomes = Promise.allSettled(flood)
      await expect(flood.at(-1)).rejects.toMatchObject({ code: 'storage-full-queue' })
      await mendDisk()
      const kept = (await outcomes).filter(({ status }) => status === 'fulfilled').length
      expect((await storage.readRoom(lane)).seq).toBe(kept)
    })

    test('closing gives up what cannot be stored, and says so', async () => {
      const under = await openForTest()
      await under.storage.append(lane, bytesOf('before'))
      await under.breakDisk()
      const append = under.storage.append(lane, bytesOf('waiting'))
      const rejection = expect(append).rejects.toMatchObject({ code: 'storage-closed' })
      await healthOf(under.storage, 'failing')
      await under.storage.close()
      await rejection
      await under.mendDisk()
      const storage = await under.reopen()
      expect(wordsOf(await storage.readRoom(lane)).updates).toEqual(['before'])
    })

    test('a listener hears each change once, and nothing after it has left', async () => {
      const { storage, breakDisk, mendDisk } = await openForTest()
      const heard: HealthState[] = []
      const leave = storage.health.subscribe((state) => heard.push(state))
      for (const text of ['a', 'b']) {
        await breakDisk()
        const append = storage.append(lane, bytesOf(text))
        await healthOf(storage, 'failing')
        if (text === 'b') leave()
        await mendDisk()
        await append
      }
      expect(heard).toEqual(['failing', 'ok', 'failing'])
    })
  })
}

/** Resolves once the storage is in this state. */
function healthOf(storage: Storage, wanted: HealthState): Promise<void> {
  if (storage.health.state() === wanted) return Promise.resolve()
  return new Promise((resolve) => {
    const leave = storage.health.subscribe((state) => {
      if (state !== wanted) return
      leave()
      resolve()
    })
  })
}
