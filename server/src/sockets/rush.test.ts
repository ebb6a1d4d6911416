import { afterEach, describe, expect, it } from 'vitest'
import { eventually, TestClient, type TestRoom } from './test-client.ts'
import { TestServer, type TestServerOptions, type TestWorkshop } from './test-server.ts'

let server: TestServer
let level: number
let workshop: TestWorkshop
let author: TestClient
let reader: TestClient
let a: TestRoom
let b: TestRoom

/** Two people in a small room of a server that has all its time yet. */
async function open(
  rooms: NonNullable<TestServerOptions['rooms']>,
  sockets: NonNullable<TestServerOptions['sockets']> = {},
): Promise<void> {
  level = 0
  server = await TestServer.start({ rooms, sockets, pressure: { level: () => level } })
  workshop = await server.workshop()
  const [fenna, omar] = [await server.join(workshop.id), await server.join(workshop.id)]
  author = await TestClient.connect(server, workshop.id, fenna.token)
  reader = await TestClient.connect(server, workshop.id, omar.token)
  a = await author.open(`lane/${fenna.laneId}`)
  b = await reader.open(`lane/${fenna.laneId}`)
  await a.saved()
}
afterEach(() => server.stop())

const cursorOfA = () => b.awareness.getStates().get(a.ydoc.clientID)?.c
/** All that has been sent is taken in, and what there was to say is said. */
const settled = async () => {
  await author.fence()
  await reader.fence()
}

/** Each once, as it was told. */
const paces = (client: TestClient) =>
  client.said
    .flatMap((message) => (message.t === 'presence' ? [message.pace] : []))
    .filter((pace, at, all) => pace !== all[at - 1])

const everyMs = (client: TestClient) =>
  client.said.flatMap((message) => (message.t === 'presence' ? [message.everyMs] : []))

describe('a server without time to spare', () => {
  it('says that cursors come less often, also to who comes in then, and that it is over', async () => {
    await open({ thinMs: 0 }, { lookAtPaceMs: 5, paceLastsMs: 20, heartbeatMs: 40 })
    level = 1
    await eventually(() => expect([author, reader].map(paces)).toEqual([['thinned'], ['thinned']]))
    const late = await TestClient.connect(server, workshop.id, workshop.lead.token)
    await eventually(() => expect(paces(late)).toEqual(['thinned']))
    level = 0
    await eventually(() => expect(paces(author)).toEqual(['thinned', 'live']))
    await eventually(() => expect(paces(late)).toEqual(['thinned', 'live']))
  })

  it('asks for fewer of them, with the next it has to say', async () => {
    await open({ thinMs: 300, mergeMs: 0 }, { lookAtPaceMs: 5 })
    expect(everyMs(reader)).toEqual([])
    level = 1
    await eventually(() => {
      a.notes.set('n1', 1)
      expect(everyMs(reader)).toEqual([200])
    })
    await settled()
    expect(everyMs(author)).toEqual([200])
  })

  it('lets cursors wait first, and edits go by', async () => {
    await open({ thinMs: 60_000, mergeMs: 0 })
    a.awareness.setLocalState({ c: 1 })
    await eventually(() => expect(cursorOfA()).toBe(1))
    level = 1
    a.awareness.setLocalState({ c: 2 })
    a.notes.set('n1', 1)
    await eventually(() => expect(b.notes.get('n1')).toBe(1))
    await settled()
    expect(cursorOfA()).toBe(1)
    level = 0
    a.awareness.setLocalState({ c: 3 })
    a.notes.set('n2', 2)
    await eventually(() => expect([b.notes.get('n2'), cursorOfA()]).toEqual([2, 3]))
  })

  it('tells of a cursor that waited, where it is now', async () => {
    await open({ thinMs: 100, mergeMs: 0 })
    a.awareness.setLocalState({ c: 1 })
    await eventually(() => expect(cursorOfA()).toBe(1))
    level = 1
    for (let n = 2; n <= 5; n++) a.awareness.setLocalState({ c: n })
    await eventually(() => expect(cursorOfA()).toBe(5))
  })

  it('then lets edits wait for each other, and tells them together', async () => {
    await open({ mergeMs: 60_000 })
    a.notes.set('n1', 1)
    await eventually(() => expect(b.notes.size).toBe(1))
    level = 1
    a.notes.set('n2', 2)
    a.notes.set('n3', 3)
    await settled()
    expect(b.notes.size).toBe(1)
    const before = reader.raw.received.length
    level = 0
    a.notes.set('n4', 4)
    await eventually(() => expect(b.notes.size).toBe(4))
    expect(reader.raw.received.length - before).toBe(1)
  })

  it('makes nobody wait as long as there is time', async () => {
    await open({ thinMs: 60_000, mergeMs: 60_000, thinFromPressure: 0.5, mergeFromPressure: 0.5 })
    level = 0.5
    for (let n = 1; n <= 3; n++) {
      a.awareness.setLocalState({ c: n })
      a.notes.set('n', n)
      await eventually(() => expect([b.notes.get('n'), cursorOfA()]).toEqual([n, n]))
    }
  })
})
