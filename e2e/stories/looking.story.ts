import { Facilitator, Participant, type Person, PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'
import { type Group, Prepared } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

test('who leads brings everyone to one place: an invitation, a hold that is let go, and no more than one may see', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'demo', 'nl')
  const [one, two] = await workshop.groups()
  await workshop.step('plenary')
  const come = async (name: string, { id }: Group, viewport?: typeof PHONE) => {
    const person = await Participant.arrive(browser, server, viewport)
    await workshop.signIn(person, (await workshop.join(workshop.joinCode, name, id)).token)
    return person
  }
  const [anna, bo] = [await come('Anna', two), await come('Bo', two, PHONE)]
  const lead = await Facilitator.arrive(browser, server)
  await workshop.signIn(lead, workshop.token)
  const press = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).click()
  const call = async (name: string) => {
    await lead.page.getByRole('button', { name: 'Menu' }).first().click()
    await lead.page.getByRole('menuitem', { name }).click()
  }
  const wall = `/w/${workshop.id}/wall`
  const there = new RegExp(`/lane/${one.laneId}$`)

  await test.step('one says yes and stands at the very thing, another says no and is left alone', async () => {
    await Promise.all([anna.open(wall), bo.open(wall), lead.open(`/w/${workshop.id}/lane/${one.laneId}`)])
    await lead.page.getByRole('application').focus()
    await lead.page.keyboard.press('ArrowDown')
    await call('Roep iedereen hierheen')
    await press(bo, 'Kijk mee')
    await bo.page.waitForURL(there)
    await expect(bo.page.locator('[data-found]')).toBeInViewport()
    await press(anna, 'Nu niet')
    await expect(anna.page.getByText('Kijk je mee')).toHaveCount(0)
    await expect(anna.page).toHaveURL(/\/wall$/)
    await press(lead, 'Laat los')
  })

  await test.step('a hold takes along who is not typing, says so, and lets go', async () => {
    await call('Roep en houd even vast')
    await anna.page.waitForURL(there)
    await anna.sees('We kijken samen naar Groep 1')
    await anna.sees('Dit is het brownpaper van Groep 1')
    await press(lead, 'Laat los')
    await expect(anna.page.getByText('We kijken samen')).toHaveCount(0)
  })

  await test.step('groups work for themselves again: everyone is back at the own paper, and reads to look up', async () => {
    await workshop.step('groups')
    for (const { page } of [anna, bo]) await page.waitForURL(new RegExp(`/lane/${two.laneId}$`))
    await call('Roep iedereen hierheen')
    await lead.sees('Andere groepen zien dit brownpaper in deze stap niet')
    await bo.sees('kijk even op')
  })
})
