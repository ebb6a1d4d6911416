import { createHash } from 'node:crypto'
import { must } from '@brownpaper/shared/base/assert'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Commit, NewVersion, RoomKey, RowWrite, Storage, StoredRoom } from './storage.ts'

/** A storage to test, with no data of earlier tests in it. */
export type StorageUnderTest = { readonly storage: Storage; readonly dispose: () => Promise<void> }

export const lane: RoomKey = { workshopId: 'w1', room: 'lane/a' }
const otherLane: RoomKey = { workshopId: 'w1', room: 'lane/b' }

export const bytesOf = (text: string) => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const write = (id: string, expectVersion: number, data: unknown, kind = 'member'): RowWrite => ({
  kind,
  id,
  expect: expectVersion,
  data,
})

const commitOf = (rows: readonly RowWrite[], more: Partial<Commit> = {}): Commit => ({
  workshopId: 'w1',
  rows,
  ...more,
})

/** A version of so many bytes, with words for its content. */
export const versionOf = (id: string, text: string, more: Partial<NewVersion> = {}): NewVersion => ({
  ...{ id, at: 1, seq: 0, sizeBytes: 999, data: { why: 'hand' }, bytes: bytesOf(text) },
  ...more,
})

/** What a test compares of a room: its texts in order. */
export function wordsOf({ snapshot, updates, seq, damaged }: StoredRoom) {
  return { snapshot: snapshot && textOf(snapshot), updates: updates.map(textOf), seq, damaged }
}

