import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { LeanSocket, type LeanSocketUser } from './lean-socket.ts'

const sent = [0, 1, 125, 126, 65_535, 65_536, 3_000_000].map((length) => Buffer.alloc(length, length % 251))

let server: WebSocketServer | undefined
afterEach(() => server?.close())

async function openedWith(user: Partial<LeanSocketUser>): Promise<{ socket: LeanSocket; peer: WebSocket }> {
  server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    handleProtocols: (offered) => [...offered][1] ?? false,
  })
  const { promise: peer, resolve } = Promise.withResolvers<WebSocket>()
  server.on('connection', (one) => resolve(one))
  await new Promise((listening) => server?.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const opened = Promise.withResolvers<void>()
  const socket = new LeanSocket(
    { url: `ws://127.0.0.1:${port}/some/where?x=1`, protocols: ['one', 'two'], headers: { 'x-of': 'mine' } },
    { opened: () => opened.resolve(), received: () => {}, closed: () => {}, ...user },
  )
  await opened.promise
  return { socket, peer: await peer }
}

test('messages of every length arrive whole and in order, at both ends', async () => {
  const got: Buffer[] = []
  const all = Promise.withResolvers<void>()
  const received = (message: Buffer) => {
    got.push(Buffer.from(message))
    if (got.length === sent.length) all.resolve()
  }
  const { socket, peer } = await openedWith({ received })
  // All at once, so that they come in pieces and several together.
  for (const message of sent) peer.send(message)
  await all.promise
  expect(got.map((message, at) => message.equals(sent[at] as Buffer))).toEqual(sent.map(() => true))

  const echoed: Buffer[] = []
  const back = new Promise<void>((resolve) => {
    peer.on('message', (message: Buffer) => {
      if (echoed.push(message) === sent.length) resolve()
    })
  })
  for (const message of sent) socket.send(message)
  await back
  expect(echoed.map((message, at) => message.equals(sent[at] as Buffer))).toEqual(sent.map(() => true))
  socket.terminate()
})

test('it speaks the protocol that was chosen, answers a ping, and tells with what it was closed', async () => {
  const closed = Promise.withResolvers<readonly [number, string]>()
  const { peer } = await openedWith({ closed: (code, reason) => closed.resolve([code, reason]) })
  expect(peer.protocol).toBe('two')
  const pong = new Promise<string>((resolve) => peer.on('pong', (data) => resolve(String(data))))
  peer.ping('are you there')
  expect(await pong).toBe('are you there')
  peer.close(4001, 'enough')
  expect(await closed.promise).toEqual([4001, 'enough'])
})

test('where no WebSocket is to be had it is closed without having opened', async () => {
  const http = createServer((_request, response) => response.writeHead(503).end())
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const { port } = http.address() as AddressInfo
  const closed = Promise.withResolvers<number>()
  const user = {
    opened: () => closed.resolve(0),
    received: () => {},
    closed: (code: number) => closed.resolve(code),
  }
  new LeanSocket({ url: `ws://127.0.0.1:${port}/`, protocols: [], headers: {} }, user)
  expect(await closed.promise).toBe(1006)
  http.closeAllConnections()
  http.close()
})
