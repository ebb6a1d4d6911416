import { LAPTOP, PHONE, PROJECTOR } from '../support/people.ts'
import { printedSheets } from '../support/printed.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** Bytes of a picture as a camera would give one, made by the browser itself. */
async function photo(page: Page): Promise<Buffer> {
  const data = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 900 })
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('No canvas')
    pen.fillStyle = '#c9a26b'
    pen.fillRect(0, 0, 1600, 900)
    pen.fillStyle = '#222222'
    pen.font = '60px sans-serif'
    pen.fillText('Folder in de bus', 100, 200)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  return Buffer.from(data, 'base64')
}

/** Eight moments, scores and a top three, as somebody types them off a wall. */
const WALL = `1. Folder in de bus -1
k: kleine letters
2. Winkel in +2 blij
3. Thuis uitpakken +1
4. Eerste week +1
5. Op reis (0)
6. Rekening komt -3 boos
! niemand waarschuwde mij
7. Bellen -2
8. Opgelost +1

Top 3
1. Waarschuw vooraf (6)
2. Bel zelf terug (7)
3. Grotere letters (1)`

test('a group works on paper: a companion photographs its wall, types it over, and it is presented', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server, 'blank', 'nl')
  const [group] = await workshop.groups()
  await workshop.step('groups')
  const [companionLink] = (await workshop.links('companion')).filter(({ groupId }) => groupId === group.id)
  const { token } = await workshop.join(companionLink?.code ?? '', 'Chantal')
  const chantal = await Visitor.arrive(browser, { locale: 'nl-NL', viewport: LAPTOP })
  await workshop.signIn(chantal, token)
  const { page } = chantal
  const field = page.getByLabel('Wat er op papier staat')
  const preview = page.getByRole('region', { name: 'Zo komt het op het brownpaper' })

  await test.step('an empty lane leads there, and the photo hangs before anything is typed', async () => {
    await page.goto(workshop.address(`lane/${group.laneId}`))
    await page.getByRole('button', { name: 'Op papier gewerkt? Typ het over' }).click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Foto van de muur' }).click()
    await (await choosing).setFiles({ name: 'muur.jpg', mimeType: 'image/jpeg', buffer: await photo(page) })
    await page.getByRole('button', { name: 'Nee, leg hem neer' }).click()
    await expect(page.getByRole('img', { name: 'Foto van de muur op papier, 1 van 1' })).toBeVisible()
  })

  await test.step('each line shows what it becomes, and what is odd says so by its line', async () => {
    await field.fill('9 keer gebeld\nm: Bellen -2\ncijfer: 8')
    await expect(preview.getByText('Regel 3')).toBeVisible()
    await field.fill(WALL)
    await expect(preview.getByText('8 momenten')).toBeVisible()
    await expect(preview.getByText('8 scores')).toBeVisible()
    await expect(preview.getByText('Regel')).toHaveCount(0)
  })

  await test.step('what is typed survives a closed lid', async () => {
    await page.reload()
    await expect(field).toHaveValue(WALL)
  })

  await test.step('all of it hangs at once, and goes again with one undo', async () => {
    await page.getByRole('button', { name: 'Hang het op' }).click()
    await expect(page.getByRole('application')).toBeVisible()
    const lead = await Visitor.arrive(browser)
    await workshop.signIn(lead, workshop.token)
    await lead.page.goto(workshop.address('lead'))
    const texts = () =>
      lead.page.evaluate(async (id) => (await fetch(`/api/workshops/${id}/export/json`)).text(), workshop.id)
    await expect.poll(texts).toContain('niemand waarschuwde mij')
    await page.getByRole('button', { name: 'Haal alles weer weg' }).click()
    await expect.poll(texts).not.toContain('niemand waarschuwde mij')
    await page.goto(workshop.address(`lane/${group.laneId}/type`))
    await field.fill(WALL)
    await page.getByRole('button', { name: 'Hang het op' }).click()
    await expect.poll(texts).toContain('niemand waarschuwde mij')
    await lead.leave()
  })

  await test.step('that is enough to present: the curve, the deepest point and the top three', async () => {
    await workshop.step('plenary')
    const projector = await Visitor.arrive(browser, { locale: 'nl-NL', viewport: PROJECTOR })
    await workshop.signIn(projector, workshop.token)
    await projector.page.goto(workshop.address('present'))
    await projector.page.getByRole('button', { name: 'Groep 1' }).click()
    const next = projector.page.getByRole('button', { name: 'Volgende' })
    const seen = new Set<string>()
    for (let slide = 0; slide < 6; slide++) {
      for (const text of ['Rekening komt', 'Waarschuw vooraf', 'Bel zelf terug', 'Grotere letters']) {
        if (await projector.page.getByText(text).filter({ visible: true }).first().isVisible()) seen.add(text)
      }
      if (!(await next.isEnabled())) break
      await next.click()
    }
    expect([...seen].sort()).toEqual([
      'Bel zelf terug',
      'Grotere letters',
      'Rekening komt',
      'Waarschuw vooraf',
    ])
  })
})

