import { Facilitator, Participant, Person, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

test('the programme leads: next, back, late, groups apart, and a call for help', async ({ browser }) => {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Onverwacht hoge rekening')
  await lead.prepare('Niemand schrikt nog van de rekening', [
    { name: 'Sanne', question: 'Waarom betaal ik extra?' },
    { name: 'Mehmet', question: 'Waarom is mijn bundel op?' },
  ])
  const [anna, bo] = [
    await Participant.arrive(browser, server),
    await Participant.arrive(browser, server, PHONE),
  ]
  const noor = await Participant.arrive(browser, server)
  const projector = await Person.arrive(browser, server, PROJECTOR)
  await anna.join(await lead.code('group', 0), 'Anna')
  await bo.join(await lead.code('group', 1), 'Bo')
  await noor.join(await lead.code('companion', 0), 'Noor')
  await projector.open(`/join#${await lead.code('room')}`)
  await lead.lead()
  const phone = await Facilitator.arrive(browser, server, PHONE)
  await phone.page.context().addCookies(await lead.page.context().cookies())
  await phone.open(`/w/${lead.workshopId}/lead`)

  await test.step('every screen says what to do now', async () => {
    await lead.goTo('Klantreis leggen')
    await anna.sees('Wat maakt Sanne mee? Plak het per moment')
    await bo.sees('Wat maakt Mehmet mee? Plak het per moment')
    await projector.sees('Klantreis leggen')
    await anna.beginWith('De rekening komt')
  })

  await test.step('who opens the cockpit again still reads which group is at work', async () => {
    await expect(lead.page.getByRole('article', { name: 'Groep 1' })).toContainText('nu bezig')
    await lead.page.reload()
    await expect(lead.page.getByRole('article', { name: 'Groep 1' })).toContainText('nu bezig')
    await expect(lead.page.getByRole('article', { name: 'Groep 2' })).not.toContainText('nu bezig')
  })

  await test.step('where everybody is can be read back, the goal apart and each question as somebody says it', async () => {
    await anna.page.getByRole('button', { name: 'Menu' }).click()
    await anna.page.getByRole('menuitem', { name: 'Waar zijn we?' }).click()
    const told = anna.page.getByRole('dialog', { name: 'Waar zijn we?' })
    for (const line of [
      'Niemand schrikt nog van de rekening',
      'Groep 2 · Mehmet: “Waarom is mijn bundel op?”',
    ]) {
      await expect(told.getByRole('listitem').getByText(line, { exact: true })).toBeVisible()
    }
    await told.getByRole('button', { name: 'Ik ben bij' }).click()
  })

  await test.step('on the phone what one needs now is one row under the thumb, the rest is in a menu', async () => {
    const row = await Promise.all(
      [/^Volgende: /, '1 min erbij', 'Bericht'].map((name) =>
        phone.page.getByRole('button', { name }).boundingBox(),
      ),
    )
    for (const box of row) {
      expect(box?.y).toBe(row[0]?.y)
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    const choose = async (name: string) => {
      await phone.page.getByRole('button', { name: 'Meer om te regelen' }).tap()
      await phone.page.getByRole('menuitem', { name }).tap()
    }
    await choose('Zet de tijd stil')
    await lead.sees('gepauzeerd')
    await choose('Laat de tijd weer lopen')
    await expect(lead.page.getByText('gepauzeerd')).toHaveCount(0)
  })

  await test.step('who types is waited for, and nothing goes on by itself', async () => {
    await anna.page.getByRole('application').focus()
    await anna.page.keyboard.press('1')
    await expect(anna.page.getByLabel('Tekst van de post-it')).toBeFocused()
    await anna.page.keyboard.type('Maandfactuur')
    await lead.sees('In Groep 1 wordt nog geschreven.')
    await lead.page.getByRole('button', { name: 'Volgende: Eerst zelf scoren' }).click()
    await lead.page.getByRole('button', { name: 'Nog even wachten' }).click()
    await lead.isAt('Klantreis leggen')
    await anna.page.keyboard.press('Escape')
    await expect(lead.page.getByText('In Groep 1 wordt nog geschreven.')).toBeHidden()
  })

  await test.step('a step is taken back on the phone as if it had not been', async () => {
    await lead.next('Eerst zelf scoren')
    await bo.sees('Hoe voelt elk moment voor Mehmet? Kies zelf')
    await phone.page.getByRole('button', { name: 'Ongedaan maken' }).click()
    for (const one of [lead, phone]) await one.isAt('Klantreis leggen')
    await bo.sees('Wat maakt Mehmet mee? Plak het per moment')
  })

  await test.step('a companion goes further with the own group, and the lead gathers everyone', async () => {
    await noor.page.getByRole('button', { name: 'Met deze groep verder naar Eerst zelf scoren' }).click()
    await anna.sees('Hoe voelt elk moment voor Sanne? Kies zelf')
    await lead.sees('verder: Eerst zelf scoren')
    await bo.sees('Wat maakt Mehmet mee? Plak het per moment')
    await lead.page.getByRole('button', { name: 'Breng iedereen weer bij elkaar' }).click()
    await anna.sees('Wat maakt Sanne mee? Plak het per moment')
  })

  await test.step('a group calls for help, and the phone says so until somebody went', async () => {
    await bo.page.getByRole('button', { name: 'Menu' }).click()
    await bo.page.getByRole('menuitem', { name: 'Roep de workshopleider' }).click()
    await bo.page.getByLabel('Je vraag').fill('Hoe klein mag een moment zijn?')
    await bo.page.getByRole('button', { name: 'Roep', exact: true }).click()
    for (const one of [lead, phone]) await one.sees(/Hoe klein mag een moment zijn/)
    await phone.page.getByRole('button', { name: 'Geholpen' }).click()
    for (const one of [lead, phone]) {
      await expect(one.page.getByText(/Hoe klein mag een moment zijn/)).toBeHidden()
    }
  })

  await test.step('a group becomes somebody else, reads so, keeps its notes, and is who it was again', async () => {
    await phone.page.getByRole('button', { name: 'Meer over Groep 1' }).click()
    await phone.page.getByRole('menuitem', { name: 'Persona en ik-vraag' }).click()
    const dialog = phone.page.getByRole('dialog', { name: 'Persona en ik-vraag van Groep 1' })
    await dialog.getByRole('radio', { name: /^Mehmet/ }).click()
    await expect(dialog.getByText('Ook Groep 2 werkt met deze persona.')).toBeVisible()
    await dialog.getByRole('radio', { name: /^Iemand anders/ }).click()
    await dialog.getByRole('button', { name: 'Vervang de persona' }).click()
    await expect(dialog.getByText('Geef de persona een naam.')).toBeVisible()
    await dialog.getByLabel('Naam').fill('Jan')
    await dialog.getByLabel('Leeftijd').fill('68')
    await dialog.getByLabel('Ik-vraag').fill('Ik bel liever. Wie neemt er op?')
    await dialog.getByRole('button', { name: 'Vervang de persona' }).click()
    await anna.sees('De workshopleider heeft jullie persona vervangen door Jan (68).')
    await noor.sees('De workshopleider heeft jullie persona vervangen door Jan (68).')
    const persona = (name: string) => anna.page.getByRole('button', { name: `Lees meer over ${name}` })
    await expect(persona('Jan, 68')).toBeVisible()
    await expect(bo.page.getByText('Jan (68)')).toHaveCount(0)
    expect(JSON.parse(await lead.exported()).lanes[0].notes).toHaveLength(1)
    await phone.page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await anna.sees('De workshopleider heeft jullie persona vervangen door Sanne.')
    await expect(persona('Sanne')).toBeVisible()
  })

  await test.step('running late is told, and one tap makes the end stand; another takes it back', async () => {
    await lead.page.getByRole('button', { name: /^klaar rond/ }).click()
    const soon = await lead.page.evaluate(() => {
      // All that is still to come takes 149 minutes: half an hour less is late, but not more than can be won.
      const end = new Date(Date.now() + 120 * 60_000)
      return [end.getHours(), end.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
    })
    await lead.page.getByLabel('Eindtijd').fill(soon)
    await lead.page.getByRole('button', { name: 'Bewaren' }).click()
    await lead.sees(/^Jullie lopen \d+ min uit$/)
    await lead.page.getByRole('button', { name: 'Stel bij' }).click()
    const proposal = lead.page.getByRole('dialog', { name: /^Jullie lopen/ })
    await expect(proposal.getByRole('listitem').filter({ hasText: 'Presenteren' })).toContainText(
      'blijft 20 min',
    )
    await proposal.getByRole('button', { name: 'Zo doen we het' }).click()
    await expect(lead.page.getByText(/^Jullie lopen \d+ min uit$/)).toBeHidden()
    await lead.page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await lead.sees(/^Jullie lopen \d+ min uit$/)
  })

  await test.step('one group alone gets shorter steps, the others keep theirs, and it is taken back', async () => {
    await lead.page.getByRole('button', { name: 'Stel bij' }).click()
    const proposal = lead.page.getByRole('dialog', { name: /^Jullie lopen/ })
    await proposal.getByRole('button', { name: 'Groep 2' }).click()
    await expect(proposal.getByText('Zo is Groep 2 op tijd bij de rest.')).toBeVisible()
    await expect(proposal.getByRole('listitem').filter({ hasText: 'Presenteren' })).toHaveCount(0)
    await proposal.getByRole('button', { name: 'Zo doen we het' }).click()
    await lead.sees('De stappen van Groep 2 zijn bijgesteld.')
    await lead.goTo('Knelpunten')
    await lead.sees('eigen tijd')
    await expect(anna.page.getByTitle(/^Nog 1[45]:/).first()).toBeAttached()
    await expect(bo.page.getByTitle(/^Nog ([5-9]|1[0-3]):/).first()).toBeAttached()
  })

  await test.step('leaving a step out says what later steps lack, and offers a shorter one', async () => {
    const row = lead.page.getByRole('button', { name: /Verbeterideeën/ })
    await row.click()
    await lead.page.getByRole('menuitem', { name: 'Laat deze stap vervallen' }).click()
    await lead.sees('Bij Top drie missen jullie dan de verbeterideeën.')
    await lead.page.getByRole('button', { name: 'Doe het kort: 8 min' }).click()
    await expect(row).toContainText('8 min')
  })

  await test.step('passing over what later steps build on, one is offered the short way there, and back', async () => {
    const row = (name: RegExp) => lead.page.getByRole('button', { name })
    await row(/^\d+:\d+ ?Verbeterideeën/).click()
    await lead.page.getByRole('menuitem', { name: 'Ga naar deze stap' }).click()
    await lead.isAt('Verbeterideeën')
    await row(/^\d+:\d+ ?Presenteren/).click()
    await lead.page.getByRole('menuitem', { name: 'Ga naar deze stap' }).click()
    await lead.sees('Bij Presenteren missen jullie dan de top drie en de royal moments.')
    await lead.page.getByRole('button', { name: 'Doe het kort: 10 min' }).click()
    await lead.isAt('Top drie')
    await expect(row(/^\d+:\d+ ?Royal moments/)).toContainText('6 min')
    await lead.goTo('Knelpunten')
  })

  await test.step('whether everyone takes part is off, switched on with everyone told, and no number', async () => {
    const told = 'De workshopleider leest nu per groep of iedereen meedoet.'
    const band = /Iedereen doet mee|Let op wie er nog niet|Tijd voor een rondje/
    const cleo = await Participant.arrive(browser, server, PHONE)
    const code = await lead.code('group', 0)
    await cleo.open(`/join#${code}`)
    await cleo.sees('De andere groepen pas als de muur opengaat.')
    await expect(cleo.page.getByText('of iedereen meedoet')).toHaveCount(0)
    await cleo.join(code, 'Cleo')
    await lead.page.getByRole('button', { name: 'Meer om te regelen' }).click()
    await lead.page.getByRole('menuitem', { name: 'Komt iedereen aan bod?' }).click()
    const dialog = lead.page.getByRole('dialog', { name: 'Komt iedereen aan bod?' })
    await expect(dialog.getByRole('switch')).not.toBeChecked()
    await dialog.getByRole('switch').click()
    await dialog.getByText('Iedereen in de workshop is het verteld.').waitFor()
    await lead.page.keyboard.press('Escape')
    await phone.open(`/w/${lead.workshopId}/prepare#invite`)
    await expect(phone.page.getByRole('switch', { name: 'Zeg het per groep' })).toBeChecked()
    for (const one of [anna, bo, cleo, noor]) await one.sees(told)
    await expect(projector.page.getByText(told)).toHaveCount(0)
    const dirk = await Participant.arrive(browser, server)
    await dirk.open(`/join#${code}`)
    await dirk.sees('De workshopleider leest per groep of iedereen meedoet.')
    await dirk.join(code, 'Dirk')
    for (const kind of ['1', '2', '3', '4', '1', '2', '3', '4']) await anna.writeOnPaper(kind, 'Weer iets')
    await lead.sees('Tijd voor een rondje')
    for (const one of [anna, dirk, projector]) await expect(one.page.getByText(band)).toHaveCount(0)
    await expect(dirk.page.getByText(told)).toHaveCount(0)
    expect(await lead.exported()).not.toMatch(/balance|gini/i)
    await lead.goTo('Eerst zelf scoren')
    await expect(lead.page.getByText(band)).toHaveCount(0)
  })
})
