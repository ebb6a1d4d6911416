import { afterEach, describe, expect, it } from 'vitest'
import { TestServer } from './test-server.ts'

let server: TestServer
afterEach(() => server.close())

const tooMany = { status: 429, body: { error: { code: 'too-many-requests' } } }

describe('one address', () => {
  it('makes so many workshops and no more', async () => {
    server = await TestServer.start({ rateLimits: { create: { points: 2, seconds: 60 } } })
    const body = { title: 'Proef', language: 'nl', template: 'blank' }
    const ask = () => server.ask('/api/workshops', { body })
    expect((await ask()).status).toBe(201)
    expect((await ask()).status).toBe(201)
    expect(await ask()).toMatchObject(tooMany)
  })

  it('joins so often and no more', async () => {
    server = await TestServer.start({ rateLimits: { join: { points: 2, seconds: 60 } } })
    const { viewCode } = await server.create()
    await server.join(viewCode, {})
    await server.join(viewCode, {})
    expect(await server.ask('/api/join', { body: { code: viewCode } })).toMatchObject(tooMany)
  })

  it('guesses so many codes, after which a right one does not work either', async () => {
    server = await TestServer.start({ rateLimits: { wrongCode: { points: 2, seconds: 60 } } })
    const { viewCode } = await server.create()
    const preview = (code: string) => server.ask('/api/join/preview', { body: { code } })
    expect((await preview('BBBBBB')).status).toBe(404)
    expect((await preview(viewCode)).status).toBe(200)
    expect((await preview('CCCCCC')).status).toBe(404)
    expect(await preview('DDDDDD')).toMatchObject(tooMany)
    expect(await preview(viewCode)).toMatchObject(tooMany)
  })

  it('is not counted when limits are off', async () => {
    server = await TestServer.start({ rateLimits: 'off' })
    const asks = Array.from({ length: 100 }, () => server.ask('/api/join', { body: { code: 'BBBBBB' } }))
    for (const { status } of await Promise.all(asks)) expect(status).toBe(404)
  })
})
