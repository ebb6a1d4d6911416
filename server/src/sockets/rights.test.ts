import { must } from '@brownpaper/shared/base/assert'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually, RawClient, TestClient } from './test-client.ts'
import { type Guest, TestServer, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let guest: Guest

beforeEach(async () => {
  server = await TestServer.start()
  workshop = await server.workshop()
  guest = await server.join(workshop.id)
})
afterEach(() => server.stop())

const connect = (who: Guest) => TestClient.connect(server, workshop.id, who.token)
const laneOf = (who: Guest) => `lane/${who.laneId}`
const step = (kind: 'groups' | 'plenary' | 'closing' | 'lobby') =>
  server.give(workshop.id, workshop.lead, { type: 'step.set', kind })

describe('a write that is not allowed', () => {
  it('is denied, and nothing more is taken', async () => {
    await step('plenary')
    const lane = await (await connect(guest)).open(laneOf(guest))
    lane.notes.set('n1', 1)
    await eventually(() => expect([lane.kept, lane.denied]).toEqual([1, 1]))
    expect(lane.said).toContainEqual({ t: 'denied', channel: lane.channel, reason: 'no-permission' })
    await step('groups')
    await eventually(() => expect(lane.canWrite).toBe(true))
    lane.notes.set('n2', 2)
    await eventually(() => expect([lane.kept, lane.denied]).toEqual([1, 2]))
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({})
    const fresh = await (await connect(guest)).open(laneOf(guest))
    fresh.notes.set('n3', 3)
    await fresh.saved()
  })

  it('never reaches what the server projects, not even from a facilitator', async () => {
    const live = await (await connect(workshop.lead)).open('live')
    expect(live.canWrite).toBe(false)
    live.ydoc.getMap('live').set('step', 'mine')
    await eventually(() => expect(live.denied).toBe(1))
    const fresh = await (await connect(guest)).open('live')
    expect(fresh.ydoc.getMap('live').get('step')).toMatchObject({ kind: 'groups' })
  })

  it('is not what a reader repeats on coming back, deletions included', async () => {
    const writer = await (await connect(guest)).open(laneOf(guest))
    for (const id of ['n1', 'n2', 'n3']) writer.notes.set(id, id)
    writer.notes.delete('n2')
    writer.notes.set('n1', 'again')
    await writer.saved()
    await step('plenary')
    const viewer = await server.join(workshop.id, 'viewer')
    const first = await (await connect(viewer)).open(laneOf(guest))
    first.destroy()
    const second = await (await connect(viewer)).open(laneOf(guest), first.ydoc)
    await second.saved()
    expect([second.sent, second.kept, second.denied]).toEqual([1, 1, 0])
  })

  it('is a deletion too', async () => {
    const writer = await (await connect(guest)).open(laneOf(guest))
    writer.notes.set('n1', 1)
    await writer.saved()
    await step('plenary')
    const reader = await (await connect(await server.join(workshop.id, 'group', 1))).open(laneOf(guest))
    reader.notes.delete('n1')
    await eventually(() => expect(reader.denied).toBe(1))
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ n1: 1 })
  })
})

describe('a change of rights', () => {
  it('is told at once where one may still read', async () => {
    const lane = await (await connect(guest)).open(laneOf(guest))
    await step('plenary')
    await eventually(() => expect(lane.canWrite).toBe(false))
    await step('groups')
    await eventually(() => expect(lane.canWrite).toBe(true))
  })

  it('closes what one may no longer read, and that alone', async () => {
    const other = await server.join(workshop.id, 'group', 1)
    await step('plenary')
    const client = await connect(other)
    const [foreign, own] = [await client.open(laneOf(guest)), await client.open(laneOf(other))]
    await step('groups')
    await eventually(() => expect(foreign.closedBy).toBe(CLOSE_CODES['no-permission']))
    expect(own.closedBy).toBeUndefined()
    // What was under way when it happened harms nothing.
    foreign.notes.set('late', 1)
    await client.fence()
    expect(client.raw.closed).toBeUndefined()
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({})
  })

  it('closes a stock client with its reason', async () => {
    const other = await server.join(workshop.id, 'group', 1)
    await step('plenary')
    const plain = await RawClient.plain(server, workshop.id, laneOf(guest), other.token).opened()
    await eventually(() => expect(plain.received.length).toBeGreaterThan(0))
    await step('groups')
    expect(await plain.closeCode()).toBe(CLOSE_CODES['no-permission'])
  })

  it('follows someone who is moved to another group', async () => {
    const client = await connect(guest)
    const old = await client.open(laneOf(guest))
    const groupId = must(server.groupIds(workshop.id)[1])
    const memberId = must(guest.memberId)
    await server.give(workshop.id, workshop.lead, { type: 'member.move', memberId, groupId })
    await eventually(() => expect(old.closedBy).toBe(CLOSE_CODES['no-permission']))
    const lane = await client.open(`lane/${workshop.lanes[1]}`)
    expect(lane.canWrite).toBe(true)
  })
})