/** What every storage keeps to, whether or not its data outlives the process. */
export function runStorageContract(name: string, open: () => Promise<StorageUnderTest>): void {
  const opened: StorageUnderTest[] = []
  async function openForTest(): Promise<Storage> {
    const under = await open()
    opened.push(under)
    return under.storage
  }
  afterEach(async () => {
    for (const under of opened.splice(0)) await under.dispose()
  })

  describe(`${name}: rows`, () => {
    test('a written row is read back with version 1, and one more after each change', async () => {
      const storage = await openForTest()
      expect(await storage.commit(commitOf([write('m1', 0, { name: 'Ana' })]))).toEqual({ ok: true })
      await storage.commit(commitOf([write('m1', 1, { name: 'Anna' })]))
      expect(await storage.readRows('w1')).toEqual([
        { kind: 'member', id: 'm1', version: 2, data: { name: 'Anna' } },
      ])
    })

    test('rows come ordered by kind and id, and only those of the workshop', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([write('m2', 0, 2), write('m1', 0, 1), write('g1', 0, 3, 'group')]))
      await storage.commit({ workshopId: 'w2', rows: [write('m1', 0, 'elsewhere')] })
      expect((await storage.readRows('w1')).map((row) => row.id)).toEqual(['g1', 'm1', 'm2'])
      expect(await storage.readRows('w3')).toEqual([])
    })

    test.each([
      ['null', null],
      ['an empty text', ''],
      ['any letters', 'é 🟨 \u0000 \ud800'],
      ['nested', { a: [1, { b: false }] }],
    ])('data comes back as it was written: %s', async (_, data) => {
      const storage = await openForTest()
      await storage.commit(commitOf([write('m1', 0, data)]))
      expect((await storage.readRows('w1'))[0]?.data).toEqual(data)
    })

    test('absent data deletes the row', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([write('m1', 0, 1)]))
      expect(await storage.commit(commitOf([write('m1', 1, undefined)]))).toEqual({ ok: true })
      expect(await storage.readRows('w1')).toEqual([])
    })

    test.each([
      ['making a row that exists', write('m1', 0, 'new')],
      ['changing an older version', write('m1', 1, 'new')],
      ['changing a version that never was', write('m1', 3, 'new')],
      ['changing a row that does not exist', write('m9', 1, 'new')],
      ['deleting an older version', write('m1', 1, undefined)],
      ['deleting a row that does not exist', write('m9', 1, undefined)],
      ['expecting no row where there is one', write('m1', 0, undefined)],
    ])('%s is a conflict', async (_, wanted) => {
      const storage = await openForTest()
      await storage.commit(commitOf([write('m1', 0, 'first')]))
      await storage.commit(commitOf([write('m1', 1, 'second')]))
      expect(await storage.commit(commitOf([wanted]))).toEqual({ ok: false, code: 'conflict' })
      expect(await storage.readRows('w1')).toMatchObject([{ id: 'm1', version: 2, data: 'second' }])
    })

    test('a conflict takes back the whole commit, its keys and its command', async () => {
      const storage = await openForTest()
      const keys = [{ hash: 'h1', target: { workshopId: 'w1', kind: 'member', id: 'm1' } }]
      const wanted = [write('m1', 0, 1), write('m2', 5, 2)]
      const result = await storage.commit(commitOf(wanted, { commandId: 'c1', keys }))
      expect(result).toEqual({ ok: false, code: 'conflict' })
      expect(await storage.readRows('w1')).toEqual([])
      expect(await storage.lookup('h1')).toBeUndefined()
      expect(await storage.commit(commitOf([], { commandId: 'c1' }))).toEqual({ ok: true })
    })

    test('of many at the same moment who saw the same version, one wins', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([write('step', 0, 'lobby', 'step')]))
      const people = Array.from({ length: 20 }, (_, index) => `by ${index}`)
      const results = await Promise.all(
        people.map((by) => storage.commit(commitOf([write('step', 1, by, 'step')]))),
      )
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      expect(await storage.readRows('w1')).toMatchObject([{ version: 2, data: 'by 0' }])
    })

    test('a conflict leaves what was written together with it alone', async () => {
      const storage = await openForTest()
      const [before, conflict, after, update] = await Promise.all([
        storage.commit(commitOf([write('m1', 0, 1)])),
        storage.commit(commitOf([write('m2', 0, 2), write('m1', 0, 'taken')])),
        storage.commit(commitOf([write('m3', 0, 3)])),
        storage.append(lane, bytesOf('one')),
      ])
      expect([before.ok, conflict.ok, after.ok, update]).toEqual([true, false, true, 1])
      expect((await storage.readRows('w1')).map((row) => row.id)).toEqual(['m1', 'm3'])
      expect(wordsOf(await storage.readRoom(lane)).updates).toEqual(['one'])
    })

    test('data that JSON has no words for is refused, and nothing is deleted by it', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([write('m1', 0, 1)]))
      await expect(storage.commit(commitOf([write('m1', 1, () => 2)]))).rejects.toThrow(
        'cannot store a function',
      )
      expect(await storage.readRows('w1')).toHaveLength(1)
    })

    test('workshops are listed and counted', async () => {
      const storage = await openForTest()
      expect(await storage.listWorkshops()).toEqual([])
      await storage.commit(commitOf([write('m1', 0, 1), write('m2', 0, 2)]))
      await storage.commit({ workshopId: 'w2', rows: [write('m1', 0, 1)] })
      await storage.append(lane, bytesOf('one'))
      expect([...(await storage.listWorkshops())].sort()).toEqual(['w1', 'w2'])
      await storage.putVersion(lane, versionOf('v1', 'four'))
      expect(await storage.count()).toEqual({
        ...{ workshops: 2, rooms: 1, versions: 1, images: 0, versionBytes: 4, imageBytes: 0 },
        sizeBytes: expect.any(Number),
      })
    })
  })

  describe(`${name}: marks`, () => {
    const markOf = async (storage: Storage) => (await storage.readMarks(['w1'], [])).workshops[0]

    test('the mark of a workshop rises with every commit that writes rows, and with no other', async () => {
      const storage = await openForTest()
      expect(await markOf(storage)).toBe(0)
      await storage.commit(commitOf([write('m1', 0, 1), write('m2', 0, 1)]))
      await storage.commit(commitOf([write('m1', 1, undefined)]))
      expect(await markOf(storage)).toBe(2)
      await storage.commit(commitOf([write('m2', 7, 1)]))
      await storage.commit(commitOf([], { commandId: 'c1' }))
      await storage.commit(commitOf([write('m3', 0, 1)], { commandId: 'c1' }))
      expect(await storage.readMarks(['w2', 'w1'], [])).toEqual({ workshops: [0, 2], rooms: [] })
    })

    test('what was decided on rows that have changed since is a conflict, whichever row it was', async () => {
      const storage = await openForTest()
      expect(await storage.commit(commitOf([write('m1', 0, 1)], { mark: 0 }))).toEqual({ ok: true })
      const late = commitOf([write('m2', 0, 1)], { mark: 0, commandId: 'c1' })
      expect(await storage.commit(late)).toEqual({ ok: false, code: 'conflict' })
      expect(await storage.commit({ ...late, mark: 1 })).toEqual({ ok: true })
      expect(await storage.commit(late)).toMatchObject({ code: 'repeated' })
    })

    test('of many at the same moment who saw the same rows, one wins', async () => {
      const storage = await openForTest()
      const people = Array.from({ length: 20 }, (_, index) => write(`m${index}`, 0, 1))
      const results = await Promise.all(people.map((row) => storage.commit(commitOf([row], { mark: 0 }))))
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      expect(await storage.readRows('w1')).toHaveLength(1)
    })

    test('the mark of a room is its epoch and the number of its last update', async () => {
      const storage = await openForTest()
      for (const text of ['a', 'b']) await storage.append(lane, bytesOf(text))
      await storage.compact(lane, 2, bytesOf('AB'))
      await storage.append(otherLane, bytesOf('c'))
      const asked = [lane, { ...lane, workshopId: 'w2' }, otherLane]
      const seqs = [2, 0, 1].map((seq) => ({ epoch: 1, seq }))
      expect(await storage.readMarks([], asked)).toEqual({ workshops: [], rooms: seqs })
    })
  })

  describe(`${name}: commands`, () => {
    test('a repeated command changes nothing and gets the answer it got before', async () => {
      const storage = await openForTest()
      const command = commitOf([write('m1', 0, 1)], { commandId: 'c1', answer: { token: 't' } })
      expect(await storage.commit(command)).toEqual({ ok: true })
      const repeated = { ok: false, code: 'repeated', answer: { token: 't' } }
      expect(await storage.commit(command)).toEqual(repeated)
      expect(await storage.commit(commitOf([write('m1', 1, 2)], { commandId: 'c1' }))).toEqual(repeated)
      expect(await storage.readRows('w1')).toMatchObject([{ version: 1, data: 1 }])
    })

    test('a command sent twice at once is done once', async () => {
      const storage = await openForTest()
      const command = commitOf([write('m1', 0, 1)], { commandId: 'c1' })
      const results = await Promise.all([storage.commit(command), storage.commit(command)])
      expect(results).toEqual([{ ok: true }, { ok: false, code: 'repeated', answer: undefined }])
    })

    test('the same id in another workshop is another command', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([], { commandId: 'c1' }))
      expect(await storage.commit({ workshopId: 'w2', commandId: 'c1', rows: [] })).toEqual({ ok: true })
    })
  })

  describe(`${name}: keys`, () => {
    const member = { workshopId: 'w1', kind: 'member', id: 'm1' }
    const other = { workshopId: 'w2', kind: 'link', id: 'l1' }

    test('a hash leads to its target until it is deleted', async () => {
      const storage = await openForTest()
      expect(await storage.lookup('h1')).toBeUndefined()
      await storage.commit(commitOf([], { keys: [{ hash: 'h1', target: member }] }))
      expect(await storage.lookup('h1')).toEqual(member)
      await storage.commit(commitOf([], { keys: [{ hash: 'h1', target: undefined }] }))
      expect(await storage.lookup('h1')).toBeUndefined()
    })

    test('a hash that leads elsewhere is not taken over', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([], { keys: [{ hash: 'h1', target: member }] }))
      const taken = await storage.commit({
        workshopId: 'w2',
        rows: [write('l1', 0, 1, 'link')],
        keys: [{ hash: 'h1', target: other }],
      })
      expect(taken).toEqual({ ok: false, code: 'conflict' })
      expect(await storage.lookup('h1')).toEqual(member)
      expect(await storage.readRows('w2')).toEqual([])
    })

    test('writing a key again, or deleting one that is not there, does no harm', async () => {
      const storage = await openForTest()
      const keys = [
        { hash: 'h1', target: member },
        { hash: 'h2', target: undefined },
      ]
      await storage.commit(commitOf([], { keys }))
      expect(await storage.commit(commitOf([], { keys }))).toEqual({ ok: true })
    })

    test('deleting and writing in one commit moves a key', async () => {
      const storage = await openForTest()
      await storage.commit(commitOf([], { keys: [{ hash: 'h1', target: member }] }))
      const keys = [
        { hash: 'h1', target: undefined },
        { hash: 'h1', target: other },
      ]
      expect(await storage.commit(commitOf([], { keys }))).toEqual({ ok: true })
      expect(await storage.lookup('h1')).toEqual(other)
    })
  })

  describe(`${name}: rooms`, () => {
    test('an unknown room is empty and in epoch 1', async () => {
      const storage = await openForTest()
      const empty = { epoch: 1, snapshot: undefined, updates: [], logBytes: 0, seq: 0, damaged: 0 }
      expect(await storage.readRoom(lane)).toEqual(empty)
    })

    test('updates are kept in the order of the calls, numbered from 1, room by room', async () => {
      const storage = await openForTest()
      const calls = Array.from({ length: 200 }, (_, index) => ({
        key: index % 2 ? lane : otherLane,
        text: `update ${index}`,
      }))
      const seqs = await Promise.all(calls.map(({ key, text }) => storage.append(key, bytesOf(text))))
      expect(seqs).toEqual(calls.map((_, index) => Math.floor(index / 2) + 1))
      for (const key of [lane, otherLane]) {
        const texts = calls.filter((call) => call.key === key).map((call) => call.text)
        expect(wordsOf(await storage.readRoom(key)).updates).toEqual(texts)
      }
    })

    test('a read sees the writes called before it and not those after', async () => {
      const storage = await openForTest()
      const reads = [1, 2, 3].map((number) => {
        storage.append(lane, bytesOf(`${number}`))
        return storage.readRoom(lane)
      })
      const rooms = await Promise.all(reads)
      expect(rooms.map((room) => room.seq)).toEqual([1, 2, 3])
    })

    test('rooms of the same name in two workshops are two rooms', async () => {
      const storage = await openForTest()
      await storage.append(lane, bytesOf('here'))
      expect((await storage.readRoom({ ...lane, workshopId: 'w2' })).seq).toBe(0)
    })

    test.each([0, 1, 70_000, 3_000_000])('an update of %d bytes comes back byte for byte', async (size) => {
      const storage = await openForTest()
      const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251)
      await storage.append(lane, bytes)
      const room = await storage.readRoom(lane)
      expect(room.logBytes).toBe(size)
      expect(Buffer.compare(room.updates[0] ?? new Uint8Array(9), bytes)).toBe(0)
    })

    test('the bytes of a view are stored, not the buffer behind it; the caller keeps both', async () => {
      const storage = await openForTest()
      const view = bytesOf('a long text').subarray(2, 6)
      await storage.append(lane, view)
      expect(wordsOf(await storage.readRoom(lane)).updates).toEqual(['long'])
      expect(textOf(view)).toBe('long')
    })

    test('a snapshot takes the place of the updates it holds', async () => {
      const storage = await openForTest()
      for (const text of ['a', 'b', 'c']) await storage.append(lane, bytesOf(text))
      await storage.compact(lane, 2, bytesOf('AB'))
      const compacted = { snapshot: 'AB', updates: ['c'], seq: 3, damaged: 0 }
      expect(wordsOf(await storage.readRoom(lane))).toEqual(compacted)
    })

    test('numbers go on after everything has been compacted', async () => {
      const storage = await openForTest()
      await storage.append(lane, bytesOf('a'))
      await storage.append(lane, bytesOf('b'))
      await storage.compact(lane, 2, bytesOf('AB'))
      expect(await storage.append(lane, bytesOf('c'))).toBe(3)
    })

    test('updates appended while a compaction is under way stay', async () => {
      const storage = await openForTest()
      await storage.append(lane, bytesOf('a'))
      const calls = [
        storage.append(lane, bytesOf('b')),
        storage.compact(lane, 1, bytesOf('A')),
        storage.append(lane, bytesOf('c')),
      ]
      await Promise.all(calls)
      const raced = { snapshot: 'A', updates: ['b', 'c'], seq: 3, damaged: 0 }
      expect(wordsOf(await storage.readRoom(lane))).toEqual(raced)
    })

    test('a late compaction does not undo one that reached further', async () => {
      const storage = await openForTest()
      for (const text of ['a', 'b', 'c']) await storage.append(lane, bytesOf(text))
      await storage.compact(lane, 3, bytesOf('ABC'))
      await storage.compact(lane, 1, bytesOf('A'))
      expect(wordsOf(await storage.readRoom(lane)).snapshot).toBe('ABC')
    })

    test('asked for what came later, a room leaves out what came before', async () => {
      const storage = await openForTest()
      for (const text of ['a', 'b', 'c', 'd']) await storage.append(lane, bytesOf(text))
      await storage.compact(lane, 2, bytesOf('AB'))
      const later = async (seq: number) => wordsOf(await storage.readRoom(lane, seq))
      expect(await later(1)).toEqual({ snapshot: 'AB', updates: ['c', 'd'], seq: 4, damaged: 0 })
      expect(await later(2)).toEqual({ snapshot: undefined, updates: ['c', 'd'], seq: 4, damaged: 0 })
      expect(await later(4)).toEqual({ snapshot: undefined, updates: [], seq: 4, damaged: 0 })
    })

    test('a compaction of updates that do not exist is refused, and nothing else is', async () => {
      const storage = await openForTest()
      const [append, compaction, next] = await Promise.allSettled([
        storage.append(lane, bytesOf('a')),
        storage.compact(lane, 9, bytesOf('A')),
        storage.append(lane, bytesOf('b')),
      ])
      expect(compaction).toMatchObject({ status: 'rejected', reason: { code: 'write-refused' } })
      expect([append.status, next.status]).toEqual(['fulfilled', 'fulfilled'])
      expect(wordsOf(await storage.readRoom(lane)).updates).toEqual(['a', 'b'])
    })

    test('whatever is called in whatever order, rooms hold what a plain list would', async () => {
      const storage = await openForTest()
      const step = fc.record({ room: fc.nat(2), compactTo: fc.option(fc.nat(30)), awaits: fc.boolean() })
      let runs = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          runs += 1
          const rooms = ['a', 'b', 'c'].map((room) => new ModelRoom({ workshopId: `run ${runs}`, room }))
          for (const { room, compactTo, awaits } of steps) {
            const model = must(rooms[room])
            const call = compactTo === null ? model.append(storage) : model.compact(storage, compactTo)
            if (awaits) await call
          }
          for (const model of rooms) model.expectIn(await storage.readRoom(model.key))
        }),
      )
    })
  })

  describe(`${name}: versions`, () => {
    test('a version is kept with what is said of it, and its bytes are read by its id', async () => {
      const storage = await openForTest()
      const data = { why: 'hand', name: 'é 🟨' }
      await storage.putVersion(lane, versionOf('v1', 'as it was', { at: 1_700_000_000_000, seq: 7, data }))
      const listed = {
        id: 'v1',
        room: 'lane/a',
        at: 1_700_000_000_000,
        seq: 7,
        sizeBytes: 999,
        storedBytes: 9,
      }
      expect(await storage.listVersions('w1')).toEqual([{ ...listed, data }])
      const bytes = await storage.readVersion(lane, 'v1')
      expect(bytes && textOf(bytes)).toBe('as it was')
    })

    test('those of all rooms of a workshop are listed, the newest first, and of no other', async () => {
      const storage = await openForTest()
      await storage.putVersion(lane, versionOf('v1', 'a', { at: 2 }))
      await storage.putVersion(otherLane, versionOf('v2', 'b', { at: 3 }))
      await storage.putVersion(lane, versionOf('v3', 'c', { at: 1 }))
      await storage.putVersion({ ...lane, workshopId: 'w2' }, versionOf('v4', 'd'))
      expect((await storage.listVersions('w1')).map(({ id }) => id)).toEqual(['v2', 'v1', 'v3'])
      expect(await storage.listVersions('w3')).toEqual([])
    })

    test('an id leads to a version of its own room alone', async () => {
      const storage = await openForTest()
      await storage.putVersion(lane, versionOf('v1', 'here'))
      await storage.putVersion(otherLane, versionOf('v1', 'there'))
      const read = async (key: RoomKey) => textOf((await storage.readVersion(key, 'v1')) ?? new Uint8Array())
      expect([await read(lane), await read(otherLane)]).toEqual(['here', 'there'])
      expect(await storage.readVersion({ ...lane, workshopId: 'w2' }, 'v1')).toBeUndefined()
    })

    test('kept again it is replaced whole, as erasing words from it does', async () => {
      const storage = await openForTest()
      await storage.putVersion(lane, versionOf('v1', 'with a name in it', { data: { name: 'Ana' } }))
      await storage.putVersion(lane, versionOf('v1', 'without', { data: {}, sizeBytes: 5 }))
      expect(await storage.listVersions('w1')).toMatchObject([{ data: {}, sizeBytes: 5, storedBytes: 7 }])
      expect(textOf((await storage.readVersion(lane, 'v1')) ?? new Uint8Array())).toBe('without')
    })

    test('deleted ones are gone, others stay, and what is not there does no harm', async () => {
      const storage = await openForTest()
      for (const id of ['v1', 'v2', 'v3']) await storage.putVersion(lane, versionOf(id, id))
      await storage.putVersion(otherLane, versionOf('v1', 'there'))
      await storage.deleteVersions(lane, ['v1', 'v3', 'v9'])
      const left = (await storage.listVersions('w1')).map(({ id, room }) => `${room} ${id}`)
      expect(left.sort()).toEqual(['lane/a v2', 'lane/b v1'])
      expect(await storage.readVersion(lane, 'v1')).toBeUndefined()
    })

    test('a version is no part of its room', async () => {
      const storage = await openForTest()
      await storage.append(lane, bytesOf('now'))
      await storage.putVersion(lane, versionOf('v1', 'then', { seq: 1 }))
      expect(wordsOf(await storage.readRoom(lane))).toMatchObject({ updates: ['now'], seq: 1 })
    })
  })

  describe(`${name}: sizes`, () => {
    test('rooms are listed with how far their log goes and what they take', async () => {
      const storage = await openForTest()
      expect(await storage.listRooms('w1')).toEqual([])
      for (const text of ['a', 'bb', 'ccc']) await storage.append(otherLane, bytesOf(text))
      await storage.compact(otherLane, 2, bytesOf('ABB'))
      await storage.append(lane, bytesOf('four'))
      await storage.append({ ...lane, workshopId: 'w2' }, bytesOf('elsewhere'))
      expect(await storage.listRooms('w1')).toEqual([
        { room: 'lane/a', seq: 1, sizeBytes: 4 },
        { room: 'lane/b', seq: 3, sizeBytes: 6 },
      ])
    })

    test('a room that is one snapshot keeps its number', async () => {
      const storage = await openForTest()
      await storage.append(lane, bytesOf('a'))
      await storage.compact(lane, 1, bytesOf('AA'))
      expect(await storage.listRooms('w1')).toEqual([{ room: 'lane/a', seq: 1, sizeBytes: 2 }])
    })
  })

  describe(`${name}: erasing`, () => {
    const image = bytesOf('of one workshop')
    const shared = bytesOf('of two workshops')
    const idOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

    test('a room made anew is in the next epoch and holds what was given, nothing else', async () => {
      const storage = await openForTest()
      for (const text of ['a', 'b', 'c']) await storage.append(lane, bytesOf(text))
      await storage.compact(lane, 2, bytesOf('AB'))
      await storage.append(otherLane, bytesOf('stays'))
      expect(await storage.renewRoom(lane, bytesOf('new'))).toBe(2)
      const renewed = await storage.readRoom(lane)
      expect(renewed.epoch).toBe(2)
      expect(wordsOf(renewed)).toEqual({ snapshot: 'new', updates: [], seq: 4, damaged: 0 })
      expect(await storage.renewRoom(lane, bytesOf('newer'))).toBe(3)
      expect(wordsOf(await storage.readRoom(otherLane)).updates).toEqual(['stays'])
    })

    test('a room in which others wrote meanwhile is not made anew', async () => {
      const storage = await openForTest()
      await storage.append(lane, bytesOf('a'))
      const mark = { epoch: 1, seq: 1 }
      await storage.append(lane, bytesOf('b'))
      const refused = { code: 'write-refused' }
      await expect(storage.renewRoom(lane, bytesOf('new'), mark)).rejects.toMatchObject(refused)
      expect(await storage.renewRoom(lane, bytesOf('new'), { epoch: 1, seq: 2 })).toBe(2)
      await expect(storage.renewRoom(lane, bytesOf('newer'), { epoch: 1, seq: 3 })).rejects.toMatchObject(
        refused,
      )
      expect(wordsOf(await storage.readRoom(lane))).toMatchObject({ snapshot: 'new', seq: 3 })
    })

    test('a room nobody wrote in can be made anew too', async () => {
      const storage = await openForTest()
      expect(await storage.renewRoom(lane, bytesOf('new'))).toBe(2)
      expect(await storage.readRoom(lane)).toMatchObject({ epoch: 2, seq: 1 })
    })

    test('what was on its way to the old epoch does not come back', async () => {
      const storage = await openForTest()
      for (const text of ['a', 'b']) await storage.append(lane, bytesOf(text), 1)
      await storage.renewRoom(lane, bytesOf('new'))
      await expect(storage.append(lane, bytesOf('late'), 1)).rejects.toMatchObject({ code: 'write-refused' })
      await storage.compact(lane, 2, bytesOf('AB'))
      expect(await storage.append(lane, bytesOf('c'), 2)).toBe(4)
      expect(wordsOf(await storage.readRoom(lane))).toMatchObject({ snapshot: 'new', updates: ['c'] })
    })

    test('what was made for a room as it was is refused once another came in between', async () => {
      const storage = await openForTest()
      const settled = await Promise.allSettled([
        storage.append(lane, bytesOf('a'), 1, 0),
        storage.append(lane, bytesOf('too late'), 1, 0),
        storage.append(lane, bytesOf('b')),
        storage.append(lane, bytesOf('too late'), 1, 1),
        storage.append(lane, bytesOf('c'), 1, 2),
      ])
      expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, false, true])
      expect(settled[1]).toMatchObject({ reason: { code: 'write-refused' } })
      expect(wordsOf(await storage.readRoom(lane))).toMatchObject({ updates: ['a', 'b', 'c'], seq: 3 })
    })

    test('an erased workshop leaves nothing, and all others are as they were', async () => {
      const storage = await openForTest()
      for (const workshopId of ['w1', 'w2']) {
        const key = { hash: `of ${workshopId}`, target: { workshopId, kind: 'device', id: 'd1' } }
        const assets = workshopId === 'w1' ? [image, shared] : [shared]
        const rows = assets.map((bytes) => write(idOf(bytes), 0, {}, 'asset'))
        for (const bytes of assets) await storage.putAsset(idOf(bytes), { type: 'image/png', bytes })
        await storage.commit({ workshopId, commandId: 'c1', answer: 1, rows, keys: [key] })
        await storage.append({ workshopId, room: 'lane/a' }, bytesOf('text'))
        await storage.putVersion({ workshopId, room: 'lane/a' }, versionOf('v1', 'text'))
      }
      await storage.eraseWorkshop('w1')
      await storage.eraseWorkshop('nobody made this')
      expect(await storage.listWorkshops()).toEqual(['w2'])
      expect(await storage.readRows('w1')).toEqual([])
      expect(await storage.lookup('of w1')).toBeUndefined()
      expect(await storage.readRoom(lane)).toMatchObject({ epoch: 1, seq: 0, snapshot: undefined })
      expect(await storage.getAsset(idOf(image))).toBeUndefined()
      expect((await storage.readMarks(['w1'], [lane])).workshops).toEqual([0])
      expect(await storage.commit(commitOf([], { commandId: 'c1' }))).toEqual({ ok: true })
      expect(await storage.listVersions('w1')).toEqual([])
      expect(await storage.readRows('w2')).toHaveLength(1)
      expect(await storage.listVersions('w2')).toHaveLength(1)
      expect(await storage.lookup('of w2')).toBeDefined()
      expect(await storage.readRoom({ ...lane, workshopId: 'w2' })).toMatchObject({ seq: 1 })
      expect((await storage.getAsset(idOf(shared)))?.bytes).toEqual(shared)
    })
  })

  describe(`${name}: images`, () => {
    const bytes = bytesOf('not really an image')
    const id = createHash('sha256').update(bytes).digest('hex')

    test('an image is found under the hash of its bytes, also when kept twice', async () => {
      const storage = await openForTest()
      expect(await storage.getAsset(id)).toBeUndefined()
      await storage.putAsset(id, { type: 'image/png', bytes })
      await storage.putAsset(id, { type: 'image/png', bytes })
      expect(await storage.getAsset(id)).toEqual({ type: 'image/png', bytes })
    })

    test('an image that no row speaks of any more is taken away, one that another workshop has stays', async () => {
      const storage = await openForTest()
      const other = bytesOf('somebody else has it too')
      const otherId = createHash('sha256').update(other).digest('hex')
      await storage.commit(commitOf([write(otherId, 0, {}, 'asset')]))
      await storage.putAsset(id, { type: 'image/png', bytes })
      await storage.putAsset(otherId, { type: 'image/png', bytes: other })
      await storage.forgetAssets([id, otherId, '0'.repeat(64)])
      expect(await storage.getAsset(id)).toBeUndefined()
      expect((await storage.getAsset(otherId))?.bytes).toEqual(other)
    })

    test('an image under another id is refused', async () => {
      const storage = await openForTest()
      const wrong = storage.putAsset('0'.repeat(64), { type: 'image/png', bytes })
      await expect(wrong).rejects.toMatchObject({ code: 'write-refused' })
    })
  })

  describe(`${name}: closing`, () => {
    test('what was called before is stored, what is called after is rejected', async () => {
      const storage = await openForTest()
      const append = storage.append(lane, bytesOf('a'))
      const closing = storage.close()
      await expect(storage.append(lane, bytesOf('b'))).rejects.toMatchObject({ code: 'storage-closed' })
      await expect(storage.readRoom(lane)).rejects.toMatchObject({ code: 'storage-closed' })
      expect(await append).toBe(1)
      await closing
    })

    test('closing twice is closing once', async () => {
      const storage = await openForTest()
      await Promise.all([storage.close(), storage.close()])
      await storage.close()
    })
  })
}

/** A room as a plain list of words; the snapshot of the first n updates is those words in a row. */
class ModelRoom {
  readonly key: RoomKey
  #words: string[] = []
  #compacted = 0

  constructor(key: RoomKey) {
    this.key = key
  }

  append(storage: Storage): Promise<unknown> {
    const word = `${this.#words.length};`
    this.#words.push(word)
    return storage.append(this.key, bytesOf(word))
  }

  compact(storage: Storage, wantedSeq: number): Promise<unknown> {
    const uptoSeq = Math.min(wantedSeq, this.#words.length)
    this.#compacted = Math.max(this.#compacted, uptoSeq)
    return storage.compact(this.key, uptoSeq, bytesOf(this.#words.slice(0, uptoSeq).join('')))
  }

  expectIn(room: StoredRoom): void {
    const { snapshot = '', updates, seq } = wordsOf(room)
    expect(snapshot + updates.join('')).toBe(this.#words.join(''))
    expect(updates).toHaveLength(this.#words.length - this.#compacted)
    expect(seq).toBe(this.#words.length)
  }
}
