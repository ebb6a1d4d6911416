import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

type Group = { id: string; laneId: string }
let workshopId: string
let lead: Joined
let groups: Group[]
let laneId: string

beforeEach(async () => {
  const made = await contract.post('/api/workshops', { title: 'Proef', language: 'nl', template: 'blank' })
  lead = made as unknown as Joined
  workshopId = lead.workshopId
  const view = await contract.get(`/api/workshops/${workshopId}`, lead.token)
  groups = view.groups as Group[]
  laneId = group(0).laneId
  await contract.put(`/api/workshops/${workshopId}/step`, { kind: 'groups' }, lead.token)
})

const tabs: Tab[] = []
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

function group(index: number): Group {
  const found = groups[index]
  if (found === undefined) throw new Error(`No group ${index}`)
  return found
}

async function joinBy(kind: string, name?: string, index = 0): Promise<Joined & { memberId: string }> {
  const { links } = (await contract.get(`/api/workshops/${workshopId}/links`, lead.token)) as {
    links: { kind: string; groupId?: string; code: string }[]
  }
  const link = links.find((one) => one.kind === kind && [undefined, group(index).id].includes(one.groupId))
  const answer = await contract.post('/api/join', { code: link?.code, ...(name !== undefined && { name }) })
  return answer as unknown as Joined & { memberId: string }
}

function visit(browser: Browser, how?: { offline: boolean }): Tab {
  const tab = browser.open(how)
  tabs.push(tab)
  return tab
}

async function person(name: string, index = 0) {
  const joined = await joinBy('group', name, index)
  const browser = new Browser(server, joined)
  const tab = visit(browser)
  await tab.lane(group(index).laneId)
  return { ...joined, browser, tab }
}

const setStep = (kind: string) => contract.put(`/api/workshops/${workshopId}/step`, { kind }, lead.token)

const isSaved = (tab: Tab) => tab.session.saved().kind === 'saved'
const text = (tab: Tab, id: string) => tab.notes(laneId).get(id)?.text

