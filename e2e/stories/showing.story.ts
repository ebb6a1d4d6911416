import { dragIn, pasteLetter, rednessOf } from '../support/papers.ts'
import { Facilitator, Participant, Person, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'
import { Prepared } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const BILL = 'De rekening komt'

/** The way to what shows that it is so, with how much there is. */
const evidenceIn = (page: Page, things: string) =>
  page.getByRole('button', { name: `Bewijs bij ${BILL}: ${things}` })

/** A picture as it is drawn, not only asked for. */
async function seesLetter(page: Page, things: string): Promise<void> {
  const picture = evidenceIn(page, things).locator('img').first()
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  expect(await rednessOf(page, (await picture.getAttribute('src')) ?? '')).toBeGreaterThan(0)
}

test('a photo that somebody laid at a moment is shown to the room when the group tells', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const [group] = await workshop.groups()
  await workshop.step('groups')
  const anna = await Participant.arrive(browser, server)
  const bo = await Participant.arrive(browser, server, PHONE)
  const lead = await Facilitator.arrive(browser, server)
  await workshop.signIn(anna, (await workshop.join(workshop.joinCode, 'Anna', group.id)).token)
  await workshop.signIn(bo, (await workshop.join(workshop.joinCode, 'Bo', group.id)).token)
  await workshop.signIn(lead, workshop.token)
  const [viewer, room] = [
    await Person.arrive(browser, server),
    await Person.arrive(browser, server, PROJECTOR),
  ]
  const momentOf = ({ page }: Participant) => page.getByRole('region', { name: `1. ${BILL}` })
  const answer = ({ page }: Participant) =>
    page.getByRole('button', { name: 'Nee, leg hem neer', exact: true }).click()
  /** Every picture of the workshop that the room's screen asked for. */
  const fetched = new Set<string>()
  room.page.on('request', (request) => {
    if (/\/assets\/[^/.]+$/.test(request.url())) fetched.add(request.url())
  })

  await test.step('a group says what goes wrong where, what would help, and shows it with a photo', async () => {
    const lane = `/w/${workshop.id}/lane/${group.laneId}`
    await Promise.all([anna.open(lane), bo.open(lane)])
    await anna.beginWith(BILL)
    await Promise.all([anna.openList(), bo.openList()])
    await anna.write('Verbeteridee', BILL, 'Een zin over de limiet')
    await anna.page
      .getByRole('listitem')
      .filter({ has: anna.page.getByLabel(`Verbeteridee bij ${BILL}`) })
      .last()
      .getByRole('button', { name: 'Meer' })
      .click()
    await anna.page.getByRole('menuitemcheckbox', { name: 'Nummer 1 van de top drie' }).click()
    await anna.page
      .getByRole('radiogroup', { name: `Score van ${BILL}` })
      .getByLabel('min drie, heel slecht')
      .check({ force: true })
    await momentOf(bo).getByRole('textbox').first().focus()
    await pasteLetter(bo.page)
    await answer(bo)
    await expect(evidenceIn(anna.page, '1 stuk bewijs')).toBeVisible()
    await Promise.all([anna.allSaved(), bo.allSaved()])
  })

  await test.step('on the wall it lies at its moment, for who looks along too', async () => {
    await workshop.step('plenary')
    await viewer.open(`/join#${workshop.viewCode}`)
    await seesLetter(viewer.page, '1 stuk bewijs')
  })

  await test.step('on the room’s screen the curve says that it is there, and the top three shows it', async () => {
    await Promise.all([
      room.open(`/join#${await workshop.linkCode('room')}`),
      lead.open(`/w/${workshop.id}/present`),
    ])
    await lead.page.getByRole('button', { name: group.name }).click()
    await lead.page.getByRole('button', { name: 'Volgende', exact: true }).click()
    await expect(evidenceIn(room.page, '1 stuk bewijs')).toHaveText('1')
    await lead.page.getByRole('button', { name: 'Volgende', exact: true }).click()
    await seesLetter(room.page, '1 stuk bewijs')
    expect(fetched.size).toBe(1)
  })

  await test.step('a tap shows it large', async () => {
    await evidenceIn(room.page, '1 stuk bewijs').click()
    const large = room.page.getByRole('dialog').getByRole('img')
    await expect(large).toBeVisible()
    const box = await large.boundingBox()
    expect(box?.height).toBeGreaterThan(PROJECTOR.height / 2)
    await room.page.keyboard.press('Escape')
    await expect(room.page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a photo of people comes to the room as a sign only, until somebody taps it', async () => {
    await workshop.step('groups')
    await dragIn(momentOf(anna).getByRole('heading').first())
    await anna.page.getByRole('switch', { name: /mensen herkenbaar op/ }).click()
    await anna.page.getByRole('switch', { name: /vinden het goed/ }).click()
    await answer(anna)
    await expect(evidenceIn(bo.page, '2 stuks bewijs')).toBeVisible()
    await anna.allSaved()
    await workshop.step('plenary')
    await lead.page.getByRole('button', { name: group.name }).click()
    for (const _ of ['curve', 'top'])
      await lead.page.getByRole('button', { name: 'Volgende', exact: true }).click()
    await seesLetter(room.page, '2 stuks bewijs')
    await expect(evidenceIn(room.page, '2 stuks bewijs').locator('img')).toHaveCount(1)
    expect(fetched.size).toBe(1)
    await evidenceIn(room.page, '2 stuks bewijs').click()
    await room.page.getByRole('dialog').getByRole('button', { name: 'Volgende' }).click()
    await room.page.getByRole('button', { name: 'Toon foto met mensen' }).click()
    await expect.poll(() => fetched.size).toBe(2)
  })
})
