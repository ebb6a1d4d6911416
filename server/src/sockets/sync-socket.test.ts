import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, Socket } from 'node:net'
import { type Duplex, duplexPair } from 'node:stream'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createAcceptor, SyncSocket } from './sync-socket.ts'
import { eventually } from './test-client.ts'

const server = createServer()
let ours: SyncSocket
let theirs: WebSocket
const received: Buffer[] = []

beforeEach(async () => {
  received.length = 0
  const accept = createAcceptor({ maxMessageBytes: 100_000 })
  const accepted = new Promise<void>((resolve) => {
    server.once('upgrade', (request, socket, head) =>
      accept(request, socket, head, (accepted) => {
        ours = accepted
        resolve()
      }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  theirs = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  theirs.on('message', (data: Buffer) => received.push(data))
  await Promise.all([accepted, once(theirs, 'open')])
})
afterEach(async () => {
  vi.restoreAllMocks()
  theirs.terminate()
  ours.terminate()
  server.close()
  await once(server, 'close')
})

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256)

/** What its user is told, from now on. */
function heardBy(socket: SyncSocket): readonly unknown[] {
  const heard: unknown[] = []
  socket.use({
    message: (data, isBinary) => heard.push(['message', [...(data as Buffer)], isBinary]),
    alive: () => heard.push('alive'),
    failed: (error) => heard.push(error),
    closed: (code) => heard.push(['closed', code]),
  })
  return heard
}

/** Below it, to say what ws would not. */
const wireOf = (socket: WebSocket) => (socket as unknown as { _socket: Duplex })._socket

describe('messages of one turn', () => {
  it('arrive whole and in order, whatever their size', async () => {
    const sizes = [0, 1, 125, 126, 127, 20_000, 3, 65_535, 65_536, 300_000, 2]
    for (const size of sizes) ours.send(bytes(size))
    ours.flush()
    await eventually(() => expect(received).toHaveLength(sizes.length))
    for (const [at, size] of sizes.entries()) {
      expect(Buffer.compare(received[at] as Buffer, bytes(size))).toBe(0)
    }
  })

  it('go to the system in one write', async () => {
    const write = vi.spyOn(Socket.prototype, 'write')
    for (let n = 0; n < 50; n++) ours.send(bytes(100))
    expect(write).not.toHaveBeenCalled()
    ours.flush()
    expect(write).toHaveBeenCalledOnce()
    await eventually(() => expect(received).toHaveLength(50))
  })

  it('count as unsent as soon as they are many', () => {
    ours.send(bytes(5_000_000))
    expect(ours.bufferedAmount).toBeGreaterThan(1_000_000)
  })

  it('come before the goodbye', async () => {
    ours.send(bytes(10))
    ours.close(CLOSE_CODES['too-slow'], 'too-slow')
    ours.send(bytes(20))
    ours.flush()
    const [code, reason] = (await once(theirs, 'close')) as [number, Buffer]
    expect([code, reason.toString(), received.length]).toEqual([4502, 'too-slow', 1])
  })

  it('are dropped once the peer is gone', async () => {
    const closed = heardBy(ours)
    theirs.terminate()
    await eventually(() => expect(closed).toEqual([['closed', 1006]]))
    const write = vi.spyOn(Socket.prototype, 'write')
    ours.send(bytes(10))
    ours.flush()
    expect(write).not.toHaveBeenCalled()
  })
})

describe('a socket that somebody uses', () => {
  it('tells them alone what came, that the peer is alive, and how it ended', async () => {
    const heard = heardBy(ours)
    theirs.send(bytes(2))
    ours.ping()
    await eventually(() => expect(heard).toEqual([['message', [...bytes(2)], true], 'alive']))
    theirs.close(4000)
    await eventually(() => expect(heard.slice(2)).toEqual([['closed', 4000]]))
  })

  it('tells of what came together with the handshake', async () => {
    let heard: readonly unknown[] = []
    const accept = createAcceptor({ maxMessageBytes: 100 })
    server.once('upgrade', (request, socket, head) =>
      accept(request, socket, head, (accepted) => {
        heard = heardBy(accepted)
      }),
    )
    const peer = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const asked = [
      'GET / HTTP/1.1',
      'Host: here',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ]
    const first = Buffer.from([0x82, 0x81, 0, 0, 0, 0, 7])
    peer.write(Buffer.concat([Buffer.from(`${asked.join('\r\n')}\r\n\r\n`), first]))
    await eventually(() => expect(heard).toEqual([['message', [7], true]]))
    peer.destroy()
    await eventually(() => expect(heard.at(-1)).toEqual(['closed', 1006]))
  })

  it('reads in order what comes on any other stream', async () => {
    const [stream, peer] = duplexPair()
    const socket = new SyncSocket()
    socket.setSocket(stream, Buffer.from([0x82, 0x81, 0, 0, 0, 0, 7]), { maxPayload: 100 })
    const heard = heardBy(socket)
    peer.write(Buffer.from([0x82, 0x81, 0, 0, 0, 0, 8]))
    await eventually(() => {
      expect(heard).toEqual([
        ['message', [7], true],
        ['message', [8], true],
      ])
    })
    socket.terminate()
  })

  it('tells how it ended where the peer gives no code, or goes without a word', async () => {
    const heard = heardBy(ours)
    theirs.close()
    await eventually(() => expect(heard).toEqual([['closed', 1005]]))
  })

  it.each([
    ['is too large', 'frame-too-large', () => theirs.send(bytes(100_001))],
    ['is not masked', 'malformed-frame', () => wireOf(theirs).write(Buffer.from([0x82, 1, 7]))],
    [
      'is of no kind there is',
      'malformed-frame',
      () => wireOf(theirs).write(Buffer.from([0x83, 0x80, 0, 0, 0, 0])),
    ],
  ] as const)('says with our codes why it ends when a frame %s', async (_what, name, send) => {
    const heard = heardBy(ours)
    send()
    theirs.send(bytes(3))
    const [code, reason] = (await once(theirs, 'close')) as [number, Buffer]
    expect([code, reason.toString()]).toEqual([CLOSE_CODES[name], name])
    await eventually(() => expect(heard).toEqual([['closed', 1006]]))
  })

  it('is cut off when the peer does not let go after it was told why', async () => {
    const heard = heardBy(ours)
    const stream = wireOf(theirs)
    theirs.pause()
    stream.write(Buffer.from([0x82, 1, 7]))
    await eventually(() => expect(heard).toEqual([['closed', 1006]]))
  })

  it('answers a ping, but not where much is unread', async () => {
    const pongs: string[] = []
    ours.use({ message() {}, alive() {}, failed() {}, closed() {} })
    theirs.on('pong', (data) => pongs.push(data.toString()))
    theirs.ping('one')
    await eventually(() => expect(pongs).toEqual(['one']))
    theirs.pause()
    ours.send(bytes(8_000_000))
    const asked = new Promise((resolve) => {
      const pinged = ours.pinged.bind(ours)
      // Sees what comes in, and passes it on.
      ours.pinged = (payload) => {
        setImmediate(resolve)
        pinged(payload)
      }
    })
    theirs.ping('two')
    await asked
    theirs.resume()
    theirs.ping('three')
    await eventually(() => expect(received).toHaveLength(1))
    theirs.ping('four')
    await eventually(() => expect(pongs.at(-1)).toBe('four'))
    expect(pongs).not.toContain('two')
  })
})
