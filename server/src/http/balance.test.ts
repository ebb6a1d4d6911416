import { EXPORT_FORMATS } from '@brownpaper/shared/export/formats'
import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start({ rateLimits: 'off' })
})
afterAll(() => server.close())

const preview = async (lead: CreatedWorkshop) =>
  (await server.ask('/api/join/preview', { body: { code: lead.joinCode } })).body

/** What one can take out of a workshop, but for when that was. */
async function allOf({ workshopId, token }: CreatedWorkshop, memberId: string): Promise<unknown> {
  const base = `/api/workshops/${workshopId}`
  const exports = Object.keys(EXPORT_FORMATS).map((name) => `${base}/export/${name}`)
  const paths = [base, `${base}/me`, `${base}/links`, `${base}/members/${memberId}/export`, ...exports]
  const answers = await Promise.all(paths.map((path) => server.ask(path, { token })))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  const isNow = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
  return JSON.stringify(
    answers.map(({ body }) => body),
    (key, value) => (key.endsWith('At') || isNow.test(String(value)) ? 'now' : value),
  )
}

it('the join screen is told while it is on', async () => {
  const lead = await server.create('demo')
  expect(await preview(lead)).not.toHaveProperty('balanceSince')
  await server.give(lead, { type: 'workshop.set', balance: true })
  expect(await preview(lead)).toMatchObject({ balanceSince: expect.any(Number) })
  await server.give(lead, { type: 'workshop.set', balance: false })
  expect(await preview(lead)).not.toHaveProperty('balanceSince')
})

it('no export and no other answer differs by it', async () => {
  const lead = await server.create('demo')
  const { memberId = '' } = await server.join(await server.code(lead, 'group'))
  const before = await allOf(lead, memberId)
  await server.give(lead, { type: 'workshop.set', balance: true })
  expect(await allOf(lead, memberId)).toBe(before)
  expect(before).not.toMatch(/balance|gini|uneven/i)
})
