import { must } from '@brownpaper/shared/base/assert'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually, TestClient } from './test-client.ts'
import { TestDisk } from './test-disk.ts'
import { type Guest, TestServer, type TestServerOptions, type TestWorkshop } from './test-server.ts'

let disk: TestDisk
const servers: TestServer[] = []
let server: TestServer
let workshop: TestWorkshop
let guest: Guest
let room: string

async function start(path: string, options: TestServerOptions = {}): Promise<TestServer> {
  const storage = { path, retryFromMs: 5, retryToMs: 20, busyTimeoutMs: 20_000, ...options.storage }
  const started = await TestServer.start({ ...options, storage })
  servers.push(started)
  return started
}

/** A server on the disk of this test, with a workshop and someone in its first group. */
async function prepare(options: TestServerOptions = {}): Promise<void> {
  server = await start(disk.path, options)
  workshop = await server.workshop()
  guest = await server.join(workshop.id)
  room = `lane/${guest.laneId}`
}

beforeEach(() => {
  disk = new TestDisk()
})
afterEach(async () => {
  for (const one of servers.splice(0)) await one.stop()
  disk.remove()
})

const connect = (who: Guest = guest, to: TestServer = server) =>
  TestClient.connect(to, workshop.id, who.token)
const stored = () => server.storage.readRoom({ workshopId: workshop.id, room })

describe('an edit', () => {
  it('reaches others only once it is on the disk', async () => {
    await prepare()
    const [author, reader] = [await connect(), await connect(workshop.lead)]
    const [a, b] = [await author.open(room), await reader.open(room)]
    await a.saved()
    const held = disk.hold()
    a.notes.set('n1', 1)
    await author.fence()
    await reader.fence()
    expect([b.notes.size, a.kept, a.sent]).toEqual([0, 1, 2])
    held.release()
    await a.saved()
    await eventually(() => expect(b.notes.get('n1')).toBe(1))
  })

  it('that was called saved or seen by others survives the death of the server', async () => {
    await prepare({ rooms: { compactAfterUpdates: 25 } })
    const lane = await (await connect()).open(room)
    const reader = await (await connect(workshop.lead)).open(room)
    const copies: { path: string; kept: number; seen: number }[] = []
    for (let n = 1; n <= 120; n++) {
      lane.notes.set(`n${n}`, n)
      if (n % 10 === 0) await lane.saved()
      if (n % 30 === 17) copies.push({ path: disk.copy(), kept: lane.kept - 1, seen: reader.notes.size })
    }
    for (const { path, kept, seen } of copies) {
      const after = await start(path)
      const back = await (await connect(guest, after)).open(room)
      expect(back.notes.size).toBeGreaterThanOrEqual(Math.max(kept, seen))
    }
    expect(copies.map(({ kept }) => kept)).not.toContain(0)
  })
})

describe('while the disk fails', () => {
  it('people see each other’s work, and everyone knows that it is not saved', async () => {
    await prepare()
    const [author, reader] = [await connect(), await connect(workshop.lead)]
    const [a, b] = [await author.open(room), await reader.open(room)]
    await a.saved()
    disk.break()
    a.notes.set('n1', 1)
    await eventually(() => expect(b.notes.get('n1')).toBe(1))
    for (const client of [author, reader]) {
      await eventually(() => expect(client.said).toContainEqual({ t: 'storage', state: 'failing' }))
    }
    const late = await connect()
    const c = await late.open(room)
    expect(c.notes.get('n1')).toBe(1)
    expect(late.said).toContainEqual({ t: 'storage', state: 'failing' })
    expect([a.kept, a.sent]).toEqual([1, 2])
    disk.mend()
    await a.saved()
    await eventually(() => expect(author.said).toContainEqual({ t: 'storage', state: 'ok' }))
    expect((await stored()).updates.length).toBeGreaterThan(0)
  })

  it('what no longer fits in memory is handed in again later', async () => {
    await prepare({ storage: { maxQueuedBytes: 20_000 } })
    const client = await connect()
    const lane = await client.open(room)
    await lane.saved()
    disk.break()
    lane.notes.set('small', 1)
    lane.notes.set('large', 'x'.repeat(30_000))
    await eventually(() => expect(lane.closedBy).toBe(CLOSE_CODES['storage-failing']))
    lane.destroy()
    lane.notes.set('offline', 2)
    disk.mend()
    await eventually(() => expect(server.storage.health.state()).toBe('ok'))
    lane.notes.delete('large')
    const again = await client.open(room, lane.ydoc)
    await again.saved()
    await eventually(async () =>
      expect(await server.notes(workshop.id, room)).toEqual({ small: 1, offline: 2 }),
    )
  })
})

