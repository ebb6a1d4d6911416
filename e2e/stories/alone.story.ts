import type { Locator } from '@playwright/test'
import { Facilitator, LAPTOP, Participant, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const next = (page: Page) => page.getByPlaceholder(/^(Wat doet .* het eerst\?|En dan\?)$/)
const steps = (page: Page) =>
  page
    .getByLabel(/^Nummer \d$/)
    .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value))
const tray = (page: Page) => page.getByRole('region', { name: /strookjes? te leggen/ })
const strips = (page: Page) => page.getByRole('region', { name: 'Stroken onder de fasen' })
/** Paper units: a slip is as wide as a column. */
const PAPER = { column: 204, tape: 40, head: 46 } as const

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox()
  if (box === null) throw new Error('nothing to measure')
  return box
}
/** How light one point of the screen is, of 255. */
async function lightAt(page: Page, x: number, y: number): Promise<number> {
  const png = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } })
  return page.evaluate(
    async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      const canvas = new OffscreenCanvas(1, 1)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? []
      return (red + green + blue) / 3
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}

/** Strips begin where the phases' tape ends, and end above the moments' names. */
async function lieUnderPhases(page: Page): Promise<void> {
  await expect(async () => {
    const slip = await boxOf(strips(page).getByRole('button').first())
    const under = await boxOf(strips(page))
    const zoom = slip.width / PAPER.column
    const tape = under.y - (PAPER.tape * zoom) / 2
    // Beside the phase's name; the darker paper below it is a strip's, or bare.
    const light = await lightAt(page, slip.x + 6, tape)
    expect(light).toBeGreaterThan(20 + (await lightAt(page, slip.x + 6, under.y + 4 * zoom)))
    const row = await boxOf(page.getByRole('application').locator('[data-kind="trigger"]').first())
    expect(row.y - (under.y + under.height)).toBeGreaterThan(PAPER.head * zoom)
  }).toPass()
}

