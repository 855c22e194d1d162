import { defineConfig } from '@playwright/test'

// One worker: windows compete for the focus. No retries: a test that fails now and then has failed.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'artefacts/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'artefacts/reports/e2e.json' }]],
})
