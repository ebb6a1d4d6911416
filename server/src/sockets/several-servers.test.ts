import { must } from '@brownpaper/shared/base/assert'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { readLive } from '@brownpaper/shared/live/live'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../access/secrets.ts'
import type { Fanout } from '../fanout/fanout.ts'
import { createInProcessHub } from '../fanout/in-process/in-process-fanout.ts'
import { eventually, TestClient } from './test-client.ts'
import { TestCluster } from './test-cluster.ts'
import type { Guest, TestServer, TestServerOptions, TestWorkshop } from './test-server.ts'

let cluster: TestCluster
let servers: TestServer[]
let workshop: TestWorkshop
let room: string

beforeAll(async () => {
  cluster = await TestCluster.start()
}, 60_000)
afterAll(() => cluster.remove())
beforeEach(() => cluster.renew())
afterEach(() => cluster.stopServers())

/** So many servers, with a workshop that all of them know. */
async function prepare(count: number, options: TestServerOptions = {}): Promise<void> {
  servers = []
  for (let index = 0; index < count; index++) servers.push(await cluster.server(options))
  workshop = await server(0).workshop()
  for (const one of servers) await one.registry.open(workshop.id)
  room = `lane/${must(workshop.lanes[0])}`
}

const server = (index: number) => must(servers[index])
const connect = (index: number, who: Guest = workshop.lead) =>
  TestClient.connect(server(index), workshop.id, who.token)

/** One person in the first lane on each server. */
async function oneOnEach() {
  const clients = await Promise.all(servers.map((_, index) => connect(index)))
  const lanes = await Promise.all(clients.map((client) => client.open(room)))
  return { clients, lanes }
}

