import { Facilitator, Participant, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const IDEAS = ['Bel terug binnen een dag', 'Een waarschuwing bij 80 procent', 'Eén brief in gewone taal']

test('a group votes on its top three, and who leads tells, pauses and locks', async ({ browser }) => {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Onverwacht hoge datarekening')
  await lead.prepare('Het beter doen', [
    { name: 'Sanne', question: 'Ik koos onbeperkt. Waarom betaal ik dan extra?' },
    { name: 'Mehmet', question: 'Ik heb een bundel. Waarom is hij op?' },
  ])
  const [anna, noor] = [await Participant.arrive(browser, server), await Participant.arrive(browser, server)]
  const bo = await Participant.arrive(browser, server, PHONE)
  await anna.join(await lead.code('group', 0), 'Anna')
  await bo.join(await lead.code('group', 0), 'Bo')
  await noor.join(await lead.code('companion', 0), 'Noor')
  const room = await Participant.arrive(browser, server, PROJECTOR)
  await room.open(`/join#${await lead.code('room')}`)
  await lead.lead()
  await lead.goTo('Klantreis leggen')
  await anna.beginWith('De rekening komt')
  await anna.openList()
  for (const idea of IDEAS) await anna.write('Verbeteridee', 'De rekening komt', idea)
  await anna.allSaved()

  const press = (person: Participant | Facilitator, name: string) =>
    person.page.getByRole('button', { name, exact: true }).last().click()
  const choose = async (person: Participant | Facilitator, name: string) => {
    await person.page.getByRole('button', { name: 'Menu' }).first().click()
    await person.page.getByRole('menuitem', { name }).click()
  }

  await test.step('dots stay hidden until the companion closes the vote', async () => {
    await choose(noor, 'Stem over de top drie')
    await press(bo, 'Stem')
    await press(bo, `Een stip erbij: ${IDEAS[0]}`)
    await press(bo, `Een stip erbij: ${IDEAS[0]}`)
    await press(bo, `Een stip erbij: ${IDEAS[2]}`)
    await expect(bo.page.getByRole('button', { name: `Een stip erbij: ${IDEAS[1]}` })).toBeDisabled()
    await press(bo, 'Plak mijn stippen')
    await anna.sees('1 van 3 stemden')
    await expect(anna.page.getByText('stippen, van')).toHaveCount(0)
    await press(noor, 'Sluit de stemming')
    await noor.page.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
    await press(anna, 'Bekijk de uitslag')
    await anna.sees('2 stippen, van 1 persoon')
    await press(anna, 'Sluiten')
  })

  await test.step('who was still choosing when it closed reads that those dots are not in it', async () => {
    await choose(noor, 'Stem over de top drie')
    await press(bo, 'Stem')
    await press(bo, `Een stip erbij: ${IDEAS[1]}`)
    await press(noor, 'Sluit de stemming')
    await noor.page.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
    const result = bo.page.getByRole('dialog', { name: 'De uitslag' })
    await expect(result.getByText('De stemming sloot terwijl je nog koos.')).toBeVisible()
    await expect(result.getByText('geen stippen')).toHaveCount(3)
    await press(bo, 'Sluiten')
    await noor.page.getByRole('button', { name: 'Bekijk de uitslag' }).last().click()
    await press(noor, 'Haal de stemming weg')
  })

  await test.step('what got most dots becomes the top three on the paper', async () => {
    await press(noor, 'Bekijk de uitslag')
    await press(noor, 'Zet deze drie in de top drie')
    await expect
      .poll(async () => JSON.parse(await lead.exported()).lanes[0].notes)
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({ text: IDEAS[0], top: 1 }),
          expect.objectContaining({ text: IDEAS[2], top: 2 }),
        ]),
      )
  })

  await test.step('a message reaches every screen and stays away once it was closed', async () => {
    await press(lead, 'Bericht')
    await lead.page.getByLabel('Je bericht').fill('Nog vijf minuten, kijk ook naar het einde')
    await press(lead, 'Verstuur')
    await bo.sees('Nog vijf minuten, kijk ook naar het einde')
    await anna.sees('Nog vijf minuten, kijk ook naar het einde')
    const told = anna.page.getByRole('region', { name: 'Bericht van de workshopleider' })
    await told.getByRole('button').click()
    await expect(told).toHaveCount(0)
    await anna.page.reload()
    await anna.allSaved()
    await expect(told).toHaveCount(0)
  })

  await test.step('what a companion says is not said in the name of who leads', async () => {
    await choose(noor, 'Bericht aan deze groep')
    await expect(noor.page.getByLabel('Je bericht')).toBeVisible()
    await expect(noor.page.getByRole('region', { name: 'Eerder verstuurd' })).toHaveCount(0)
    await noor.page.getByLabel('Je bericht').fill('Denk aan de bezorger')
    await press(noor, 'Verstuur')
    await expect(anna.page.getByRole('region', { name: 'Bericht van je begeleider' })).toContainText(
      'Denk aan de bezorger',
    )
    await press(anna, 'Sluit dit bericht')
  })

  await test.step('a raised hand shows to who raised it, who guides the group and who leads, and goes down', async () => {
    await choose(bo, 'Steek je hand op')
    await bo.sees('Je hand is omhoog')
    await expect(lead.page.getByRole('button', { name: 'Handen omhoog: 1' })).toBeVisible()
    await press(noor, 'Handen omhoog: 1')
    await noor.page.getByRole('menuitem', { name: /^Bo/ }).click()
    await expect(bo.page.getByText('Je hand is omhoog')).toHaveCount(0)
    await expect(lead.page.getByRole('button', { name: 'Handen omhoog: 1' })).toHaveCount(0)
  })

  await test.step('a question for the companion is on no other screen of the group', async () => {
    await press(lead, 'Meer over Groep 1')
    await lead.page.getByRole('menuitem', { name: 'Vraag voor de begeleider' }).click()
    await expect(lead.page.getByLabel('Je bericht')).not.toHaveValue('')
    await lead.page.getByLabel('Je bericht').fill('Wie belt de klant als eerste?')
    await press(lead, 'Verstuur')
    await expect(noor.page.getByRole('region', { name: 'Voor jou als begeleider' })).toContainText(
      'Wie belt de klant als eerste?',
    )
    await expect(anna.page.getByText('Wie belt de klant als eerste?')).toHaveCount(0)
    await expect(bo.page.getByText('Wie belt de klant als eerste?')).toHaveCount(0)
    await press(noor, 'Sluit dit bericht')
  })

  await test.step('two questions to write on alone stand apart, and what is turned over is not asked for again', async () => {
    const ask = async (question: string, answer: string) => {
      await choose(noor, 'Even iets tussendoor')
      await noor.page.getByLabel('De vraag').fill(question)
      await press(noor, 'Begin')
      await expect(anna.page.getByRole('heading', { name: question })).toBeVisible()
      await anna.page.getByRole('textbox').last().fill(answer)
      await press(anna, 'Klaar')
      await noor.sees('1 van 2 klaar')
    }
    await ask('Wat viel op?', 'De stilte')
    await lead.sees('Even zelf schrijven')
    await press(noor, 'Nu omdraaien')
    await noor.page.getByRole('dialog').getByRole('button', { name: 'Nu omdraaien' }).click()
    await anna.sees('Ligt op tafel')
    await noor.sees('Omgedraaid: wat er was, ligt op tafel.')
    await expect(noor.page.getByRole('button', { name: 'Nu omdraaien' })).toHaveCount(0)
    await press(noor, 'Klaar, verder')
    await anna.sees('Nog 1 strookje te leggen')
    await expect(anna.page.getByRole('button', { name: 'Omdraaien' })).toHaveCount(0)
    await ask('En wat nog meer?', 'De kleine letters')
    await expect(noor.page.getByRole('button', { name: 'Nu omdraaien' })).toBeVisible()
    await expect(anna.page.getByText('Ligt op tafel')).toHaveCount(0)
    await press(noor, 'Klaar, verder')
    await press(noor, 'Omdraaien')
    await anna.sees('Nog 2 strookjes te leggen')
  })

  await test.step('a round goes from one to the next, and is over without touching the programme', async () => {
    await choose(noor, 'Even iets tussendoor')
    await noor.page.getByRole('radio', { name: 'Rondje' }).click()
    await noor.page.getByLabel('De vraag').fill('Wat raakte je?')
    await press(noor, 'Begin')
    await anna.sees('Jij bent aan de beurt (1 van 2)')
    await lead.sees('Rondje')
    await press(noor, 'Volgende')
    await bo.sees('Jij bent aan de beurt')
    await press(noor, 'Klaar, verder')
    await expect(bo.page.getByText('Wat raakte je?')).toHaveCount(0)
    await lead.isAt('Klantreis leggen')
  })

  await test.step('a break of everyone has its own time on the projector, and the programme waits for it', async () => {
    await press(lead, 'Tussendoor')
    await lead.page.getByRole('radio', { name: 'Pauze' }).click()
    await lead.page.getByRole('button', { name: 'Begin', exact: true }).click()
    await expect(room.page.getByRole('heading', { name: 'Pauze' })).toBeVisible()
    await expect(room.page.getByText(/^(9|10):\d\d$/)).toBeVisible()
    await lead.sees('gepauzeerd')
    await press(lead, 'Klaar, verder')
    await expect(room.page.getByRole('heading', { name: 'Klantreis leggen' })).toBeVisible()
    await expect(lead.page.getByText('gepauzeerd')).toHaveCount(0)
  })

  await test.step('what is for later is parked by anyone, and who leads sees it', async () => {
    await choose(anna, 'Parkeer iets voor later')
    await anna.page.getByLabel('Wat wil je parkeren?').fill('En de buren?')
    await press(anna, 'Parkeer')
    await anna.sees('En de buren?')
    await anna.page.keyboard.press('Escape')
    await press(lead, 'Meer om te regelen')
    await lead.page.getByRole('menuitem', { name: 'Parkeerlijst' }).click()
    await lead.sees('En de buren?')
    await lead.page.keyboard.press('Escape')
  })

  await test.step('under lock nobody writes, and everyone reads why; free again they do', async () => {
    await press(lead, 'Zet op slot')
    await anna.sees('De workshopleider heeft het brownpaper even op slot gezet')
    const card = lead.page.getByRole('article', { name: 'Groep 1' })
    await expect(card.getByText('Op slot')).toBeVisible()
    await press(lead, 'Haal van het slot')
    await expect(card.getByText('Op slot')).toHaveCount(0)
    await anna.openList()
    await anna.write('Knelpunt', 'De rekening komt', 'Niemand belde')
    await anna.allSaved()
    await expect(card).toContainText('nu bezig')
    await lead.page.getByRole('link', { name: /^Groep 2/ }).click()
    await choose(lead, 'Naar de regie')
    await expect(card).toContainText('nu bezig')
  })

  await test.step('where each changes their own, another’s words stay, it says why, and it is lifted at once', async () => {
    const allow = async (name: string) => {
      await press(lead, 'Meer om te regelen')
      await lead.page.getByRole('menuitem', { name: 'Wie mag wat' }).click()
      const edits = lead.page.getByRole('group', { name: 'Groep 1' }).getByRole('radiogroup').last()
      await edits.getByRole('radio', { name }).click()
      await expect(edits.getByRole('radio', { name })).toBeChecked()
      await lead.page.keyboard.press('Escape')
    }
    await allow('Alleen eigen werk')
    await bo.openList()
    await bo.sees('Ieder verandert nu alleen wat die zelf schreef.')
    await expect(lead.page.getByRole('article').getByText('Alleen eigen werk')).toHaveCount(1)
    const hers = bo.page.getByLabel('Verbeteridee bij De rekening komt').first()
    await hers.click()
    await bo.sees('Dit is van iemand anders.')
    await expect(hers).toHaveAttribute('readonly')
    await bo.write('Knelpunt', 'De rekening komt', 'Van Bo zelf')
    await bo.allSaved()
    await allow('Alles')
    await hers.click()
    await bo.page.keyboard.press('End')
    await bo.page.keyboard.type(', echt')
    await bo.allSaved()
    await expect(anna.page.getByLabel('Verbeteridee bij De rekening komt').first()).toHaveValue(
      `${IDEAS[0]}, echt`,
    )
  })

  await test.step('all vote on what the groups chose, not on their own, and the projector shows what it came to', async () => {
    await lead.goTo('Patronen')
    await press(lead, 'Tussendoor')
    await lead.page.getByRole('radio', { name: 'Stemmen' }).click()
    await lead.page.getByRole('radio', { name: 'De top drie van elke groep' }).click()
    await lead.page.getByRole('button', { name: 'Begin', exact: true }).click()
    await room.sees('0 van 3 stemden')
    await press(bo, 'Stem')
    await bo.sees('van je eigen groep')
    await expect(bo.page.getByRole('button', { name: /^Een stip erbij/ })).toHaveCount(0)
    await press(bo, 'Plak mijn stippen')
    // What says that it worked lies over nothing one may want to press meanwhile.
    const told = bo.page.getByLabel('Meldingen').getByText('Je stippen staan.')
    await expect(told).toBeVisible()
    await bo.page.getByRole('button', { name: 'Laat een reactie zien' }).tap({ timeout: 3000 })
    await expect(bo.page.getByRole('button', { name: 'Applaus' })).toBeVisible()
    await expect(told).toBeVisible()
    await bo.page.keyboard.press('Escape')
    await room.sees('1 van 3 stemden')
    await press(lead, 'Sluit de stemming')
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
    await expect(room.page.getByRole('list', { name: 'De uitslag' })).toContainText(IDEAS[2] ?? '')
  })

  await test.step('where all are together one shows what one feels, and the projector whose it is to nobody', async () => {
    const reactions = { name: 'Laat een reactie zien' }
    await expect(lead.page.getByRole('button', reactions)).toHaveCount(0)
    await press(bo, reactions.name)
    await press(bo, 'Applaus')
    const shown = room.page.getByRole('list', { name: 'Reacties' })
    await expect(shown).toHaveText('Applaus')
    await bo.page.keyboard.press('Escape')
    // Who looks at the wall, or at another group's paper, is back with the own group by itself.
    await bo.open(`/w/${lead.workshopId}/wall`)
    await choose(anna, 'Groep 2')
    await anna.sees('Dit is het brownpaper van Groep 2')
    await lead.goTo('Eerst zelf scoren')
    await expect(bo.page.getByRole('button', reactions)).toHaveCount(0)
    await bo.page.waitForURL(/\/lane\//)
    await anna.sees('Alleen jij ziet dit')
    await lead.goTo('Patronen')
  })

  await test.step('what was parked is back with the agreements, on the projector and on the sheet to keep', async () => {
    await lead.goTo('Afspraken')
    await expect(room.page.getByRole('heading', { name: 'Geparkeerd' })).toBeVisible()
    await lead.page.getByRole('link', { name: 'Schrijf de afspraken op' }).click()
    await lead.page.waitForURL(/\/prepare#next$/)
    await lead.sees('Vervolg na afloop')
    await room.sees('En de buren?')
    await anna.open(`/w/${lead.workshopId}/next`)
    await anna.sees('En de buren? (Groep 1)')
  })
})
