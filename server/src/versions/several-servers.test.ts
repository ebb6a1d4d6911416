import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../access/secrets.ts'
import { eventually } from '../sockets/test-client.ts'
import { TestCluster } from '../sockets/test-cluster.ts'
import type { TestServer } from '../sockets/test-server.ts'
import { createVersions, type Versions } from './versions.ts'

let cluster: TestCluster
let servers: TestServer[]
let versions: Versions[]

beforeAll(async () => {
  cluster = await TestCluster.start()
})
afterAll(() => cluster.remove())
beforeEach(async () => {
  await cluster.stopServers()
  await cluster.renew()
  servers = [await cluster.server(), await cluster.server()]
  versions = servers.map(({ storage, rooms }) =>
    createVersions({ storage, rooms, log: pino({ level: 'silent' }), now: Date.now, newId }),
  )
})

const lane = { workshopId: 'w1', room: 'lane/a' }
const options = { now: Date.now }

const textIn = (ydoc: Y.Doc) => openLane(ydoc, options).tables.notes.get('n1')?.text
const textAt = ({ rooms }: TestServer) => rooms.read(lane, textIn)

/** What everyone reads who comes in from now on. */
async function textStored({ storage }: TestServer): Promise<string | undefined> {
  const { snapshot, updates } = await storage.readRoom(lane)
  const ydoc = new Y.Doc()
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(ydoc, update)
  return textIn(ydoc)
}

it('a version put back on two servers at once is put back once', async () => {
  const [one, other] = [must(servers[0]), must(servers[1])]
  const write = (text: string) =>
    one.rooms.write(lane, (ydoc) => openLane(ydoc, options).tables.notes.patch('n1', { text }))
  await one.rooms.write(lane, (ydoc) => openLane(ydoc, options).tables.notes.create('n1', { text: 'toen' }))
  const version = await must(versions[0]).take(lane, { why: 'hand' })
  for (const text of ['a', 'b', 'c', 'd', 'e']) {
    await write(text)
    await eventually(async () => expect(await textAt(other)).toBe(text))
    await Promise.all(versions.map((each) => each.restore(version, lane.workshopId, { memberId: 'ana' })))
    expect(await textStored(one)).toBe('toen')
    for (const server of servers) await eventually(async () => expect(await textAt(server)).toBe('toen'))
  }
})
