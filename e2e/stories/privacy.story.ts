import { LAPTOP, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'
import { Prepared } from '../support/visitor.ts'
import { type Watched, watch } from '../support/watched.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

test('no screen asks anybody else for anything, nor breaks the content policy', async ({ browser }) => {
  const demo = await Prepared.make(server, 'demo', 'nl')
  const watched: Watched[] = []
  const arrive = async (viewport = LAPTOP) => {
    const context = await browser.newContext({ viewport, locale: 'nl-NL', baseURL: server.url })
    watched.push(await watch(context, server.url))
    return context.newPage()
  }
  const codeOf = async (kind: string) => (await demo.links(kind))[0]?.code ?? ''
  const visit = async (page: Page, path: string, sign: string | RegExp) => {
    await page.goto(path)
    await expect(page.getByText(sign).filter({ visible: true }).first()).toBeVisible()
  }

  const lead = await arrive()
  await visit(lead, '/', 'Nieuwe workshop')
  await visit(lead, '/join', /code/i)
  await visit(lead, `/join#${demo.leadCode}`, 'Naar de workshop')
  await lead.getByLabel('Je naam').fill('Lea')
  await lead.getByRole('button', { name: 'Naar de workshop' }).click()
  await expect(lead.getByRole('heading', { name: 'Programma' })).toBeVisible()
  await lead.getByRole('button', { name: /^Mensen/ }).click()
  await visit(lead, demo.address('prepare'), 'Merkwaarden')

  const [group] = await demo.groups()
  const member = await arrive(PHONE)
  await visit(member, `/join#${await codeOf('group')}`, 'Je naam')
  await member.getByLabel('Je naam').fill('Fenna')
  await member.getByRole('button', { name: 'Naar mijn groep' }).click()
  await member.waitForURL(/\/lane\//)
  await expect(member.getByText('Alles opgeslagen').first()).toBeAttached()

  await lead.goto(demo.address(`lane/${group.laneId}`))
  await expect(lead.getByRole('application')).toBeVisible()
  await lead.getByRole('application').focus()
  await lead.keyboard.press('Control+k')
  await expect(lead.getByRole('combobox')).toBeFocused()
  await lead.keyboard.press('Escape')
  await lead.getByRole('button', { name: 'Lijst', exact: true }).click()
  await expect(lead.getByRole('main', { name: 'Brownpaper als lijst' })).toBeVisible()

  const [viewer, room] = [await arrive(), await arrive(PROJECTOR)]
  await demo.step('plenary')
  await visit(viewer, `/join#${demo.viewCode}`, group.name)
  await visit(room, `/join#${await codeOf('room')}`, 'De muur')
  await visit(lead, demo.address('wall'), group.name)
  await demo.step('closing')
  await expect(room.getByText('Dank jullie wel')).toBeVisible()

  for (const { asked, elsewhere, refused } of watched) {
    expect(asked.some((url) => url.includes('/sync/'))).toBe(true)
    expect(elsewhere()).toEqual([])
    expect(refused).toEqual([])
  }
})

test('who can see and write what is there to read, before one comes in and as it is now', async ({
  browser,
}) => {
  const demo = await Prepared.make(server, 'demo', 'nl')
  await demo.step('groups')
  const [link] = await demo.links('group')
  const page = await (await browser.newContext({ locale: 'nl-NL', baseURL: server.url })).newPage()
  await page.goto(`/join#${link?.code}`)
  await page.getByText('Meer: wie kan wat zien?').click()
  const before = page.getByRole('table', { name: 'Tijdens het groepswerk' })
  await expect(before.getByRole('row', { name: /^Wat je voor jezelf schrijft/ })).toContainText(
    'Alleen degene',
  )
  await page.getByLabel('Je naam').fill('Fenna')
  await page.getByRole('button', { name: 'Naar mijn groep' }).click()
  await page.waitForURL(/\/lane\//)

  await page.goto(demo.address('who'))
  const now = page.getByRole('table', { name: 'Wie kan dit zien?' })
  // What is the same for every group is told once.
  const paper = now.getByRole('row', { name: /^Het brownpaper van/ })
  await expect(paper).toHaveCount(1)
  await expect(paper).toContainText('elke groep')
  await expect(paper.getByRole('cell').first()).toContainText('de mensen van de groep')
  await expect(page.getByText('Links', { exact: true })).toBeHidden()
  await demo.step('plenary')
  await expect(paper.getByRole('cell').first()).toHaveText('Iedereen die binnen is')
})

test('what would ask elsewhere is noticed, and the policy stops it', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const watched = await watch(context, server.url)
  const page = await context.newPage()
  await page.goto('/')
  await page.evaluate(() => {
    new Image().src = 'https://elsewhere.example/pixel.png'
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
  })
  await expect
    .poll(() => watched.refused.map((what) => what.split(' ')[0]))
    .toEqual(expect.arrayContaining(['img-src', 'style-src-elem']))
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe('rgb(255, 0, 0)')
  await context.close()
})
