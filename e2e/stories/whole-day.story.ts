import { Facilitator, LAPTOP, Participant, type Person, PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start({}, { hasFaults: true })
})
test.afterAll(() => server.stop())

const MINUTE = 60_000
const SECRETS = ['Ik schrik van het bedrag', 'Ik vraag het aan mijn dochter', 'Ik stop hem ongeopend weg']

/** Everything that comes in over the WebSockets of a page, as it came. */
function listen({ page }: Person): { hears(text: string): boolean } {
  const heard: Buffer[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(Buffer.from(payload))),
  )
  return { hears: (text) => heard.some((frame) => frame.includes(text)) }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const field = (page: Page) =>
  page.getByPlaceholder(/^(Wat doet .* het eerst\?|En dan\?|Wat maakt het|En nog)/)

async function writeAlone(page: Page, text: string) {
  await field(page).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Goes on to what comes next until this step; whoever is not ready yet is not waited for. */
async function goOnTo(lead: Facilitator, step: string) {
  const { page } = lead
  const current = page.locator('li[aria-current="step"]')
  while (!(await current.textContent())?.includes(step)) {
    const next = page.getByRole('button', { name: /^Volgende: / })
    const name = ((await next.getAttribute('aria-label')) ?? (await next.textContent()) ?? '').replace(
      /^.*Volgende: /,
      '',
    )
    await next.click()
    const anyway = page.getByRole('button', { name: 'Toch verder' })
    await expect(anyway.or(current.filter({ hasText: name }))).toBeVisible()
    if (await anyway.isVisible()) await anyway.click()
    await lead.isAt(name)
  }
}

test('a whole day by the programme: alone and together, late once, improvising once, to the last word', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Onverwacht hoge rekening')
  await lead.prepare('Niemand schrikt nog van de rekening', [
    { name: 'Sanne', question: 'Waarom betaal ik extra?' },
    { name: 'Mehmet', question: 'Waarom is mijn bundel op?' },
  ])
  const codes = {
    one: await lead.code('group', 0),
    other: await lead.code('group', 1),
    screen: await lead.code('screen', 0),
    noor: await lead.code('companion', 0),
    piet: await lead.code('companion', 1),
  }
  await lead.lead()
  const phone = await Facilitator.arrive(browser, server, PHONE)
  await phone.page.context().addCookies(await lead.page.context().cookies())
  await phone.open(`/w/${lead.workshopId}/lead`)
  const anna = await Participant.arrive(browser, server)
  const bo = await Participant.arrive(browser, server, PHONE)
  const cas = await Participant.arrive(browser, server, PHONE)
  const noor = await Participant.arrive(browser, server)
  const piet = await Participant.arrive(browser, server)
  const table = await Participant.arrive(browser, server, LAPTOP)
  const ears = { lead, phone, anna, cas, noor, piet, table }
  const heard = Object.entries(ears).map(([name, person]) => ({ name, ...listen(person) }))
  // Two leads are there already; what comes in is heard from now on.
  for (const one of [lead, phone]) await one.page.reload()
  await anna.join(codes.one, 'Anna')
  await bo.join(codes.one, 'Bo')
  // Bo has no phone with him after all: he takes his turns on the table's laptop.
  await bo.page.close()
  await cas.join(codes.other, 'Cas')
  await noor.join(codes.noor, 'Noor')
  await piet.join(codes.piet, 'Piet')
  await table.sitDown(codes.screen)

  await test.step('the day begins, with a fixed end', async () => {
    await lead.next('Opening')
    await press(lead.page, /^klaar rond/)
    const end = await lead.page.evaluate(() => {
      const at = new Date(Date.now() + 215 * 60_000)
      return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
    })
    await lead.page.getByLabel('Eindtijd').fill(end)
    await press(lead.page, 'Bewaren')
    await goOnTo(lead, 'In de huid van de persona')
    for (const one of [anna, noor, table]) await one.sees('Lees over Sanne en praat als “ik”')
    await cas.sees('Lees over Mehmet en praat als “ik”')
    await goOnTo(lead, 'Eerst zelf schrijven')
  })

  await test.step('each writes alone, one on a phone far away, one on the table’s screen', async () => {
    await writeAlone(anna.page, SECRETS[0] ?? '')
    await press(anna.page, 'Klaar')
    await writeAlone(cas.page, SECRETS[1] ?? '')
    await press(table.page, 'Ik schrijf hier')
    await press(table.page, 'Bo')
    await writeAlone(table.page, SECRETS[2] ?? '')
    await press(table.page, 'Klaar, geef door')
    await table.sees('2 van 2 klaar')
    for (const one of [lead, phone]) await one.sees('2 van 2 klaar')
    for (const one of [anna, cas]) await one.allSaved()
  })

  await test.step('nobody else hears a word of it, not after a crash either', async () => {
    await server.kill()
    await server.start()
    for (const one of [anna, cas, noor, piet]) await one.allSaved()
    await anna.sees('2 van 2 klaar')
    const writers: Record<string, string> = { anna: SECRETS[0] ?? '', cas: SECRETS[1] ?? '' }
    for (const { name, hears } of heard) {
      for (const secret of SECRETS) {
        // The table's screen wrote Bo's; whoever wrote may hear their own again.
        if (writers[name] === secret || (name === 'table' && secret === SECRETS[2])) continue
        expect(hears(secret), `${name} hears “${secret}”`).toBe(false)
      }
    }
  })

  await test.step('the groups turn it over and lay their journeys', async () => {
    await goOnTo(lead, 'Klantreis leggen')
    for (const one of [anna, cas]) await press(one.page, 'Omdraaien')
    await anna.sees('2 strookjes te leggen')
    await press(anna.page, 'Een voor een')
    for (const _ of [1, 2]) await press(anna.page, 'Nieuw moment')
    await press(anna.page, 'Naar het papier')
    await cas.openList()
    await press(cas.page, 'Een voor een')
    await press(cas.page, 'Nieuw moment')
    await press(cas.page, 'Naar het papier')
    for (const one of [anna, cas]) await one.allSaved()
  })

  await test.step('an hour slips away: the programme says so, and one tap makes the end stand', async () => {
    await server.befall({ clockMs: 100 * MINUTE })
    // Clocks are compared when a page connects.
    await lead.page.reload()
    await lead.sees(/^Jullie lopen \d+ min uit$/)
    await press(lead.page, 'Stel bij')
    await press(lead.page, 'Zo doen we het')
    await expect(lead.page.getByText(/^Jullie lopen \d+ min uit$/)).toBeHidden()
  })

  await test.step('scores given alone lie on the table without names', async () => {
    await goOnTo(lead, 'Eerst zelf scoren')
    for (const moment of [1, 2]) {
      await expect(anna.page.getByText(new RegExp(`^Moment ${moment} van`))).toBeVisible()
      await anna.page.keyboard.press('2')
      await press(anna.page, /^bang/)
    }
    await anna.allSaved()
    await goOnTo(lead, 'Knelpunten')
    await press(anna.page, 'Omdraaien')
    await expect.poll(async () => JSON.parse(await lead.exported()).lanes[0].scores.length).toBe(2)
  })

  await test.step('a companion improvises a round, and all is where it was afterwards', async () => {
    await press(noor.page, 'Menu')
    await noor.page.getByRole('menuitem', { name: 'Even iets tussendoor' }).click()
    await noor.page.getByRole('radio', { name: 'Rondje' }).click()
    await noor.page.getByLabel('De vraag').fill('Wat raakte je?')
    await noor.page.getByRole('button', { name: 'Begin', exact: true }).click()
    await anna.sees('Wat raakte je?')
    await expect(cas.page.getByText('Wat raakte je?')).toHaveCount(0)
    await noor.page.getByRole('button', { name: 'Volgende', exact: true }).last().click()
    await press(noor.page, 'Klaar, verder')
    await expect(anna.page.getByText('Wat raakte je?')).toHaveCount(0)
    await lead.isAt('Knelpunten')
  })

  await test.step('the phone leads on: improvements, the top three, and everyone together', async () => {
    await phone.page.reload()
    await phone.page.getByRole('button', { name: /^Volgende: / }).click()
    await expect(lead.page.locator('li[aria-current="step"]')).not.toContainText('Knelpunten')
    await goOnTo(lead, 'Top drie')
    await anna.openList()
    await anna.write('Verbeteridee', SECRETS[0] ?? '', 'Een bericht voor het misgaat')
    await anna.allSaved()
    await goOnTo(lead, 'Presenteren')
    await lead.open(`/w/${lead.workshopId}/wall`)
    for (const secret of [SECRETS[0], SECRETS[2]]) await lead.sees(secret ?? '')
    await lead.page.getByRole('radio', { name: /Mehmet/ }).check({ force: true })
    await lead.sees(SECRETS[1] ?? '')
    await lead.page.getByRole('link', { name: 'Presenteren' }).click()
    await press(lead.page, 'Groep 1')
    for (const one of [anna, cas, noor, table]) await one.sees('Waarom betaal ik extra?')
  })

  await test.step('the last word: what happens next, kept by all', async () => {
    await lead.lead()
    await goOnTo(lead, 'Afspraken')
    await cas.sees('Wie doet wat, en wanneer?')
    const all = await lead.exported()
    for (const text of [...SECRETS, 'Een bericht voor het misgaat']) expect(all).toContain(text)
  })
})
