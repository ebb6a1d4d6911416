import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { MESSAGE, SYNC } from '@brownpaper/shared/protocol/frames'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually, TestClient } from './test-client.ts'
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

describe('one connection for all rooms', () => {
  it('is greeted with its device and the time', async () => {
    const client = await connect(guest)
    await eventually(() => expect(client.said[0]).toMatchObject({ t: 'hello', device: guest.deviceId }))
    expect(client.said[0]).toHaveProperty('now', expect.closeTo(Date.now(), -4))
  })

  it('carries several rooms, each with its own rights', async () => {
    const client = await connect(guest)
    const [lane, about, live] = await Promise.all(
      [laneOf(guest), 'workshop', 'live'].map((r) => client.open(r)),
    )
    expect([lane?.canWrite, about?.canWrite, live?.canWrite]).toEqual([true, false, false])
    const other = await (await connect(await server.join(workshop.id))).open(laneOf(guest))
    lane?.notes.set('n1', 'hallo')
    await eventually(() => expect(other.notes.get('n1')).toBe('hallo'))
    expect(about?.notes.size).toBe(0)
  })

  it('counts what is kept, from step 2 on', async () => {
    const ydoc = new Y.Doc()
    ydoc.getMap('notes').set('offline', 1)
    const lane = await (await connect(guest)).open(laneOf(guest), ydoc)
    for (let n = 0; n < 20; n++) lane.notes.set(`n${n}`, n)
    await lane.saved()
    expect([lane.sent, lane.kept, lane.denied]).toEqual([21, 21, 0])
    const stored = await server.storage.readRoom({ workshopId: workshop.id, room: laneOf(guest) })
    expect(stored.updates).toHaveLength(21)
  })

  it('keeps what is known already without storing it again', async () => {
    const lane = await (await connect(guest)).open(laneOf(guest))
    lane.notes.set('n1', 1)
    lane.notes.delete('n1')
    await lane.saved()
    const before = await server.storage.readRoom({ workshopId: workshop.id, room: laneOf(guest) })
    const again = await (await connect(guest)).open(laneOf(guest), lane.ydoc)
    await again.saved()
    expect([again.sent, again.kept]).toEqual([1, 1])
    const after = await server.storage.readRoom({ workshopId: workshop.id, room: laneOf(guest) })
    expect(after.seq).toBe(before.seq)
  })

  it('tells who writes before what they wrote', async () => {
    const reader = await (await connect(workshop.lead)).open(laneOf(guest))
    const lane = await (await connect(guest)).open(laneOf(guest))
    lane.notes.set('n1', 1)
    await eventually(() => expect(reader.notes.get('n1')).toBe(1))
    expect(reader.who.get(lane.ydoc.clientID)).toEqual({
      client: lane.ydoc.clientID,
      member: guest.memberId,
      device: guest.deviceId,
    })
  })

  it('says that a group screen is nobody in person', async () => {
    const screen = await server.join(workshop.id, 'screen')
    const reader = await (await connect(guest)).open(laneOf(guest))
    const lane = await (await connect(screen)).open(laneOf(guest))
    lane.notes.set('n1', 1)
    await eventually(() =>
      expect(reader.who.get(lane.ydoc.clientID)).toEqual({
        client: lane.ydoc.clientID,
        member: null,
        device: screen.deviceId,
      }),
    )
  })

  it('gives commands and hears their answers, once however often they are repeated', async () => {
    const client = await connect(workshop.lead)
    const command = { type: 'step.set', kind: 'plenary', seen: 2 }
    client.control({ t: 'command', id: 'c1', command })
    client.control({ t: 'command', id: 'c1', command })
    client.control({ t: 'command', id: 'c2', command: { type: 'nonsense' } })
    await eventually(() => expect(client.said.filter(({ t }) => t === 'answer')).toHaveLength(3))
    expect(client.said).toContainEqual({ t: 'answer', id: 'c2', ok: false, code: 'invalid-command' })
    expect(client.said.filter((said) => said.t === 'answer' && said.id === 'c1' && said.ok)).toHaveLength(2)
    const view = server.registry.live(workshop.id).members
    expect([view.step.kind, view.step.version]).toEqual(['plenary', 3])
  })

  it('closes a room and opens it again under another number', async () => {
    const client = await connect(guest)
    const lane = await client.open(laneOf(guest))
    client.control({ t: 'close', channel: lane.channel })
    await client.fence()
    expect(server.rooms.stats().channels).toBe(0)
    lane.destroy()
    const again = await client.open(laneOf(guest), lane.ydoc)
    again.notes.set('n1', 1)
    await again.saved()
  })

  it('takes frames sent together with the wish to open', async () => {
    const client = await connect(guest)
    const lane = client.ask(laneOf(guest))
    lane.notes.set('early', 1)
    await lane.saved()
    expect(await server.notes(workshop.id, laneOf(guest))).toEqual({ early: 1 })
  })

  it('hears from a room it never opened that there is none', async () => {
    const client = await connect(guest)
    client.send([{ channel: 9, payload: Uint8Array.of(MESSAGE.sync, SYNC.update, 2, 0, 0) }])
    const closed = { t: 'closed', channel: 9, code: CLOSE_CODES['no-such-room'] }
    await eventually(() => expect(client.said).toContainEqual(closed))
    await client.open(laneOf(guest))
  })

  it.each([
    ['owners/1/workshop', 'no-such-room'],
    ['lane/unknown', 'no-such-room'],
    ['staff', 'no-permission'],
  ] as const)('is refused %s as %s', async (room, code) => {
    const asked = (await connect(guest)).ask(room)
    await eventually(() => expect(asked.closedBy).toBe(CLOSE_CODES[code]))
  })

  it('is refused another member’s private room', async () => {
    const other = await server.join(workshop.id)
    const client = await connect(guest)
    const asked = client.ask(`${laneOf(guest)}/own/${other.memberId}`)
    await eventually(() => expect(asked.closedBy).toBe(CLOSE_CODES['no-permission']))
    const own = await client.open(`${laneOf(guest)}/own/${guest.memberId}`)
    expect(own.canWrite).toBe(true)
  })
})
