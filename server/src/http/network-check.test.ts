import { once } from 'node:events'
import { NETWORK_CHECK } from '@brownpaper/shared/protocol/network-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { TestServer } from './test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await TestServer.start({ rateLimits: { check: { points: 3, seconds: 60 } } })
})
afterEach(() => server.close())

const ticket = async (): Promise<string> => (await server.ask('/api/check', { method: 'POST' })).body.ticket
const socket = (query: string) => new WebSocket(`ws://${server.host}${NETWORK_CHECK.socket}${query}`)
const post = (path: string, query: string) => fetch(`${server.url}${path}${query}`, { method: 'POST' })

const word = async (ws: WebSocket) => String(((await once(ws, 'message')) as [unknown])[0])

describe('whoever tries out their network', () => {
  it('hears a WebSocket echo', async () => {
    const ws = socket(`?ticket=${await ticket()}`)
    expect(await word(ws)).toBe('\0')
    ws.send('hallo')
    expect(await word(ws)).toBe('hallo')
    ws.close()
  })

  it('sees an answer come in pieces, and the time', async () => {
    const query = `?ticket=${await ticket()}`
    const pieces: number[] = []
    const began = performance.now()
    for await (const _piece of (await post(NETWORK_CHECK.stream, query)).body ?? []) {
      pieces.push(performance.now() - began)
    }
    expect(pieces).toHaveLength(2)
    expect((pieces[1] ?? 0) - (pieces[0] ?? 0)).toBeGreaterThan(NETWORK_CHECK.pauseMs / 2)
    const { now } = (await (await post(NETWORK_CHECK.time, query)).json()) as { now: number }
    expect(now).toBeCloseTo(Date.now(), -4)
  })

  it('gets nothing without a ticket, and no more tickets than one may ask for', async () => {
    for (const query of ['', '?ticket=made-up']) {
      expect((await post(NETWORK_CHECK.stream, query)).status).toBe(403)
      expect((await post(NETWORK_CHECK.time, query)).status).toBe(403)
      const [error] = (await once(socket(query), 'error')) as [Error]
      expect(error.message).toContain('403')
    }
    const answers = []
    for (let n = 0; n < 4; n++) answers.push(await server.ask('/api/check', { method: 'POST' }))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429])
  })

  it('may say little, and not for ever', async () => {
    const query = `?ticket=${await ticket()}`
    const large = socket(query)
    await once(large, 'open')
    large.send(new Uint8Array(1025))
    expect(await once(large, 'close')).toMatchObject([1009, expect.anything()])
    const chatty = socket(query)
    await once(chatty, 'open')
    for (let n = 0; n < 30; n++) chatty.send('x')
    let echoes = 0
    chatty.on('message', () => echoes++)
    await once(chatty, 'close')
    expect(echoes).toBeLessThanOrEqual(21)
  })
})