test('a spreadsheet is pasted or opened as lines, and a phone can type too', async ({ browser }) => {
  const workshop = await Prepared.make(server, 'demo', 'nl')
  const [group] = await workshop.groups()
  const lead = await Visitor.arrive(browser, { locale: 'nl-NL', viewport: PHONE })
  await workshop.signIn(lead, workshop.token)
  const { page } = lead
  await page.goto(workshop.address(`lane/${group.laneId}/type`))
  const field = page.getByLabel('Wat er op papier staat')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Haal uit een bestand' }).click()
  const csv = 'Moment;Knelpunt;Score\nNieuw moment;"te duur\nte laat";-2\n'
  await (await choosing).setFiles({ name: 'muur.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(field).toHaveValue('moment: Nieuw moment\nknelpunt: te duur\nknelpunt: te laat\ngevoel: -2')
  await page.getByRole('button', { name: 'Hang het op' }).click()
  await expect(page.getByRole('main', { name: 'Brownpaper als lijst' })).toContainText('Nieuw moment')
  expect(lead.complaints).toEqual([])
})

test('a lane is printed as numbered cards, and as a wall in real size on sheets', async ({ browser }) => {
  const workshop = await Prepared.make(server, 'demo', 'nl')
  const [group] = await workshop.groups()
  const lead = await Visitor.arrive(browser, { locale: 'nl-NL', viewport: LAPTOP })
  await workshop.signIn(lead, workshop.token)
  const { page } = lead
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
  await page.goto(workshop.address(`lane/${group.laneId}/print`))
  const card = page.getByRole('article').filter({ hasText: 'Ik vergelijk abonnementen via Google' })
  await expect(card).toContainText('1b')
  // As wide as a sticky note, on paper.
  await page.emulateMedia({ media: 'print' })
  expect((await card.boundingBox())?.width).toBeCloseTo((76 / 25.4) * 96, 0)
  await page.emulateMedia({ media: null })

  await page.getByText('De hele muur').click()
  await expect(page.getByRole('img', { name: 'Zo vallen de vellen over de muur: 14' })).toBeVisible()
  await page.getByRole('button', { name: 'Druk af' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  expect(await page.locator('[data-print-wall] > section').count()).toBe(14)
  expect(await printedSheets(page)).toBe(14)

  await test.step('of several groups at once, cards and walls, each on sheets of its own', async () => {
    await page.goto(workshop.address('print'))
    await page.getByText('Allebei').click()
    await page.getByRole('checkbox', { name: 'Groep 3' }).uncheck()
    await page.getByRole('checkbox', { name: 'Groep 4' }).uncheck()
    await expect(page.getByRole('status').filter({ hasText: '48 vellen.' })).toBeVisible()
    await page.getByRole('button', { name: 'Druk af' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
    expect(await printedSheets(page)).toBe(48)
    await page.emulateMedia({ media: 'print' })
    const sheets = page.getByRole('main').locator('section > div > section')
    await expect(sheets.first()).toContainText('Groep 1 · Sanne')
    await expect(sheets.last()).toContainText('Groep 2 · Mehmet · Vel B7')
  })
  expect(lead.complaints).toEqual([])
})
