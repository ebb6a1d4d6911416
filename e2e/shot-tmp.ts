import { chromium } from '@playwright/test'
import config from './playwright.config.ts'
import { TestProxy } from '../server/src/sockets/test-proxy.ts'
import { TestServer } from './support/server.ts'
const server = await TestServer.start()
const proxy = await TestProxy.start(server.url, { upgrades: 'refuse', gathers: true })
const browser = await chromium.launch(config.use?.launchOptions ?? {})
for (const [name, width, height] of [['laptop', 1440, 900], ['phone', 390, 844], ['projector', 1920, 1080]] as const) {
  const page = await (await browser.newContext({ viewport: { width, height }, locale: 'nl-NL' })).newPage()
  await page.goto(`${name === 'phone' ? proxy.url : server.url}/check`)
  await page.getByText(/loopt een workshop goed|via een omweg|lukt een/).first().waitFor()
  await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/shots/check-${name}.png`, fullPage: name === 'phone' })
  await page.goto(`${server.url}/`)
  await page.getByRole('link', { name: /netwerk/ }).waitFor()
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/shots/home-${name}.png`, fullPage: name === 'phone' })
}
await browser.close(); await proxy.stop(); await server.stop()
