import { Facilitator, Participant, Person, PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** As copied from a spreadsheet: one row without a name, one person twice. */
const ROWS = [
  'Naam\tAfdeling\tE-mail\tRol',
  'Ann de Boer\tKlantenservice\tann@voorbeeld.nl\t',
  'Bea Smit\tKlantenservice\tbea@voorbeeld.nl\t',
  'Cor Visser\tFinanciën\tgeen adres\t',
  'Dirk Bos\tFinanciën\t\t',
  'Eefje Mol\tOnline\t\t',
  'Floor Kok\tOnline\t\t',
  '\tJuridisch\t\t',
  'ann de boer\tklantenservice\tann@voorbeeld.nl\t',
  'Gus Prins\tKlantenservice\t\tBegeleider',
].join('\n')

const column = (page: Page, name: string) => page.getByRole('article', { name })
const namesIn = (page: Page, name: string) => column(page, name).getByRole('listitem').count()

async function makeList(lead: Facilitator): Promise<void> {
  await lead.open(`/w/${lead.workshopId}/people`)
  await look(lead, ROWS)
}

/** By the message that says this, and no other. */
async function takeBack(page: Page, said: string): Promise<void> {
  const message = page.getByRole('dialog').filter({ hasText: said })
  await message.getByRole('button', { name: 'Ongedaan maken' }).click()
}

async function look({ page }: Facilitator, rows: string): Promise<void> {
  await page.getByRole('button', { name: 'Plak of open een lijst' }).click()
  await page.getByLabel('Plak hier').fill(rows)
  await page.getByRole('button', { name: 'Bekijk' }).click()
}

test('from a pasted list to mixed groups, and who comes in picks a name', async ({ browser }) => {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Wie komt er')
  const { page } = lead

  await test.step('the list is looked at before it is taken over, and can be taken back whole', async () => {
    await makeList(lead)
    await lead.sees('Hier staat geen naam. Deze rij wordt overgeslagen.')
    await lead.sees('Dit is geen e-mailadres en blijft leeg: geen adres.')
    await lead.sees('ann de boer staat er twee keer in en wordt één keer overgenomen.')
    await page.getByRole('button', { name: 'Zet 7 mensen op de lijst' }).click()
    await expect(page.getByLabel('Naam van Dirk Bos')).toHaveValue('Dirk Bos')
    await page.getByRole('button', { name: 'Ongedaan maken' }).first().click()
    await lead.sees('Er staat nog niemand op de lijst.')
    await makeList(lead)
    await page.getByRole('button', { name: 'Zet 7 mensen op de lijst' }).click()
  })

  await test.step('a fuller list later completes who is there; one that does not fit is not taken at all', async () => {
    await look(
      lead,
      'Lijst voor 12 maart\n\nNaam\tLocatie\tAfdeling\nDirk Bos\tUtrecht\t#N/B\nEefje Mol\tZwolle\t',
    )
    await lead.sees('2 mensen staan al op de lijst. Wat daar nog leeg was, vullen we aan.')
    await page.getByRole('button', { name: 'Vul 2 mensen aan' }).click()
    await expect(page.getByLabel('Locatie van Eefje Mol')).toHaveValue('Zwolle')
    await takeBack(page, '2 mensen zijn aangevuld.')
    await expect(page.getByLabel('Locatie van Eefje Mol')).toHaveValue('')
    const everyone = Array.from({ length: 10_000 }, (_, index) => `Medewerker ${index}`)
    await page.getByRole('button', { name: 'Plak of open een lijst' }).click()
    await page
      .getByLabel('Of open een bestand')
      .setInputFiles({ name: 'iedereen.csv', mimeType: 'text/csv', buffer: Buffer.from(everyone.join('\n')) })
    await lead.sees('Hier staan 10.000 rijen, en er passen nog 493 mensen op de lijst.')
    await expect(page.getByRole('button', { name: 'Past niet op de lijst' })).toBeDisabled()
    await page.keyboard.press('Escape')
  })

  await test.step('by keyboard one is added, mended, and taken off and back', async () => {
    await page.getByLabel('Naam van wie erbij komt').fill('Hans')
    await page.keyboard.press('Enter')
    await page.getByLabel('Afdeling van Hans').fill('Juridisch')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Haal Hans van de lijst' }).click()
    await expect(page.getByLabel('Naam van Hans')).toBeHidden()
    await page.getByRole('button', { name: 'Ongedaan maken' }).first().click()
    await expect(page.getByLabel('Afdeling van Hans')).toHaveValue('Juridisch')
  })

  await test.step('groups are made, and a move by hand says what it costs', async () => {
    await page.getByRole('button', { name: 'Maak groepen' }).click()
    await expect.poll(() => namesIn(page, 'Groep 1')).toBe(4)
    await expect.poll(() => namesIn(page, 'Groep 2')).toBe(3)
    const row = page.getByRole('listitem').filter({ hasText: 'Ann de Boer' }).last()
    const from = (await column(page, 'Groep 1').getByText('Ann de Boer').isVisible()) ? 'Groep 1' : 'Groep 2'
    const to = from === 'Groep 1' ? 'Groep 2' : 'Groep 1'
    await row.hover()
    await page.mouse.down()
    await column(page, to).hover()
    await expect(column(page, to)).toContainText('Twee van Klantenservice', { ignoreCase: true })
    await page.mouse.up()
    await lead.sees(new RegExp(`^Ann de Boer zit nu in ${to}\\. .*twee van Klantenservice`, 'i'))
    await page.getByRole('button', { name: 'Meer over Ann de Boer' }).click()
    await page.getByRole('menuitemcheckbox', { name: from }).click()
    await lead.sees(`Ann de Boer zit nu in ${from}.`)
    const before = await column(page, 'Groep 1').getByRole('listitem').allInnerTexts()
    await page.getByRole('button', { name: 'Verdeel opnieuw' }).click()
    await lead.sees('Verdeling 2')
    await takeBack(page, 'Iedereen is opnieuw verdeeld.')
    await lead.sees('Verdeling 1')
    expect(await column(page, 'Groep 1').getByRole('listitem').allInnerTexts()).toEqual(before)
  })

  await test.step('somebody presents, somebody guides, and it is set', async () => {
    await page.getByRole('button', { name: 'Meer over Bea Smit' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Presenteert voor de groep' }).click()
    await column(page, 'Groep 1').getByLabel('Begeleider').selectOption('Gus Prins')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click()
    await lead.sees('Vastgelegd. Bij het binnenkomen kiest iedereen de eigen naam.')
  })

  await test.step('while nobody says who looks after what, nobody says that everyone is there', async () => {
    await lead.open(`/w/${lead.workshopId}/prepare#people`)
    await lead.sees('Van 9 kanalen is nog niet bekend welke afdeling ervoor zorgt.')
    await expect(page.getByText(/^Van elke afdeling/)).toBeHidden()
  })

  await test.step('each on the list has a letter of their own, with role, group and a link that knows them', async () => {
    await lead.open(`/w/${lead.workshopId}/invite`)
    await page.getByLabel('Voor wie is deze brief?').click()
    await page.getByRole('option', { name: /^Bea Smit/ }).click()
    const letter = page.getByRole('article')
    await expect(letter).toContainText('Beste Bea Smit,')
    await expect(letter).toContainText('presenteert aan het eind wat jullie vonden')
    await expect(letter).toContainText(/Je groepje: Groep [12]/)
    await expect(letter).toContainText('Met deze link kies je je naam, en kom je vanzelf bij je groep.')
    await page.getByLabel('Voor wie is deze brief?').click()
    await page.getByRole('option', { name: /^Iedereen apart, \d brieven$/ }).click()
    await expect(page.getByRole('article').filter({ hasText: 'Beste Hans,' })).toBeVisible()
    await expect(page.getByRole('article').filter({ hasText: 'Beste Gus Prins,' })).toContainText(
      'je begeleidt een groepje',
    )
  })

  const ann = await Participant.arrive(browser, server, PHONE)
  await test.step('on a phone one picks a name and is in the group', async () => {
    await ann.open(`/join#${await lead.code('all')}`)
    await expect(ann.page.getByRole('radio')).toHaveCount(7)
    await expect(ann.page.getByText('Klantenservice')).toHaveCount(0)
    await ann.page.getByRole('radio', { name: 'Ann de Boer' }).click()
    await ann.page.getByRole('button', { name: 'Ga verder als Ann de Boer' }).click()
    await expect(ann.page).toHaveURL(/\/lane\//)
  })

  await test.step('a name that is taken says so, and who is not listed comes in all the same', async () => {
    const late = await Person.arrive(browser, server, PHONE)
    await late.open(`/join#${await lead.code('all')}`)
    await late.page.getByRole('radio', { name: 'Ann de Boer' }).click()
    await late.sees('Ann de Boer doet al mee.')
    await late.page.getByRole('button', { name: 'Ik sta er niet bij' }).click()
    await late.page.getByLabel('Je naam').fill('Iris')
    await late.page.getByRole('radio', { name: /^Groep 2/ }).click()
    await late.page.getByRole('button', { name: 'Naar mijn groep' }).click()
    await expect(late.page).toHaveURL(/\/lane\//)
  })

  await test.step('in the cockpit one sees who is not here, and takes off who is not coming', async () => {
    await lead.lead()
    await page
      .getByRole('button', { name: /deelnemers/ })
      .first()
      .click()
    const expected = page.getByRole('region', { name: 'Nog niet binnen' })
    await expect(expected.getByText('Dirk Bos')).toBeVisible()
    await expect(expected.getByText('Ann de Boer')).toBeHidden()
    await expected.getByRole('button', { name: 'Dirk Bos komt niet' }).click()
    await expected.getByRole('button', { name: 'Dirk Bos komt toch' }).click()
    await expect(expected.getByRole('button', { name: 'Dirk Bos komt niet' })).toBeVisible()
  })
})

test('on a tablet a finger takes somebody by the grip to another group, and scrolls beside it', async ({
  browser,
}) => {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Met een vinger')
  await makeList(lead)
  await lead.page.getByRole('button', { name: 'Zet 7 mensen op de lijst' }).click()
  await lead.page.getByRole('button', { name: 'Maak groepen' }).click()
  await expect.poll(() => namesIn(lead.page, 'Groep 1')).toBe(3)
  await lead.allSaved()
  const context = await browser.newContext({
    viewport: { width: 1000, height: 1100 },
    locale: 'nl-NL',
    hasTouch: true,
    storageState: await lead.page.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(`${server.url}/w/${lead.workshopId}/people`)
  const from = column(page, 'Groep 1')
  const row = from.getByRole('listitem').first()
  const name = (await row.getByRole('button', { name: /^Meer over/ }).getAttribute('aria-label'))?.replace(
    'Meer over ',
    '',
  )
  await row.scrollIntoViewIfNeeded()
  const grip = await row.getByTitle(/^Versleep .*$/).boundingBox()
  const to = await column(page, 'Groep 2').boundingBox()
  if (grip === null || to === null) throw new Error('Nothing to take hold of')
  const touch = await context.newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  const start = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }
  const end = { x: to.x + to.width / 2, y: to.y + 40 }
  await finger('touchStart', start.x, start.y)
  for (let part = 1; part <= 8; part++) {
    await finger(
      'touchMove',
      start.x + ((end.x - start.x) * part) / 8,
      start.y + ((end.y - start.y) * part) / 8,
    )
  }
  await finger('touchEnd', end.x, end.y)
  await expect(column(page, 'Groep 2').getByText(name ?? '?')).toBeVisible()
  await expect.poll(() => namesIn(page, 'Groep 1')).toBe(2)
})