describe('the end of a device', () => {
  it('comes at once with its reason, on every connection it has', async () => {
    const viewer = await server.join(workshop.id, 'viewer')
    const [client, plain] = [
      await connect(viewer),
      await RawClient.plain(server, workshop.id, 'live/view', viewer.token).opened(),
    ]
    await client.open('workshop')
    await server.resetLink(workshop.id, workshop.lead, 'viewer')
    expect(await client.raw.closeCode()).toBe(CLOSE_CODES['link-reset'])
    expect(await plain.closeCode()).toBe(CLOSE_CODES['link-reset'])
    expect(client.raw.closed?.reason).toBe('link-reset')
    const again = RawClient.multiplexed(server, workshop.id, viewer.token)
    expect(await again.closeCode()).toBe(CLOSE_CODES['link-reset'])
  })

  it('comes by the clock where its link had an end, and keeps no other waiting', async () => {
    let now = Date.now()
    const clocked = await TestServer.start({ now: () => now })
    try {
      const { id, lead } = await clocked.workshop()
      const [viewer, other] = [await clocked.join(id, 'viewer'), await clocked.join(id)]
      await clocked.endLink(id, lead, 'viewer', now + 1000)
      const client = await TestClient.connect(clocked, id, viewer.token)
      const plain = await RawClient.plain(clocked, id, 'live/view', viewer.token).opened()
      const member = await TestClient.connect(clocked, id, other.token)
      now += 999
      await client.fence()
      expect(client.raw.closed).toBeUndefined()
      now += 1
      expect(await client.raw.closeCode()).toBe(CLOSE_CODES['link-expired'])
      expect(await plain.closeCode()).toBe(CLOSE_CODES['link-expired'])
      expect(client.raw.closed?.reason).toBe('link-expired')
      const again = RawClient.multiplexed(clocked, id, viewer.token)
      expect(await again.closeCode()).toBe(CLOSE_CODES['link-expired'])
      const lane = await member.open(`lane/${other.laneId}`)
      lane.notes.set('n1', 1)
      await lane.saved()
      await clocked.endLink(id, lead, 'viewer', null)
      await (await TestClient.connect(clocked, id, viewer.token)).fence()
    } finally {
      await clocked.stop()
    }
  })

  it('is told to someone who was removed, and to everyone when the workshop closes', async () => {
    const [removed, other] = [await connect(guest), await connect(await server.join(workshop.id))]
    const lead = await connect(workshop.lead)
    await server.give(workshop.id, workshop.lead, { type: 'member.remove', memberId: must(guest.memberId) })
    expect(await removed.raw.closeCode()).toBe(CLOSE_CODES['removed-from-workshop'])
    await server.give(workshop.id, workshop.lead, { type: 'workshop.close', closed: true })
    expect(await other.raw.closeCode()).toBe(CLOSE_CODES['workshop-closed'])
    await lead.fence()
  })
})

