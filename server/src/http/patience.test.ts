import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestServer } from './test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await TestServer.start({ patience: { headersMs: 1000, requestMs: 1500, lookMs: 50 } })
})
afterEach(() => server.close())

async function open(): Promise<{ socket: Socket; heard: () => string; ended: Promise<unknown> }> {
  const [hostname = '', port] = server.host.split(':')
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes.toString()
  })
  socket.on('error', () => {})
  const ended = once(socket, 'close')
  await once(socket, 'connect')
  return { socket, heard: () => heard, ended }
}

describe('someone who never finishes asking is hung up on', () => {
  it.each([
    ['in the head', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'in the body',
      'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
    ['in an upgrade', 'GET /sync/abc HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n'],
  ])('%s', async (_where, begun) => {
    const { socket, heard, ended } = await open()
    socket.write(begun)
    await ended
    expect(heard()).toMatch(/^HTTP\/1.1 408/)
    expect((await server.ask('/healthz')).status).toBe(200)
  })

  it('while two hundred of them keep nobody else waiting', async () => {
    const slow = await Promise.all(Array.from({ length: 200 }, open))
    for (const { socket } of slow) socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
    expect((await server.ask('/healthz')).status).toBe(200)
    await Promise.all(slow.map(({ ended }) => ended))
  })
})

describe('a request with a head that is too large', () => {
  it('is refused', async () => {
    const { socket, heard, ended } = await open()
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)
    await ended
    expect(heard()).toMatch(/^HTTP\/1.1 431/)
  })
})