describe('what was passed on while the disk failed, and then lost with the server', () => {
  /** Author and reader wrote in turns on one note; the server on `after` has only heard of the first time. */
  async function loseWrites(rooms: TestServerOptions['rooms'] = {}) {
    await prepare()
    const [author, reader] = [await connect(), await connect(workshop.lead)]
    const [a, b] = [await author.open(room), await reader.open(room)]
    a.notes.set('n1', 1)
    b.notes.set('n2', 1)
    await a.saved()
    await b.saved()
    const left = disk.copy()
    disk.break()
    a.notes.set('n1', 2)
    await eventually(() => expect(b.notes.get('n1')).toBe(2))
    b.notes.set('n1', 3)
    await eventually(() => expect(a.notes.get('n1')).toBe(3))
    a.notes.set('n1', 4)
    await eventually(() => expect(b.notes.get('n1')).toBe(4))
    for (const one of [a, b]) one.destroy()
    disk.mend()
    return { a, b, after: await start(left, { rooms }) }
  }

  it('is all there again once those who wrote it are back', async () => {
    const { a, b, after } = await loseWrites()
    b.notes.set('n3', 5)
    const back = await (await connect(workshop.lead, after)).open(room, b.ydoc)
    await eventually(() => expect(back.isSynced).toBe(true))
    expect([back.kept, await after.notes(workshop.id, room)]).toEqual([0, { n1: 1, n2: 1 }])
    const author = await (await connect(guest, after)).open(room, a.ydoc)
    await Promise.all([back.saved(), author.saved()])
    await eventually(async () =>
      expect(await after.notes(workshop.id, room)).toEqual({ n1: 4, n2: 1, n3: 5 }),
    )
    expect([back.denied, author.denied]).toEqual([0, 0])
  })

  it('is built upon by nobody when its author stays away: that is refused, not called saved and never seen', async () => {
    const { b, after } = await loseWrites({ waitForLostMs: 50 })
    const back = await (await connect(workshop.lead, after)).open(room, b.ydoc)
    back.notes.set('n3', 5)
    await eventually(() => expect([back.kept, back.denied]).toEqual([0, 2]))
    const afresh = await (await connect(workshop.lead, after)).open(room)
    afresh.notes.set('n4', 6)
    await afresh.saved()
    expect(await after.notes(workshop.id, room)).toEqual({ n1: 1, n2: 1, n4: 6 })
  })

  it('is nobody’s to keep: a copy that still has it begins anew, though all else in it could be kept', async () => {
    await prepare()
    const [author, reader] = [await connect(), await connect(workshop.lead)]
    const [a, b] = [await author.open(room), await reader.open(room)]
    a.notes.set('n1', 1)
    await a.saved()
    await b.saved()
    const left = disk.copy()
    disk.break()
    a.notes.set('n1', 2)
    await eventually(() => expect(b.notes.get('n1')).toBe(2))
    b.destroy()
    disk.mend()
    b.notes.set('n3', 5)
    const after = await start(left, { rooms: { waitForLostMs: 50 } })
    const back = await (await connect(workshop.lead, after)).open(room, b.ydoc)
    await eventually(() => expect([back.kept, back.denied]).toEqual([0, 1]))
    expect(await after.notes(workshop.id, room)).toEqual({ n1: 1 })
  })

  it('ends nobody’s connection when its author is back without the right to write', async () => {
    const { a, b, after } = await loseWrites({ waitForLostMs: 50 })
    await after.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    const author = await (await connect(guest, after)).open(room, a.ydoc)
    await eventually(() => expect(author.denied).toBe(1))
    const reader = await connect(workshop.lead, after)
    const back = await reader.open(room, b.ydoc)
    await eventually(() => expect(back.denied).toBe(1))
    expect(reader.raw.closed).toBeUndefined()
  })
})

