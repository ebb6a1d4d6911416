import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually, TestClient, type TestRoom } from './test-client.ts'
import { TestDisk } from './test-disk.ts'
import { type Guest, TestServer, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let fenna: Guest
let omar: Guest
let lane: string

beforeEach(async () => {
  server = await TestServer.start()
  workshop = await server.workshop()
  fenna = await server.join(workshop.id)
  omar = await server.join(workshop.id)
  lane = `lane/${fenna.laneId}`
})
afterEach(() => server.stop())

const connect = (who: Guest) => TestClient.connect(server, workshop.id, who.token)
const stateOf = (reader: TestRoom, other: TestRoom) => reader.awareness.getStates().get(other.ydoc.clientID)

describe('presence', () => {
  it('reaches the others with its owner announced, and ends with its connection', async () => {
    const client = await connect(fenna)
    const [a, b] = [await client.open(lane), await (await connect(omar)).open(lane)]
    a.awareness.setLocalState({ c: [3, 4] })
    await eventually(() => expect(stateOf(b, a)).toEqual({ c: [3, 4] }))
    expect(b.who.get(a.ydoc.clientID)).toMatchObject({ member: fenna.memberId, device: fenna.deviceId })
    client.raw.socket.terminate()
    await eventually(() => expect(stateOf(b, a)).toBeUndefined())
  })

  it('of everyone there is told to whoever joins', async () => {
    const a = await (await connect(fenna)).open(lane)
    a.awareness.setLocalState({ s: ['n1'] })
    const b = await (await connect(omar)).open(lane)
    await eventually(() => expect(stateOf(b, a)).toEqual({ s: ['n1'] }))
    expect(b.who.get(a.ydoc.clientID)).toMatchObject({ member: fenna.memberId })
  })

  it('of someone else cannot be changed or taken away', async () => {
    const [a, b] = [await (await connect(fenna)).open(lane), await (await connect(omar)).open(lane)]
    const reader = await (await connect(workshop.lead)).open(lane)
    a.awareness.setLocalState({ c: [1, 1] })
    await eventually(() => expect(stateOf(b, a)).toEqual({ c: [1, 1] }))
    const meta = b.awareness.meta.get(a.ydoc.clientID)
    b.awareness.meta.set(a.ydoc.clientID, { clock: 99, lastUpdated: meta?.lastUpdated ?? 0 })
    b.awareness.states.set(a.ydoc.clientID, { c: [9, 9] })
    b.showPresence([a.ydoc.clientID])
    b.awareness.states.delete(a.ydoc.clientID)
    b.showPresence([a.ydoc.clientID])
    b.awareness.setLocalState({ c: [2, 2] })
    await eventually(() => expect(stateOf(reader, b)).toEqual({ c: [2, 2] }))
    expect(stateOf(reader, a)).toEqual({ c: [1, 1] })
  })

  it('stays when a client comes back before its old connection is given up', async () => {
    const old = await connect(fenna)
    const a = await old.open(lane)
    const reader = await (await connect(omar)).open(lane)
    a.awareness.setLocalState({ c: [1, 1] })
    await eventually(() => expect(stateOf(reader, a)).toEqual({ c: [1, 1] }))
    const back = await (await connect(fenna)).open(lane, a.ydoc)
    back.awareness.setLocalState({ c: [2, 2] })
    back.awareness.setLocalState({ c: [3, 3] })
    await eventually(() => expect(stateOf(reader, a)).toEqual({ c: [3, 3] }))
    old.raw.socket.terminate()
    await eventually(() => expect(server.rooms.stats().connections).toBe(2))
    back.awareness.setLocalState({ c: [4, 4] })
    await eventually(() => expect(stateOf(reader, a)).toEqual({ c: [4, 4] }))
  })

  it('is neither shown by nor told to viewers', async () => {
    await server.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    const viewer = await (await connect(await server.join(workshop.id, 'viewer'))).open(lane)
    const [a, b] = [await (await connect(fenna)).open(lane), await (await connect(omar)).open(lane)]
    viewer.awareness.setLocalState({ c: [5, 5] })
    a.awareness.setLocalState({ c: [1, 1] })
    await eventually(() => expect(stateOf(b, a)).toEqual({ c: [1, 1] }))
    expect([stateOf(b, viewer), stateOf(viewer, a), viewer.who.size]).toEqual([undefined, undefined, 0])
  })

  it('is not stored', async () => {
    const a = await (await connect(fenna)).open(lane)
    a.awareness.setLocalState({ c: [1, 1] })
    const b = await (await connect(omar)).open(lane)
    await eventually(() => expect(stateOf(b, a)).toEqual({ c: [1, 1] }))
    expect((await server.storage.readRoom({ workshopId: workshop.id, room: lane })).updates).toHaveLength(0)
  })

  it('of many costs each reader one message a tick, with the newest of everyone', async () => {
    const readers = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const client = await connect(await server.join(workshop.id))
        return { client, room: await client.open('workshop') }
      }),
    )
    const last = readers.map(({ room }) => room)
    const before = readers.map(({ client }) => client.raw.received.length)
    for (let n = 1; n <= 50; n++) {
      for (const room of last) room.awareness.setLocalState({ c: [n, n] })
      await readers[0]?.client.fence()
    }
    for (const reader of last) {
      for (const other of last) {
        await eventually(() => expect(stateOf(reader, other)).toEqual({ c: [50, 50] }))
      }
    }
    const heard = readers.map(({ client }, index) => client.raw.received.length - (before[index] ?? 0))
    // 50 rounds of 12 states would be 600 messages to each.
    expect(Math.max(...heard.slice(1))).toBeLessThan(200)
  })
})

describe('who is here', () => {
  const here = (room: TestRoom) => room.ydoc.getMap('live').get('here')

  it('stands in what the server projects, with the lanes people look at', async () => {
    const lead = await (await connect(workshop.lead)).open('live')
    const client = await connect(fenna)
    await client.open(lane)
    const person = { device: 'member', member: fenna.memberId, lanes: [fenna.laneId] }
    await eventually(() => expect(here(lead)).toContainEqual(person))
    await client.leave()
    const leader = { device: 'member', member: workshop.lead.memberId, lanes: [] }
    await eventually(() => expect(here(lead)).toEqual([leader]))
  })

  it('is not what viewers get to see', async () => {
    const viewer = await (await connect(await server.join(workshop.id, 'viewer'))).open('live/view')
    await (await connect(fenna)).open(lane)
    await server.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    const live = viewer.ydoc.getMap('live')
    await eventually(() => expect(live.get('step')).toMatchObject({ kind: 'plenary' }))
    expect([live.get('here'), live.get('members')]).toEqual([[], []])
  })

  it('is right from the first moment, whatever was so before the start', async () => {
    const disk = new TestDisk()
    const before = await TestServer.start({ storage: { path: disk.path } })
    const { id, lead } = await before.workshop()
    // A server that died between a command and telling of it.
    const key = { workshopId: id, room: 'live' }
    await before.rooms.write(key, (ydoc) => {
      const live = ydoc.getMap('live')
      live.set('step', { kind: 'closing', version: 99, since: 0 })
      live.set('here', [{ device: 'member', member: 'gone', lanes: [] }])
    })
    const after = await TestServer.start({ storage: { path: disk.copy() } })
    const room = await (await TestClient.connect(after, id, lead.token)).open('live')
    expect(room.ydoc.getMap('live').get('step')).toMatchObject({ kind: 'groups' })
    expect(here(room)).toEqual([{ device: 'member', member: lead.memberId, lanes: [] }])
    await Promise.all([before.stop(), after.stop()])
    disk.remove()
  })
})
