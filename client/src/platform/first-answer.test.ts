import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callApi } from './api.ts'
import { askFirst } from './first-answer.ts'

const asked: string[] = []
const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  response.end(JSON.stringify({ at: asked.length }))
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server on a port has an address with one.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const read = (answer: unknown) => answer

test('who calls for what the page began with gets that answer, and only once', async () => {
  askFirst(`${origin}/me`)
  expect(await callApi(`${origin}/other`, { read })).toMatchObject({ ok: true })
  expect(await callApi(`${origin}/me`, { read })).toMatchObject({ ok: true })
  expect(asked.toSorted()).toEqual(['/me', '/other'])
  await callApi(`${origin}/me`, { read })
  expect(asked).toHaveLength(3)
})

test('a first question that nobody answered is trouble only for who calls', async () => {
  askFirst('http://127.0.0.1:1/me')
  expect(await callApi('http://127.0.0.1:1/me', { read })).toEqual({
    ok: false,
    code: 'server-away',
    status: 0,
  })
})
