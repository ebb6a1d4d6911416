import { Facilitator, LAPTOP, Participant, Person, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { type Browser, expect, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const BILL = 'De rekening komt'
const SIGNING = 'Afsluiten aan de balie'

/** A workshop with two groups of two, a group screen, a viewer and a projector, in their places. */
async function gather(browser: Browser) {
  const lead = await Facilitator.arrive(browser, server)
  await lead.makeWorkshop('Onverwacht hoge rekening')
  await lead.prepare('Niemand schrikt nog van de rekening', [
    { name: 'Sanne', question: 'Ik koos onbeperkt. Waarom betaal ik dan extra?' },
    { name: 'Mehmet', question: 'Ik heb een zakelijke bundel. Waarom is hij op?' },
  ])
  const [anna, bo] = [
    await Participant.arrive(browser, server),
    await Participant.arrive(browser, server, PHONE),
  ]
  const [cas, dirk] = [
    await Participant.arrive(browser, server),
    await Participant.arrive(browser, server, PHONE),
  ]
  const table = await Participant.arrive(browser, server)
  const [viewer, projector] = [
    await Person.arrive(browser, server, LAPTOP),
    await Person.arrive(browser, server, PROJECTOR),
  ]
  await anna.join(await lead.code('group', 0), 'Anna')
  await bo.join(await lead.code('group', 0), 'Bo')
  await cas.join(await lead.code('group', 1), 'Cas')
  await dirk.join(await lead.code('group', 1), 'Dirk')
  await table.sitDown(await lead.code('screen', 0))
  await viewer.open(`/join#${await lead.code('viewer')}`)
  await projector.open(`/join#${await lead.code('room')}`)
  return { lead, anna, bo, cas, dirk, table, viewer, projector }
}

test('a workshop runs from preparation to plenary, and nobody loses a note', async ({ browser }) => {
  test.setTimeout(400_000)
  const { lead, anna, bo, cas, dirk, table, viewer, projector } = await gather(browser)

  await test.step('before the groups start, papers are closed and the wall is not open', async () => {
    await anna.sees(/De groepen beginnen zo/)
    await viewer.sees('Niemand schrikt nog van de rekening')
    await projector.sees('Anna')
    await lead.lead()
    await lead.next('Opening')
    await lead.goTo('Klantreis leggen')
  })

  await test.step('both groups fill their papers at the same moment', async () => {
    await Promise.all([anna.beginWith(BILL), cas.beginWith(SIGNING)])
    await Promise.all([anna, bo, cas, dirk, table].map((one) => one.openList()))
    await Promise.all([
      anna.write('Aanleiding', BILL, 'Maandfactuur valt op de mat'),
      bo.write('Actie', BILL, 'Ik open de mail en schrik'),
      table.write('Knelpunt', BILL, 'Niemand waarschuwde mij'),
      cas.write('Aanleiding', SIGNING, 'Nieuwe bus, nieuw nummer'),
      dirk.write('Verbeteridee', SIGNING, 'Eén gesprek, alles geregeld'),
    ])
    const sanne = ['Maandfactuur valt op de mat', 'Ik open de mail en schrik', 'Niemand waarschuwde mij']
    const mehmet = ['Nieuwe bus, nieuw nummer', 'Eén gesprek, alles geregeld']
    await Promise.all([anna, bo, table].map((one) => one.seesNotes(sanne)))
    await Promise.all([cas, dirk].map((one) => one.seesNotes(mehmet)))
    expect(await cas.notes()).not.toContain('Niemand waarschuwde mij')
  })

  await test.step('two people type in one note and both texts survive', async () => {
    const field = (one: Participant) => one.page.getByLabel(`Knelpunt bij ${BILL}`)
    await Promise.all([
      field(anna)
        .press('Control+Home')
        .then(() => anna.page.keyboard.type('Echt: ')),
      field(table)
        .press('Control+End')
        .then(() => table.page.keyboard.type(', nooit')),
    ])
    const both = ['Echt: Niemand waarschuwde mij, nooit']
    await Promise.all([anna, bo, table].map((one) => one.seesNotes(both)))
  })

  await test.step('the server is killed in the middle, people write on, and all of it is kept', async () => {
    await Promise.all([anna, bo, cas, dirk, table].map((one) => one.allSaved()))
    await server.kill()
    await Promise.all([
      bo.write('Verbeteridee', BILL, 'Een bericht voor het misgaat'),
      cas.write('Knelpunt', SIGNING, 'Drie formulieren'),
    ])
    await bo.sees(/apparaat/)
    await server.start()
    await anna.seesNotes(['Een bericht voor het misgaat', 'Echt: Niemand waarschuwde mij, nooit'])
    await dirk.seesNotes(['Drie formulieren', 'Nieuwe bus, nieuw nummer'])
    await Promise.all([anna, bo, cas, dirk].map((one) => one.allSaved()))
  })

  await test.step('scores grow the curve', async () => {
    for (const [who, face] of [
      [anna, 'min drie, heel slecht'],
      [bo, 'nul, neutraal'],
    ] as const) {
      await who.page
        .getByRole('radiogroup', { name: `Score van ${BILL}` })
        .getByLabel(face)
        .check({ force: true })
    }
    await anna.sees(/[Jj]ullie verschillen 3/)
  })

  await test.step('work that comes in after the step ended waits in the tray and is laid down', async () => {
    await dirk.goOffline()
    await dirk.write('Actie', SIGNING, 'Geschreven in de tunnel')
    await dirk.sees(/apparaat/)
    await lead.goTo('Presenteren')
    await dirk.comeBack()
    await dirk.sees(/niet kwijt|ligt klaar/)
    await lead.page.getByRole('button', { name: /Later binnengekomen/ }).click()
    await lead.sees('Geschreven in de tunnel')
    await lead.page.getByRole('button', { name: 'Leg neer' }).click()
    await expect.poll(() => lead.exported()).toContain('Geschreven in de tunnel')
    await lead.page.keyboard.press('Escape')
  })

  await test.step('the wall merges the papers for everyone, the viewer too', async () => {
    await lead.open(`/w/${lead.workshopId}/wall`)
    for (const one of [lead, viewer]) {
      await one.sees('Sanne')
      await one.sees('Mehmet')
      await one.sees('Echt: Niemand waarschuwde mij, nooit')
    }
    await projector.sees('Mehmet')
  })

  await test.step('the time stays in sight, also on the wall and over what lies on the table', async () => {
    const time = (one: Person) => one.page.getByTitle(/^Nog 1\d:\d\d$/).first()
    for (const one of [lead, viewer]) await expect(time(one)).toBeVisible()
    await cas.page.getByRole('button', { name: 'Menu' }).click()
    await cas.page.getByRole('menuitem', { name: /^Op tafel/ }).click()
    await expect(time(cas)).toBeVisible()
    await cas.page.getByRole('link', { name: 'Terug', exact: true }).click()
  })

  await test.step('a group presents, every screen follows, and one can look around', async () => {
    const present = { name: 'Presenteren' }
    await lead.page.getByRole('link', present).or(lead.page.getByRole('button', present)).click()
    await lead.page.getByRole('button', { name: 'Groep 1' }).click()
    for (const one of [anna, bo, cas, viewer, projector]) {
      await one.sees(/Ik koos onbeperkt/)
    }
    await cas.page.getByRole('button', { name: 'Zelf rondkijken' }).click()
    await expect(cas.page.getByRole('button', { name: 'Volg de presentatie weer' })).toBeVisible()
  })

  await test.step('the room sees that people clap and not who, floating or, in a calm picture, counted', async () => {
    const shown = projector.page.getByRole('list', { name: 'Reacties' })
    const clap = (one: Person) => one.page.getByRole('button', { name: 'Applaus' }).click()
    await clap(anna)
    await expect(shown).toHaveText('Applaus')
    await projector.page.emulateMedia({ reducedMotion: 'reduce' })
    await Promise.all([clap(anna), clap(bo)])
    await expect(shown).toHaveText('Applaus2')
    await expect(shown.getByRole('listitem')).toHaveCount(0)
  })

  await test.step('every note anyone wrote is in the export', async () => {
    const all = await lead.exported()
    for (const text of [
      'Maandfactuur valt op de mat',
      'Ik open de mail en schrik',
      'Echt: Niemand waarschuwde mij, nooit',
      'Een bericht voor het misgaat',
      'Nieuwe bus, nieuw nummer',
      'Eén gesprek, alles geregeld',
      'Drie formulieren',
      'Geschreven in de tunnel',
    ]) {
      expect(all).toContain(text)
    }
  })
})
