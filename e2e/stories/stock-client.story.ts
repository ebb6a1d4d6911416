import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'
import { joinRoom, type StockClient } from '../support/stock-client.ts'
import { expect, test } from '../support/story.ts'

type Group = { readonly id: string; readonly laneId: string }

let server: TestServer
let contract: Contract
let workshopId: string
let lead: string
let joinCode: string
let groups: readonly [Group, Group]
const clients: StockClient[] = []

test.beforeAll(async () => {
  server = await TestServer.start()
  contract = new Contract(server)
  const made = await contract.post('/api/workshops', { title: 'Contract', language: 'nl', template: 'blank' })
  workshopId = String(made.workshopId)
  lead = String(made.token)
  const view = await contract.get(`/api/workshops/${workshopId}`, lead)
  const [first, second] = view.groups as Group[]
  if (first === undefined || second === undefined) throw new Error('A new workshop has no two groups')
  groups = [first, second]
  await contract.put(`/api/workshops/${workshopId}/step`, { kind: 'groups' }, lead)
  joinCode = String(made.joinCode)
})

test.afterEach(() => {
  for (const client of clients.splice(0)) client.leave()
})
test.afterAll(() => server.stop())

const member = async (name: string, group: Group) =>
  String((await contract.post('/api/join', { code: joinCode, name, groupId: group.id })).token)

function enter(room: string, token: string): StockClient {
  const client = joinRoom(server, workshopId, room, token)
  clients.push(client)
  return client
}

const title = (client: StockClient) => client.ydoc.getMap('outside').get('title')

test('the stock provider writes in the lane of its own group, and others of it see it', async () => {
  const room = `lane/${groups[0].laneId}`
  const anna = enter(room, await member('Anna', groups[0]))
  const bo = enter(room, await member('Bo', groups[0]))
  anna.ydoc.getMap('outside').set('title', 'van Anna')
  await expect.poll(() => title(bo)).toBe('van Anna')
  bo.ydoc.getMap('outside').set('title', 'van Bo')
  await expect.poll(() => title(anna)).toBe('van Bo')
})

test('writing to another group’s lane changes nothing there for anyone, now or after a reconnect', async () => {
  const room = `lane/${groups[1].laneId}`
  const owner = enter(room, await member('Cas', groups[1]))
  await expect.poll(() => owner.provider.synced).toBe(true)
  const intruder = enter(room, await member('Dirk', groups[0]))
  intruder.ydoc.getMap('outside').set('title', 'van een ander')
  await expect.poll(() => intruder.closes).toContain(4403)
  owner.ydoc.getMap('outside').set('mine', 1)
  owner.provider.disconnect()
  owner.provider.connect()
  const later = enter(room, await member('Eef', groups[1]))
  await expect.poll(() => later.ydoc.getMap('outside').get('mine')).toBe(1)
  await expect.poll(() => owner.provider.synced).toBe(true)
  expect(title(owner)).toBeUndefined()
  expect(title(later)).toBeUndefined()
})

test('writing to the workshop changes nothing there for anyone, now or after a reconnect', async () => {
  const participant = enter('workshop', await member('Fem', groups[0]))
  const facilitator = enter('workshop', lead)
  await expect.poll(() => participant.provider.synced && facilitator.provider.synced).toBe(true)
  participant.ydoc.getMap('outside').set('title', 'gekaapt')
  facilitator.ydoc.getMap('outside').set('marker', 1)
  participant.provider.disconnect()
  participant.provider.connect()
  const fresh = enter('workshop', await member('Gijs', groups[0]))
  await expect.poll(() => fresh.ydoc.getMap('outside').get('marker')).toBe(1)
  expect(title(fresh)).toBeUndefined()
  expect(title(facilitator)).toBeUndefined()
})

test('once lanes are open anyone reads, and nobody but the facilitator writes', async () => {
  const room = `lane/${groups[0].laneId}`
  const own = await member('Hans', groups[0])
  const other = await member('Ida', groups[1])
  await contract.put(`/api/workshops/${workshopId}/step`, { kind: 'plenary' }, lead)
  try {
    const reader = enter(room, other)
    const late = enter(room, own)
    const facilitator = enter(room, lead)
    await expect.poll(() => reader.provider.synced && late.provider.synced).toBe(true)
    late.ydoc.getMap('outside').set('late', 1)
    facilitator.ydoc.getMap('outside').set('lead', 1)
    await expect.poll(() => reader.ydoc.getMap('outside').get('lead')).toBe(1)
    expect(reader.ydoc.getMap('outside').get('late')).toBeUndefined()
  } finally {
    await contract.put(`/api/workshops/${workshopId}/step`, { kind: 'groups' }, lead)
  }
})

test('what the stock provider wrote is there after the server was killed', async () => {
  const room = `lane/${groups[0].laneId}`
  const token = await member('Jet', groups[0])
  const writer = enter(room, token)
  const witness = enter(room, await member('Kim', groups[0]))
  await expect.poll(() => witness.provider.synced).toBe(true)
  writer.ydoc.getMap('outside').set('seen', 'by others')
  await expect.poll(() => witness.ydoc.getMap('outside').get('seen')).toBe('by others')
  for (const client of clients.splice(0)) client.leave()
  await server.kill()
  await server.start()
  const after = enter(room, token)
  await expect.poll(() => after.ydoc.getMap('outside').get('seen')).toBe('by others')
})