describe('together', () => {
  test('what one writes the other reads, and both are saved', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.notes(laneId).create('n', { author: anna.memberId, text: 'hallo' })
    await until(() => text(bert.tab, 'n') === 'hallo', 'Bert reads the note')
    await until(() => isSaved(anna.tab) && isSaved(bert.tab), 'both are saved')
  })

  test('two who type in one note at once both keep their words', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.notes(laneId).create('n', { text: 'midden' })
    await until(() => text(bert.tab, 'n') === 'midden', 'Bert has the note')
    anna.tab.notes(laneId).editText('n', { at: 0, remove: 0, insert: 'voor ' })
    bert.tab.notes(laneId).editText('n', { at: 6, remove: 0, insert: ' na' })
    await until(() => text(anna.tab, 'n') === 'voor midden na', 'Anna has both')
    await until(() => text(bert.tab, 'n') === 'voor midden na', 'Bert has both')
  })

  test('one sees who is there, by name, and where they point', async () => {
    const [anna, bert] = [await person('Jan'), await person('Jan')]
    const seen = () => anna.tab.session.lane(laneId)?.peers() ?? []
    const goAway = bert.tab.session.lane(laneId)?.beHere()
    await until(() => seen().length === 2, 'who is here is seen before they move')
    bert.tab.session.lane(laneId)?.setPresence({ cursor: { x: 3, y: 4 }, selection: ['n'] })
    await until(() => seen().some((peer) => peer.cursor?.x === 3), 'the cursor arrives')
    expect(seen().map(({ name, self }) => ({ name, self }))).toEqual([
      { name: 'Jan', self: true },
      { name: 'Jan (2)', self: false },
    ])
    expect(seen()[1]).toMatchObject({ memberId: bert.memberId, selection: ['n'], idle: false })
    goAway?.()
    await until(() => seen().length === 1, 'who only has it open is not here')
    bert.tab.session.lane(laneId)?.beHere()
    await until(() => seen().length === 2, 'and is again')
    bert.tab.close()
    await until(() => seen().length === 1, 'who leaves is gone')
  })

  test('the screen of a group writes too, under the name of the group', async () => {
    const anna = await person('Anna')
    const screen = visit(new Browser(server, await joinBy('screen')))
    await screen.lane(laneId)
    screen.session.lane(laneId)?.beHere()
    screen.notes(laneId).create('n', { text: 'aan tafel' })
    await until(() => text(anna.tab, 'n') === 'aan tafel' && isSaved(screen), 'Anna reads it')
    const groupName = anna.tab.session.live()?.groups[0]?.name
    await until(() => anna.tab.session.lane(laneId)?.peers()[1]?.name === groupName, 'it has the name')
    expect(screen.session.lane(laneId)?.scorer).toMatchObject({ memberId: undefined, isOneself: false })
    screen.session.lane(laneId)?.scorer.choose(anna.memberId)
    expect(screen.session.lane(laneId)?.scorer.memberId).toBe(anna.memberId)
  })

  test('a lane that can be shown has the phases it is laid out by', async () => {
    const anna = await person('Anna')
    const chief = visit(new Browser(server, lead))
    await until(() => chief.state.kind === 'open', 'the facilitator is in')
    chief.session.workshop.tables.phases.create('p', { name: 'Kiezen', order: 'a' })
    anna.tab.notes(laneId).create('n', { text: 'hallo' })
    await until(() => isSaved(anna.tab) && isSaved(chief), 'both are saved')
    const bert = visit(new Browser(server, await joinBy('group', 'Bert')))
    await bert.lane(laneId)
    expect(bert.session.workshop.tables.phases.get('p')?.name).toBe('Kiezen')
    bert.unplug()
    expect(bert.session.lane(laneId)?.ready).toBe(true)
  })

  test('a viewer reads the workshop, and lanes from the plenary on', async () => {
    const anna = await person('Anna')
    anna.tab.notes(laneId).create('n', { text: 'hallo' })
    await until(() => isSaved(anna.tab), 'it is saved')
    const viewer = visit(new Browser(server, await joinBy('viewer')))
    await until(() => viewer.state.kind === 'open', 'the viewer is in')
    expect(viewer.session.live()?.members).toEqual([])
    viewer.session.holdLane(laneId, () => {})
    await until(() => viewer.session.lane(laneId)?.refused === 'no-permission', 'the lane is closed')
    await setStep('plenary')
    await until(() => text(viewer, 'n') === 'hallo', 'the lane is open')
    expect(viewer.session.lane(laneId)?.canWrite).toBe(false)
    await until(() => isSaved(viewer), 'all is quiet')
  })

  test('two tabs of one person work side by side', async () => {
    const anna = await person('Anna')
    const second = visit(anna.browser)
    await second.lane(laneId)
    anna.tab.notes(laneId).create('a', { text: 'een' })
    second.notes(laneId).create('b', { text: 'twee' })
    await until(() => text(second, 'a') === 'een' && text(anna.tab, 'b') === 'twee', 'both have both')
    await until(() => isSaved(anna.tab) && isSaved(second), 'both are saved')
  })
})