describe('a client id', () => {
  const forge = (client: number, key: string): Uint8Array => {
    const ydoc = new Y.Doc()
    ydoc.clientID = client
    ydoc.getMap('notes').set(key, 'forged')
    return Y.encodeStateAsUpdate(ydoc)
  }

  it('of someone else who is here ends the connection that writes under it', async () => {
    const victim = await (await connect(guest)).open(laneOf(guest))
    const intruder = await connect(await server.join(workshop.id))
    const lane = await intruder.open(laneOf(guest))
    await eventually(() => expect(lane.who.has(victim.ydoc.clientID)).toBe(true))
    Y.applyUpdate(lane.ydoc, forge(victim.ydoc.clientID, 'n1'))
    expect(await intruder.raw.closeCode()).toBe(CLOSE_CODES['foreign-client-id'])
    victim.notes.set('n2', 'mine')
    await victim.saved()
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ n2: 'mine' })
  })

  it('cannot be forged by bringing it along on connecting either', async () => {
    const victim = await (await connect(guest)).open(laneOf(guest))
    victim.notes.set('n1', 'mine')
    await victim.saved()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(victim.ydoc))
    forged.clientID = victim.ydoc.clientID
    forged.getMap('notes').set('n3', 'forged')
    const intruder = await connect(await server.join(workshop.id))
    intruder.ask(laneOf(guest), forged)
    expect(await intruder.raw.closeCode()).toBe(CLOSE_CODES['foreign-client-id'])
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ n1: 'mine' })
  })

  it('stays its owner’s while they are away', async () => {
    const client = await connect(guest)
    const victim = await client.open(laneOf(guest))
    victim.notes.set('n1', 'mine')
    await victim.saved()
    await client.leave()
    const intruder = await connect(await server.join(workshop.id))
    const lane = await intruder.open(laneOf(guest))
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(victim.ydoc))
    forged.clientID = victim.ydoc.clientID
    forged.getMap('notes').set('n2', 'forged')
    Y.applyUpdate(lane.ydoc, Y.encodeStateAsUpdate(forged))
    expect(await intruder.raw.closeCode()).toBe(CLOSE_CODES['foreign-client-id'])
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ n1: 'mine' })
  })

  it('of someone who is away, brought along by another, waits with what was written beside it for them to come back', async () => {
    const client = await connect(guest)
    const victim = await client.open(laneOf(guest))
    victim.notes.set('n1', 'mine')
    await victim.saved()
    await client.leave()
    // Seen by another from a server that lost its last seconds; then worked on.
    const seen = new Y.Doc()
    Y.applyUpdate(seen, Y.encodeStateAsUpdate(victim.ydoc))
    victim.notes.set('n2', 'lost by the server')
    Y.applyUpdate(seen, Y.encodeStateAsUpdate(victim.ydoc))
    seen.getMap('other').set('n3', 'theirs')
    const other = await (await connect(await server.join(workshop.id))).open(laneOf(guest), seen)
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ n1: 'mine' })
    const back = await (await connect(guest)).open(laneOf(guest), victim.ydoc)
    await Promise.all([back.saved(), other.saved()])
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ n1: 'mine', n2: 'lost by the server' })
    await eventually(() => expect(back.ydoc.getMap('other').get('n3')).toBe('theirs'))
  })

  it('that the server has lost can be brought back by anyone who has seen it', async () => {
    const lost = new Y.Doc()
    lost.getMap('notes').set('n1', 'of someone')
    const finder = new Y.Doc()
    Y.applyUpdate(finder, Y.encodeStateAsUpdate(lost))
    const lane = await (await connect(guest)).open(laneOf(guest), finder)
    await lane.saved()
    const owner = await (await connect(await server.join(workshop.id))).open(laneOf(guest), lost)
    owner.notes.set('n2', 'still mine')
    await owner.saved()
    await eventually(() => expect(lane.notes.get('n2')).toBe('still mine'))
  })

  it('of each tab of one member, and of each device, is fine', async () => {
    const [tab, other] = [await connect(guest), await connect(guest)]
    const [a, b] = [await tab.open(laneOf(guest)), await other.open(laneOf(guest))]
    a.notes.set('n1', 1)
    b.notes.set('n2', 2)
    await a.saved()
    await b.saved()
    // A reload brings along what an earlier visit wrote but could not send.
    a.destroy()
    a.notes.set('offline', 3)
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(a.ydoc))
    const reloaded = await (await connect(guest)).open(laneOf(guest), ydoc)
    reloaded.notes.set('n4', 4)
    await reloaded.saved()
    await eventually(() => expect(b.notes.toJSON()).toEqual({ n1: 1, n2: 2, offline: 3, n4: 4 }))
  })
})
