import { defineConfig } from '@playwright/test'
import { browserArguments, installedBrowser } from './scripts/testing/chromium.mjs'

/** The built window in a plain browser page: real engine, real code of main, only Electron is made up. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'artefacts/browser',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'artefacts/reports/browser.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    colorScheme: 'light',
    launchOptions: { ...installedBrowser(), args: browserArguments() },
  },
})
