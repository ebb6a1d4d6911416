import { Facilitator, Participant, Person, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'
import { type Group, Prepared } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const BILL = 'De rekening komt'
const SHOCK = 'Niemand waarschuwde mij'
const MADE = 'Een zin over de limiet'
const FIXED = /^Meteen opgelost door Noor van de facturen, \d\d:\d\d$/
const ASHAMED = 'Hier schaam ik me voor'

/** What can be done with the note of this kind, in the list. */
async function mark(page: Page, kind: string, entry: string): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ has: page.getByLabel(`${kind} bij ${BILL}`) })
    .last()
    .getByRole('button', { name: 'Meer' })
    .click()
  await page.getByRole('menuitemcheckbox', { name: entry }).click()
}

test('what is fixed on the spot and what shocks is marked by the group, told to all, and agreed on', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const [one, other] = await workshop.groups()
  await workshop.step('groups')
  const lane = `/w/${workshop.id}/lane/${one.laneId}`
  const taste = `/w/${workshop.id}/taste`
  const come = async (name: string, { id }: Group, viewport?: typeof PHONE) => {
    const person = await Participant.arrive(browser, server, viewport)
    await workshop.signIn(person, (await workshop.join(workshop.joinCode, name, id)).token)
    return person
  }
  const [anna, bo, cas] = [await come('Anna', one), await come('Bo', one, PHONE), await come('Cas', other)]
  const [lead, manager] = [
    await Facilitator.arrive(browser, server),
    await Facilitator.arrive(browser, server, PHONE),
  ]
  for (const person of [lead, manager]) await workshop.signIn(person, workshop.token)
  const sheetOf = ({ page }: Person, name: string) => page.getByRole('article', { name })

  await test.step('a group marks what somebody made there and then, and what it is ashamed of', async () => {
    await Promise.all([anna.open(lane), bo.open(lane)])
    await anna.beginWith(BILL)
    await Promise.all([anna.openList(), bo.openList()])
    await anna.write('Verbeteridee', BILL, MADE)
    await bo.write('Knelpunt', BILL, SHOCK)
    await anna.seesNotes([MADE, SHOCK])
    await bo.seesNotes([MADE, SHOCK])

    await mark(anna.page, 'Verbeteridee', 'Meteen opgelost')
    const who = anna.page.getByLabel('Wie loste het op?')
    await expect(who).toHaveValue('Anna')
    await who.fill('Noor van de facturen')
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Meteen opgelost' }).click()
    await expect(bo.page.getByTitle(FIXED)).toBeVisible()

    await mark(bo.page, 'Knelpunt', ASHAMED)
    await expect(anna.page.getByTitle(ASHAMED)).toBeVisible()
  })

  await test.step('a mark is taken back as easily, and set again', async () => {
    await mark(bo.page, 'Knelpunt', ASHAMED)
    await expect(anna.page.getByTitle(ASHAMED)).toHaveCount(0)
    await mark(bo.page, 'Knelpunt', ASHAMED)
    await expect(anna.page.getByTitle(ASHAMED)).toBeVisible()
    await anna.page
      .getByRole('radiogroup', { name: `Score van ${BILL}` })
      .getByLabel('min drie, heel slecht')
      .check({ force: true })
    await Promise.all([anna.allSaved(), bo.allSaved()])
  })

  await test.step('another group reads none of it before the wall opens', async () => {
    await cas.open(taste)
    await cas.sees('Dit blad is er zodra de muur opengaat.')
    await expect(cas.page.getByText(MADE)).toHaveCount(0)
  })

  await test.step('then everybody has a sheet a persona, made from its lane', async () => {
    await workshop.step('plenary')
    const sheet = sheetOf(cas, one.name)
    await expect(sheet).toContainText(`${BILL} (−3): “${SHOCK}”`)
    await expect(sheet.getByRole('listitem').filter({ hasText: MADE }).getByText(FIXED)).toBeVisible()
    await expect(sheetOf(cas, other.name)).not.toContainText(BILL)
    await expect(cas.page.getByRole('button', { name: 'Ik ben akkoord' })).toHaveCount(0)
  })

  await test.step('who leads agrees with each apart; what changes afterwards is said, and agreed with again', async () => {
    await Promise.all([lead.open(taste), manager.open(taste)])
    const sheet = sheetOf(manager, one.name)
    await sheetOf(lead, one.name).getByRole('button', { name: 'Ik ben akkoord' }).click()
    await expect(sheet.getByRole('button', { name: 'Toch niet akkoord' })).toBeVisible()
    await expect(manager.page.getByRole('button', { name: 'Toch niet akkoord' })).toHaveCount(1)
    await expect(manager.page.getByText(/daarna is er iets veranderd/)).toHaveCount(0)

    await lead.open(lane)
    await lead.openList()
    await lead.page.getByLabel(`Knelpunt bij ${BILL}`).fill('Niemand belde mij')
    await lead.allSaved()
    await expect(sheet).toContainText('“Niemand belde mij”')
    await expect(sheet.getByText(/daarna is er iets veranderd/)).toBeVisible()
    await sheet.getByRole('button', { name: 'Ik ben akkoord met wat er nu staat' }).click()
    await expect(sheet.getByText(/daarna is er iets veranderd/)).toHaveCount(0)
  })

  await test.step('the wall and the room tell both, without a name to what shocks', async () => {
    const [viewer, projector] = [
      await Person.arrive(browser, server),
      await Person.arrive(browser, server, PROJECTOR),
    ]
    const code = await workshop.linkCode('room')
    await Promise.all([
      viewer.open(`/join#${workshop.viewCode}`),
      projector.open(`/join#${code}`),
      lead.open(`/w/${workshop.id}/present`),
    ])
    await viewer.sees(ASHAMED)
    await viewer.sees(FIXED)
    await lead.page.getByRole('button', { name: 'Groep 1' }).click()
    await lead.page.getByRole('button', { name: 'Volgende', exact: true }).click()
    await projector.sees('Hier schamen we ons voor')
    await projector.sees('“Niemand belde mij”')
    // Also in a hand one reads which moment is which.
    await manager.open(`/w/${workshop.id}/present`)
    await manager.sees(BILL)
    await expect(projector.page.getByText(/\bBo\b/)).toHaveCount(0)
    await lead.page.getByRole('button', { name: 'Volgende', exact: true }).click()
    await projector.sees('Nog iets dat meteen is opgelost:')
    await projector.sees(`“${MADE}”`)
  })
})
