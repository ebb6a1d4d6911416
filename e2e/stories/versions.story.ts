import { PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'
import { type Group, Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** Somebody of the first group, in its lane. */
async function enter(workshop: Prepared, group: Group, visitor: Visitor, name: string): Promise<Visitor> {
  const [link] = (await workshop.links('group')).filter(({ groupId }) => groupId === group.id)
  const { token } = await workshop.join(link?.code ?? '', name)
  await workshop.signIn(visitor, token)
  await visitor.page.goto(workshop.address(`lane/${group.laneId}`))
  return visitor
}

/** Goes on with Tab until this has the keyboard, as who has no mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

const notesIn = (page: Page) => page.locator('li textarea')

test('half a lane is thrown away, and a version brings it back for everyone, by keyboard alone', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'demo', 'nl')
  const [group] = await workshop.groups()
  const dutch = { locale: 'nl-NL' }
  const ana = await enter(workshop, group, await Visitor.arrive(browser, dutch), 'Anna')
  const bo = await enter(workshop, group, await Visitor.arrive(browser, { ...dutch, viewport: PHONE }), 'Bo')
  const { page } = ana
  const { keyboard } = page
  const paper = page.getByRole('application')
  await expect(paper).toBeVisible()
  await expect(notesIn(bo.page).first()).toBeVisible()
  const before = await notesIn(bo.page).count()
  expect(before).toBeGreaterThan(20)

  await test.step('the step of the cockpit keeps a version of it', async () => {
    const lead = await Visitor.arrive(browser, dutch)
    await workshop.signIn(lead, workshop.token)
    await lead.page.goto(workshop.address('lead'))
    await lead.page.getByRole('button', { name: 'Volgende: Eerst zelf scoren' }).click()
    await lead.page.getByRole('button', { name: 'Terug naar Klantreis leggen' }).click()
    await lead.page.getByRole('link', { name: 'Versies, Groep 1' }).click()
    await lead.sees('Voor de stap “Eerst zelf scoren”')
    await lead.page.getByRole('button', { name: 'Terug naar het brownpaper' }).click()
    await expect(lead.page.getByRole('application')).toBeVisible()
    expect(lead.complaints).toEqual([])
    await lead.leave()
  })

  await test.step('somebody throws away every note, and everyone sees it', async () => {
    await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible()
    await paper.focus()
    await keyboard.press('Control+a')
    await keyboard.press('Delete')
    await expect(notesIn(bo.page)).toHaveCount(0)
  })

  await test.step('the versions are in the menu, the newest is shown, and what differs is told', async () => {
    await tabTo(page, /^Menu$/)
    await keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await keyboard.type('Versies')
    await keyboard.press('Enter')
    await expect(page.getByRole('application', { name: /zoals het vandaag .* was/ })).toBeVisible()
    await ana.sees(`Komt terug: ${before} post-its.`)
  })

  await test.step('it is put back for both', async () => {
    await tabTo(page, /^Zet deze versie terug$/)
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Deze versie terugzetten?' })).toBeVisible()
    await tabTo(page, /^Zet terug$/)
    await keyboard.press('Enter')
    await ana.sees(/Het brownpaper is weer zoals het vandaag/)
    await expect(notesIn(bo.page)).toHaveCount(before)
    await expect(page.getByRole('dialog', { name: 'Deze versie terugzetten?' })).toHaveCount(0)
  })

  await test.step('one undo takes that back, and redo does it again', async () => {
    await expect(paper).toBeVisible()
    await paper.focus()
    await keyboard.press('Control+z')
    await ana.sees('Het terugzetten is ongedaan gemaakt.')
    await expect(notesIn(bo.page)).toHaveCount(0)
    await keyboard.press('Control+Shift+z')
    await expect(notesIn(bo.page)).toHaveCount(before)
  })

  await test.step('undoing leaves alone what somebody else has changed since', async () => {
    const first = notesIn(bo.page).first()
    await first.fill('door Bo')
    await bo.page.keyboard.press('Escape')
    await expect(bo.page.getByText('Alles opgeslagen').first()).toBeAttached()
    await paper.focus()
    await keyboard.press('Control+z')
    await ana.sees('Eén ding is intussen door iemand anders veranderd en blijft zo staan.')
    await expect(notesIn(bo.page)).toHaveCount(1)
    await expect(notesIn(bo.page)).toHaveValue('door Bo')
  })

  expect([...ana.complaints, ...bo.complaints]).toEqual([])
  await ana.leave()
  await bo.leave()
})

test('a version is kept by name on a phone, and one note comes back from the bin', async ({ browser }) => {
  const workshop = await Prepared.make(server, 'demo')
  const [group] = await workshop.groups()
  const cas = await enter(workshop, group, await Visitor.arrive(browser, { viewport: PHONE }), 'Cas')
  const dee = await enter(workshop, group, await Visitor.arrive(browser), 'Dee')
  const { page } = cas

  await test.step('it is kept, and shown as a list', async () => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Versions' }).click()
    await cas.sees('One is kept before every step of the workshop, by itself.')
    await page.getByRole('button', { name: 'Keep a version' }).click()
    await page.getByLabel('Name').fill('x'.repeat(81))
    await cas.sees('Keep the name shorter: 80 characters at most.')
    await page.getByLabel('Name').fill('Before lunch')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('button', { name: /^Before lunch/ }).click()
    await expect(
      page.getByRole('region', { name: /^The brown paper as a list, as it was today/ }),
    ).toBeVisible()
    await cas.sees('Exactly as it is now.')
    await expect(page.getByRole('button', { name: 'Put this version back' })).toBeDisabled()
  })

  await test.step('what others do meanwhile is told', async () => {
    await dee.page.getByRole('application').focus()
    await dee.page.keyboard.press('Control+a')
    await dee.page.keyboard.press('Delete')
    await cas.sees(/^Comes back: \d+ notes\.$/)
  })

  await test.step('one note is found in the bin and comes back, also for the other', async () => {
    await page.getByRole('button', { name: 'Back to the brown paper' }).click()
    await page.getByRole('button', { name: 'Back to the brown paper' }).click()
    await expect(notesIn(page)).toHaveCount(0)
    await dee.page.getByRole('button', { name: 'Menu' }).click()
    await dee.page.getByRole('menuitem', { name: 'Thrown away' }).click()
    const bin = dee.page.getByRole('dialog', { name: 'Thrown away' })
    await bin.getByLabel('Search what was thrown away').fill('zebra')
    await expect(bin.getByText('Nothing found.')).toBeVisible()
    await bin.getByLabel('Search what was thrown away').fill('dee ISTANBUL')
    await bin
      .getByRole('button', { name: /^Put back/ })
      .first()
      .click()
    await expect(notesIn(page)).toHaveCount(1)
  })

  await test.step('in the plenary the group looks back and changes nothing', async () => {
    await workshop.step('plenary')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Versions' }).click()
    await page.getByRole('button', { name: /^Before lunch/ }).click()
    await cas.sees(/^Comes back: \d+ notes\.$/)
    await expect(page.getByRole('button', { name: 'Put this version back' })).toHaveCount(0)
  })

  expect([...cas.complaints, ...dee.complaints]).toEqual([])
  await cas.leave()
  await dee.leave()
})

test('versions and what was thrown away are there to look at for who may work, not for who only watches', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'demo')
  const [group] = await workshop.groups()
  await workshop.step('plenary')
  const viewer = await Visitor.arrive(browser)
  await viewer.page.goto(workshop.link(workshop.viewCode))
  await viewer.page.waitForURL(/\/w\//)
  await viewer.page.goto(workshop.address(`lane/${group.laneId}`))
  await viewer.page.getByRole('button', { name: 'Menu' }).click()
  await expect(viewer.page.getByRole('menuitem', { name: 'Versions' })).toHaveCount(0)
  await viewer.leave()
})
