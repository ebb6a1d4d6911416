import { test as base } from '@playwright/test'

export * from '@playwright/test'

/** A story. Who took part leaves with it: pages left open would go on drawing beside all that come after. */
export const test = base.extend<{ everyoneLeaves: undefined }>({
  everyoneLeaves: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
