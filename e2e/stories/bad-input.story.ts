import { WebSocket } from 'ws'
import { LANE_PARTS, poison, WORKSHOP_PARTS } from '../support/poison.ts'
import { TestServer } from '../support/server.ts'
import { joinRoom } from '../support/stock-client.ts'
import { expect, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

const PHONE = { viewport: { width: 390, height: 844 } }
const MEGABYTE = 1_000_000
/** Hundreds of strange records on a busy machine take their time. */
const patiently = expect.configure({ timeout: 45_000 })

let server: TestServer
const visitors: Visitor[] = []

test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** Whatever a story does to them, no browser has anything to complain about. */
test.afterEach(async () => {
  const complaints = visitors.flatMap((visitor) => visitor.complaints)
  for (const visitor of visitors.splice(0)) await visitor.leave()
  expect(complaints).toEqual([])
})

test('a wrong link, a link made new or past its end and a closed workshop say so, also to who is inside', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server)
  const [group] = await workshop.groups()
  const anna = await arrive(browser)
  await anna.page.goto(workshop.link('WRONG1'))
  await anna.sees(/We do not know this code/)

  await anna.page.goto('about:blank')
  await anna.page.goto(workshop.link(workshop.joinCode))
  await anna.page.getByLabel('Your name').fill('n'.repeat(10_000))
  await anna.page.getByRole('radio').first().click()
  await anna.page.getByRole('button', { name: 'To my group' }).click()
  await anna.sees(/too long: 10000 of 60/)
  await anna.page.getByLabel('Your name').fill('👩‍👩‍👧‍👦🎉👑')
  await anna.page.getByRole('button', { name: 'To my group' }).click()
  await expect(anna.page).toHaveURL(new RegExp(`/lane/${group.laneId}`))

  const [all] = await workshop.links('all')
  await workshop.give({ type: 'link.reset', linkId: String(all?.id) })
  await anna.sees(/This link was renewed/)
  await anna.page.goto('about:blank')
  await anna.page.goto(workshop.link(workshop.joinCode))
  await anna.sees(/This link was renewed/)

  const [viewers] = await workshop.links('viewer')
  await anna.page.goto('about:blank')
  await anna.page.goto(workshop.link(String(viewers?.code)))
  await anna.sees('The wall opens')
  const end = { type: 'link.end', linkId: String(viewers?.id) }
  await workshop.give({ ...end, endsAt: Date.now() + 2000 })
  await anna.sees(/good until a date that has passed/)
  await workshop.give({ ...end, endsAt: null })
  await anna.page.goto('about:blank')
  await anna.page.goto(workshop.link(String(viewers?.code)))
  await anna.sees('The wall opens')
  await workshop.give({ type: 'workshop.close', closed: true })
  await anna.sees(/This workshop is closed/)
})

test('a megabyte pasted into a note, a name, the list and the paper', async ({ browser }) => {
  const workshop = await Prepared.make(server)
  const anna = await inGroup(browser, workshop, 'Anna', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const { page } = anna
  await anna.begin('The bill arrives')
  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text)
    await page.keyboard.press('Control+V')
  }
  const lines = 'one line of many, pasted from a report\n'.repeat(MEGABYTE / 39)

  await page.getByRole('button', { name: 'Stick a trigger' }).click()
  await expect(page.getByRole('textbox', { name: /^Trigger/ })).toBeFocused()
  await paste(lines)
  await anna.sees(/room for 1000 characters/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await paste(lines)
  await anna.sees(/40 notes were pasted/)

  await page.getByRole('button', { name: 'List', exact: true }).click()
  await anna.addPain()
  await paste('x'.repeat(MEGABYTE))
  await page.getByRole('textbox', { name: 'Name of the moment' }).focus()
  await paste('y'.repeat(MEGABYTE))
  await anna.allSaved()
  // a long list shows its end to who goes there
  const lengths = async () => {
    await page.locator('li textarea').last().scrollIntoViewIfNeeded()
    return (await anna.notes()).map((text) => text.length)
  }
  await expect.poll(lengths).toHaveLength(42)
  expect((await lengths()).filter((length) => length === 1000)).toHaveLength(2)
  const name = await page.getByRole('textbox', { name: 'Name of the moment' }).inputValue()
  expect(name).toHaveLength(120)
})

