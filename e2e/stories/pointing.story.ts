import { makeGroup } from '../support/group.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** Bare paper beside the lane. */
const FROM = { x: 900, y: 300 }
const TO = { x: 1200, y: 300 }

test('people point with light and say something beside their arrow, and nothing of it stays', async ({
  browser,
}) => {
  const { lead, people } = await makeGroup(browser, server, { title: 'Aanwijzen', names: ['Anna', 'Bo'] })
  const [anna, bo] = people
  await anna.beginWith('De rekening')
  await expect(bo.page.getByRole('application')).toBeVisible()
  const { mouse, keyboard } = anna.page

  await test.step('light from a laser pointer is seen by the other, and fades', async () => {
    await anna.page.getByRole('application').focus()
    await keyboard.press('k')
    await expect(anna.page.getByText('Laserpen')).toBeVisible()
    await mouse.move(FROM.x, FROM.y)
    await mouse.down()
    await expect
      .poll(async () => {
        // To and fro until the picture is caught: light is there for a second only.
        await mouse.move(TO.x, TO.y, { steps: 12 })
        await mouse.move(FROM.x, FROM.y, { steps: 12 })
        return lit(bo.page)
      })
      .toBeGreaterThan(50)
    await mouse.move(TO.x, TO.y + 200)
    await mouse.up()
    await expect.poll(() => lit(bo.page)).toBe(0)
  })

  await test.step('a slash opens a field at the arrow; when one is done the others hear it', async () => {
    await keyboard.press('Escape')
    await keyboard.press('/')
    const field = anna.page.getByLabel('Iets zeggen bij je pijl')
    await expect(field).toBeFocused()
    await keyboard.type('Kijk hier')
    await keyboard.press('Enter')
    await expect(field).toHaveCount(0)
    await expect(anna.page.getByRole('application')).toBeFocused()
    await expect(bo.page.getByRole('status').filter({ hasText: 'Anna: Kijk hier' })).toBeAttached()
  })

  await test.step('none of it is in the lane', async () => {
    await anna.allSaved()
    expect(await lead.exported()).not.toContain('Kijk hier')
  })
})

/** How many points of what moves over the paper are painted halfway along the light's way. */
const lit = (page: Page) =>
  page.evaluate(
    ([x, y]) => {
      // What moves is on the uppermost canvas.
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('[role=application] canvas')].at(-1)
      const ctx = canvas?.getContext('2d')
      if (canvas === undefined || !ctx) return -1
      const box = canvas.getBoundingClientRect()
      const scale = canvas.width / box.width
      const { data } = ctx.getImageData((x - box.left) * scale, (y - box.top) * scale, 100, 40)
      return data.filter((value, at) => at % 4 === 3 && value > 200).length
    },
    [(FROM.x + TO.x) / 2 - 50, FROM.y - 20] as const,
  )
