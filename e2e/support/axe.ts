import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What axe holds against the page, whatever the impact: every rule it has, and our own 7:1 for text. An
 * open menu is alone with the keys, like a dialog, which axe leaves out of landmarks and a menu not.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  const region = { enabled: !(await page.getByRole('menu').isVisible()) }
  const rules = { 'color-contrast-enhanced': { enabled: true }, region }
  const found = await new AxeBuilder({ page }).options({ rules }).setLegacyMode().analyze()
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

/** Nothing is being loaded or moved any more: what fades in has no contrast yet. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          // a slow machine is still fetching the screen
          document.querySelector('h1') !== null &&
          document.querySelector('[aria-busy="true"]') === null &&
          document.getAnimations().every(({ playState }) => playState !== 'running'),
      ),
    )
    .toBe(true)
}
