import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { notYetLaid } from '../../shared/src/own/own.ts'
import { createOwnActions } from '../../shared/src/own/own-actions.ts'
import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { Browser, type Joined, type Tab } from './browser.ts'

let server: TestServer
let contract: Contract
beforeAll(async () => {
  server = await TestServer.start()
  contract = new Contract(server)
}, 60_000)
afterAll(() => server.stop())

type Person = Joined & { readonly memberId: string }
let lead: Joined
let at: string
let group: { id: string; laneId: string }
let commands = 0

beforeEach(async () => {
  lead = (await contract.post('/api/workshops', {
    title: 'Proef',
    language: 'nl',
    template: 'blank',
  })) as unknown as Joined
  at = `/api/workshops/${lead.workshopId}`
  const { groups } = (await contract.get(at, lead.token)) as { groups: [typeof group] }
  group = groups[0]
  await go('write')
})

const give = (command: object, token = lead.token) =>
  contract.post(`${at}/commands`, { id: `own-test-${commands++}`, command }, token)
const go = (stepId: string) => give({ type: 'step.go', stepId })

async function join(kind: string, name?: string): Promise<Person> {
  const { links } = (await contract.get(`${at}/links`, lead.token)) as {
    links: { kind: string; groupId?: string; code: string }[]
  }
  const link = links.find((one) => one.kind === kind && one.groupId === group.id)
  return (await contract.post('/api/join', { code: link?.code, ...(name && { name }) })) as unknown as Person
}

/** The own room of a member, as a screen has it open. */
async function openOwn(tab: Tab, memberId: string) {
  const room = { laneId: group.laneId, memberId }
  await until(() => tab.state.kind === 'open', 'the workshop opens')
  const release = tab.inside(() => tab.session.holdOwn(room, () => {}))
  await until(() => tab.session.own(room)?.ready, 'the own room is ready')
  const handle = () => {
    const own = tab.session.own(room)
    if (own === undefined) throw new Error('The own room is not open')
    return own
  }
  const options = { newId: () => `own${commands++}`, random: Math.random, now: Date.now, author: memberId }
  return { room, release, handle, actions: createOwnActions(handle().document, options) }
}

const texts = (own: Awaited<ReturnType<typeof openOwn>>) =>
  own
    .handle()
    .document.tables.steps.all()
    .map(({ text }) => text)
const isSaved = (tab: Tab) => tab.session.saved().kind === 'saved'

test('half-typed words survive a tab that is killed, and reach the server when the step has ended meanwhile', async () => {
  const anna = await join('group', 'Anna')
  const browser = new Browser(server, anna)
  const first = browser.open()
  const own = await openOwn(first, anna.memberId)
  const step = own.actions.addStep('Ik be')
  await until(() => isSaved(first), 'the first letters are saved')
  first.unplug()
  own.handle().document.tables.steps.editText(step, { at: 5, remove: 0, insert: 'l de winkel' })
  first.close()
  await go('build')
  await go('present')

  // Nobody opens the room: what was never sent goes home by itself.
  const second = browser.open()
  await until(() => second.state.kind === 'open' && isSaved(second), 'all is saved')
  const again = await openOwn(second, anna.memberId)
  await until(() => again.handle().synced, 'the room is synced')
  expect(texts(again)).toEqual(['Ik bel de winkel'])
  const { own: kept } = await contract.get(`${at}/members/${anna.memberId}/export`, anna.token)
  expect(kept).toMatchObject([{ steps: [{ text: 'Ik bel de winkel' }] }])
  expect(second.notices).toEqual([])
  second.close()
})

test('what came in after the others turned theirs over is known on its device, until it lies there too', async () => {
  const anna = await join('group', 'Anna')
  const tab = new Browser(server, anna).open()
  const own = await openOwn(tab, anna.memberId)
  own.actions.addStep('Ik bel')
  await until(() => isSaved(tab), 'the step is saved')
  await go('build')
  await give({ type: 'reveal.start', groupId: group.id, what: 'steps' }, anna.token)
  await until(() => notYetLaid(own.handle().document).steps === 0, 'the step lies on the table')
  own.actions.addStep('Ik wacht')
  expect(notYetLaid(own.handle().document).steps).toBe(1)
  await until(() => isSaved(tab), 'the second step is saved')
  await give({ type: 'reveal.start', groupId: group.id, what: 'steps' }, anna.token)
  await until(() => notYetLaid(own.handle().document).steps === 0, 'both lie on the table')
  tab.close()
})

test('a turn on a group screen writes in the room of who took it, and leaves nothing on the screen', async () => {
  const anna = await join('group', 'Anna')
  const screen = await join('screen')
  const browser = new Browser(server, screen)
  const tab = browser.open()
  await until(() => tab.state.kind === 'open', 'the workshop opens')
  const room = { laneId: group.laneId, memberId: anna.memberId }
  await tab.session.command({ type: 'turn.take', memberId: anna.memberId })
  const own = await openOwn(tab, anna.memberId)
  own.actions.addStep('Op het scherm geschreven')
  await until(() => isSaved(tab), 'the step is saved')
  await expect.poll(() => browser.keeps('Op het scherm')).toBe(true)
  own.release()
  expect((await tab.inside(() => tab.session.endTurn(room))).ok).toBe(true)
  expect(tab.session.own(room)).toBeUndefined()
  tab.close()

  expect(await browser.keeps('Op het scherm')).toBe(false)

  const phone = new Browser(server, anna).open()
  expect(texts(await openOwn(phone, anna.memberId))).toEqual(['Op het scherm geschreven'])
  phone.close()
})

test('a screen without a line keeps the turn until its words are safe', async () => {
  const anna = await join('group', 'Anna')
  const tab = new Browser(server, await join('screen')).open()
  await until(() => tab.state.kind === 'open', 'the workshop opens')
  const room = { laneId: group.laneId, memberId: anna.memberId }
  await tab.session.command({ type: 'turn.take', memberId: anna.memberId })
  const own = await openOwn(tab, anna.memberId)
  await until(() => isSaved(tab), 'the empty room is saved')
  tab.unplug()
  own.actions.addStep('Nog niet weg')
  expect(await tab.inside(() => tab.session.endTurn(room))).toEqual({ ok: false, code: 'server-away' })
  expect(texts(own)).toEqual(['Nog niet weg'])
  tab.plugIn()
  await until(() => isSaved(tab), 'the words are saved')
  expect((await tab.inside(() => tab.session.endTurn(room))).ok).toBe(true)
  tab.close()
}, 60_000)
