import { defineConfig } from '@playwright/test'

/** Debian's Chromium drives the stories; each test starts a server of its own on a free port. */
export default defineConfig({
  testDir: './stories',
  testMatch: '**/*.story.ts',
  // Stories take a minute on a quiet machine; a crowded one should make them slow, not wrong.
  timeout: 400_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  outputDir: '../test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
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