test('a group writes and scores alone first, turns it over unnamed and puts it in its place', async ({
  browser,
}) => {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Eerst zelf')
  await lead.prepare('Minder bellers', [
    { name: 'Mehmet', question: 'Ik wil weten waarom mijn rekening zo hoog is' },
  ])
  const code = await lead.code('group', 0)
  await lead.lead()
  const anna = await Participant.arrive(browser, server)
  const bert = await Participant.arrive(browser, server, PHONE)
  const cem = await Participant.arrive(browser, server, PHONE)
  const screen = await Participant.arrive(browser, server, LAPTOP)
  const dora = await Participant.arrive(browser, server)
  await anna.join(code, 'Anna')
  await bert.join(code, 'Bert')
  await cem.join(code, 'Cem')
  // Cem's phone goes flat: from here on he takes turns on the table's laptop.
  await cem.page.close()
  await screen.sitDown(await lead.code('screen', 0))
  await dora.join(await lead.code('companion', 0), 'Dora')
  await lead.goTo('Eerst zelf schrijven')

  await test.step('each writes steps on a sheet of their own, and the field stays open for the next', async () => {
    await next(anna.page).click()
    await anna.page.keyboard.type('Ik krijg de rekening')
    await anna.page.keyboard.press('Enter')
    await anna.page.keyboard.type('Ik bel de klantenservice')
    await anna.page.keyboard.press('Enter')
    await anna.page.getByRole('button', { name: 'Aanleiding' }).last().click()
    await anna.page.keyboard.type('Het bedrag klopt niet')
    await next(anna.page).click()
    await anna.page.keyboard.type('Ik wacht lang')
    await anna.allSaved()
    // With the time still to come, an empty group beside them is no reason to wait for anyone.
    await lead.sees('0 van 3 klaar')
    await expect(lead.page.getByText(/^Nog niet klaar/)).toHaveCount(0)
  })

  await test.step('half a step survives a reload, and the step can go up', async () => {
    await anna.page.reload()
    await expect
      .poll(() => steps(anna.page))
      .toEqual(['Ik krijg de rekening', 'Ik bel de klantenservice', 'Ik wacht lang'])
    await anna.page.getByRole('button', { name: 'Omhoog' }).nth(2).click()
    await anna.page.getByRole('button', { name: 'Weggooien' }).nth(0).click()
    await anna.page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect
      .poll(() => steps(anna.page))
      .toEqual(['Ik krijg de rekening', 'Ik wacht lang', 'Ik bel de klantenservice'])
    await anna.page.getByRole('button', { name: 'Klaar' }).click()
    await anna.sees('1 van 3 klaar')
    // Who guides sees how far they are, and none of the words.
    await dora.sees('1 van 3 klaar')
    await expect(dora.page.getByText('Ik krijg de rekening')).toHaveCount(0)
  })

  await test.step('who has no phone takes a turn on the group screen, which is empty afterwards', async () => {
    const { page } = screen
    await screen.sees('1 van 3 klaar')
    await page.getByRole('button', { name: 'Ik schrijf hier' }).click()
    await page.getByRole('button', { name: 'Cem' }).click()
    await screen.sees('Cem schrijft')
    await next(page).click()
    await page.keyboard.type('Gebeld met klantenservice')
    await page.getByRole('button', { name: 'Klaar, geef door' }).click()
    await screen.sees('2 van 3 klaar')
    await expect(page.getByText('Gebeld met klantenservice')).toHaveCount(0)
    // Somebody else does not find it under another name.
    await page.getByRole('button', { name: 'Ik schrijf hier' }).click()
    await page.getByRole('button', { name: 'Bert' }).click()
    await page.getByRole('button', { name: 'Annuleren' }).click()
    await page.keyboard.press('Escape')
  })

  await test.step('a phone without a line keeps what is typed while the step ends', async () => {
    await next(bert.page).click()
    await bert.page.keyboard.type('Ik zoek het online op')
    await bert.page.keyboard.press('Enter')
    await bert.allSaved()
    await bert.goOffline()
    await bert.page.keyboard.type('Ik app mijn zus')
    await lead.goTo('Klantreis leggen')
  })

  await test.step('nothing is turned over by itself; the group does it', async () => {
    await anna.sees('Draai het samen om')
    await expect(tray(anna.page)).toHaveCount(0)
    await anna.page.getByRole('button', { name: 'Omdraaien' }).click()
    await expect(strips(anna.page).getByRole('listitem')).toHaveCount(5)
    await lead.sees('Nog 5 strookjes te leggen')
    for (const name of ['Anna', 'Bert', 'Cem']) await expect(strips(anna.page)).not.toContainText(name)
  })

  await test.step('the strips lie right under the phases, and cover none of the rows below', async () => {
    const { page } = anna
    for (const size of [PROJECTOR, LAPTOP]) {
      await page.setViewportSize(size)
      await lieUnderPhases(page)
    }
  })

  await test.step('a slip is dragged to a phase and becomes a moment; one undo puts it back', async () => {
    const paper = anna.page.getByRole('application')
    await expect(paper).toBeVisible()
    const slip = strips(anna.page).getByRole('button', { name: /^Ik krijg de rekening/ })
    const [from, onto] = [await slip.boundingBox(), await paper.boundingBox()]
    if (from === null || onto === null) throw new Error('nothing to drag')
    const { mouse } = anna.page
    await mouse.move(from.x + 40, from.y + 20)
    await mouse.down()
    // Let go among the others it goes nowhere.
    await mouse.move(from.x + 80, from.y + 30, { steps: 4 })
    await mouse.up()
    await expect(strips(anna.page).getByRole('listitem')).toHaveCount(5)
    await mouse.move(from.x + 40, from.y + 20)
    await mouse.down()
    await mouse.move(onto.x + 420, onto.y + 420, { steps: 8 })
    await mouse.up()
    await expect(strips(anna.page).getByRole('listitem')).toHaveCount(4)
    await paper.focus()
    await anna.page.keyboard.press('Control+z')
    await expect(strips(anna.page).getByRole('listitem')).toHaveCount(5)
    await anna.page.keyboard.press('Control+Shift+z')
    await expect(strips(anna.page).getByRole('listitem')).toHaveCount(4)
  })

  await test.step('one by one, a tap a slip; what looks alike lies beside it and goes along when chosen', async () => {
    const { page } = anna
    await tray(page).getByRole('button', { name: 'Een voor een' }).click()
    const sorting = page.getByRole('dialog', { name: 'Strookjes op hun plek' })
    await expect(sorting).toBeVisible()
    const current = sorting.getByRole('article')
    while (!(await current.textContent())?.includes('klantenservice')) {
      await sorting.getByRole('button', { name: 'Nieuw moment' }).first().click()
    }
    await sorting.getByRole('checkbox').first().check()
    await sorting.getByRole('button', { name: 'Nieuw moment' }).last().click()
    while (await current.isVisible())
      await sorting.getByRole('button', { name: 'Nieuw moment' }).first().click()
    await sorting.getByRole('button', { name: 'Naar het papier' }).click()
    await expect(tray(page)).toHaveCount(0)
    await anna.allSaved()
  })

  await test.step('what the phone brings along later is added by its writer', async () => {
    await bert.comeBack()
    await bert.sees('Je hebt nog 1 ding dat niet op tafel ligt')
    await bert.page.getByRole('button', { name: 'Leg erbij' }).click()
    await expect(strips(anna.page).getByRole('listitem')).toHaveCount(1)
    await expect(strips(anna.page)).toContainText('Ik app mijn zus')
    await bert.openPaper()
    await lieUnderPhases(bert.page)
    await bert.openList()
  })

  await test.step('scores given alone show as dots, the moments that differ most first', async () => {
    await lead.goTo('Eerst zelf scoren')
    await screen.page.getByRole('button', { name: 'Ik score hier' }).click()
    await screen.page.getByRole('button', { name: 'Cem' }).click()
    await screen.sees('Cem scoort')
    await screen.page.getByRole('button', { name: 'Geef door', exact: true }).click()
    for (const [who, keys] of [
      [anna, '41'],
      [bert, '57'],
    ] as const) {
      for (const [place, key] of [...keys].entries()) {
        await expect(who.page.getByText(new RegExp(`^Moment ${place + 1} van`))).toBeVisible()
        await who.page.keyboard.press(key)
        await who.page.getByRole('button', { name: /^bang/ }).click()
      }
      await expect(who.page.getByText(/^Moment 3 van/)).toBeVisible()
      await who.allSaved()
    }
    await lead.goTo('Verschillen bespreken')
    await anna.page.getByRole('button', { name: 'Omdraaien' }).click()
    const first = anna.page.getByRole('region', { name: 'Bespreek deze eerst' })
    // Dots of every moment, those that lie far apart before those that do not.
    await expect(first.getByRole('img').nth(0)).toHaveAccessibleName('Scores: −3, +3')
    await expect(first.getByRole('img').nth(1)).toHaveAccessibleName('Scores: 0, +1')
    for (const name of ['Anna', 'Bert']) await expect(first).not.toContainText(name)
  })

  await test.step('a phone that slept until all are together still lays its own beside', async () => {
    const idea = (page: Page) => page.getByPlaceholder('Wat maakt het beter voor Mehmet?')
    await lead.goTo('Eerst zelf bedenken')
    for (const one of [anna, bert]) {
      await idea(one.page).click()
      await one.page.keyboard.type('Stuur op tijd een bericht')
      await one.page.keyboard.press('Enter')
      await one.allSaved()
    }
    await bert.goOffline()
    await bert.page.keyboard.type('Bel de klant')
    await lead.goTo('Verbeterideeën')
    await anna.page.getByRole('button', { name: 'Omdraaien' }).click()
    await expect(strips(anna.page)).toContainText('Stuur op tijd een bericht')
    await lead.goTo('Presenteren')
    await bert.comeBack()
    await bert.page.getByRole('button', { name: 'Leg erbij' }).click()
    await expect(bert.page.getByText('Je hebt nog 1 ding dat niet op tafel ligt')).toHaveCount(0)
    await expect(strips(anna.page)).toContainText('Bel de klant')
  })
})
