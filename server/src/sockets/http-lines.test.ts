import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { encodeControl, encodeFrames } from '@brownpaper/shared/protocol/frames'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually, TestClient } from './test-client.ts'
import { TestLine, TestLineClient } from './test-line-client.ts'
import { type Guest, TestServer, type TestServerOptions, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let guest: Guest
let room: string

async function start(options: TestServerOptions = {}): Promise<void> {
  server = await TestServer.start(options)
  workshop = await server.workshop()
  guest = await server.join(workshop.id)
  room = `lane/${guest.laneId}`
}
const clients: { leave(): Promise<void> }[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) await client.leave().catch(() => {})
  await server.stop()
})

async function line(who = guest): Promise<TestLine> {
  const open = await TestLine.open(server, workshop.id, who.token)
  clients.push(open)
  return open
}
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://${server.host}/sync/${workshop.id}/http${path}`, { method: 'POST', ...init })
const cookie = () => ({ Cookie: `bp_${workshop.id}=${guest.token}` })
const control = (message: Parameters<typeof encodeControl>[0]) => encodeFrames([encodeControl(message)])
const ping = () => control({ t: 'ping' })
const command = (id: string, name: string) =>
  control({ t: 'command', id, command: { type: 'workshop.update', title: name } })

async function connect(who = guest): Promise<TestLineClient> {
  const client = await TestLineClient.connect(server, workshop.id, who.token)
  clients.push(client)
  return client
}

describe('a line over HTTP', () => {
  it('carries the same rooms, saved and presence as a WebSocket', async () => {
    await start()
    const lane = await (await connect()).open(room)
    const other = await TestClient.connect(server, workshop.id, workshop.lead.token)
    const there = await other.open(room)
    lane.notes.set('n1', 'hallo')
    await lane.saved()
    await eventually(() => expect(there.notes.get('n1')).toBe('hallo'))
    there.notes.set('n2', 'terug')
    there.awareness.setLocalState({ c: [1, 1] })
    await eventually(() => {
      expect(lane.notes.get('n2')).toBe('terug')
      expect(lane.awareness.getStates().get(there.ydoc.clientID)).toEqual({ c: [1, 1] })
      expect(lane.who.get(there.ydoc.clientID)?.member).toBe(workshop.lead.memberId)
    })
  })

  it('has the same rights, told when they change, and ends when its link is reset', async () => {
    await start()
    const client = await connect()
    const lane = await client.open(room)
    expect(lane.canWrite).toBe(true)
    await server.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    await eventually(() => expect(lane.canWrite).toBe(false))
    lane.notes.set('late', 1)
    await eventually(() => expect(lane.denied).toBe(1))
    const viewer = await connect(await server.join(workshop.id, 'viewer'))
    await server.resetLink(workshop.id, workshop.lead, 'viewer')
    await eventually(() => expect(viewer.line.closedBy).toBe(CLOSE_CODES['link-reset']))
    await eventually(() => expect(server.rooms.stats().connections).toBe(1))
    expect((await viewer.line.up(1, [])).status).toBe(410)
  })

  it('goes on where an answer broke off, each message once', async () => {
    await start()
    const open = await line()
    await open.up(1, [ping()])
    await open.down('poll')
    await open.down('poll', 1)
    const pongs = open.said().filter(({ t }) => t === 'pong')
    // The same message twice: what was not said to have arrived is told again, and only that.
    expect(pongs).toHaveLength(2)
    expect(new Set(pongs.map((pong) => JSON.stringify(pong))).size).toBe(1)
  })

  it('does what is posted twice once, and takes nothing before what is missing', async () => {
    await start()
    const open = await line(workshop.lead)
    await open.up(1, [command('c1', 'Een')])
    await open.up(1, [command('c1', 'Een'), ping()])
    await open.up(2, [ping()])
    expect((await open.up(4, [ping()])).status).toBe(409)
    await eventually(async () => {
      await open.down('poll')
      expect(open.said().map(({ t }) => t)).toContain('answer')
    })
    expect(
      open
        .said()
        .map(({ t }) => t)
        .filter((t) => t !== 'hello')
        .sort(),
    ).toEqual(['answer', 'pong'])
  })

  it('streams what happens into one answer, which begins with a mark', async () => {
    await start()
    const open = await line()
    const streaming = open.down('stream')
    for (let number = 1; number <= 3; number++) {
      await open.up(number, [ping()])
      await eventually(() => expect(open.said().filter(({ t }) => t === 'pong')).toHaveLength(number))
    }
    expect(open.records.filter(({ kind }) => kind === 'mark')).toHaveLength(1)
    await open.leave()
    await streaming.catch(() => {})
  })

  it('tells the way down why it ends when the server stops', async () => {
    await start()
    const open = await line()
    const streaming = open.down('stream')
    await eventually(() => expect(open.records).toContainEqual({ kind: 'mark' }))
    await server.stopSockets()
    await streaming
    expect(open.closedBy).toBe(CLOSE_CODES['server-stopping'])
  })
})

