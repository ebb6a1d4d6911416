import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start({ rateLimits: 'off' })
})
afterAll(() => server.close())

/** A workshop in the step of the groups: its facilitator, someone of the first group and of the second, a viewer. */
async function inGroups() {
  const lead = await server.create('demo')
  const own = await server.join(await server.code(lead, 'group'))
  const other = await server.join(await server.code(lead, 'group', 1))
  const viewer = await server.join(lead.viewCode, {})
  const room = `lane/${must(own.laneId)}`
  return { lead, own, other, viewer, room }
}

type Who = Pick<CreatedWorkshop, 'workshopId' | 'token'>

const list = ({ workshopId, token }: Who) => server.ask(`/api/workshops/${workshopId}/versions`, { token })
const take = ({ workshopId, token }: Who, body: object) =>
  server.ask(`/api/workshops/${workshopId}/versions`, { token, body })
const restore = ({ workshopId, token }: Who, id: string, body: object = {}) =>
  server.ask(`/api/workshops/${workshopId}/versions/${id}/restore`, { token, body })
const read = ({ workshopId, token }: Who, id: string) =>
  fetch(`${server.url}/api/workshops/${workshopId}/versions/${id}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
const step = ({ workshopId, token }: Who, kind: string) =>
  server.ask(`/api/workshops/${workshopId}/step`, { method: 'PUT', token, body: { kind } })

describe('versions over HTTP', () => {
  it('are made of every lane before a step, once, and by whoever may set it', async () => {
    const { lead, own } = await inGroups()
    expect((await step(own, 'plenary')).status).toBe(403)
    expect((await list(lead)).body.versions).toEqual([])
    expect((await step(lead, 'plenary')).status).toBe(200)
    const { versions } = (await list(lead)).body
    expect(versions.map(({ room }: { room: string }) => room.split('/')[0]).sort()).toEqual([
      ...['lane', 'lane', 'lane', 'lane', 'workshop'],
    ])
    for (const version of versions) expect(version).toMatchObject({ why: 'step', step: 'plenary' })
    await step(lead, 'plenary')
    expect((await list(lead)).body.versions).toHaveLength(5)
  })

  it('are made by hand by who may write, with a name if one likes', async () => {
    const { lead, own, other, viewer, room } = await inGroups()
    const { status, body } = await take(own, { room, name: ' Voor de lunch ' })
    expect(status).toBe(201)
    expect(body).toEqual({
      ...{ id: expect.any(String), room, at: expect.any(Number), sizeBytes: expect.any(Number) },
      ...{ why: 'hand', name: 'Voor de lunch', memberId: own.memberId },
    })
    expect((await take(lead, { room })).status).toBe(201)
    for (const who of [other, viewer]) expect((await take(who, { room })).status).toBe(403)
    await step(lead, 'plenary')
    expect((await take(own, { room })).status).toBe(403)
    expect((await take(lead, { room })).status).toBe(201)
  })

  it('are made of rooms that there are, and that have versions', async () => {
    const { lead } = await inGroups()
    for (const room of ['lane/nowhere', 'live', 'lane/../x', 'constructor']) {
      expect((await take(lead, { room })).status, room).toBe(404)
    }
    expect((await take(lead, { room: 'workshop', name: 'x'.repeat(81) })).status).toBe(400)
    expect((await take(lead, { room: 'workshop', name: 'x'.repeat(80) })).status).toBe(201)
  })

  it('are seen by who may read the room, not by who only watches', async () => {
    const { lead, own, other, viewer, room } = await inGroups()
    const { id } = (await take(own, { room })).body
    const seen = async (who: Who) =>
      (await list(who)).body.versions.some((version: { id: string }) => version.id === id)
    const opened = async (who: Who) => (await read(who, id)).status
    expect([await seen(lead), await seen(own), await seen(other), await seen(viewer)]).toEqual([
      ...[true, true, false, false],
    ])
    expect(await Promise.all([lead, own, other, viewer].map(opened))).toEqual([200, 200, 404, 404])
    await step(lead, 'plenary')
    expect(await Promise.all([lead, own, other, viewer].map(opened))).toEqual([200, 200, 200, 404])
  })

  it('are read as the update they are', async () => {
    const { own, room } = await inGroups()
    const { id } = (await take(own, { room })).body
    const answer = await read(own, id)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, new Uint8Array(await answer.arrayBuffer()))
    expect(openLane(ydoc, { now: () => 0 }).tables.moments.all()).toHaveLength(12)
  })

  it('are put back by who may write, and undone by the version made before', async () => {
    const { lead, own, other, viewer, room } = await inGroups()
    const { id } = (await take(own, { room })).body
    for (const who of [other, viewer]) expect((await restore(who, id)).status).toBe(404)
    expect((await restore(own, id)).body).toEqual({ changed: 0, leftAlone: 0 })
    await step(lead, 'plenary')
    expect((await restore(own, id)).status).toBe(403)
    expect((await restore(lead, id)).status).toBe(200)
    expect((await restore(lead, id, { undoes: 'nothing' })).status).toBe(404)
    expect((await restore(lead, 'nothing')).status).toBe(404)
  })

  it('of another workshop are nobody’s', async () => {
    const { own, room } = await inGroups()
    const { id } = (await take(own, { room })).body
    const elsewhere = await server.create()
    expect((await read(elsewhere, id)).status).toBe(404)
    expect((await restore(elsewhere, id)).status).toBe(404)
  })

  it('are limited in how many one address asks for', async () => {
    const limited = await TestServer.start({ rateLimits: { version: { points: 2, seconds: 60 } } })
    const { workshopId, token } = await limited.create()
    const ask = () =>
      limited.ask(`/api/workshops/${workshopId}/versions`, { token, body: { room: 'workshop' } })
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([201, 201, 429])
    await limited.close()
  })
})

describe('what a workshop takes on the disk', () => {
  it('is told to facilitators: documents, versions and images', async () => {
    const { lead, own, room } = await inGroups()
    const ask = ({ workshopId, token }: Who) => server.ask(`/api/workshops/${workshopId}/storage`, { token })
    expect((await ask(own)).status).toBe(403)
    const { body: before } = await ask(lead)
    expect(before.documents.sizeBytes).toBeGreaterThan(1000)
    expect(before.versions).toEqual({ count: 0, sizeBytes: 0 })
    const { body: version } = await take(own, { room })
    const { body } = await ask(lead)
    expect(body.versions).toEqual({ count: 1, sizeBytes: version.sizeBytes })
    expect(body.images).toEqual({ count: 0, sizeBytes: 0 })
  })
})
