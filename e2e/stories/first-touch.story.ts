import { makeGroup } from '../support/group.ts'
import { holdBack } from '../support/hold-back.ts'
import { TestServer } from '../support/server.ts'
import { joinRoom } from '../support/stock-client.ts'
import { expect, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

test('what one types and drags before the paper has its hands is done when they come', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'demo')
  await workshop.step('groups')
  const [group] = await workshop.groups()
  const anna = await Visitor.arrive(browser)
  await workshop.signIn(anna, (await workshop.join(workshop.joinCode, 'Anna', group.id)).token)
  const { page } = anna
  const hands = await holdBack(page, '**/assets/hands-*.js')
  await page.goto(workshop.address(`lane/${group.laneId}`))
  await expect(page.getByRole('application')).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('board-painted').length > 0)
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  const peer = joinRoom(server, workshop.id, `lane/${group.laneId}`, workshop.token)
  await expect.poll(() => peer.provider.synced).toBe(true)
  const strokes = () => peer.ydoc.getMap('objects.base').size
  const before = strokes()

  await page.keyboard.press('p')
  await page.mouse.move(700, 700)
  await page.mouse.down()
  await page.mouse.move(800, 720, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.keyboard.type('The bill')
  hands.mayCome()

  await expect.poll(strokes).toBe(before + 1)
  const field = page.getByRole('application').getByRole('textbox')
  await expect(field).toHaveValue('The bill')
  await page.keyboard.type(' arrives')
  await expect(field).toHaveValue('The bill arrives')
  peer.leave()
  await anna.leave()
})

test('what one types for the commands of the list before they are there is for them, and for nothing one was at', async ({
  browser,
}) => {
  const { people } = await makeGroup(browser, server, { title: 'Snel', names: ['Anna'] })
  const [anna] = people
  const { page } = anna
  await anna.beginWith('De rekening')
  await anna.allSaved()
  const commands = await holdBack(page, '**/assets/list-palette-*.js')
  await page.reload()
  await anna.openList()
  await page.getByRole('button', { name: 'Post-it', exact: true }).focus()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('alle momentjes')
  for (const key of ['Backspace', 'Backspace', 'Backspace', 'e', 'n', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  commands.mayCome()

  await expect(page.getByRole('dialog', { name: 'Scoren' })).toBeVisible()
})
