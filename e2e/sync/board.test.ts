import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { must } from '../../shared/src/base/assert.ts'
import { equal } from '../../shared/src/base/equal.ts'
import { createBoardActions } from '../../shared/src/lane/board-actions.ts'
import { createCommentActions } from '../../shared/src/lane/comment-actions.ts'
import { commentThreads } from '../../shared/src/lane/comment-threads.ts'
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

let lead: Joined
let path: string
let laneId: string

beforeEach(async () => {
  const made = await contract.post('/api/workshops', { title: 'Proef', language: 'nl', template: 'blank' })
  lead = made as unknown as Joined
  path = `/api/workshops/${lead.workshopId}`
  const view = (await contract.get(path, lead.token)) as { groups: { laneId: string }[] }
  laneId = must(view.groups[0]).laneId
  await step('groups')
})

const tabs: Tab[] = []
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

const step = (kind: string) => contract.put(`${path}/step`, { kind }, lead.token)

async function visit(joined: Joined): Promise<Tab> {
  const tab = new Browser(server, joined).open()
  tabs.push(tab)
  await tab.lane(laneId)
  return tab
}

/** Somebody of the first group, with what their hands can do. */
async function person(name: string) {
  const { links } = (await contract.get(`${path}/links`, lead.token)) as {
    links: { kind: string; code: string }[]
  }
  const code = links.find(({ kind }) => kind === 'group')?.code
  const tab = await visit((await contract.post('/api/join', { code, name })) as unknown as Joined)
  const document = must(tab.session.lane(laneId)).document
  let made = 0
  const options = {
    newId: () => `${name}-${++made}`,
    random: Math.random,
    now: () => 1_000 + made,
    author: () => name,
  }
  return {
    tab,
    things: createBoardActions(document, options),
    comments: createCommentActions(document, options),
  }
}

/** All that lies on the paper of somebody's own copy. */
function paperOf(tab: Tab) {
  const { document } = must(tab.session.lane(laneId))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    objects: [...document.tables.objects.all()].sort(byId),
    threads: commentThreads(document).map(({ first, replies }) =>
      [first, ...replies].map(({ text }) => text),
    ),
  }
}

const isSaved = (tab: Tab) => tab.session.saved().kind === 'saved'
const box = (x: number, y: number) => ({ x, y, width: 120, height: 80 })
const objectsOf = (tab: Tab) => must(tab.session.lane(laneId)).document.tables.objects

describe('things on the paper', () => {
  test('end up the same for two who worked on them apart, and nothing is lost', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')]
    const ids = anna.things
      .addObjects([1, 2, 3].map((at) => ({ type: 'shape', form: 'ellipse', box: box(at * 150, at) })))
      .map((id) => must(id))
    const [one = '', two = '', three = ''] = ids
    const line = anna.things.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [
        { to: one, side: undefined },
        { to: two, side: undefined },
      ],
    })
    await until(() => objectsOf(bert.tab).ids().length === 4, 'Bert has them')

    anna.tab.unplug()
    bert.tab.unplug()
    anna.things.removeThings([two])
    anna.things.align([one, three], 'top')
    anna.things.addObject({
      type: 'stroke',
      pen: 'highlighter',
      points: Array.from({ length: 500 }, (_, at) => ({ x: at, y: Math.sin(at / 20) * 40, pressure: 0.5 })),
    })
    bert.things.setLook(ids, { ink: 'red', fill: 'yellow' })
    bert.things.toFront([one])
    bert.things.duplicateThings([one, two, must(line)])
    const remark = bert.comments.addComment({ on: two, x: 0, y: 0 }, 'waarom hier?')
    bert.comments.reply(remark, 'omdat het kan')
    anna.tab.plugIn()
    bert.tab.plugIn()

    await until(() => isSaved(anna.tab) && isSaved(bert.tab), 'both are saved')
    await until(() => equal(paperOf(anna.tab), paperOf(bert.tab)), 'both see the same')
    expect(paperOf(bert.tab).threads).toEqual([['waarom hier?', 'omdat het kan']])
    expect(objectsOf(bert.tab).ids()).toHaveLength(7)
    expect(objectsOf(bert.tab).ids()).not.toContain(two)
    expect(objectsOf(anna.tab).get(one)).toMatchObject({ ink: 'red', fill: 'yellow', box: { y: 1 } })
    const fresh = await visit(lead)
    await until(() => objectsOf(fresh).ids().length === 7, 'who comes later has all of it')
    expect(paperOf(fresh)).toEqual(paperOf(anna.tab))
  })

  test('that came too late wait in the tray, and are laid down with nothing lost', async () => {
    const anna = await person('Anna')
    anna.things.addObject({ type: 'text', box: box(0, 0), text: 'voor iedereen' })
    await until(() => isSaved(anna.tab), 'it is saved')
    anna.tab.unplug()
    const drawn = must(
      anna.things.addObject({
        type: 'stroke',
        pen: 'pen',
        points: [0, 1, 2].map((at) => ({ x: at * 30, y: at * at * 10, pressure: 0.4 })),
      }),
    )
    const framed = must(anna.things.addObject({ type: 'frame', box: box(-20, -20), text: 'Onderweg' }))
    anna.comments.addComment({ on: framed, x: 5, y: 5 }, 'in de trein bedacht')
    const before = [drawn, framed].map((id) => objectsOf(anna.tab).get(id))
    await step('plenary')
    anna.tab.plugIn()

    const facilitator = await visit(lead)
    await until(() => facilitator.session.live()?.tray[laneId] === 1, 'the facilitator sees it')
    expect(objectsOf(facilitator).ids()).toHaveLength(1)
    const { items } = (await contract.get(`${path}/tray`, lead.token)) as { items: { id: string }[] }
    await facilitator.session.command({ type: 'tray.lay', trayId: must(items[0]).id })
    await until(() => objectsOf(facilitator).ids().length === 3, 'it lies there')
    expect([drawn, framed].map((id) => objectsOf(facilitator).get(id))).toEqual(before)
    expect(paperOf(facilitator).threads).toEqual([['in de trein bedacht']])
  })
})