describe('several servers', () => {
  it('show each other’s edits, in both directions, and keep them', async () => {
    await prepare(3)
    const { lanes } = await oneOnEach()
    for (const [index, lane] of lanes.entries()) lane.notes.set(`n${index}`, index)
    for (const lane of lanes)
      await eventually(() => expect(lane.notes.toJSON()).toEqual({ n0: 0, n1: 1, n2: 2 }))
    await Promise.all(lanes.map((lane) => lane.saved()))
    const late = await (await connect(2)).open(room)
    expect(late.notes.toJSON()).toEqual({ n0: 0, n1: 1, n2: 2 })
  })

  it('end a link each by their own clock, on every connection', async () => {
    let now = Date.now()
    await prepare(2, { now: () => now })
    const guest = await server(0).join(workshop.id)
    const [here, there] = [await connect(0, guest), await connect(1, guest)]
    const link = must(
      [...must(server(0).registry.state(workshop.id)).rows.link.values()].find(
        ({ data }) => data.kind === 'group',
      ),
    )
    await server(0).give(workshop.id, workshop.lead, {
      type: 'link.end',
      linkId: link.id,
      endsAt: now + 1000,
    })
    await eventually(() =>
      expect(server(1).registry.state(workshop.id)?.rows.link.get(link.id)?.data.endsAt).toBe(now + 1000),
    )
    now += 1000
    for (const client of [here, there]) {
      expect(await client.raw.closeCode()).toBe(CLOSE_CODES['link-expired'])
    }
  })

  it('show each other’s presence with whose it is, and end it with the connection and with the server', async () => {
    await prepare(3)
    const guest = await server(0).join(workshop.id)
    const [reader, other] = [await connect(0), await connect(1, guest)]
    const seen = await reader.open(room)
    const [shown, third] = [await other.open(room), await (await connect(2, guest)).open(room)]
    shown.awareness.setLocalState({ cursor: [1, 2] })
    third.awareness.setLocalState({ cursor: [3, 4] })
    const cursorOf = (client: number) => seen.awareness.getStates().get(client)
    for (const lane of [shown, third]) {
      const { clientID } = lane.ydoc
      await eventually(() => expect(cursorOf(clientID)).toEqual(lane.awareness.getLocalState()))
      expect(seen.who.get(clientID)).toMatchObject({ member: guest.memberId })
    }
    const late = await (await connect(0)).open(room)
    await eventually(() =>
      expect(late.awareness.getStates().get(third.ydoc.clientID)).toEqual({ cursor: [3, 4] }),
    )
    await other.leave()
    await eventually(() => expect(cursorOf(shown.ydoc.clientID)).toBeUndefined())
    await server(2).stop()
    await eventually(() => expect(cursorOf(third.ydoc.clientID)).toBeUndefined())
  })

  it('tell everyone who is here on any of them, all the same', async () => {
    await prepare(2)
    const guest = await server(0).join(workshop.id)
    const [lead, other] = [await connect(0), await connect(1, guest)]
    const [a, b] = [await lead.open('live'), await other.open('live')]
    await other.open(room)
    const here = (ydoc: Y.Doc) => must(readLive(ydoc)).here.map(({ member, lanes }) => ({ member, lanes }))
    const both = [
      { member: workshop.lead.memberId, lanes: [] },
      { member: guest.memberId, lanes: [guest.laneId] },
    ]
    for (const { ydoc } of [a, b]) {
      await eventually(() => expect(here(ydoc)).toEqual(expect.arrayContaining(both)))
      expect(here(ydoc)).toHaveLength(2)
    }
    await other.leave()
    await eventually(() => expect(here(a.ydoc)).toEqual([both[0]]))
  })

  it('know when a room was last edited, also one that opens it later, and by nobody when a server wrote', async () => {
    await prepare(2)
    const key = { workshopId: workshop.id, room }
    const lane = await (await connect(0)).open(room)
    lane.notes.set('n1', 1)
    await lane.saved()
    await eventually(() => expect(server(0).rooms.edits(key)?.editedMs).toBeDefined())
    expect(server(1).rooms.edits(key)).toBeUndefined()
    await (await connect(1)).open(room)
    await eventually(() => expect(server(1).rooms.edits(key)?.editedMs).toBeDefined())
    const [first, later] = servers.map(({ rooms }) => must(rooms.edits(key)))
    expect(Math.abs(must(first).watchedMs - must(later).watchedMs)).toBeLessThan(1000)
    const untouched = { workshopId: workshop.id, room: `lane/${must(workshop.lanes[1])}` }
    await server(0).rooms.write(untouched, (ydoc) => ydoc.getMap('notes').set('n1', 1))
    await eventually(async () =>
      expect(await server(0).notes(workshop.id, untouched.room)).toEqual({ n1: 1 }),
    )
    expect(server(0).rooms.edits(untouched)).not.toHaveProperty('editedMs')
  })

  it('agree on what is public, whoever changed it last, and do not chase each other', async () => {
    await prepare(3)
    const lives = await Promise.all(servers.map(async (_, index) => (await connect(index)).open('live')))
    const seq = async () => (await server(0).storage.readRoom({ workshopId: workshop.id, room: 'live' })).seq
    const before = await seq()
    for (let count = 0; count < 12; count++) {
      const title = `Titel ${count}`
      await server(count % 3).give(workshop.id, workshop.lead, { type: 'workshop.set', title })
      for (const { ydoc } of lives) await eventually(() => expect(readLive(ydoc)?.workshop.title).toBe(title))
    }
    // Each may write what it read before it heard of the others; and that all are here came in between.
    expect((await seq()) - before).toBeLessThanOrEqual((12 + 3) * 3)
  })

  it('let a command count everywhere, and do it once', async () => {
    await prepare(2)
    const guest = await server(1).join(workshop.id)
    const lane = await (await connect(1, guest)).open(room)
    await server(0).give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    await eventually(() => expect(lane.canWrite).toBe(false))
    const commandId = newId()
    const command = { type: 'group.add', groupId: newId(), name: 'Nieuw' }
    const answers = await Promise.all(
      servers.map(({ registry }) =>
        registry.execute(workshop.id, workshop.lead.deviceId, commandId, command),
      ),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    for (const { registry } of servers) {
      await registry.open(workshop.id)
      await eventually(() => {
        const groups = registry.state(workshop.id)?.rows.group.values() ?? []
        expect([...groups].filter(({ data }) => data.name === 'Nieuw')).toHaveLength(1)
      })
    }
  })

  it('let in sixty who join at once, whichever server they come to', async () => {
    await prepare(3)
    const guests = await Promise.all(
      Array.from({ length: 60 }, (_, index) => server(index % 3).join(workshop.id)),
    )
    expect(new Set(guests.map(({ memberId }) => memberId)).size).toBe(60)
    for (const { registry } of servers) {
      await registry.open(workshop.id)
      await eventually(() => expect(registry.state(workshop.id)?.rows.member.size).toBe(61))
    }
  })

  it.each([
    ['with', true],
    ['without', false],
  ])('close the connections of who was removed, %s Redis', async (_, hasRedis) => {
    await prepare(2)
    const guest = await server(1).join(workshop.id)
    const client = await connect(1, guest)
    await client.open(room)
    if (!hasRedis) await cluster.redis.kill()
    const memberId = must(guest.memberId)
    await server(0).give(workshop.id, workshop.lead, { type: 'member.remove', memberId })
    expect(await client.raw.closeCode()).toBe(CLOSE_CODES['removed-from-workshop'])
    if (!hasRedis) await cluster.redis.run()
  })

  it('take no edit under a client id that is somebody’s on another server', async () => {
    await prepare(2)
    const [guest, forger] = [await server(0).join(workshop.id), await server(1).join(workshop.id)]
    const lane = await (await connect(0, guest)).open(room)
    const seen = await connect(1, forger)
    const forged = await seen.open(room)
    await eventually(() => expect(forged.who.has(lane.ydoc.clientID)).toBe(true))
    const document = new Y.Doc()
    document.clientID = lane.ydoc.clientID
    document.getMap('notes').set('n1', 'forged')
    Y.applyUpdate(forged.ydoc, Y.encodeStateAsUpdate(document))
    expect(await seen.raw.closeCode()).toBe(CLOSE_CODES['foreign-client-id'])
    lane.notes.set('n1', 'mine')
    await eventually(async () => expect(await server(1).notes(workshop.id, room)).toEqual({ n1: 'mine' }))
  })

  it('let nobody take a client id first behind the back of Redis', async () => {
    await prepare(2)
    const [guest, forger] = [await server(0).join(workshop.id), await server(1).join(workshop.id)]
    const forging = await (await connect(1, forger)).open(room)
    await cluster.redis.kill()
    const lane = await (await connect(0, guest)).open(room)
    const document = new Y.Doc()
    document.clientID = lane.ydoc.clientID
    document.getMap('notes').set('n1', 'forged')
    Y.applyUpdate(forging.ydoc, Y.encodeStateAsUpdate(document))
    await eventually(() => expect(forging.closedBy).toBeDefined())
    lane.notes.set('n1', 'mine')
    await lane.saved()
    await eventually(async () => expect(await server(1).notes(workshop.id, room)).toEqual({ n1: 'mine' }))
    await cluster.redis.run()
  })

  it('make snapshots of what all of them wrote, however fast', async () => {
    await prepare(3, { rooms: { compactAfterUpdates: 10 } })
    const { lanes } = await oneOnEach()
    for (let count = 0; count < 100; count++) {
      for (const [index, lane] of lanes.entries()) lane.notes.set(`${index}-${count}`, count)
      if (count % 10 === 0) await Promise.all(lanes.map((lane) => lane.saved()))
    }
    await Promise.all(lanes.map((lane) => lane.saved()))
    expect(servers.some(({ rooms }) => rooms.stats().compactions > 0)).toBe(true)
    await cluster.stopServers()
    const after = await cluster.server()
    expect(Object.keys(await after.notes(workshop.id, room))).toHaveLength(300)
  })

  it('send everyone to the new room when it is made anew, with what was written meanwhile', async () => {
    await prepare(2)
    const { lanes } = await oneOnEach()
    const [a, b] = [must(lanes[0]), must(lanes[1])]
    b.notes.set('gone', 1)
    await b.saved()
    await eventually(() => expect(a.notes.has('gone')).toBe(true))
    // Kept by the other server, and perhaps not heard of by the one that makes the room anew.
    b.notes.set('meanwhile', 2)
    await b.saved()
    await server(0).rooms.renew({ workshopId: workshop.id, room }, (ydoc) => {
      const copy = new Y.Doc()
      for (const [id, note] of ydoc.getMap('notes')) if (id !== 'gone') copy.getMap('notes').set(id, note)
      return copy
    })
    await eventually(() => expect(b.closedBy).toBe(CLOSE_CODES['room-renewed']))
    const fresh = await (await connect(1)).open(room)
    expect(fresh.notes.toJSON()).toEqual({ meanwhile: 2 })
  })
})

describe('messages that get lost, come twice or in another order', () => {
  it.each(['a', 'b', 'c'])('leave all servers with the same, seed %s', async (seed) => {
    const random = seededRandom(seed)
    const hub = createInProcessHub()
    servers = []
    for (let index = 0; index < 3; index++) {
      servers.push(
        await cluster.server({ fanout: unreliable(hub.join(), random), rooms: { compactAfterUpdates: 20 } }),
      )
    }
    workshop = await server(0).workshop()
    room = `lane/${must(workshop.lanes[0])}`
    const { lanes } = await oneOnEach()
    for (let count = 0; count < 200; count++) {
      const lane = must(lanes[Math.floor(random() * 3)])
      if (random() < 0.2) lane.notes.delete(`n${Math.floor(random() * 40)}`)
      else lane.notes.set(`n${Math.floor(random() * 40)}`, count)
      if (random() < 0.1) await new Promise(setImmediate)
    }
    await Promise.all(lanes.map((lane) => lane.saved()))
    await eventually(() => {
      const [first, ...others] = lanes.map(({ notes }) => notes.toJSON())
      for (const other of others) expect(other).toEqual(first)
    })
    const stored = await (await cluster.server()).notes(workshop.id, room)
    expect(stored).toEqual(must(lanes[0]).notes.toJSON())
  })
})

/** Loses a third, says a third twice, and half of it later. */
function unreliable(fanout: Fanout, random: () => number): Fanout {
  return {
    ...fanout,
    publish(topic, message) {
      const times = Math.floor(random() * 3)
      for (let time = 0; time < times; time++) {
        if (random() < 0.5) fanout.publish(topic, message)
        else setTimeout(() => fanout.publish(topic, message), random() * 50)
      }
    },
  }
}

describe('when Redis goes away', () => {
  it('edits are found through the storage, and come at once again when it is back', async () => {
    await prepare(2)
    const { lanes } = await oneOnEach()
    const [a, b] = [must(lanes[0]), must(lanes[1])]
    await cluster.redis.kill()
    a.notes.set('n1', 1)
    b.notes.set('n2', 2)
    for (const lane of lanes) await eventually(() => expect(lane.notes.toJSON()).toEqual({ n1: 1, n2: 2 }))
    await cluster.redis.run()
    await eventually(async () => {
      a.awareness.setLocalState({ at: Math.random() })
      expect(b.awareness.getStates().get(a.ydoc.clientID)).toBeDefined()
    })
    a.notes.set('n3', 3)
    await eventually(() => expect(b.notes.get('n3')).toBe(3))
  })

  it('and nobody is forgotten who is still here', async () => {
    await prepare(2)
    const { clients } = await oneOnEach()
    const here = () => server(0).rooms.here(workshop.id)
    await eventually(() => expect(here()[0]?.lanes).toHaveLength(1))
    await cluster.redis.kill()
    await cluster.redis.run()
    const guest = await server(1).join(workshop.id)
    await connect(1, guest)
    await eventually(() => expect(here()).toHaveLength(2))
    await must(clients[1]).leave()
    await eventually(() => expect(here().map(({ member }) => member)).toContain(guest.memberId))
  })
})

describe('when PostgreSQL goes away', () => {
  it('people of one server see each other go on, and all is kept and seen by all when it is back', async () => {
    await prepare(2)
    const { clients, lanes } = await oneOnEach()
    const [a, b] = [must(lanes[0]), must(lanes[1])]
    const near = await (await connect(0)).open(room)
    await Promise.all(lanes.map((lane) => lane.saved()))
    await cluster.postgres.end('SIGQUIT')
    a.notes.set('n1', 1)
    b.notes.set('n2', 2)
    await eventually(() => expect(near.notes.get('n1')).toBe(1))
    for (const client of clients) {
      await eventually(() => expect(client.said).toContainEqual({ t: 'storage', state: 'failing' }))
    }
    expect(a.kept).toBeLessThan(a.sent)
    await cluster.postgres.run()
    await Promise.all(lanes.map((lane) => lane.saved()))
    for (const lane of [...lanes, near]) {
      await eventually(() => expect(lane.notes.toJSON()).toEqual({ n1: 1, n2: 2 }))
    }
  })
})
