import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,server,client}/src/**/*.test.{ts,tsx}', 'e2e/{sync,bench,fuzz,soak}/**/*.test.ts'],
    testTimeout: 30_000,
    // several servers, PostgreSQL and Redis are started in some, on machines that have much else to do
    hookTimeout: 60_000,
    // the one style sheet a test reads; all others stay empty
    css: { include: [/tokens\.css/] },
  },
})
