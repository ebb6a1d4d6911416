import { type Browser, expect, type Page, test } from '../support/story.ts'
import '../../client/pages/text/text-page.ts'
import { BuiltPages } from '../support/built-page.ts'
import { TEXTS } from '../support/texts.ts'

let pages: BuiltPages
test.beforeAll(async () => {
  pages = await BuiltPages.build()
})
test.afterAll(() => pages.remove())

async function openPage(browser: Browser, deviceScaleFactor = 1): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, deviceScaleFactor })
  const page = await context.newPage()
  await pages.open(page, 'text')
  return page
}

const openNote = (page: Page, text: string, zoom = 1) =>
  page.evaluate(([text, zoom]) => window.textPage.open(text, { zoom }), [text, zoom] as const)
const textOf = (page: Page) => page.evaluate(() => window.textPage.text())
const write = (page: Page, at: number, insert: string) =>
  page.evaluate(([at, insert]) => window.textPage.remote({ at, remove: 0, insert }), [at, insert] as const)

const ALL = Object.values(TEXTS).flat()
/** Of all texts, in all sizes; a browser bends its own rules for a letter or two. */
const LEAST_EQUAL = 0.99

for (const pixelRatio of [1, 2]) {
  test(`lines of field and canvas are the same at ${pixelRatio} device pixels a pixel`, async ({
    browser,
  }) => {
    const page = await openPage(browser, pixelRatio)
    for (const zoom of [0.5, 1, 2]) {
      const lines = await page.evaluate(
        async ({ texts, zoom }) => {
          const all = []
          for (const text of texts) {
            await window.textPage.open(text, { zoom })
            all.push({ text, ...window.textPage.lines() })
          }
          return all
        },
        { texts: ALL, zoom },
      )
      const isEqual = ({ canvas, field, count }: (typeof lines)[number]) =>
        count.canvas === count.field && canvas.join() === field.join()
      const different = lines.filter((one) => !isEqual(one))
      expect(lines.length).toBeGreaterThanOrEqual(200)
      expect(different.length, different.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
        Math.floor(lines.length * (1 - LEAST_EQUAL)),
      )
      expect(lines.filter(({ over }) => over > 1).map(({ text }) => text)).toEqual([])
    }
    await page.context().close()
  })
}

test('words come back by undo as they were typed, and what others wrote stays', async ({ browser }) => {
  const page = await openPage(browser)
  const field = page.getByLabel('text')
  await openNote(page, 'brief ')
  await page.keyboard.type('komt laat')
  await write(page, 0, 'De ')
  await expect(field).toHaveValue('De brief komt laat')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('De brief ')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('De brief ')
  await page.keyboard.press('Control+Shift+z')
  await expect(field).toHaveValue('De brief komt laat')
  await page.keyboard.type('!')
  expect(await textOf(page)).toBe('De brief komt laat!')
  await page.context().close()
})

test('what others write moves the caret and the selection along', async ({ browser }) => {
  const page = await openPage(browser)
  const field = page.getByLabel('text')
  await openNote(page, 'een drie')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await write(page, 3, ' twee')
  await expect(field).toHaveValue('een twee drie')
  await page.keyboard.type('vier')
  expect(await textOf(page)).toBe('een twee vier')
  await page.context().close()
})

test('letters being composed are kept whole while others write', async ({ browser }) => {
  const page = await openPage(browser)
  const field = page.getByLabel('text')
  const line = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    line.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await openNote(page, '日')
  await compose('ほ')
  await write(page, 0, '今')
  await compose('ほn')
  expect(await field.inputValue()).toBe('日ほn')
  await compose('本')
  await line.send('Input.insertText', { text: '本' })
  await expect(field).toHaveValue('今日本')
  expect(await textOf(page)).toBe('今日本')
  await page.keyboard.type('!')
  expect(await textOf(page)).toBe('今日本!')
  await page.context().close()
})

test('emoji go in whole and are taken out whole', async ({ browser }) => {
  const page = await openPage(browser)
  await openNote(page, 'ok ')
  await page.keyboard.insertText('👍🏽')
  await page.keyboard.insertText('👨‍👩‍👧')
  expect(await textOf(page)).toBe('ok 👍🏽👨‍👩‍👧')
  await page.keyboard.press('Backspace')
  expect((await textOf(page)).isWellFormed()).toBe(true)
  await page.context().close()
})

test('a double click takes the word, and pasted formatting is left behind', async ({ browser }) => {
  const page = await openPage(browser)
  const field = page.getByLabel('text')
  await openNote(page, 'lang wachten')
  const box = await field.boundingBox()
  if (!box) throw new Error('The field is not there')
  await page.mouse.dblclick(box.x + 90, box.y + 12)
  await field.evaluate((area) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<b>niet</b>')
    clipboardData.setData('text/plain', 'niet')
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.keyboard.insertText('bellen')
  expect(await textOf(page)).toBe('lang bellen')
  await page.context().close()
})

/** For a machine that is busy with much else; a quiet one needs a tenth. */
const SOON_MS = 1500

test('endless texts of other programs stop nobody', async ({ browser }) => {
  const page = await openPage(browser)
  const worst = [
    'woord '.repeat(8400),
    'a'.repeat(50_000),
    'ש'.repeat(50_000),
    `e${'\u0301'.repeat(50_000)}`,
    '\n'.repeat(500_000),
  ]
  for (const text of worst) {
    const layoutMs = await page.evaluate((text) => window.textPage.layoutMs(text), text)
    expect(layoutMs).toBeLessThan(SOON_MS)
    await openNote(page, text)
    const { openMs } = await page.evaluate(() => window.textPage.lines())
    expect(openMs).toBeLessThan(SOON_MS)
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('x')
    expect((await textOf(page)).startsWith('x')).toBe(true)
    expect(await textOf(page)).toHaveLength(text.length + 1)
  }
  await page.context().close()
})
