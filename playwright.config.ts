import { defineConfig } from 'playwright/test'
import { chooseRuntime } from './scripts/bootstrap.mjs'

// Playwright finds Electron through the `electron` package; workers get this environment too, and need not choose again.
if (process.env.INKSTONE_RUNTIME_CHOSEN === undefined) {
  Object.assign(process.env, chooseRuntime(), { INKSTONE_RUNTIME_CHOSEN: '1' })
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
})
