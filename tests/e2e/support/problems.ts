import type { Page } from '@playwright/test'

/** Uncaught errors and console errors of a page, from its very beginning on (the last 200). */
export async function problemsIn(page: Page): Promise<string[]> {
  const errors = await page.pageErrors({ filter: 'all' })
  const messages = await page.consoleMessages({ filter: 'all' })
  return [
    ...errors.map((error) => `uncaught: ${error.message}`),
    ...messages
      .filter((message) => message.type() === 'error')
      .map((message) => `console: ${message.text()}`),
  ]
}
