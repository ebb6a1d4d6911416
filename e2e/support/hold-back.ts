import type { Page } from '@playwright/test'

/** Holds back files that a page asks for from now on, as a slow line does, until they may come. */
export async function holdBack(page: Page, files: string | RegExp): Promise<{ mayCome(): void }> {
  const allowed = Promise.withResolvers<void>()
  await page.route(files, async (route) => {
    await allowed.promise
    await route.continue()
  })
  return { mayCome: allowed.resolve }
}
