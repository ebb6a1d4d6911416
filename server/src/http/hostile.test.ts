import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { must } from '@brownpaper/shared/base/assert'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestClient } from '../sockets/test-client.ts'
import { cookieIn, TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start({ rateLimits: 'off' })
})
afterAll(() => server.close())

const refused = (code: string) => ({ error: expect.objectContaining({ code }) })

describe('a body that unpacks into much more than was sent', () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32))

  it('of JSON is cut off at the limit', async () => {
    expect(bomb.length).toBeLessThan(250_000)
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
    const answer = await server.ask('/api/join', { body: bomb, headers })
    expect(answer).toMatchObject({ status: 413, body: refused('body-too-large') })
  })

  it('of a picture too', async () => {
    const { workshopId, token } = await server.create()
    const headers = { 'Content-Type': 'image/png', 'Content-Encoding': 'gzip' }
    const answer = await server.ask(`/api/workshops/${workshopId}/assets`, { token, body: bomb, headers })
    expect(answer).toMatchObject({ status: 413, body: refused('image-too-large') })
  })
})

describe('a session somebody else has chosen', () => {
  it('is not taken over: whoever joins gets a token nobody knew', async () => {
    const { workshopId, viewCode } = await server.create()
    const chosen = 'a'.repeat(32)
    const joining = { body: { code: viewCode }, cookie: `bp_${workshopId}=${chosen}` }
    const answer = await server.ask('/api/join', joining)
    expect(answer.body.token).not.toBe(chosen)
    expect(cookieIn(answer)).toBe(`bp_${workshopId}=${answer.body.token}`)
    const path = `/api/workshops/${workshopId}`
    expect((await server.ask(path, { cookie: `bp_${workshopId}=${chosen}` })).status).toBe(401)
  })

  it('ends for good by leaving, whoever else still has the cookie', async () => {
    const { workshopId, viewCode } = await server.create()
    const cookie = cookieIn(await server.ask('/api/join', { body: { code: viewCode } }))
    const path = `/api/workshops/${workshopId}`
    expect((await server.ask(path, { cookie })).status).toBe(200)
    expect((await server.ask(`${path}/leave`, { method: 'POST', cookie })).status).toBe(200)
    expect((await server.ask(path, { cookie })).status).toBe(401)
  })
})

describe('names that mean something to JavaScript', () => {
  const isClean = () => expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  const proto = '{"polluted": true}'

  it('in a request are unknown fields', async () => {
    const made = await server.create()
    const path = `/api/workshops/${made.workshopId}/commands`
    const headers = { 'Content-Type': 'application/json' }
    for (const body of [
      `{"id": "p1", "command": {"type": "workshop.set", "__proto__": ${proto}}}`,
      `{"id": "p2", "command": {"type": "workshop.set", "constructor": {"prototype": ${proto}}}}`,
      `{"id": "p3", "__proto__": ${proto}, "command": {"type": "timer.clear"}}`,
    ]) {
      const { status } = await server.ask(path, { token: made.token, body, headers, method: 'POST' })
      expect([200, 400]).toContain(status)
      isClean()
    }
  })

  it('in records are kept by those names, and spoil nothing that reads them', async () => {
    const made = await server.create()
    await server.give(made, { type: 'step.set', kind: 'groups' })
    const guest = await server.join(await server.code(made, 'group'))
    const lane = await (await TestClient.connect(server, made.workshopId, guest.token)).open(
      `lane/${guest.laneId}`,
    )
    const value = JSON.parse(`{"author": "x", "__proto__": ${proto}}`)
    for (const id of ['__proto__', 'constructor', 'toString']) {
      lane.ydoc.getMap('notes.base').set(id, value)
      lane.ydoc.getMap('notes.place').set(id, ['pain', 1, 2])
      lane.ydoc.getMap('__proto__').set(id, value)
    }
    await lane.saved()
    isClean()
    const { status, body } = await server.ask(`/api/workshops/${made.workshopId}/export/json`, {
      token: made.token,
    })
    expect(status).toBe(200)
    expect(body.lanes[0].notes.map(({ id }: { id: string }) => id).sort()).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
    isClean()
  })
})

describe('whatever is uploaded or typed', () => {
  it('comes back as nothing a browser would run', async () => {
    const script = '<script>alert(1)</script>'
    const made = await server.create('blank', script)
    const path = `/api/workshops/${made.workshopId}`
    for (const format of ['json', 'csv']) {
      const { headers } = await server.ask(`${path}/export/${format}`, { token: made.token })
      expect(headers.get('content-type')).toMatch(/^(application\/json|text\/csv)/)
      expect(headers.get('content-disposition')).toMatch(/^attachment/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    for (const [type, body] of [
      ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
      ['image/png', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
      ['image/gif', `<html>${script}</html>`],
    ] as const) {
      const answer = await server.ask(`${path}/assets`, {
        token: made.token,
        body,
        headers: { 'Content-Type': type },
      })
      expect(answer).toMatchObject({ status: 415, body: refused('not-an-image') })
    }
  })
})

describe('a code somebody guesses', () => {
  it('is one of 28 to the sixth, and a link nobody types one of 32 to the thirty-second', async () => {
    const { joinCode, viewCode, leadCode, token } = await server.create()
    expect(joinCode).toMatch(/^[BCDFGHJKMNPQRSTVWXYZ2-9]{6}$/)
    for (const secret of [viewCode, leadCode, token]) expect(secret).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/)
  })

  it('in the form of a token opens nothing, nor a token in the form of a code', async () => {
    const { workshopId, leadCode, token } = await server.create()
    expect((await server.ask(`/api/workshops/${workshopId}`, { token: leadCode })).status).toBe(401)
    expect((await server.ask('/api/join/preview', { body: { code: token } })).status).toBe(404)
  })
})

describe('random requests', () => {
  it('are answered, each with a refusal, and the server stays up', async () => {
    const made = await server.create()
    const paths = ['/api/join', '/api/join/preview', `/api/workshops/${made.workshopId}/commands`]
    for (let n = 0; n < 60; n++) {
      const body = randomBytes(n * 5)
      const headers = { 'Content-Type': 'application/json' }
      const { status } = await server.ask(must(paths[n % 3]), {
        body,
        headers,
        token: made.token,
        method: 'POST',
      })
      expect(status).toBe(400)
    }
    expect((await server.ask('/healthz')).status).toBe(200)
  })
})
