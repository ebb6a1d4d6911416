import { settled, violations } from '../support/axe.ts'
import { Contract } from '../support/contract.ts'
import { LAPTOP, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

type Link = { readonly kind: string; readonly code: string }
type Demo = { readonly id: string; readonly token: string; readonly code: (kind: string) => string }

/** What one sees on the room screen at every step tells that it got there. */
const languages = [
  {
    language: 'nl',
    name: 'Je naam',
    enter: 'Naar mijn groep',
    list: 'Lijst',
    paper: 'Brownpaper',
    more: /^Meer gereedschap/,
    comments: /^Opmerkingen/,
    bin: 'Weggegooid',
    room: {
      lobby: 'Wie zit waar',
      opening: 'Waar we het voor doen',
      groups: 'Klantreis leggen',
      plenary: 'De muur',
      closing: 'Zo gaat het verder',
    },
  },
  {
    language: 'en',
    name: 'Your name',
    enter: 'To my group',
    list: 'List',
    paper: 'Brown paper',
    more: /^More tools/,
    comments: /^Comments/,
    bin: 'Thrown away',
    room: {
      lobby: 'Who sits where',
      opening: 'Why we’re doing this',
      groups: 'Build the journey',
      plenary: 'The wall',
      closing: 'What comes next',
    },
  },
] as const

let server: TestServer
let contract: Contract
test.beforeAll(async () => {
  server = await TestServer.start()
  contract = new Contract(server)
})
test.afterAll(() => server.stop())

for (const { language, name, enter, list, paper, more, comments, bin, room: atStep } of languages) {
  test(`everyone can read and use the main screens (${language})`, async ({ browser }) => {
    const arrive = async (viewport = LAPTOP) =>
      (await browser.newContext({ viewport, locale: language, baseURL: server.url })).newPage()
    const lead = await arrive()
    const demo = await makeDemo(lead, language)
    const look = async (page: Page, screen: string) => {
      await settled(page)
      // both languages share their boxes and colours: one close look is enough
      if (language === 'nl') expect.soft(await violations(page), `${screen} for all eyes`).toEqual([])
      expect.soft(await rawKeys(page), `${screen} has words`).toEqual([])
      expect.soft(await page.locator('html').getAttribute('lang'), screen).toBe(language)
    }
    const lookInTheDark = async (page: Page, screen: string) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveAttribute('data-chrome', 'dark')
      await look(page, `${screen} in the dark`)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    const open = async (screen: string) => {
      await lead.goto(`/w/${demo.id}/${screen}`)
      await lead.getByRole('main').waitFor()
      await look(lead, screen)
      if (screen !== 'present') await lookInTheDark(lead, screen)
    }
    const enterGroup = async (page: Page, who: string) => {
      await page.goto(`/join#${demo.code('group')}`)
      await page.getByLabel(name).fill(who)
      await page.getByRole('button', { name: enter }).click()
      await page.waitForURL(/\/lane\//)
    }

    const guest = await arrive(PHONE)
    await guest.goto('/new')
    await guest.getByRole('dialog').waitFor()
    await look(guest, 'a new workshop')
    await lookInTheDark(guest, 'a new workshop')
    await guest.goto('/nowhere')
    await look(guest, 'an address nobody knows')
    await guest.goto('/')
    await look(guest, 'home')
    await lookInTheDark(guest, 'home')
    await guest.goto('/check')
    await guest.getByText(/^(?:Hier loopt een workshop goed|A workshop runs well here)/).waitFor()
    await look(guest, 'what the network lets through')
    await lookInTheDark(guest, 'what the network lets through')
    await guest.goto(`/join#${demo.code('all')}`)
    await guest.getByLabel(name).waitFor()
    await look(guest, 'joining')
    await lookInTheDark(guest, 'joining')
    await guest.goto('/')
    await enterGroup(guest, 'Aylin')
    await guest.getByRole('textbox').first().waitFor()
    await look(guest, 'a lane as a list')

    await guest.getByRole('button', { name: paper, exact: true }).first().click()
    await guest.getByRole('application').waitFor()
    await look(guest, 'a lane on paper on a phone')
    await guest.getByRole('button', { name: list, exact: true }).first().click()
    await guest.getByRole('textbox').first().waitFor()

    const member = await arrive()
    await enterGroup(member, 'Jeroen')
    await member.getByRole('button', { name: list, exact: true }).waitFor()
    await look(member, 'a lane on paper')
    await member.getByRole('application').focus()
    await member.keyboard.press('F6')
    await member.getByRole('tree').waitFor()
    await look(member, 'a lane with the list beside it')

    for (const [page, screen] of [
      [guest, 'a lane as a list in the dark'],
      [member, 'a lane on paper in the dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveAttribute('data-chrome', 'dark')
      await look(page, screen)
    }
    await member.getByRole('button', { name: 'Menu', exact: true }).click()
    await member.getByRole('menu').waitFor()
    await look(member, 'the menu of a lane in the dark')
    await member.keyboard.press('Escape')

    for (const keys of ['Control+k', '?', 'Control+f']) {
      await member.getByRole('application').focus()
      await member.keyboard.press(keys)
      await member.locator('[role=dialog], [role=combobox]').first().waitFor()
      await look(member, `what ${keys} opens on paper`)
      await member.keyboard.press('Escape')
    }
    await paste(member, 'Te duur\tBellen\nTe laat\tMailen')
    await member.getByRole('dialog').waitFor()
    await look(member, 'the choice how to paste')
    await member.keyboard.press('Escape')
    await member.getByRole('dialog').waitFor({ state: 'hidden' })
    await member.getByRole('button', { name: more }).click()
    await look(member, 'more tools')
    await member.getByRole('button', { name: comments }).click()
    await look(member, 'the comments of a lane')

    const { lane, version } = await keepVersion(demo)
    for (const page of [member, guest]) {
      await page.goto(`/w/${demo.id}/lane/${lane}/versions`)
      await page.getByRole('button', { name: version }).waitFor()
      await look(page, 'the versions of a lane')
      await page.getByRole('button', { name: version }).click()
      await page.locator('[data-scrolls], [role=application]').first().waitFor()
      await look(page, 'a version of a lane')
    }
    await guest.goto(`/w/${demo.id}/lane/${lane}`)
    await guest.getByRole('button', { name: 'Menu', exact: true }).click()
    await guest.getByRole('menuitem', { name: bin }).click()
    await guest.getByRole('dialog').waitFor()
    await look(guest, 'what was thrown away')

    const viewer = await arrive(PHONE)
    await viewer.goto(`/join#${demo.code('viewer')}`)
    await viewer.waitForURL(/\/w\//)
    await viewer.getByRole('heading', { level: 1 }).waitFor()
    await look(viewer, 'what a viewer sees before the wall opens')

    for (const screen of ['prepare', 'agree', 'invite', 'kit', 'next', 'lead']) await open(screen)
    const room = await arrive(PROJECTOR)
    await room.goto(`/join#${demo.code('room')}`)
    for (const [kind, text] of Object.entries(atStep)) {
      await contract.put(`/api/workshops/${demo.id}/step`, { kind }, demo.token)
      await room.getByText(text).first().waitFor()
      // its buttons fade when nobody touches anything, unless one has the focus
      await room.getByRole('button', { name: /^(Taal|Language):/ }).focus()
      await look(room, `the room screen, ${kind}`)
      if (kind === 'plenary') for (const screen of ['wall', 'present']) await open(screen)
    }
    for (const page of [lead, guest, member, viewer, room]) await page.context().close()
  })
}

/** As if copied elsewhere: no browser gives a page the real clipboard unasked. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('application').evaluate((board, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    board.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** The first lane keeps a version under a name. */
async function keepVersion({ id, token }: Demo): Promise<{ lane: string; version: string }> {
  const { groups } = (await contract.get(`/api/workshops/${id}`, token)) as { groups: { laneId: string }[] }
  const lane = groups[0]?.laneId ?? ''
  const version = 'Na de pauze'
  await contract.post(`/api/workshops/${id}/versions`, { room: `lane/${lane}`, name: version }, token)
  return { lane, version }
}

/** The example, made by this browser, which leads it from then on. */
async function makeDemo(page: Page, language: string): Promise<Demo> {
  const made = await page.request.post('/api/workshops', {
    data: { title: 'Demo', language, template: 'demo' },
    headers: { origin: server.url },
  })
  const { workshopId: id, token } = await made.json()
  const { links } = (await contract.get(`/api/workshops/${id}/links`, token)) as { links: readonly Link[] }
  const code = (kind: string) => links.find((link) => link.kind === kind)?.code ?? ''
  return { id, token, code }
}

/** A text that is missing shows as its key: "lane.moment.add". */
function rawKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const key =
      /\b(?:arranging|board|common|errors|fallback|finding|frame|home|join|lane|lead|look|outline|papers|prepare|present|room|schedule|versions|wall|workshop)\.[a-z]\w*/g
    const said = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    )
    return [document.body.textContent ?? '', ...said].flatMap((text) => text.match(key) ?? [])
  })
}
