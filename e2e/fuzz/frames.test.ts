import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestServer } from '../support/server.ts'
import { fuzz } from './fuzz.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
}, 60_000)
afterAll(() => server.stop())

test('a server that is sent thousands of broken frames lives on, and its people work on', async () => {
  const { pid } = server
  const result = await fuzz({ site: server, seed: 'short', frames: 2000 })
  expect(result).toMatchObject({ frames: 2000, badAnswers: 0 })
  // They were told why: of our own codes, none is the server's mistake.
  const codes = [...result.closes.keys()]
  expect(codes).toContain(4400)
  expect(codes).not.toContain(4500)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect(server.pid).toBe(pid)
}, 120_000)
