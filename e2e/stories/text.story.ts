import { type Browser, expect, type Page, test } from '@playwright/test'
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
