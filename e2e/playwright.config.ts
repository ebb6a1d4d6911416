import { defineConfig } from '@playwright/test'

const isCi = process.env.CI === 'true'

/** How long something that was asked of a page may take, on a crowded machine too. */
const PATIENCE_MS = 30_000

/** Debian's Chromium drives the stories; each test starts a server of its own on a free port. */
export default defineConfig({
  testDir: './stories',
  testMatch: '**/*.story.ts',
  // Stories take a minute on a quiet machine; a crowded one should make them slow, not wrong.
  timeout: 400_000,
  expect: { timeout: PATIENCE_MS },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: isCi,
  outputDir: '../test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    actionTimeout: PATIENCE_MS,
    // Recording costs half as much again, and nobody takes a recording out of CI.
    trace: isCi ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
