import { defineConfig } from 'playwright/test'
import { ensureChromium } from './scripts/bootstrap/chromium.mjs'
import { chooseRuntime } from './scripts/bootstrap/runtime.mjs'

// Playwright finds Electron through the `electron` package; a Chromium is also the browser of the exported site's readers.
// Workers get this environment too, and need not choose again.
if (process.env.INKSTONE_RUNTIME_CHOSEN === undefined) {
  Object.assign(process.env, { INKSTONE_CHROMIUM: ensureChromium() })
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
