import type { Page } from '@playwright/test'

/** How many sheets a page takes when it is printed, by its own words on their size. */
export async function printedSheets(page: Page): Promise<number | undefined> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
}
