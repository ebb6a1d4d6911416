import { Facilitator, Participant, Person, PHONE, PROJECTOR } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'
import { Prepared } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const STEPS = [
  ['Foto’s en uitkomsten naar iedereen', 'Anouk', 'deze week'],
  ['Elke top drie uitwerken', 'Renée', 'volgende maand'],
] as const

test('what happens next is told at the close, and everyone keeps it on a sheet of their own', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const [one, other] = await workshop.groups()
  const [lead, cockpit] = [
    await Facilitator.arrive(browser, server),
    await Facilitator.arrive(browser, server),
  ]
  for (const person of [lead, cockpit]) await workshop.signIn(person, workshop.token)
  const anna = await Participant.arrive(browser, server)
  const bo = await Participant.arrive(browser, server, PHONE)
  await workshop.signIn(anna, (await workshop.join(workshop.joinCode, 'Anna', one.id)).token)
  await workshop.signIn(bo, (await workshop.join(workshop.joinCode, 'Bo', other.id)).token)
  const [viewer, room] = [
    await Person.arrive(browser, server),
    await Person.arrive(browser, server, PROJECTOR),
  ]

  const rowsOf = ({ page }: Person) =>
    page
      .getByRole('article', { name: 'Zo gaat het verder' })
      .getByRole('table')
      .first()
      .getByRole('row')
      .filter({ has: page.getByRole('cell') })
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))

  await test.step('who leads writes down what happens, who does it and when', async () => {
    await lead.open(`/w/${workshop.id}/prepare#next`)
    await lead.page.getByLabel('Wat vertel je aan het eind?').fill('Dank jullie wel. Zo gaan we verder.')
    await addStep(lead, 1, STEPS[0])
    await lead.allSaved()
  })

  await test.step('before the close nothing of it stands in the way', async () => {
    await cockpit.open(`/w/${workshop.id}/lead`)
    await cockpit.goTo('Klantreis leggen')
    await anna.open(`/w/${workshop.id}/lane/${one.laneId}`)
    await expect(anna.page.getByLabel('Eerste moment')).toBeVisible()
    await expect(anna.page.getByRole('link', { name: 'Zo gaat het verder' })).toHaveCount(0)
    await anna.beginWith('De rekening komt')
    await anna.openList()
    await anna.write('Verbeteridee', 'De rekening komt', 'Een zin over de limiet')
    const idea = anna.page
      .getByRole('listitem')
      .filter({ has: anna.page.getByLabel('Verbeteridee bij De rekening komt') })
    await idea.last().getByRole('button', { name: 'Meer' }).click()
    await anna.page.getByRole('menuitemcheckbox', { name: 'Meteen opgelost' }).click()
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Meteen opgelost' }).click()
    await anna.allSaved()
  })

  await test.step('at the close the room tells it, and every screen has the way to the sheet', async () => {
    await cockpit.goTo('Afspraken')
    const code = await workshop.linkCode('room')
    await Promise.all([
      room.open(`/join#${code}`),
      viewer.open(`/join#${workshop.viewCode}`),
      bo.open(`/w/${workshop.id}/lane/${other.laneId}`),
    ])
    await room.sees('Zo gaat het verder')
    await room.sees('Dank jullie wel. Zo gaan we verder.')
    await room.sees(STEPS[0][0])
    const take = async (one: Person) => {
      await one.page.getByRole('link', { name: 'Zo gaat het verder' }).click()
      await expect(one.page).toHaveURL(/\/next$/)
      await expect.poll(() => rowsOf(one)).toEqual([[...STEPS[0]]])
      await one.sees('Dank jullie wel. Zo gaan we verder.')
    }
    await Promise.all([anna, bo, viewer].map(take))
  })

  await test.step('what was made on the spot stands under it, with who and from which group', async () => {
    for (const { page } of [bo, viewer]) {
      const made = page.getByRole('row').filter({ hasText: 'Een zin over de limiet' })
      await expect(made.getByRole('cell')).toHaveText([
        'Een zin over de limiet',
        'Anna (Groep 1)',
        /^\d\d:\d\d$/,
      ])
    }
  })

  await test.step('what is agreed at the last moment comes by itself, on the sheet and in the room', async () => {
    await addStep(lead, 2, STEPS[1])
    for (const one of [anna, bo, viewer])
      await expect.poll(() => rowsOf(one)).toEqual(STEPS.map((step) => [...step]))
    await room.sees(STEPS[1][0])
  })

  await test.step('on paper there is the sheet and nothing around it', async () => {
    await anna.page.emulateMedia({ media: 'print' })
    await expect(anna.page.getByRole('button', { name: 'Druk af' })).toBeHidden()
    await expect(anna.page.getByRole('navigation')).toBeHidden()
    for (const [what] of STEPS) await anna.sees(what)
    await anna.page.emulateMedia({ media: 'screen' })
  })

  await test.step('who comes back to the address finds it on the device, also when the server is gone', async () => {
    await bo.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await server.kill()
    await bo.page.reload()
    await expect.poll(() => rowsOf(bo)).toEqual(STEPS.map((step) => [...step]))
  })
})

async function addStep(
  { page }: Facilitator,
  number: number,
  [what, who, when]: readonly [string, string, string],
): Promise<void> {
  await page.getByRole('button', { name: 'Vervolgstap erbij' }).click()
  await page
    .getByLabel('Wat', { exact: true })
    .nth(number - 1)
    .fill(what)
  await page
    .getByLabel('Wie', { exact: true })
    .nth(number - 1)
    .fill(who)
  await page
    .getByLabel('Wanneer', { exact: true })
    .nth(number - 1)
    .fill(when)
}
