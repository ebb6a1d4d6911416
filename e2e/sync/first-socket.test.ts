import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { dialFirst } from '../../client/src/platform/first-socket.ts'
import { systemClock } from '../../client/src/sync/clock.ts'
import { Connection } from '../../client/src/sync/connection.ts'
import { syncUrl } from '../../client/src/sync/sync-address.ts'
import { webSocketTransport } from '../../client/src/sync/web-socket-transport.ts'
import { TestServer } from '../../server/src/sockets/test-server.ts'
import { SUBPROTOCOL } from '../../shared/src/protocol/subprotocol.ts'
import { until } from '../support/until.ts'

let server: TestServer
let url: string
let token: string

beforeAll(async () => {
  server = await TestServer.start()
  const workshop = await server.workshop()
  token = workshop.lead.token
  url = syncUrl(workshop.id, { protocol: 'http:', host: server.host })
})
afterAll(() => server.stop())

let dials = 0
class Socket extends WebSocket {
  constructor(...how: ConstructorParameters<typeof WebSocket>) {
    super(...how)
    dials++
  }
}

/** As a session opens it; counts what it dials itself. */
function connect(): Connection {
  dials = 0
  const connection = new Connection({
    // A WebSocket of `ws` is one in all that the transport uses.
    transport: webSocketTransport(url, {
      Socket: Socket as unknown as typeof globalThis.WebSocket,
      protocols: [`token.${token}`],
    }),
    surroundings: { subscribe: () => () => {} },
    clock: systemClock,
    random: Math.random,
  })
  connection.start()
  return connection
}

test('the socket the page began with carries the session, greeting included', async () => {
  dialFirst(url, [SUBPROTOCOL.multiplexed, `token.${token}`])
  await until(() => server.rooms.stats().connections === 1, 'the server has the socket')
  const connection = connect()
  await until(() => connection.state.kind === 'open', 'the session is greeted')
  expect([dials, server.rooms.stats().connections]).toEqual([0, 1])
  connection.destroy()
  await until(() => server.rooms.stats().connections === 0, 'it is gone')
})

test('why the server closed it reaches the session', async () => {
  dialFirst(url, [SUBPROTOCOL.multiplexed, 'token.of-nobody'])
  const connection = connect()
  await until(() => connection.state.kind === 'ended', 'the session ends')
  expect([dials, connection.state]).toEqual([0, { kind: 'ended', code: 'not-signed-in' }])
  connection.destroy()
})

test('the next time the session dials by itself', async () => {
  const connection = connect()
  await until(() => connection.state.kind === 'open', 'it is greeted')
  expect(dials).toBe(1)
  connection.destroy()
})