test('a face that is no picture, or one of 50 MB', async ({ browser }) => {
  const workshop = await Prepared.make(server)
  const lead = await arrive(browser)
  await workshop.signIn(lead, workshop.token)
  await lead.page.goto(`${workshop.address('prepare')}#groups`)
  await lead.page
    .getByRole('button', { name: /^Another face/ })
    .first()
    .click()
  const choose = (name: string, size: number, begin = '') =>
    lead.page.locator('input[type=file]').evaluate(
      (input: HTMLInputElement, file) => {
        const data = new DataTransfer()
        data.items.add(new File([file.begin, new Uint8Array(file.size)], file.name, { type: 'image/png' }))
        input.files = data.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      { name, size, begin },
    )
  await choose('words.png', 100, 'only words')
  await lead.sees(/not a picture we can show/)
  await choose('huge.png', 50 * 1024 * 1024)
  await lead.sees(/too large \(50 MB\)/)
  await lead.allSaved()
})

test('records of wrong types and frames that are none disturb nobody', async ({ browser }) => {
  const workshop = await Prepared.make(server, 'demo')
  await workshop.step('groups')
  const [group] = await workshop.groups()
  const anna = await inGroup(browser, workshop, 'Anna')
  await patiently(anna.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible()
  const settings = joinRoom(server, workshop.id, 'workshop', workshop.token)
  const lane = joinRoom(server, workshop.id, `lane/${group.laneId}`, workshop.token)
  const witness = joinRoom(server, workshop.id, `lane/${group.laneId}`, workshop.token)
  try {
    await expect.poll(() => settings.provider.synced && lane.provider.synced).toBe(true)
    poison(settings.ydoc, WORKSHOP_PARTS)
    poison(lane.ydoc, LANE_PARTS)
    lane.provider.awareness.setLocalState({ c: 'x', s: [5, {}], t: {}, d: { ids: 5, dx: 'a' } })
    await noise(workshop)
    lane.ydoc.getMap('outside').set('last', 1)
    await expect.poll(() => witness.ydoc.getMap('outside').get('last')).toBe(1)
    expect([...settings.closes, ...lane.closes, ...witness.closes]).toEqual([])
  } finally {
    for (const client of [settings, lane, witness]) client.leave()
  }

  await anna.page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(anna.page.getByText('__proto__').first()).toBeAttached()
  await anna.page.reload()
  await patiently(anna.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible()
  await anna.allSaved()

  const lead = await arrive(browser)
  await workshop.signIn(lead, workshop.token)
  const screens = {
    lead: lead.page.getByRole('heading', { name: 'Programme' }),
    prepare: lead.page.getByRole('heading', { name: 'This is how far you’ve come' }),
    room: lead.page.getByText('Build the journey'),
    wall: lead.page.getByText('Curves'),
    present: lead.page.getByText('Ready to present'),
  }
  for (const [screen, sign] of Object.entries(screens)) {
    if (screen === 'wall') await workshop.step('plenary')
    await lead.page.goto(workshop.address(screen))
    await patiently(sign.first()).toBeVisible()
  }
})

test('two tabs of one person, and two facilitators who press next together', async ({ browser }) => {
  const workshop = await Prepared.make(server)
  const anna = await inGroup(browser, workshop, 'Anna', PHONE)
  await anna.begin('The bill arrives')
  const twin = await again(anna)
  await twin.page.goto(anna.page.url())
  await anna.addPain()
  await anna.page.keyboard.type('From the first tab')
  await twin.addPain()
  await twin.page.keyboard.type('From the second')
  for (const tab of [anna, twin]) {
    await expect
      .poll(() => tab.notes())
      .toEqual(expect.arrayContaining(['From the first tab', 'From the second']))
    // Who goes on while people are still writing is asked first.
    await tab.page.keyboard.press('Escape')
  }

  const [one, two] = [await arrive(browser), await arrive(browser)]
  await workshop.signIn(one, workshop.token)
  await workshop.signIn(two, (await workshop.join(workshop.leadCode, 'Bea')).token)
  const line = await two.holdableLine()
  const next = (lead: Visitor, step: string) => lead.page.getByRole('button', { name: `Next: ${step}` })
  for (const lead of [one, two]) {
    await lead.page.goto(workshop.address('lead'))
    await expect(next(lead, 'Score alone first')).toBeVisible()
  }
  // the second presses before hearing of the first
  line.hold()
  await next(one, 'Score alone first').click()
  await expect(next(one, 'Discuss the differences')).toBeVisible()
  await next(two, 'Score alone first').click()
  line.letGo()
  await two.sees(/A colleague just beat you to it/)
  for (const lead of [one, two]) await expect(next(lead, 'Discuss the differences')).toBeVisible()
})

test('nothing typed is lost: reloads, a killed server, no network', async ({ browser }) => {
  const workshop = await Prepared.make(server)
  const anna = await inGroup(browser, workshop, 'Anna', PHONE)
  const { page, context } = anna
  const has = (text: string) => expect.poll(() => anna.notes()).toContain(text)
  await anna.begin('The bill arrives')
  await anna.addPain()
  await page.keyboard.type('Reloaded in the middle')
  await page.reload()
  await has('Reloaded in the middle')

  await anna.addPain()
  await page.keyboard.type('Typed before')
  await server.kill()
  await page.keyboard.type(' and after the server died')
  await anna.sees(/on this device|Saving|Offline/)
  await server.start()
  await anna.allSaved()

  // the service worker serves the page on localhost, once it is there
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await context.setOffline(true)
  await anna.addPain()
  await page.keyboard.type('Written without network')
  await page.reload()
  await has('Written without network')
  await has('Typed before and after the server died')
  await context.setOffline(false)
  await anna.allSaved()

  const other = await arrive(browser, { ...PHONE, storageState: await context.storageState() })
  await other.page.goto(`${server.url}/w/${workshop.id}`)
  await expect
    .poll(() => other.notes())
    .toEqual(
      expect.arrayContaining([
        'Reloaded in the middle',
        'Typed before and after the server died',
        'Written without network',
      ]),
    )
})

test('who is moved to another group while offline keeps the work, and a companion lays it down', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server)
  const [first, second] = await workshop.groups()
  const anna = await inGroup(browser, workshop, 'Anna', PHONE)
  await anna.begin('The bill arrives')
  await anna.context.setOffline(true)
  await anna.addPain()
  await anna.page.keyboard.type('Written on the train')
  await workshop.give({ type: 'member.move', memberId: await workshop.memberId('Anna'), groupId: second.id })
  await anna.context.setOffline(false)
  await anna.sees(/waiting with your companion|is not lost/)

  const companions = await workshop.links('companion')
  const code = companions.find((link) => link.groupId === first.id)?.code
  const guide = await arrive(browser, PHONE)
  await guide.page.goto(workshop.link(String(code)))
  await guide.page.getByLabel('Your name').fill('Gea')
  await guide.page.getByRole('button', { name: /^To / }).click()
  await guide.page.getByRole('button', { name: 'Arrived later: 1' }).click()
  await guide.page.getByRole('button', { name: 'Put down' }).click()
  await guide.sees('It’s on the brown paper.')
  await guide.page.keyboard.press('Escape')
  await expect.poll(() => guide.notes()).toContain('Written on the train')
})

test('one browser is one person: other roles are asked, phones are added, a table scores for its people', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server)
  const [group] = await workshop.groups()
  const anna = await inGroup(browser, workshop, 'Anna')
  await anna.begin('The bill arrives')
  const tab = await again(anna)
  await tab.page.goto(workshop.link(workshop.viewCode))
  await tab.sees(/already participant in this workshop/)
  await tab.page.getByRole('button', { name: 'Stay participant' }).click()
  await expect(tab.page).toHaveURL(new RegExp(`/lane/${group.laneId}`))
  await tab.page.close()

  await anna.page.getByRole('button', { name: 'Menu' }).filter({ visible: true }).click()
  await anna.page.getByRole('menuitem', { name: 'Continue on your phone' }).click()
  const link = anna.page.getByRole('dialog').getByRole('textbox')
  await expect(link).toHaveValue(/join#/)
  const phone = await arrive(browser, PHONE)
  await phone.page.goto(await link.inputValue())
  await expect(phone.page).toHaveURL(new RegExp(`/lane/${group.laneId}`))

  const [screenLink] = await workshop.links('screen')
  const table = await arrive(browser, PHONE)
  await table.page.goto(workshop.link(String(screenLink?.code)))
  await table.page.getByRole('radio', { name: /plus two/ }).click()
  await table.page.getByRole('dialog').getByRole('button', { name: /Anna/ }).click()
  await phone.page.getByRole('radio', { name: /plus two, good/, checked: true }).waitFor()
  await phone.sees(/Group: \+2, from 1 score/)
})

