import { CLOSE_CODES, comeBackMsIn } from '@brownpaper/shared/protocol/close-codes'
import { afterEach, describe, expect, it } from 'vitest'
import { RawClient } from './test-client.ts'
import { type Guest, TestServer, type TestServerOptions, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let guest: Guest

async function start(options: TestServerOptions): Promise<void> {
  server = await TestServer.start(options)
  workshop = await server.workshop()
  guest = await server.join(workshop.id)
}
afterEach(() => server.stop())

/** Each comes in, or is told why not; all ask in the same moment. */
const rush = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const client = RawClient.multiplexed(server, workshop.id, guest.token)
      await client.heardOrClosed()
      return client
    }),
  )

describe('those who come in at one moment', () => {
  it('are let in one after the other as long as the line is not too long', async () => {
    await start({ sockets: { maxSignInsAtOnce: 1, maxSignInsWaiting: 49, maxConnections: 50 } })
    const clients = await rush(50)
    expect(clients.filter(({ closed }) => closed !== undefined)).toEqual([])
    expect(server.rooms.stats().connections).toBe(50)
  })

  it('are told when to come back where it is, and come in then', async () => {
    await start({
      sockets: { maxSignInsAtOnce: 1, maxSignInsWaiting: 10, maxConnections: 5000, connectionBurst: 5000 },
    })
    const clients: RawClient[] = []
    const sent = () => clients.flatMap(({ closed }) => closed ?? [])
    // A quick machine may be done with one before the next comes.
    for (let burst = 0; burst < 40 && sent().length === 0; burst++) clients.push(...(await rush(50)))
    const sentAway = sent()
    expect(sentAway.length).toBeGreaterThan(0)
    expect(clients.length - sentAway.length).toBeGreaterThanOrEqual(11)
    for (const { code, reason } of sentAway) {
      expect(code).toBe(CLOSE_CODES['server-busy'])
      expect(reason).toMatch(/^server-busy \d+$/)
      expect(comeBackMsIn(reason)).toBeGreaterThanOrEqual(500)
    }
    const [again] = await rush(1)
    expect(again?.closed).toBeUndefined()
  })

  it('are told the same over HTTP', async () => {
    const many = { maxLinesPerDevice: 1000, maxConnections: 1000, connectionBurst: 1000 }
    await start({ sockets: { maxSignInsAtOnce: 1, maxSignInsWaiting: 0, ...many } })
    const url = `http://${server.host}/sync/${workshop.id}/http`
    const headers = { Authorization: `Bearer ${guest.token}` }
    const answers: Response[] = []
    // A quick machine may be done with one before the next comes.
    for (let burst = 0; burst < 40 && answers.every(({ status }) => status !== 503); burst++) {
      const asked = Array.from({ length: 20 }, () => fetch(url, { method: 'POST', headers }))
      answers.push(...(await Promise.all(asked)))
    }
    const sentAway = answers.filter(({ status }) => status === 503)
    expect(sentAway.length).toBeGreaterThan(0)
    expect(Number(sentAway[0]?.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1)
    expect(await sentAway[0]?.json()).toEqual({ error: { code: 'server-busy', close: 4506 } })
    expect(answers.some(({ status }) => status === 200)).toBe(true)
  })
})
