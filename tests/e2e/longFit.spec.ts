import type { Page } from '@playwright/test'
import { analysed, flagged, type } from './analysis'
import { engineProcess, killEngine } from './engineProcess'
import { expect, test } from './fixture'
import { blobs } from './golden'

/** Begins a fit that takes minutes, and waits until it is under way. */
async function beginLongFit(window: Page): Promise<void> {
  await type(window, 'restarts', '1000')
  await expect(window.getByTestId('progress')).toBeVisible()
  await expect(window.getByTestId('stop')).toBeVisible()
}

test('a long fit is stopped and what was shown stays', async ({ start }) => {
  const { window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await beginLongFit(window)
  await screenshot('progress')
  await window.getByTestId('stop').click()
  await expect(window.getByTestId('progress')).toHaveCount(0)
  await flagged(window, 16)
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)
  await type(window, 'restarts', '2')
  await analysed(window, 'blobs_stretched.csv')
})

test('the engine is killed during a fit: the window says so, and file and settings are loaded again', async ({
  start,
}) => {
  const { app, window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)
  await beginLongFit(window)

  const first = await engineProcess(app)
  await killEngine(app)
  await expect(window.getByTestId('engine-banner')).toBeVisible()
  await screenshot('engine-banner')
  await expect.poll(() => engineProcess(app)).not.toBe(first)
  await expect.poll(() => engineProcess(app)).toBeDefined()
  await expect(window.getByTestId('engine-banner')).toHaveCount(0)

  await expect(window.getByTestId('restarts')).toHaveValue('1000')
  await expect(window.getByTestId('percentile-number')).toHaveValue('2')
  await expect(window.getByTestId('progress')).toBeVisible()
  await type(window, 'restarts', '10')
  await analysed(window, 'blobs_stretched.csv')
  await flagged(window, 8)
})
