import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { systemClock } from '../../client/src/sync/clock.ts'
import { Connection } from '../../client/src/sync/connection.ts'
import { httpTransport } from '../../client/src/sync/http-transport.ts'
import { syncPath, syncUrl } from '../../client/src/sync/sync-address.ts'
import type { Transport } from '../../client/src/sync/transport.ts'
import { webSocketTransport } from '../../client/src/sync/web-socket-transport.ts'
import { TestProxy } from '../../server/src/sockets/test-proxy.ts'
import { TestServer } from '../../server/src/sockets/test-server.ts'
import { until } from '../support/until.ts'

let server: TestServer
let url: string
let token: string
let workshopId: string
let proxy: TestProxy

// In real life 20 and 25 seconds at the server, 15 and 28 in the browser.
const QUICK = { heartbeatMs: 100, deadAfterMs: 400 }

beforeAll(async () => {
  server = await TestServer.start({ sockets: QUICK })
  const workshop = await server.workshop()
  workshopId = workshop.id
  token = workshop.lead.token
  url = `http://${server.host}`
})
afterAll(() => server.stop())
afterEach(() => proxy.stop())

// A WebSocket of `ws` is one in all that the transport uses.
const Socket = WebSocket as unknown as typeof globalThis.WebSocket

const ways: readonly (readonly [string, (url: string) => Transport])[] = [
  [
    'a WebSocket',
    (at) => webSocketTransport(syncUrl(workshopId, new URL(at)), { Socket, protocols: [`token.${token}`] }),
  ],
  [
    'a line over HTTP',
    (at) =>
      httpTransport(`${at}${syncPath(workshopId)}`, {
        clock: systemClock,
        random: Math.random,
        headers: { Authorization: `Bearer ${token}` },
      }),
  ],
]

test.each(ways)('when the network between goes silent, both ends of %s notice', async (_name, way) => {
  proxy = await TestProxy.start(url)
  const connection = new Connection({
    transport: way(proxy.url),
    surroundings: { subscribe: () => () => {} },
    clock: systemClock,
    random: Math.random,
    pingMs: 200,
    deadMs: 500,
    // What it dials afterwards is heard just as little.
    silentMs: 60_000,
  })
  const states: string[] = []
  connection.subscribe(({ kind }) => states.push(kind))
  connection.start()
  await until(() => connection.state.kind === 'open', 'it is open')
  // It lasts as long as the network does, whatever the patience of each.
  const since = performance.now()
  await until(() => performance.now() - since > 1500, 'three times the patience has passed')
  expect(states).toEqual(['connecting', 'open'])
  expect(server.rooms.stats().connections).toBe(1)

  proxy.goSilent()
  await until(() => states.includes('waiting'), 'the browser notices')
  await until(() => server.rooms.stats().connections === 0, 'the server notices')
  connection.destroy()
})