describe('offline', () => {
  test('one works on, is told so, and comes back merged', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.unplug()
    anna.tab.notes(laneId).create('a', { text: 'in de trein' })
    bert.tab.notes(laneId).create('b', { text: 'in de zaal' })
    await until(() => anna.tab.session.saved().kind === 'offline', 'Anna is told')
    expect(anna.tab.session.saved()).toEqual({ kind: 'offline', changes: 1 })
    anna.tab.plugIn()
    await until(() => text(anna.tab, 'b') === 'in de zaal', "Anna has Bert's")
    await until(() => text(bert.tab, 'a') === 'in de trein', "Bert has Anna's")
    await until(() => isSaved(anna.tab), 'Anna is saved')
  })

  test('a reload offline brings everything up again, with its count, and it is sent later', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.unplug()
    anna.tab.notes(laneId).create('a', { text: 'in de trein' })
    anna.tab.close()

    const again = visit(anna.browser, { offline: true })
    await again.lane(laneId)
    expect(text(again, 'a')).toBe('in de trein')
    expect(again.session.me).toMatchObject({ memberId: anna.memberId, laneId, role: 'participant' })
    expect(again.session.live()?.step.kind).toBe('groups')
    await until(() => again.session.saved().kind === 'offline', 'it says so')
    expect(again.session.saved()).toEqual({ kind: 'offline', changes: 1 })
    again.plugIn()
    await until(() => text(bert.tab, 'a') === 'in de trein', "Bert has Anna's")
    await until(() => isSaved(again), 'Anna is saved')
  })

  test('work of an earlier visit is sent although nobody opens the lane', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.unplug()
    anna.tab.notes(laneId).create('a', { text: 'in de trein' })
    anna.tab.close()
    visit(anna.browser)
    await until(() => text(bert.tab, 'a') === 'in de trein', "Bert has Anna's")
  })
})

describe('a browser in which somebody else comes in', () => {
  test("opens as that person, and leaves the other's copy alone", async () => {
    const anna = await person('Anna')
    anna.tab.unplug()
    anna.tab.notes(laneId).create('a', { text: 'van Anna' })
    anna.tab.close()
    const bert = await joinBy('group', 'Bert')
    anna.browser.becomes(bert)
    const tab = visit(anna.browser)
    await tab.lane(laneId)
    expect(tab.session.me.name).toBe('Bert')
    await until(() => isSaved(tab), 'Bert is saved')
    expect(text(tab, 'a')).toBeUndefined()

    anna.browser.becomes(anna)
    const again = visit(anna.browser)
    await again.lane(laneId)
    await until(() => text(tab, 'a') === 'van Anna', "Anna's work is hers, and is sent when she is back")
  })
})

describe('a server that is killed', () => {
  test('loses nothing that was saved, and gets the rest when it is back', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.notes(laneId).create('before', { text: 'voor' })
    await until(() => anna.tab.session.saved().kind === 'saved' && text(bert.tab, 'before'), 'it is saved')
    await server.kill()
    anna.tab.notes(laneId).create('during', { text: 'tijdens' })
    await until(() => anna.tab.session.saved().kind === 'offline', 'Anna is told')
    await server.start()
    await until(() => text(bert.tab, 'during') === 'tijdens', 'Bert has it')
    const carla = await person('Carla')
    await until(() => text(carla.tab, 'before') === 'voor', 'Carla has what was before')
    await until(() => text(carla.tab, 'during') === 'tijdens', 'Carla has what was during')
  }, 60_000)
})