describe('who may open a line', () => {
  it('is told why not, in the words of a WebSocket', async () => {
    await start()
    const headers = { Authorization: 'Bearer nonsense' }
    for (const answer of [await ask(''), await ask('', { headers })]) {
      expect(answer.status).toBe(403)
      expect(await answer.json()).toEqual({ error: { code: 'not-signed-in', close: 4401 } })
    }
  })

  it('is a page of ours when only a cookie says who asks, on every request', async () => {
    await start()
    const ours = { ...cookie(), Origin: `http://${server.host}` }
    const foreign = { ...cookie(), Origin: 'https://elsewhere.example' }
    const opened = await ask('', { headers: ours })
    expect(opened.status).toBe(200)
    const id = opened.headers.get('brownpaper-line')
    for (const path of ['', `/${id}/up?first=1`, `/${id}/down`, `/${id}/end`]) {
      expect((await ask(path, { headers: foreign })).status).toBe(403)
      expect((await ask(path, { headers: cookie() })).status).toBe(403)
    }
    expect((await ask(`/${id}/end`, { headers: ours })).status).toBe(204)
  })

  it('alone uses it', async () => {
    await start()
    const open = await line()
    const other = await server.join(workshop.id)
    const answer = await open.post('up?first=1', new Uint8Array(), { Authorization: `Bearer ${other.token}` })
    expect(answer.status).toBe(410)
  })

  it('has so many at most, and another again when one ended', async () => {
    await start({ sockets: { maxLinesPerDevice: 2 } })
    const headers = { Authorization: `Bearer ${guest.token}` }
    const first = await line()
    await line()
    expect((await ask('', { headers })).status).toBe(429)
    await first.leave()
    expect((await ask('', { headers })).status).toBe(200)
  })
})

describe('the limits of a line', () => {
  it('are those of messages', async () => {
    await start({ sockets: { messagesPerSecond: 1, messageBurst: 50 } })
    const open = await line()
    expect((await open.up(1, Array.from({ length: 45 }, ping))).status).toBe(204)
    await open.up(46, Array.from({ length: 10 }, ping))
    while (open.closedBy === undefined) await open.down('poll')
    expect(open.closedBy).toBe(CLOSE_CODES['too-many-frames'])
  })

  it('are those of their size, and of a body as a whole', async () => {
    await start({ sockets: { maxMessageBytes: 1000 } })
    const [fitting, large, endless] = [await line(), await line(), await line()]
    expect((await fitting.up(1, [encodeFrames([{ channel: 7, payload: new Uint8Array(900) }])])).status).toBe(
      204,
    )
    expect((await large.up(1, [new Uint8Array(1001)])).status).toBe(400)
    await large.down('poll')
    expect(large.closedBy).toBe(CLOSE_CODES['malformed-frame'])
    await endless
      .up(
        1,
        Array.from({ length: 70 }, () => new Uint8Array(1000)),
      )
      .catch(() => {})
    await endless.down('poll')
    expect(endless.closedBy).toBe(CLOSE_CODES['frame-too-large'])
  })

  it('refuse what is cut off in the middle', async () => {
    await start()
    const open = await line()
    expect((await open.post('up?first=1', Uint8Array.of(0, 0, 0, 0, 9, 1))).status).toBe(400)
    await open.down('poll')
    expect(open.closedBy).toBe(CLOSE_CODES['malformed-frame'])
  })

  it('hang up on who takes in nothing, while the others go on', async () => {
    await start({ sockets: { hangUpAboveBytes: 100_000, rateLimits: false } })
    const client = await connect(workshop.lead)
    const there = await client.open(room)
    const silent = await line()
    await silent.up(1, [control({ t: 'open', channel: 1, room })])
    await eventually(() => expect(server.rooms.stats().channels).toBe(2))
    for (let n = 0; server.rooms.stats().connections > 1 && n < 100; n++) {
      there.notes.set('n', 'x'.repeat(20_000))
      await there.saved()
    }
    await silent.down('poll')
    expect(silent.closedBy).toBe(CLOSE_CODES['too-slow'])
  })
})

describe('silence of a line', () => {
  it('is broken for who listens', async () => {
    await start({ sockets: { heartbeatMs: 40 } })
    const open = await line()
    const streaming = open.down('stream')
    await eventually(() =>
      expect(open.records.filter(({ kind }) => kind === 'message').length).toBeGreaterThan(2),
    )
    await open.leave()
    await streaming.catch(() => {})
  })

  it('ends it, and with it the visit', async () => {
    await start({ sockets: { heartbeatMs: 20, deadAfterMs: 60 } })
    await line()
    await eventually(() => expect(server.rooms.stats().connections).toBe(0))
  })

  it('is none while its owner answers', async () => {
    await start({ sockets: { heartbeatMs: 20, deadAfterMs: 200 } })
    const client = await connect()
    const lane = await client.open(room)
    for (let beats = 0; beats < 30; beats++) {
      const heard = client.line.heard
      await eventually(() => expect(client.line.heard).toBeGreaterThan(heard))
    }
    lane.notes.set('alive', 1)
    await lane.saved()
  })
})