test('plain http on a network address works, without what browsers keep for https', async ({
  playwright,
}) => {
  const browser = await playwright.chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP paper.test 127.0.0.1'],
  })
  try {
    const workshop = await Prepared.make(server)
    await workshop.step('groups')
    const anna = await Visitor.arrive(browser, PHONE)
    const inNetwork = (address: string) => address.replace('127.0.0.1', 'paper.test')
    const [link] = await workshop.links('group')
    await anna.page.goto(inNetwork(workshop.link(String(link?.code))))
    expect(await anna.page.evaluate(() => window.isSecureContext)).toBe(false)
    await anna.page.getByLabel('Your name').fill('Anna')
    await anna.page.getByRole('button', { name: 'To my group' }).click()
    await anna.begin('The bill arrives')
    await anna.addPain()
    await anna.page.keyboard.type('Over plain http')
    await anna.page.reload()
    await expect.poll(() => anna.notes()).toContain('Over plain http')
    await anna.page.getByRole('button', { name: 'Menu' }).filter({ visible: true }).click()
    await anna.page.getByRole('menuitem', { name: 'Continue on your phone' }).click()
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click()
    await anna.sees('Copied')
    expect(anna.complaints).toEqual([])
  } finally {
    await browser.close()
  }
})

type Browser = Parameters<typeof Visitor.arrive>[0]
type Options = Parameters<typeof Visitor.arrive>[1]

