import { holdBack } from '../support/hold-back.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** How close one is, as the zoom bar tells it. */
async function zoomLevel(page: Page): Promise<string> {
  return (await page.getByRole('button', { name: /^\d+%/ }).getAttribute('aria-label')) ?? ''
}

test('one finds words, commands and one’s way on the paper, and pastes a table', async ({ browser }) => {
  const workshop = await Prepared.make(server, 'demo')
  const [group] = await workshop.groups()
  const lead = await Visitor.arrive(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  await workshop.signIn(lead, workshop.token)
  const search = await holdBack(lead.page, /paper-search/)
  await lead.page.goto(workshop.address(`lane/${group.laneId}`))
  const { page } = lead
  const { keyboard } = page
  const paper = page.getByRole('application')
  await expect(paper).toBeVisible()
  await paper.focus()

  await test.step('what is typed before the search has come goes into its field', async () => {
    await keyboard.press('Control+f')
    await keyboard.type('de bel')
    search.mayCome()
    const field = page.getByRole('combobox', { name: 'Search this brown paper' })
    await expect(field).toHaveValue('de bel')
    await field.press('Escape')
    await expect(paper).toBeFocused()
  })

  await test.step('search finds a word whatever its accents, and Enter walks along the places', async () => {
    await keyboard.press('Control+f')
    const field = page.getByRole('combobox', { name: 'Search this brown paper' })
    await expect(field).toBeFocused()
    await field.fill('BÍLL')
    await expect(page.getByText(/^\d found$/)).toBeVisible()
    const hits = page.getByRole('option')
    await expect(hits.first()).toContainText('bill')
    await field.press('Enter')
    await expect(page.getByText(/^1 of \d$/)).toBeVisible()
    await field.press('ArrowDown')
    await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
    await field.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(paper).toBeFocused()
  })

  await test.step('what was found is what the keyboard is at: Enter opens its text', async () => {
    await keyboard.press('Enter')
    await expect(page.getByRole('textbox')).toHaveValue('Monthly bill')
    await keyboard.press('Escape')
  })

  await test.step('the command list runs what a few letters of its name choose', async () => {
    await keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Find a command' })
    await expect(field).toBeFocused()
    await field.fill('zoom 100')
    await expect(page.getByRole('option').first()).toHaveText(/Zoom to 100 percent/)
    await field.press('Enter')
    await expect(field).toHaveCount(0)
    await expect.poll(() => zoomLevel(page)).toContain('100%')
  })

  await test.step('what was used last comes first', async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toHaveText(/Zoom to 100 percent/)
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(paper).toBeFocused()
  })

  await test.step('spreadsheet cells ask what they become; Enter takes a note a cell, one undo takes it back', async () => {
    const asked = page.getByRole('dialog', { name: 'What will it be?' })
    await page.evaluate(() => navigator.clipboard.writeText('uno\tdos\ntres\tcuatro'))
    await keyboard.press('Control+v')
    const first = asked.getByRole('button', { name: 'A note per cell (4)' })
    await expect(first).toBeFocused()
    await keyboard.press('Enter')
    await expect(asked).toHaveCount(0)
    await keyboard.press('Control+f')
    await page.getByRole('combobox', { name: 'Search this brown paper' }).fill('cuatro')
    await expect(page.getByRole('option')).toHaveCount(1)
    await keyboard.press('Escape')
    await keyboard.press('Control+z')
    await keyboard.press('Control+f')
    await page.getByRole('combobox', { name: 'Search this brown paper' }).fill('uno')
    await expect(page.getByText('0 found')).toBeVisible()
    await keyboard.press('Escape')
  })

  await test.step('who is lost is shown the way back', async () => {
    await page.mouse.move(700, 450)
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 900)
    await page.getByRole('button', { name: 'Back to the brown paper' }).click()
    await expect(page.getByRole('button', { name: 'Back to the brown paper' })).toHaveCount(0)
  })

  await test.step('the small map comes and is put away', async () => {
    const map = page.getByRole('button', { name: 'Small map of everything' })
    await expect(map).toHaveAttribute('aria-pressed', 'false')
    await map.click()
    await expect(map).toHaveAttribute('aria-pressed', 'true')
    await map.click()
    await expect(map).toHaveAttribute('aria-pressed', 'false')
  })

  await test.step('a selection goes to the clipboard as a picture', async () => {
    await paper.focus()
    await keyboard.press('Alt+Shift+C')
    await lead.sees('The picture is on the clipboard.')
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('image/png'))?.size ?? 0
    })
    expect(size).toBeGreaterThan(1000)
  })

  await test.step('single keys can be switched off; those with Ctrl go on', async () => {
    await paper.focus()
    await keyboard.press('?')
    await page.getByRole('switch', { name: /Use single keys/ }).click()
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await paper.focus()
    await keyboard.press('n')
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await keyboard.press('Control+f')
    await expect(page.getByRole('combobox', { name: 'Search this brown paper' })).toBeFocused()
  })
  expect(lead.complaints).toEqual([])
})
