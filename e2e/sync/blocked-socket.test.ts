import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ProxyManners, TestProxy } from '../../server/src/sockets/test-proxy.ts'
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

let lead: Joined & { joinCode: string }
let laneId: string
let groupId: string
const tabs: Tab[] = []
const proxies: TestProxy[] = []

beforeEach(async () => {
  const made = await contract.post('/api/workshops', { title: 'Proef', language: 'nl', template: 'blank' })
  lead = made as unknown as typeof lead
  const view = await contract.get(`/api/workshops/${lead.workshopId}`, lead.token)
  const [group] = view.groups as { id: string; laneId: string }[]
  laneId = group?.laneId ?? ''
  groupId = group?.id ?? ''
  await setStep('groups')
})
afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.close()
  for (const proxy of proxies.splice(0)) await proxy.stop()
})

const setStep = (kind: string) => contract.put(`/api/workshops/${lead.workshopId}/step`, { kind }, lead.token)
const text = (tab: Tab, id: string) => tab.notes(laneId).get(id)?.text
const isSaved = (tab: Tab) => tab.session.saved().kind === 'saved'

async function behind(manners: ProxyManners): Promise<TestProxy> {
  const proxy = await TestProxy.start(server.url, manners)
  proxies.push(proxy)
  return proxy
}

async function person(name: string, through?: TestProxy) {
  const joined = (await contract.post('/api/join', {
    code: lead.joinCode,
    name,
    groupId,
  })) as unknown as Joined & { memberId: string }
  const tab = new Browser(server, joined).open(through && { through: through.url })
  tabs.push(tab)
  await tab.lane(laneId)
  return { ...joined, tab }
}

async function writeToEachOther(anna: Tab, bert: Tab, round = ''): Promise<void> {
  anna.notes(laneId).create(`a${round}`, { text: 'achter de proxy' })
  bert.notes(laneId).create(`b${round}`, { text: 'in de zaal' })
  await until(() => text(bert, `a${round}`) === 'achter de proxy', "Bert reads Anna's note")
  await until(() => text(anna, `b${round}`) === 'in de zaal', "Anna reads Bert's note")
  await until(() => isSaved(anna) && isSaved(bert), 'both are saved')
}

describe.each([
  ['refuses WebSockets', { upgrades: 'refuse' }],
  ['takes WebSockets and lets nothing through', { upgrades: 'swallow' }],
  ['refuses WebSockets and holds answers back until they end', { upgrades: 'refuse', gathers: true }],
] as const)('behind a proxy that %s', (_what, manners) => {
  test('one works with the others, sees them, and is told what is saved', async () => {
    const [anna, bert] = [await person('Anna', await behind(manners)), await person('Bert')]
    await writeToEachOther(anna.tab, bert.tab)
    bert.tab.session.lane(laneId)?.beHere()
    bert.tab.session.lane(laneId)?.setPresence({ cursor: { x: 3, y: 4 } })
    const seen = () => anna.tab.session.lane(laneId)?.peers() ?? []
    await until(() => seen().some((peer) => peer.cursor?.x === 3), 'the cursor arrives')
    expect(seen().map(({ name }) => name)).toEqual(['Anna', 'Bert'])
  })

  test('rights change, work that came too late is set aside, and removal ends it', async () => {
    const anna = await person('Anna', await behind(manners))
    await setStep('plenary')
    await until(() => anna.tab.session.lane(laneId)?.canWrite === false, 'Anna may no longer write')
    anna.tab.notes(laneId).create('late', { text: 'te laat' })
    await until(() => anna.tab.notices.some(({ kind }) => kind === 'late-work-handed-in'), 'the tray has it')
    const command = { type: 'member.remove', memberId: anna.memberId }
    const path = `/api/workshops/${lead.workshopId}/commands`
    await contract.post(path, { id: 'remove', command }, lead.token)
    await until(() => anna.tab.state.kind === 'failed', 'Anna is out')
    expect(anna.tab.state).toMatchObject({ code: 'removed-from-workshop', isFinal: true })
  })

  test('one works on offline and comes back', async () => {
    const [anna, bert] = [await person('Anna', await behind(manners)), await person('Bert')]
    anna.tab.unplug()
    anna.tab.notes(laneId).create('a', { text: 'in de trein' })
    await until(() => anna.tab.session.saved().kind === 'offline', 'Anna is told')
    anna.tab.plugIn()
    await until(() => text(bert.tab, 'a') === 'in de trein', "Bert has Anna's")
    await until(() => isSaved(anna.tab), 'Anna is saved')
  })
})

describe('a line over HTTP', () => {
  test('survives broken connections without a word to anyone', async () => {
    const proxy = await behind({ upgrades: 'refuse' })
    const [anna, bert] = [await person('Anna', proxy), await person('Bert')]
    const said: string[] = []
    anna.tab.session.subscribeSaved(() => said.push(anna.tab.session.saved().kind))
    for (let round = 0; round < 5; round++) {
      proxy.cut()
      await writeToEachOther(anna.tab, bert.tab, String(round))
    }
    expect(said).not.toContain('offline')
  })

  test('outlives the server, which remembers what it called saved', async () => {
    const proxy = await behind({ upgrades: 'refuse' })
    const anna = await person('Anna', proxy)
    anna.tab.notes(laneId).create('before', { text: 'bewaard' })
    await until(() => isSaved(anna.tab), 'it is saved')
    await server.kill()
    anna.tab.notes(laneId).create('during', { text: 'ondertussen' })
    await server.start()
    const bert = await person('Bert')
    await until(() => text(bert.tab, 'during') === 'ondertussen', 'it arrived')
    expect(text(bert.tab, 'before')).toBe('bewaard')
  })

  test('makes way for a WebSocket as soon as one gets through', async () => {
    const proxy = await behind({ upgrades: 'refuse' })
    const [anna, bert] = [await person('Anna', proxy), await person('Bert')]
    const asked = proxy.upgradesAsked
    await until(() => proxy.upgradesAsked > asked, 'it is looked at again')
    proxy.upgrades = 'pass'
    await until(() => proxy.openSockets === 1, 'the WebSocket stays')
    await writeToEachOther(anna.tab, bert.tab)
    expect(proxy.openSockets).toBe(1)
  })
})
