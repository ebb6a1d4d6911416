import { afterEach, expect, test, vi } from 'vitest'
import { callApi } from './api.ts'

afterEach(() => vi.unstubAllGlobals())

const answers = (body: string, status: number) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }))

const readId = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string'
    ? answer.id
    : undefined

const ask = () => callApi('/api/things', { method: 'POST', body: {}, read: readId })

test('an answer that fits is handed over', async () => {
  answers('{"id":"a"}', 201)
  expect(await ask()).toEqual({ ok: true, data: 'a' })
})

test('an answer of another shape, or no JSON at all, is a bad answer', async () => {
  answers('{"name":"a"}', 200)
  expect(await ask()).toEqual({ ok: false, code: 'bad-answer', status: 200 })
  answers('<html>', 200)
  expect(await ask()).toEqual({ ok: false, code: 'bad-answer', status: 200 })
})

test("the server's own code comes first", async () => {
  answers('{"error":{"code":"link-reset"}}', 410)
  expect(await ask()).toEqual({ ok: false, code: 'link-reset', status: 410 })
})

test.each([
  [429, 'too-many-requests'],
  [404, 'not-found'],
  [403, 'no-permission'],
  [413, 'body-too-large'],
  [502, 'server-away'],
  [500, 'server-error'],
  [400, 'invalid-input'],
])('without a code, status %i is %s', async (status, code) => {
  answers('Bad Gateway', status)
  expect(await ask()).toEqual({ ok: false, code, status })
})

test('silence is the server being away, not an exception', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await ask()).toEqual({ ok: false, code: 'server-away', status: 0 })
})

test('a line that breaks in the middle of the answer is silence too', async () => {
  const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) })
  vi.stubGlobal('fetch', async () => new Response(broken, { status: 200 }))
  expect(await ask()).toEqual({ ok: false, code: 'server-away', status: 0 })
})
