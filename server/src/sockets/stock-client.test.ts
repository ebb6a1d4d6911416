import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { eventually, stockProvider } from './test-client.ts'
import { type Guest, TestServer, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
const providers: WebsocketProvider[] = []

beforeEach(async () => {
  // The provider says in the console that it was refused.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  server = await TestServer.start()
  workshop = await server.workshop()
})
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await server.stop()
  vi.restoreAllMocks()
})

function connect(room: string, { token }: Guest, ydoc = new Y.Doc()) {
  const provider = stockProvider(server, workshop.id, room, { token, ydoc })
  providers.push(provider)
  return provider
}

const notes = (provider: WebsocketProvider) => provider.doc.getMap('notes')

describe('the stock provider', () => {
  it('syncs two members in their own lane', async () => {
    const [fenna, omar] = [await server.join(workshop.id), await server.join(workshop.id)]
    const room = `lane/${fenna.laneId}`
    const [a, b] = [connect(room, fenna), connect(room, omar)]
    await eventually(() => expect(a.synced && b.synced).toBe(true))
    notes(a).set('n1', 'lange rij')
    await eventually(() => expect(notes(b).toJSON()).toEqual({ n1: 'lange rij' }))
    notes(b).set('n2', 'geen stoelen')
    await eventually(() => expect(notes(a).toJSON()).toEqual({ n1: 'lange rij', n2: 'geen stoelen' }))
    expect(await server.notes(workshop.id, room)).toEqual({ n1: 'lange rij', n2: 'geen stoelen' })
  })

  it('hands in what it wrote before it was connected', async () => {
    const guest = await server.join(workshop.id)
    const ydoc = new Y.Doc()
    ydoc.getMap('notes').set('early', 1)
    connect(`lane/${guest.laneId}`, guest, ydoc)
    const room = `lane/${guest.laneId}`
    await eventually(async () => expect(await server.notes(workshop.id, room)).toEqual({ early: 1 }))
  })

  it.each([
    ['another group’s lane', () => `lane/${workshop.lanes[1]}`],
    ['the workshop', () => 'workshop'],
    ['what the server projects', () => 'live'],
  ])('changes nothing in %s for anyone, now or after it comes back', async (_what, roomOf) => {
    const room = roomOf()
    const guest = await server.join(workshop.id)
    const other = await server.join(workshop.id, 'group', 1)
    const observer = connect(room, room.startsWith('lane') ? other : workshop.lead)
    await eventually(() => expect(observer.synced).toBe(true))
    // The lanes are opened to each other, so that there is nothing but the right to write between them.
    await server.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    const intruder = connect(room, guest)
    await eventually(() => expect(intruder.synced).toBe(true))
    notes(intruder).set('mine', 1)
    await eventually(() => expect(server.rooms.stats().denied).toBe(1))
    intruder.disconnect()
    notes(intruder).set('mine too', 1)
    intruder.connect()
    await eventually(() => expect(server.rooms.stats().denied).toBe(2))
    const witness = connect(room, room.startsWith('lane') ? other : workshop.lead)
    await eventually(() => expect(witness.synced).toBe(true))
    expect(await server.notes(workshop.id, room)).toEqual({})
    expect([notes(observer).size, notes(witness).size]).toEqual([0, 0])
  })

  it('is not let into a lane it may not read, and told so', async () => {
    const guest = await server.join(workshop.id)
    const provider = connect(`lane/${workshop.lanes[1]}`, guest)
    const closed = Promise.withResolvers<{ code: number }>()
    provider.on('closed', (event) => closed.resolve(event))
    expect(await closed.promise).toEqual({ code: 4403, reason: 'no-permission' })
  })

  it('sees who else is there', async () => {
    const [fenna, omar] = [await server.join(workshop.id), await server.join(workshop.id)]
    const [a, b] = [connect('workshop', fenna), connect('workshop', omar)]
    a.awareness.setLocalState({ c: [1, 2] })
    await eventually(() => expect(b.awareness.getStates().get(a.doc.clientID)).toEqual({ c: [1, 2] }))
    a.destroy()
    await eventually(() => expect(b.awareness.getStates().has(a.doc.clientID)).toBe(false))
  })

  it('comes back to work that became allowed after it was refused', async () => {
    const guest = await server.join(workshop.id)
    const room = `lane/${guest.laneId}`
    await server.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'plenary' })
    const provider = connect(room, guest)
    await eventually(() => expect(provider.synced).toBe(true))
    notes(provider).set('late', 1)
    await eventually(() => expect(server.rooms.stats().denied).toBe(1))
    await server.give(workshop.id, workshop.lead, { type: 'step.set', kind: 'groups' })
    await eventually(async () => expect(await server.notes(workshop.id, room)).toEqual({ late: 1 }))
  })
})
