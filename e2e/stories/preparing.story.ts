import { printedSheets } from '../support/printed.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer

test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

test('a workshop is prepared from an empty page, step by step', async ({ browser }) => {
  test.setTimeout(180_000)
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const lead = await Visitor.arrive(browser, { locale: 'nl-NL', viewport: { width: 1440, height: 900 } })
  await workshop.signIn(lead, workshop.token)
  const { page } = lead
  let presses = 0
  const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    await page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .filter({ visible: true })
      .first()
      .click()
    presses++
  }
  const write = async (label: string, text: string, at = 0) => {
    await page.getByRole('textbox', { name: label, exact: true }).nth(at).fill(text)
    presses++
  }
  const onward = (step: string) => press(`Volgende: ${step}`, 'link')

  await page.goto(workshop.address('prepare'))
  await expect(page.getByText('1 van de 15 stappen klaar').first()).toBeVisible()
  await press(/^Begin|^Ga verder/, 'link')

  await test.step('why', async () => {
    await press('Een bekende klacht')
    await write('Aanleiding', 'Veel klachten over hoge rekeningen')
    await page.getByLabel('Hoe noemen jullie de klant?').click()
    await page.getByRole('option', { name: 'Patiënt' }).click()
    presses += 2
    await onward('Doel')
    await write('Doel', 'Niemand schrikt nog van de rekening')
    await press('Doel met een cijfer')
    await write('Doel 1', 'Klachten per maand')
    await write('Nu', '1.400')
    await write('Wordt', 'veel')
    await expect(page.getByText('Dit is geen getal')).toBeVisible()
    await write('Wordt', '210')
    await onward('Afbakening')
    await write('Product of dienst', 'Mobiel abonnement')
    await write('Begin van de reis', 'Oriënteren')
    await write('Einde van de reis', 'Nazorg')
    await write('Dit nemen we niet mee', 'Vast internet')
    await press(/^Elk contact/)
  })

  await test.step('what is known', async () => {
    await onward('Klantinzichten en kengetallen')
    await expect(page.getByText('Er zijn nog geen klantinzichten verzameld')).toBeVisible()
    await press('Inzicht erbij')
    await write('Inzicht 1', 'Vier op de tien noemen “niet gewaarschuwd”')
    await write('Bron', 'Klachtenregister')
    await press('NPS')
    await expect(page.getByRole('textbox', { name: 'Inzicht 2', exact: true })).toHaveValue('NPS')
    await press('Haal Inzicht 2 weg')
    await expect(page.getByText('Er zijn nog geen kengetallen verzameld')).toBeVisible()
    await press('Zet terug')
    await write('Cijfer', '−46')
    await write('Bron', 'NPS-meting', 1)
    await onward('Brieven, mails en schermen')
    await expect(page.getByText('nog geen brieven, mails of schermen verzameld')).toBeVisible()
    await press('Brief, mail of scherm erbij')
    await write('Stuk 1', 'Aanmaning')
    const screen = { mimeType: 'image/png', buffer: await page.screenshot() }
    await page
      .locator('input[type=file]')
      .setInputFiles(['a.png', 'b.png'].map((name) => ({ name, ...screen })))
    for (const count of ['1 van 2', '2 van 2']) {
      await expect(page.getByRole('dialog')).toContainText(count)
      await press('Nee, leg hem neer')
    }
    const pictures = page.getByRole('img', { name: /^Plaatje van/ })
    await expect(pictures).toHaveCount(2)
    await expect(page.getByRole('textbox', { name: 'Stuk 2', exact: true })).toBeVisible()
    await press('Haal het plaatje weg')
    await expect(pictures).toHaveCount(1)
    await press('Zet terug')
    await expect(pictures).toHaveCount(2)
    await onward('Merkwaarden')
    await press('Merkwaarde erbij')
    await write('Merkwaarde 1', 'Eerlijk')
  })

  await test.step('the journey', async () => {
    await onward('Fases van de klantreis')
    await onward('Kanalen')
    await write('Afdelingen', 'Klantenservice\nFinanciën')
    for (const channel of ['Website', 'App', 'Chat', 'Winkel', 'Social media', 'Sms', 'E-mail', 'Telefoon'])
      await press(`Haal ${channel} weg`)
    await page.getByLabel('Van welke afdeling is Brief?').click()
    await page.getByRole('option', { name: 'Financiën' }).click()
    presses += 2
    await onward('Groepen en persona’s')
    for (const [at, [name, question]] of [
      ['Sanne', 'Ik koos onbeperkt. Waarom betaal ik extra?'],
      ['Mehmet', 'Ik heb een bundel. Waarom is hij op?'],
    ].entries()) {
      const group = page.getByRole('article', { name: `Groep ${at + 1}` })
      await group.getByLabel('Naam', { exact: true }).fill(name ?? '')
      await group.getByLabel('Ik-vraag').fill(question ?? '')
      presses += 2
    }
    await press('Groep erbij')
    const third = page.getByRole('article', { name: 'Groep 3' })
    const takeAway = async () => {
      await press('Meer over Groep 3')
      await page.getByRole('menuitem', { name: 'Haal deze groep weg' }).click()
      await press('Haal weg')
      await expect(third).toBeHidden()
      presses++
    }
    await takeAway()
    await page
      .getByRole('dialog')
      .filter({ hasText: 'Groep 3 is weg.' })
      .getByRole('button', { name: 'Zet terug' })
      .click()
    await expect(third).toBeVisible()
    await takeAway()
    // What was still missing goes when it is stored; what one is about to press stays where it is.
    const next = page.getByRole('link', { name: 'Volgende: Even proeven' })
    const question = page.getByRole('article', { name: 'Groep 2' }).getByLabel('Ik-vraag')
    await question.fill('')
    await expect(page.getByText('Schrijf de ik-vraag van Mehmet')).toBeVisible()
    // So high that the field is in sight from the end of the page too: one is scrolled back to what one types in.
    const { width = 0, height = 0 } = page.viewportSize() ?? {}
    await page.setViewportSize({ width, height: height + 400 })
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const before = await next.boundingBox()
    await question.evaluate((field: HTMLTextAreaElement) => field.focus({ preventScroll: true }))
    await page.keyboard.insertText('Ik heb een bundel. Waarom is hij op?')
    await expect(page.getByText('Schrijf de ik-vraag van Mehmet')).toHaveCount(0)
    expect((await next.boundingBox())?.y).toBe(before?.y)
    await page.setViewportSize({ width, height })
    await onward('Even proeven')
    await press('Bekijk het blad om akkoord op te geven', 'link')
    await expect(page.getByText('Vast internet')).toBeVisible()
    await press('Ik ben akkoord')
    await press('Terug naar de voorbereiding', 'link')
    await expect(page.getByText(/^Akkoord: /)).toBeVisible()
  })

  await test.step('the day: it says when the programme is too long, and fits it', async () => {
    await onward('Wie erbij zijn')
    await onward('Programma')
    await page.getByRole('textbox', { name: 'Dag', exact: true }).fill('2027-03-12')
    await page.getByLabel('Begint om').fill('09:00')
    await expect(page.getByLabel('De ruimte is van ons tot')).toHaveValue('12:30')
    await page.getByLabel('De ruimte is van ons tot').fill('12:18')
    presses += 3
    await expect(page.getByText('12 minuten te lang', { exact: true })).toBeVisible()
    await expect(page.getByText('12.30', { exact: false }).or(page.getByText('12:30')).first()).toBeVisible()
    await press('Maak het passend')
    await expect(page.getByText('Past precies')).toBeVisible()
    await page.getByLabel('De ruimte is van ons tot').fill('08:00')
    await expect(page.getByText('Het einde ligt voor het begin.')).toBeVisible()
    await page.getByLabel('De ruimte is van ons tot').fill('12:18')
    const minutes = page.getByLabel('Minuten van Opening')
    await minutes.fill('0')
    await minutes.press('Enter')
    await expect(page.getByText(/Een stap duurt 1 tot 480 minuten/)).toBeVisible()
    await expect(minutes).not.toHaveValue('0')
    await onward('Plek en videogesprek')
    await write('Waar komen mensen heen?', 'Zaal 2')
    await write('Videogesprek voor iedereen', 'javascript:alert(1)')
    await expect(page.getByText('Hier zit geen link van een videogesprek in')).toBeVisible()
    await write('Videogesprek voor iedereen', 'Deelnemen: https://teams.live.com/meet/93 tot dan')
    await expect(page.getByLabel('Videogesprek voor iedereen')).toHaveValue('https://teams.live.com/meet/93')
  })

  await test.step('the invitation is made from it, and can be changed', async () => {
    await onward('Uitnodiging')
    await write('Namens wie nodig je uit?', 'Renée Schouten')
    await write('Wie beantwoordt vragen?', 'Anouk, toestel 214')
    await press('Maak de uitnodiging', 'link')
    const letter = page.getByRole('article', { name: 'Zo ziet de brief eruit' })
    await expect(letter).toContainText('Beste collega,')
    await expect(letter).toContainText('de reis van onze patiënt')
    await expect(letter).toContainText('Niemand schrikt nog van de rekening')
    await expect(letter).toContainText('Waar het niet over gaat: Vast internet.')
    await expect(letter).toContainText('vrijdag 12 maart 2027')
    await expect(letter).toContainText('https://teams.live.com/meet/93')
    await expect(letter).toContainText(/Tot dan,\s*Renée Schouten/)
    expect(await printedSheets(page)).toBe(1)
    const download = page.waitForEvent('download')
    await press('Download het agenda-item')
    const file = await (await download).createReadStream()
    let text = ''
    for await (const piece of file) text += String(piece)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toContain(`UID:${workshop.id}@`)
    expect(text).toContain('DTSTART:20270312T')
    await press('Pas de brief aan')
    await write('Onderwerp', 'Kom je ook?')
    await expect(letter).toContainText('Kom je ook?')
    await press('Maak hem opnieuw uit de voorbereiding')
    await expect(letter).not.toContainText('Kom je ook?')
    await press('Terug naar de voorbereiding', 'link')
    await onward('Vervolg na afloop')
    await press('Vervolgstap erbij')
    await write('Wat', 'De uitkomsten naar iedereen')
    await write('Wie', 'Anouk')
    await write('Wanneer', 'deze week')
  })

  await page.goto(workshop.address('prepare'))
  await expect(page.getByText('14 van de 15 stappen klaar').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Er is nog niemand uitgenodigd' })).toBeVisible()
  test.info().annotations.push({ type: 'presses and fields', description: String(presses) })
  expect(presses).toBeLessThan(100)

  await test.step('what lies on the table speaks of whom it is about', async () => {
    await page.goto(workshop.address('kit'))
    await expect(page.getByRole('heading', { name: 'Dit krijgt en ziet de patiënt nu' })).toHaveCount(2)
  })

  await test.step('who comes in reads what happens with their words, and whom to ask', async () => {
    const guest = await Visitor.arrive(browser, { locale: 'nl-NL' })
    const [group] = await workshop.groups()
    const links = await workshop.links('group')
    const code = links.find((link) => link.groupId === group.id)?.code ?? ''
    await guest.page.goto(workshop.link(code))
    await expect(guest.page.getByText('Vragen? Anouk, toestel 214')).toBeVisible()
    await expect(guest.page.getByText(/^We bewaren je naam/)).toBeVisible()
    await expect(guest.page.getByRole('link', { name: 'Naar Teams' })).toHaveAttribute(
      'href',
      'https://teams.live.com/meet/93',
    )
    await guest.page.getByLabel('Je naam').fill('Fenna')
    await guest.page.getByLabel(/^Afdeling/).click()
    await guest.page.getByRole('option', { name: 'Klantenservice' }).click()
    await guest.page.getByRole('button', { name: 'Naar mijn groep' }).click()
    await guest.page.waitForURL(/\/lane\//)
    // Nobody of the department that looks after the letters is there.
    await page.goto(`${workshop.address('prepare')}#people`)
    await expect(page.getByText(/^Financiën zorgt voor Brief, maar niemand van Financiën/)).toBeVisible()
    await workshop.step('closing')
    await guest.page.getByRole('link', { name: 'Zo gaat het verder' }).click()
    await expect(guest.page.getByRole('cell', { name: 'De uitkomsten naar iedereen' })).toBeVisible()
    expect(guest.complaints).toEqual([])
  })
  expect(lead.complaints).toEqual([])
})

test('two who prepare write in one field, and both have their words in it', async ({ browser }) => {
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const [anouk, renee] = await Promise.all(
    [1, 2].map(async () => {
      const lead = await Visitor.arrive(browser, { locale: 'nl-NL' })
      await workshop.signIn(lead, workshop.token)
      await lead.page.clock.install()
      await lead.page.goto(`${workshop.address('prepare')}#scope`)
      await expect(lead.page.getByRole('textbox', { name: 'Dit nemen we mee' })).toBeVisible()
      return lead
    }),
  )
  if (anouk === undefined || renee === undefined) throw new Error('There are not two')
  const field = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Dit nemen we mee' })
  // her pause that stores what she types does not come before the other's words are there
  await anouk.page.clock.pauseAt(Date.now() + 1000)
  await field(anouk).fill('Bellen')
  await field(renee).fill('Roaming')
  await expect(anouk.page.getByText('Schrijf op over welk product')).toBeHidden()
  await anouk.page.clock.resume()
  for (const lead of [anouk, renee]) {
    await expect(field(lead)).toHaveValue('Bellen\nRoaming')
    expect(lead.complaints).toEqual([])
  }
})

test('of two who fill in one line at once, the one whose words would be gone sees both and chooses', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const arrive = async () => {
    const lead = await Visitor.arrive(browser, { locale: 'nl-NL' })
    await workshop.signIn(lead, workshop.token)
    return lead
  }
  const [anouk, renee] = [await arrive(), await arrive()]
  const both = [anouk, renee]
  const goTo = (place: string) =>
    Promise.all(both.map(({ page }) => page.goto(`${workshop.address('prepare')}#${place}`)))
  const dialog = ({ page }: Visitor) => page.getByRole('dialog', { name: 'Jullie schreven hier tegelijk' })
  /** Each writes without having seen what the other did. */
  const write = async (
    field: (lead: Visitor) => ReturnType<typeof anouk.page.getByRole>,
    isStored: () => Promise<void> = async () => {},
  ) => {
    await Promise.all(both.map((lead) => expect(field(lead)).toBeVisible()))
    // what opens over a page comes a little later than the page
    await anouk.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/popups-[^/]*\.js/.test(name)),
    )
    await anouk.page.context().setOffline(true)
    await expect(anouk.page.getByText(/^Offline/).first()).toBeAttached()
    await field(renee).fill('Roaming')
    await field(renee).blur()
    await isStored()
    await field(anouk).fill('Bellen')
    await field(anouk).blur()
    await anouk.page.context().setOffline(false)
  }

  await test.step('in the preparation, where nobody knows who was first', async () => {
    await goTo('scope')
    const field = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Product of dienst' })
    await write(field)
    const count = async () => (await Promise.all(both.map((lead) => dialog(lead).count()))).join('')
    await expect.poll(count).toMatch(/^(01|10)$/)
    const told = (await count()) === '10' ? anouk : renee
    await expect(dialog(told)).toContainText('Bellen')
    await expect(dialog(told)).toContainText('Roaming')
    await dialog(told).getByRole('button', { name: 'Neem de mijne' }).click()
    for (const lead of both) await expect(field(lead)).toHaveValue(told === anouk ? 'Bellen' : 'Roaming')
  })

  await test.step('in the programme, where the second is told', async () => {
    await goTo('programme')
    for (const { page } of both)
      await page
        .getByRole('button', { name: /^Opening/ })
        .first()
        .click()
    const field = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Eigen naam', exact: true })
    await write(field, () =>
      expect(renee.page.getByRole('button', { name: /^Roaming/ }).first()).toBeVisible(),
    )
    await expect(dialog(anouk)).toContainText('Bellen')
    await expect(dialog(anouk)).toContainText('Roaming')
    await expect(dialog(renee)).toHaveCount(0)
    await expect(field(renee)).toHaveValue('Roaming')
    await dialog(anouk).getByRole('button', { name: 'Neem de mijne' }).click()
    for (const lead of both) await expect(field(lead)).toHaveValue('Bellen')
    await expect(dialog(renee)).toHaveCount(0)
  })
})
