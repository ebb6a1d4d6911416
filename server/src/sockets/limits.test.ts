import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually, RawClient, TestClient } from './test-client.ts'
import { type Guest, TestServer, type TestServerOptions, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let guest: Guest
let room: string

async function start(options: TestServerOptions): Promise<void> {
  server = await TestServer.start(options)
  workshop = await server.workshop()
  guest = await server.join(workshop.id)
  room = `lane/${guest.laneId}`
}
afterEach(() => server.stop())

const connect = (who: Guest = guest) => TestClient.connect(server, workshop.id, who.token)
const text = (length: number) => 'x'.repeat(length)

describe('the size of a message', () => {
  it('is taken up to its limit, and ends the connection beyond it', async () => {
    await start({ sockets: { maxMessageBytes: 20_000 } })
    const client = await connect()
    const lane = await client.open(room)
    lane.notes.set('fits', text(19_000))
    await lane.saved()
    lane.notes.set('too much', text(21_000))
    expect(await client.raw.closeCode()).toBe(CLOSE_CODES['frame-too-large'])
    expect(Object.keys(await server.notes(workshop.id, room))).toEqual(['fits'])
  })
})

describe('how often one device comes in', () => {
  it('is free up to its limit, and beyond it told to come back; others come in as ever', async () => {
    await start({ sockets: { connectionBurst: 3, connectionsPerSecond: 0.001 } })
    const first = [await connect(), await connect(), await connect()]
    const fourth = await RawClient.multiplexed(server, workshop.id, guest.token).opened()
    expect(await fourth.closeCode()).toBe(CLOSE_CODES['server-busy'])
    const other = await (await connect(workshop.lead)).open(room)
    await other.saved()
    for (const { raw } of first) expect(raw.closed).toBeUndefined()
  })
})

describe('the size of an edit', () => {
  it('is taken up to its limit, and ends the connection beyond it', async () => {
    await start({ rooms: { maxUpdateBytes: 5000 } })
    const client = await connect()
    const lane = await client.open(room)
    lane.notes.set('fits', text(4900))
    await lane.saved()
    lane.notes.set('too much', text(5001))
    expect(await client.raw.closeCode()).toBe(CLOSE_CODES['frame-too-large'])
  })

  it('does not bind what someone brings along on coming back', async () => {
    await start({ rooms: { maxUpdateBytes: 5000 } })
    const client = await connect()
    const lane = await client.open(room)
    lane.destroy()
    for (let n = 0; n < 4; n++) lane.notes.set(`n${n}`, text(3000))
    await (await (await connect()).open(room, lane.ydoc)).saved()
  })
})

describe('the size of a document', () => {
  it('is what is in it, not what was ever sent', async () => {
    await start({ rooms: { maxDocumentBytes: 10_000 } })
    const lane = await (await connect()).open(room)
    for (let n = 0; n < 10; n++) lane.notes.set('one', text(3000))
    await lane.saved()
  })

  it('ends the channel that makes it too large, and nothing else', async () => {
    await start({ rooms: { maxDocumentBytes: 10_000 } })
    const client = await connect()
    const lane = await client.open(room)
    lane.notes.set('fits', text(8000))
    await lane.saved()
    lane.notes.set('too much', text(3000))
    await eventually(() => expect(lane.closedBy).toBe(CLOSE_CODES['document-too-large']))
    await client.open('workshop')
    expect(Object.keys(await server.notes(workshop.id, room))).toEqual(['fits'])
  })
})

describe('the number of messages', () => {
  it('ends a connection that sends too many at once', async () => {
    await start({ sockets: { messagesPerSecond: 1, messageBurst: 50 } })
    const client = await connect()
    for (let n = 0; n < 45; n++) client.control({ t: 'ping' })
    await client.fence()
    for (let n = 0; n < 10; n++) client.control({ t: 'ping' })
    expect(await client.raw.closeCode()).toBe(CLOSE_CODES['too-many-frames'])
  })

  it('is not counted when limits are off', async () => {
    await start({ sockets: { messagesPerSecond: 1, messageBurst: 50, rateLimits: false } })
    const client = await connect()
    for (let n = 0; n < 500; n++) client.control({ t: 'ping' })
    await client.fence()
  })
})

describe('the number of rooms in one connection', () => {
  it('has a limit', async () => {
    await start({ sockets: { maxChannels: 2 } })
    const client = await connect()
    const first = await client.open('workshop')
    await client.open('live')
    const third = client.ask(room)
    await eventually(() => expect(third.closedBy).toBe(CLOSE_CODES['too-many-frames']))
    client.control({ t: 'close', channel: first.channel })
    await client.open(room)
  })
})

describe('the number of connections of one device', () => {
  it('has a limit, which those that are gone do not count for', async () => {
    await start({ sockets: { maxConnections: 2 } })
    const [first] = [await connect(), await connect()]
    const third = RawClient.multiplexed(server, workshop.id, guest.token)
    expect(await third.closeCode()).toBe(CLOSE_CODES['too-many-frames'])
    await (await connect(workshop.lead)).fence()
    await first.leave()
    await (await connect()).fence()
  })
})

describe('what waits while a room is loaded', () => {
  it('has a limit', async () => {
    await start({ sockets: { maxEarlyBytes: 1000 } })
    const [patient, hasty] = [await connect(), await connect()]
    const lane = patient.ask(room)
    lane.notes.set('early', text(900))
    await lane.saved()
    hasty.ask(`${room}/own/${guest.memberId}`).notes.set('early', text(1001))
    expect(await hasty.raw.closeCode()).toBe(CLOSE_CODES['frame-too-large'])
  })
})

describe('a reader that stops reading', () => {
  it('is hung up on, while the others go on', async () => {
    await start({ sockets: { hangUpAboveBytes: 100_000, rateLimits: false } })
    const reader = await connect(workshop.lead)
    await reader.open(room)
    reader.raw.socket.pause()
    const lane = await (await connect()).open(room)
    for (let n = 0; server.rooms.stats().connections > 1 && n < 500; n++) {
      lane.notes.set('n', text(100_000))
      await lane.saved()
    }
    expect(server.rooms.stats().connections).toBe(1)
    reader.raw.socket.resume()
    expect([1006, CLOSE_CODES['too-slow']]).toContain(await reader.raw.closeCode())
  })

  it('is told of no more edits, and of all it missed at once when it reads on', async () => {
    await start({
      sockets: { holdEditsAboveBytes: 100_000, hangUpAboveBytes: 50_000_000, rateLimits: false },
    })
    const reader = await connect(workshop.lead)
    const there = await reader.open(room)
    reader.raw.socket.pause()
    const lane = await (await connect()).open(room)
    for (let n = 0; server.rooms.stats().behind === 0 && n < 500; n++) {
      lane.notes.set('n', text(1_000_000))
      await lane.saved()
    }
    for (let n = 0; n < 50; n++) lane.notes.set('n', `${n} ${text(100_000)}`)
    lane.notes.set('last', 1)
    lane.awareness.setLocalState({ c: [1, 1] })
    await lane.saved()
    expect(server.rooms.stats()).toMatchObject({ behind: 1, resyncs: 0 })
    reader.raw.socket.resume()
    await eventually(() => expect(there.notes.toJSON()).toEqual(lane.notes.toJSON()))
    await eventually(() => expect(there.awareness.getStates().get(lane.ydoc.clientID)).toEqual({ c: [1, 1] }))
    expect(server.rooms.stats()).toMatchObject({ behind: 0, resyncs: 1 })
    lane.notes.set('last', 2)
    await eventually(() => expect(there.notes.get('last')).toBe(2))
  })

  /** Has stopped reading for so long that the server gave it up. */
  async function hungUpOn() {
    await start({
      sockets: { holdEditsAboveBytes: 100_000, tooSlowAfterMs: 100, heartbeatMs: 80, rateLimits: false },
    })
    const reader = await connect(workshop.lead)
    await reader.open(room)
    reader.raw.socket.pause()
    const lane = await (await connect()).open(room)
    for (let n = 0; server.rooms.stats().connections > 1 && n < 500; n++) {
      lane.notes.set('n', text(1_000_000))
      await lane.saved()
    }
    return reader
  }

  it('for too long is hung up on, and finds the reason after all it had not read', async () => {
    const reader = await hungUpOn()
    expect(server.rooms.stats().connections).toBe(1)
    reader.raw.socket.resume()
    expect(await reader.raw.closeCode()).toBe(CLOSE_CODES['too-slow'])
    expect(reader.raw.closed?.reason).toBe('too-slow')
  })

  it('does not keep a server that stops waiting', async () => {
    await hungUpOn()
    // The reason alone would wait for half a minute.
    await server.stop()
  })

  it('is not told of presence meanwhile, and sees everyone when it reads on', async () => {
    // all that is written fits without hanging up, also when a busy machine merges none of it
    await start({
      sockets: { skipPresenceAboveBytes: 50_000, hangUpAboveBytes: 50_000_000, rateLimits: false },
    })
    const reader = await connect(workshop.lead)
    const there = await reader.open(room)
    reader.raw.socket.pause()
    const lane = await (await connect()).open(room)
    for (let n = 0; n < 100; n++) lane.notes.set('n', text(100_000))
    await lane.saved()
    lane.awareness.setLocalState({ c: [1, 1] })
    reader.raw.socket.resume()
    await eventually(() => expect(there.notes.size).toBe(1))
    await reader.fence()
    lane.awareness.setLocalState({ c: [2, 2] })
    await eventually(() => expect(there.awareness.getStates().get(lane.ydoc.clientID)).toEqual({ c: [2, 2] }))
  })

  it('may ask for a state larger than that', async () => {
    await start({ sockets: { hangUpAboveBytes: 10_000 } })
    const lane = await (await connect()).open(room)
    for (let n = 0; n < 20; n++) lane.notes.set(`n${n}`, text(100_000))
    await lane.saved()
    const reader = await connect(workshop.lead)
    const there = await reader.open(room)
    lane.notes.set('last', 1)
    await eventually(() => expect(there.notes.get('last')).toBe(1))
  })
})

describe('silence', () => {
  it('is broken before a stock client gives up', async () => {
    await start({ sockets: { heartbeatMs: 40 } })
    const plain = await RawClient.plain(server, workshop.id, 'workshop', guest.token).opened()
    await eventually(() => expect(plain.received.map((m) => [...m])).toContainEqual([1, 1, 0]))
  })

  it('is broken for our client by a message without frames', async () => {
    await start({ sockets: { heartbeatMs: 40 } })
    const client = await connect()
    await eventually(() => expect(client.raw.received.map(({ length }) => length)).toContain(0))
  })

  it('of a peer that does not even answer pings ends it', async () => {
    await start({ sockets: { heartbeatMs: 100, deadAfterMs: 1500 } })
    const url = `ws://${server.host}/sync/${workshop.id}`
    const protocols = [SUBPROTOCOL.multiplexed, `${SUBPROTOCOL.tokenPrefix}${guest.token}`]
    const alive = await connect()
    const dead = await new RawClient(url, protocols, { autoPong: false }).opened()
    expect(await dead.closeCode()).toBe(1006)
    await alive.fence()
  })
})