describe('a room nobody has open', () => {
  it('is made into a snapshot, forgotten, and loaded again as it was', async () => {
    await prepare({ rooms: { unloadAfterMs: 20 } })
    const client = await connect()
    const lane = await client.open(room)
    lane.notes.set('n1', 1)
    await lane.saved()
    await client.leave()
    await eventually(() =>
      expect(server.rooms.stats()).toMatchObject({ rooms: 0, channels: 0, connections: 0 }),
    )
    expect(await stored()).toMatchObject({ updates: [], snapshot: expect.any(Uint8Array) })
    const back = await (await connect()).open(room)
    expect(back.notes.toJSON()).toEqual({ n1: 1 })
    back.notes.set('n2', 2)
    await back.saved()
    expect((await stored()).updates).toHaveLength(1)
  })

  it('still knows whose its client ids are', async () => {
    await prepare({ rooms: { unloadAfterMs: 20 } })
    const client = await connect()
    const lane = await client.open(room)
    lane.notes.set('n1', 1)
    await lane.saved()
    await client.leave()
    await eventually(() => expect(server.rooms.stats().rooms).toBe(0))
    const intruder = await connect(await server.join(workshop.id))
    const other = await intruder.open(room)
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(lane.ydoc))
    forged.clientID = lane.ydoc.clientID
    forged.getMap('notes').set('n2', 'forged')
    Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(forged))
    expect(await intruder.raw.closeCode()).toBe(CLOSE_CODES['foreign-client-id'])
  })
})

describe('a long log', () => {
  it('becomes a snapshot while people go on', async () => {
    await prepare({ rooms: { compactAfterUpdates: 10 } })
    const lane = await (await connect()).open(room)
    for (let n = 0; n < 60; n++) {
      lane.notes.set('n', n)
      if (n % 6 === 0) await lane.saved()
    }
    await lane.saved()
    await eventually(() => expect(server.rooms.stats().compactions).toBeGreaterThan(0))
    const { updates, snapshot, seq } = await stored()
    expect(seq).toBe(60)
    expect([updates.length < 60, snapshot !== undefined]).toEqual([true, true])
    const whole = new Y.Doc()
    for (const update of [must(snapshot), ...updates]) Y.applyUpdate(whole, update)
    expect(whole.getMap('notes').get('n')).toBe(59)
  })
})

describe('a large room loaded with edits on top', () => {
  it('is shown whole at once, and gets its snapshot while people go on', async () => {
    await prepare()
    const lane = await (await connect()).open(room)
    lane.notes.set('large', 'x'.repeat(600_000))
    await lane.saved()
    const storage = server.storage
    const key = { workshopId: workshop.id, room }
    const { seq, updates } = await storage.readRoom(key)
    await storage.compact(key, seq, Y.mergeUpdates([...updates]))
    lane.notes.set('small', 1)
    await lane.saved()
    const after = await start(disk.copy())
    const back = await (await connect(guest, after)).open(room)
    expect([back.notes.get('small'), back.notes.size]).toEqual([1, 2])
    back.notes.set('more', 2)
    await back.saved()
    await eventually(async () => {
      const now = await after.storage.readRoom(key)
      expect(now.updates.length).toBeLessThan(2)
    })
    const again = await (await connect(workshop.lead, after)).open(room)
    expect(again.notes.toJSON()).toEqual(back.notes.toJSON())
  })
})

describe('a document of an older shape', () => {
  const migrations = [
    {
      to: 2,
      run(ydoc: Y.Doc) {
        const notes = ydoc.getMap('notes')
        for (const [id, note] of notes) if (typeof note === 'string') notes.set(id, { text: note })
      },
    },
  ]

  it('is brought up to date before anyone joins, and again when older work comes back', async () => {
    await prepare()
    const older = await (await connect()).open(room)
    older.notes.set('n1', 'old')
    await older.saved()
    const newer = await start(disk.copy(), { migrationsOf: () => migrations })
    const joined = await (await connect(workshop.lead, newer)).open(room)
    expect(joined.notes.get('n1')).toEqual({ text: 'old' })
    older.destroy()
    older.notes.set('n2', 'offline')
    const back = await (await connect(guest, newer)).open(room, older.ydoc)
    await eventually(() => expect(joined.notes.get('n2')).toEqual({ text: 'offline' }))
    await eventually(() => expect(back.notes.get('n1')).toEqual({ text: 'old' }))
  })
})
