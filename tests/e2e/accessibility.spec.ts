import type { Page } from '@playwright/test'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { analysed } from './analysis'
import { expect, test } from './fixture'
import { blobs } from './golden'

/** What axe finds serious or critical, as text; and how many rules passed. */
async function check(window: Page): Promise<{ serious: string[]; passes: number }> {
  const { violations, passes } = await window.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return { serious, passes: passes.length }
}

test('the main view has no serious accessibility violation, light or dark', async ({ start }) => {
  const { window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await window.getByTestId('table-row').first().click()
  // Evaluated from outside: the page's policy lets no foreign script in.
  await window.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    const { serious, passes } = await check(window)
    expect(serious).toEqual([])
    expect(passes).toBeGreaterThan(10)
  }
})