async function arrive(browser: Browser, options?: Options): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, options)
  visitors.push(visitor)
  return visitor
}

/** One more tab of the same browser. */
async function again({ context }: Visitor): Promise<Visitor> {
  const visitor = await Visitor.in(context)
  visitors.push(visitor)
  return visitor
}

/** Somebody in the first group, with its lane open while groups work. */
async function inGroup(
  browser: Browser,
  workshop: Prepared,
  name: string,
  options?: Options,
): Promise<Visitor> {
  const [group] = await workshop.groups()
  const visitor = await arrive(browser, options)
  await workshop.signIn(visitor, (await workshop.join(workshop.joinCode, name, group.id)).token)
  await workshop.step('groups')
  await visitor.page.goto(workshop.address(`lane/${group.laneId}`))
  return visitor
}

/** Sockets that say what no client says; each is shut with a code of ours. */
async function noise(workshop: Prepared): Promise<void> {
  const elsewhere = await Prepared.make(server)
  const base = `${server.url.replace('http', 'ws')}/sync/${workshop.id}`
  const one = (url: string, protocol: string, token: string, frame: Uint8Array | string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(url, [protocol, `token.${token}`])
      socket.on('open', () => socket.send(frame))
      socket.on('close', resolve)
      socket.on('error', () => {})
    })
  const { token } = workshop
  const codes = await Promise.all([
    one(base, 'brownpaper.1', token, 'hello'),
    one(base, 'brownpaper.1', token, Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 255)),
    one(`${base}/workshop`, 'brownpaper', token, Uint8Array.of(0, 2, 200, 1, 1)),
    one(`${base}/lane/nowhere`, 'brownpaper', token, Uint8Array.of(0, 0, 0)),
    one(base, 'brownpaper.1', elsewhere.token, Uint8Array.of(0)),
  ])
  expect(codes).toEqual([4400, 4400, 4400, 4405, 4401])
}
