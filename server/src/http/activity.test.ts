import { must } from '@brownpaper/shared/base/assert'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TestClient } from '../sockets/test-client.ts'
import { TestServer } from './test-server.ts'

const MINUTE_MS = 60_000
let passedMs = 0
let server: TestServer
beforeAll(async () => {
  server = await TestServer.start({ rateLimits: 'off', now: () => Date.now() + passedMs })
})
afterAll(() => server.close())

type Seat = { readonly workshopId: string; readonly token: string }
const ask = ({ workshopId, token }: Seat) => server.ask(`/api/workshops/${workshopId}/activity`, { token })

async function lanesOf(seat: Seat) {
  const { body } = await ask(seat)
  const lanes: { laneId: string; watchedMs: number; editedMs?: number }[] = body.lanes
  return new Map(lanes.map((lane) => [lane.laneId, lane]))
}

async function write({ workshopId, token }: Seat, laneId: string) {
  const client = await TestClient.connect(server, workshopId, token)
  const lane = await client.open(`lane/${laneId}`)
  lane.notes.set('n1', 'written')
  await lane.saved()
  await client.leave()
}

async function twoGroups() {
  const lead = await server.create()
  await server.give(lead, { type: 'step.set', kind: 'groups' })
  const own = await server.join(await server.code(lead, 'group'))
  const other = await server.join(await server.code(lead, 'group', 1))
  return { lead, own, laneId: must(own.laneId), otherLaneId: must(other.laneId) }
}

it('who leads hears when each lane was last edited, as often as they ask, and nothing of people', async () => {
  const { lead, own, laneId, otherLaneId } = await twoGroups()
  await write(own, laneId)
  const lanes = await lanesOf(lead)
  expect(lanes.get(laneId)?.editedMs).toBeLessThan(MINUTE_MS)
  // Nobody has opened it, nothing was ever written in it: there is nothing to tell.
  expect(lanes.has(otherLaneId)).toBe(false)
  expect((await lanesOf(lead)).get(laneId)?.editedMs).toBeLessThan(MINUTE_MS)
  expect(JSON.stringify([...lanes])).not.toContain(own.memberId)
})

it('nobody else does', async () => {
  const { lead, own } = await twoGroups()
  const viewer = await server.join(lead.viewCode, {})
  for (const seat of [own, viewer]) expect((await ask(seat)).status).toBe(403)
})

it('of a lane that nobody has open it is known for how long it has been as it is in its last version', async () => {
  const { lead, own, laneId } = await twoGroups()
  await write(own, laneId)
  await server.give(lead, { type: 'step.set', kind: 'plenary' })
  passedMs += 40 * MINUTE_MS
  expect((await lanesOf(lead)).get(laneId)?.watchedMs).toBeGreaterThanOrEqual(40 * MINUTE_MS)
  await write(lead, laneId)
  const edited = must((await lanesOf(lead)).get(laneId))
  expect(edited.watchedMs).toBeLessThan(40 * MINUTE_MS)
  expect(edited.editedMs).toBeLessThan(MINUTE_MS)
})