describe('work that comes too late', () => {
  test('goes to the tray, and the fresh copy shows what the others have', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    anna.tab.notes(laneId).create('ours', { text: 'samen' })
    await until(() => text(bert.tab, 'ours') === 'samen' && isSaved(anna.tab), 'both have it')

    anna.tab.unplug()
    anna.tab.notes(laneId).setText('ours', 'samen, te laat')
    anna.tab.notes(laneId).create('mine', { text: 'te laat' })
    await setStep('plenary')
    anna.tab.plugIn()

    await until(() => anna.tab.notices.length === 2, 'Anna is told twice')
    expect(anna.tab.notices).toEqual([
      { kind: 'late-work', laneId, changes: 2, why: 'late' },
      { kind: 'late-work-handed-in', laneId, changes: 2, why: 'late' },
    ])
    await until(() => anna.tab.session.lane(laneId)?.synced, 'the fresh copy is in')
    expect(text(anna.tab, 'ours')).toBe('samen')
    expect(text(anna.tab, 'mine')).toBeUndefined()
    expect(anna.tab.session.lane(laneId)?.canWrite).toBe(false)
    await until(() => isSaved(anna.tab), 'all is quiet')
    expect(anna.tab.session.unsent()).toEqual([])

    const facilitator = visit(new Browser(server, lead))
    await facilitator.lane(laneId)
    await until(() => facilitator.session.live()?.tray[laneId] === 1, 'the facilitator sees it')
    const { items } = (await contract.get(`/api/workshops/${workshopId}/tray`, lead.token)) as {
      items: { id: string }[]
    }
    await facilitator.session.command({ type: 'tray.lay', trayId: items[0]?.id ?? '' })
    await until(() => text(bert.tab, 'mine') === 'te laat', 'everyone sees it laid down')
    expect(text(bert.tab, 'ours')).toBe('samen, te laat')
  })

  test('also when the tab was closed meanwhile', async () => {
    const anna = await person('Anna')
    anna.tab.unplug()
    anna.tab.notes(laneId).create('mine', { text: 'te laat' })
    anna.tab.close()
    await setStep('plenary')
    const again = visit(anna.browser)
    await until(() => again.notices.some(({ kind }) => kind === 'late-work-handed-in'), 'it is handed in')
  })

  test('who is moved takes work along to the tray of the old lane, and has only the new', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    bert.tab.notes(laneId).create('ours', { text: 'samen' })
    await until(() => text(anna.tab, 'ours') === 'samen', 'Anna has it')
    anna.tab.unplug()
    anna.tab.notes(laneId).create('mine', { text: 'te laat' })
    const facilitator = visit(new Browser(server, lead))
    await until(() => facilitator.state.kind === 'open', 'the facilitator is in')
    const { memberId } = anna
    await facilitator.session.command({ type: 'member.move', memberId, groupId: group(1).id })
    anna.tab.plugIn()

    await until(() => anna.tab.session.lane(laneId)?.refused === 'no-permission', 'the old lane is closed')
    await until(() => anna.tab.session.me.laneId === group(1).laneId, 'Anna knows her new group')
    expect(text(anna.tab, 'ours')).toBeUndefined()
    await until(() => facilitator.session.live()?.tray[laneId] === 1, 'the work is in the tray')

    await facilitator.session.command({ type: 'member.move', memberId, groupId: group(0).id })
    await until(() => text(anna.tab, 'ours') === 'samen', 'the old lane comes back with the rights')
    expect(anna.tab.session.lane(laneId)?.canWrite).toBe(true)
  })
})

describe('the end', () => {
  test('who is removed is told why, keeps nothing but unsent work, and starts no more', async () => {
    const anna = await person('Anna')
    anna.tab.unplug()
    anna.tab.notes(laneId).create('mine', { text: 'nog niet verstuurd' })
    const facilitator = visit(new Browser(server, lead))
    await until(() => facilitator.state.kind === 'open', 'the facilitator is in')
    await facilitator.session.command({ type: 'member.remove', memberId: anna.memberId })
    anna.tab.plugIn()

    await until(() => anna.tab.state.kind === 'failed', 'Anna is out')
    expect(anna.tab.state).toMatchObject({ code: 'removed-from-workshop', isFinal: true })
    const unsent = () => (anna.tab.state.kind === 'failed' ? anna.tab.state.unsent : [])
    await until(() => unsent().length === 1, 'her work is still there to read')
    expect(unsent()[0]?.records).toMatchObject([{ id: 'mine', after: { text: 'nog niet verstuurd' } }])

    const again = visit(anna.browser)
    await until(() => again.state.kind === 'failed', 'nothing starts any more')
    const offline = visit(anna.browser, { offline: true })
    await until(() => offline.state.kind === 'failed', 'not offline either')
  })

  test('commands are answered, also with a refusal', async () => {
    const anna = await person('Anna')
    expect(await anna.tab.session.command({ type: 'step.set', kind: 'closing' })).toEqual({
      ok: false,
      code: 'no-permission',
    })
    const own = { type: 'member.set', memberId: anna.memberId, name: 'Annabel' } as const
    expect(await anna.tab.session.command(own)).toMatchObject({ ok: true })
    await until(() => anna.tab.session.me.name === 'Annabel', 'the new name is hers')
  })
})
