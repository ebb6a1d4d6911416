import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { TestServer } from '../http/test-server.ts'
import { eventually, RawClient, TestClient } from '../sockets/test-client.ts'
import { TestDisk } from '../sockets/test-disk.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'

/** In everything people type here; found in a log it is a leak. */
const MARK = 'Kwetsbaar'

it('nothing people are called or wrote, and no secret, is ever logged', async () => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
  const disk = new TestDisk()
  const storage = await openSqliteStorage({ path: disk.path, retryFromMs: 5, retryToMs: 20 })
  const server = await TestServer.start({ storage, log })
  const secrets: string[] = []

  // A workshop as it goes, and as it goes wrong.
  const made = await server.create('demo', `${MARK} titel`)
  secrets.push(made.token, made.joinCode, made.viewCode, made.leadCode)
  const joined = await server.join(made.joinCode, { name: `${MARK} naam`, department: `${MARK} afdeling` })
  secrets.push(joined.token)
  await server.give(made, { type: 'step.set', kind: 'groups' })
  await server.give(made, { type: 'group.add', groupId: 'g9', name: `${MARK} groep` })
  const { body: view } = await server.ask(`/api/workshops/${made.workshopId}`, { token: made.token })
  const room = `lane/${view.groups[0].laneId}`
  const client = await TestClient.connect(server, made.workshopId, made.token)
  const lane = await client.open(room)
  lane.notes.set('n1', `${MARK} tekst`)
  lane.awareness.setLocalStateField('cursor', { name: `${MARK} wijst` })
  await lane.saved()
  await server.ask(`/api/workshops/${made.workshopId}/export/json`, { token: made.token })
  await server.ask('/api/join', {
    body: `{"code": "${MARK}`,
    headers: { 'Content-Type': 'application/json' },
  })
  await server.ask('/api/join', { body: { code: `${MARK}-code`, name: `${MARK} naam` } })
  await server.ask(`/api/workshops/${MARK}`, { token: `${MARK}token` })
  await server.ask(`/api/workshops/${made.workshopId}/${MARK}?name=${MARK}`, { cookie: `bp=${MARK}` })
  await server.give(made, { type: 'workshop.set', title: `${MARK} `.repeat(100) })
  const url = `ws://${server.host}/sync/${made.workshopId}`
  const stranger = new RawClient(url, [SUBPROTOCOL.multiplexed, `${SUBPROTOCOL.tokenPrefix}${MARK}`])
  await stranger.closeCode()
  const broken = await RawClient.multiplexed(server, made.workshopId, made.token).opened()
  broken.socket.send(`{"t":"command","text":"${MARK}"}`)
  await broken.closeCode()
  disk.break()
  lane.notes.set('n2', `${MARK} onbewaard`)
  await eventually(() => expect(lines.join('')).toContain('nothing can be stored'))
  await server.ask('/api/join', { body: { code: made.joinCode, name: `${MARK} naam` } })
  disk.mend()
  await eventually(() => expect(lines.join('')).toContain('storing works again'))
  await client.leave()
  await server.close()
  disk.remove()

  const all = lines.join('')
  expect(all).toContain('/api/join')
  expect(all).toContain('a connection began')
  for (const word of [MARK, ...secrets]) expect(all).not.toContain(word)
})
