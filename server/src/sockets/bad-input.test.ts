import { once } from 'node:events'
import { request } from 'node:http'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { CLOSE_CODES, type CloseName } from '@brownpaper/shared/protocol/close-codes'
import { encodeControl, encodeFrames } from '@brownpaper/shared/protocol/frames'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClientOptions } from 'ws'
import { eventually, RawClient, TestClient } from './test-client.ts'
import { type Guest, TestServer, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let guest: Guest

beforeAll(async () => {
  server = await TestServer.start({ sockets: { publicUrl: 'https://papier.example/', rateLimits: false } })
  workshop = await server.workshop()
  guest = await server.join(workshop.id)
})
afterAll(() => server.stop())

const bytes = (...values: number[]) => Uint8Array.from(values)
const laneOf = (who: Guest) => `lane/${who.laneId}`

/** Everything said to this server leaves it serving everyone else. */
async function stillServes(): Promise<void> {
  const client = await TestClient.connect(server, workshop.id, guest.token)
  const lane = await client.open(laneOf(guest))
  lane.notes.set('alive', 1)
  await lane.saved()
  await client.leave()
}

describe('a malformed message', () => {
  it.each([
    ['an unknown type', bytes(9, 1)],
    ['an unknown sync step', bytes(0, 7, 0)],
    ['a length beyond its end', bytes(0, 2, 90, 1)],
    ['an update that is none', bytes(0, 2, 3, 200, 1, 2)],
    ['a state vector that is none', bytes(0, 0, 2, 5, 1)],
    ['presence that is none', bytes(1, 3, 2, 5, 1)],
  ])('with %s ends a stock client', async (_what, message) => {
    const plain = await RawClient.plain(server, workshop.id, laneOf(guest), guest.token).opened()
    plain.socket.send(message)
    expect(await plain.closeCode()).toBe(CLOSE_CODES['malformed-frame'])
    await stillServes()
  })

  it.each([
    ['is not made of frames', bytes(1, 200, 1)],
    ['has control that is no JSON', encodeFrames([{ channel: 0, payload: bytes(123) }])],
    ['has control of an unknown kind', encodeFrames([encodeControl({ t: 'nonsense' } as never)])],
    ['opens a channel without a number', encodeFrames([encodeControl({ t: 'open', room: 'live' } as never)])],
    ['opens the control channel', encodeFrames([encodeControl({ t: 'open', channel: 0, room: 'live' })])],
    [
      'opens one number twice',
      encodeFrames([
        encodeControl({ t: 'open', channel: 1, room: 'live' }),
        encodeControl({ t: 'open', channel: 1, room: 'workshop' }),
      ]),
    ],
  ])('that %s ends our client', async (_what, message) => {
    const client = await RawClient.multiplexed(server, workshop.id, guest.token).opened()
    client.socket.send(message)
    expect(await client.closeCode()).toBe(CLOSE_CODES['malformed-frame'])
    await stillServes()
  })

  it('of text, or of half a WebSocket frame, ends its connection too', async () => {
    const text = await RawClient.multiplexed(server, workshop.id, guest.token).opened()
    text.socket.send('hallo')
    expect(await text.closeCode()).toBe(CLOSE_CODES['malformed-frame'])
    const broken = await RawClient.multiplexed(server, workshop.id, guest.token).opened()
    // A frame with an opcode nobody has defined, straight onto the wire.
    ;(broken.socket as unknown as { _socket: { write(data: Uint8Array): void } })._socket.write(
      bytes(0x8f, 0x80, 0, 0, 0, 0),
    )
    expect(await broken.closeCode()).toBe(CLOSE_CODES['malformed-frame'])
    await stillServes()
  })

  it('of any bytes at all never takes the server along', async () => {
    const random = seededRandom('any bytes')
    const noise = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
    for (let n = 0; n < 60; n++) {
      const plain = await RawClient.plain(server, workshop.id, laneOf(guest), guest.token).opened()
      const head = n % 3 === 0 ? [] : [n % 2, n % 4]
      plain.socket.send(bytes(...head, ...noise(Math.floor(random() * 40))))
      plain.socket.close()
    }
    await stillServes()
  })
})

describe('a record of the wrong type', () => {
  it('is kept as it is: reading it is the reader’s affair', async () => {
    const client = await TestClient.connect(server, workshop.id, guest.token)
    const lane = await client.open(laneOf(guest))
    lane.notes.set('n1', [1, { text: null }])
    await lane.saved()
    expect(await server.notes(workshop.id, laneOf(guest))).toMatchObject({ n1: [1, { text: null }] })
  })
})

describe('coming in', () => {
  const code = async (path: string, token: string | undefined, protocol: string = SUBPROTOCOL.plain) => {
    const protocols = [protocol, ...(token === undefined ? [] : [`${SUBPROTOCOL.tokenPrefix}${token}`])]
    return new RawClient(`ws://${server.host}/sync/${path}`, protocols).closeCode()
  }

  it.each([
    ['without a token', () => [`${workshop.id}/workshop`, undefined], 'not-signed-in'],
    ['with a token nobody has', () => [`${workshop.id}/workshop`, 'x'.repeat(32)], 'not-signed-in'],
    ['to a workshop that is not there', () => ['nowhere/workshop', guest.token], 'no-such-workshop'],
    ['to a room that is not there', () => [`${workshop.id}/lane/nothing`, guest.token], 'no-such-room'],
    ['to a room no room is called', () => [`${workshop.id}/etc/passwd`, guest.token], 'no-such-room'],
    ['to no room, as a stock client', () => [workshop.id, guest.token], 'no-such-room'],
    ['to a room one may not read', () => [`${workshop.id}/staff`, guest.token], 'no-permission'],
  ] as const)('%s is refused with its reason', async (_what, address, name: CloseName) => {
    const [path = '', token] = address()
    expect(await code(path, token)).toBe(CLOSE_CODES[name])
  })

  it('to a single room as our client is refused with its reason', async () => {
    const refused = await code(`${workshop.id}/workshop`, guest.token, SUBPROTOCOL.multiplexed)
    expect(refused).toBe(CLOSE_CODES['no-such-room'])
  })

  it('with a token of another workshop is refused, whichever way', async () => {
    const elsewhere = await server.workshop()
    expect(await code(`${workshop.id}/workshop`, elsewhere.lead.token)).toBe(CLOSE_CODES['not-signed-in'])
    const client = RawClient.multiplexed(server, workshop.id, elsewhere.lead.token)
    expect(await client.closeCode()).toBe(CLOSE_CODES['not-signed-in'])
  })

  it('speaks the protocol that was asked for, never the token', async () => {
    const plain = await RawClient.plain(server, workshop.id, 'workshop', guest.token).opened()
    expect(plain.socket.protocol).toBe('brownpaper')
    const client = await RawClient.multiplexed(server, workshop.id, guest.token).opened()
    expect(client.socket.protocol).toBe('brownpaper.1')
    plain.socket.close()
    client.socket.close()
  })

  it('at another path is no WebSocket', async () => {
    const socket = new RawClient(`ws://${server.host}/elsewhere`, []).socket
    const [, response] = await once(socket, 'unexpected-response')
    expect(response.statusCode).toBe(404)
    socket.terminate()
  })

  it('by half an upgrade harms nothing', async () => {
    const [hostname, port] = server.host.split(':')
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' }
    const path = `/sync/${workshop.id}/workshop`
    const asked = request({ hostname, port, path, headers })
    asked.on('error', () => {})
    asked.end()
    asked.destroy()
    const whole = request({ hostname, port, path, headers })
    whole.end()
    const [response] = await once(whole, 'response')
    expect(response.statusCode).toBe(400)
    await stillServes()
  })
})

describe('a cookie', () => {
  const come = (options: ClientOptions, token = guest.token) => {
    const headers = { Cookie: `other=1; bp_${workshop.id}=${token}` }
    return new RawClient(`ws://${server.host}/sync/${workshop.id}`, [SUBPROTOCOL.multiplexed], {
      ...options,
      headers,
    })
  }

  it.each([
    ['this server', () => `http://${server.host}`],
    ['the public address', () => 'https://papier.example'],
  ])('counts on a page of %s', async (_what, origin) => {
    const client = come({ origin: origin() })
    await eventually(() => expect(client.received.length).toBeGreaterThan(0))
    client.socket.close()
  })

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['nobody says which site', {}],
    ['no site at all', { origin: 'null' }],
  ])('does not count on a page of %s', async (_what, options) => {
    const { socket } = come(options)
    const [, response] = await once(socket, 'unexpected-response')
    expect(response.statusCode).toBe(403)
    socket.terminate()
  })

  it('that is out of date is refused with its reason', async () => {
    const client = come({ origin: `http://${server.host}` }, 'x'.repeat(32))
    expect(await client.closeCode()).toBe(CLOSE_CODES['not-signed-in'])
  })
})
