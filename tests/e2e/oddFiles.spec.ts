import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { analysed, type } from './analysis'
import { answerOpen } from './dialogs'
import { expect, test } from './fixture'
import { blobs } from './golden'

test('a file without measurements says what to choose, and is fitted once that is done', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'ids.csv')
  const lines = Array.from({ length: 60 }, (_, i) => `${100_000 + i},${i % 3}`)
  await writeFile(file, ['serial,machine', ...lines].join('\n'))
  const { window, screenshot } = await start({ args: [file] })
  await expect(window.getByTestId('empty-state')).toHaveAttribute('data-state', 'noColumns')
  await expect(window.getByTestId('export-flagged')).toBeDisabled()
  await screenshot('no-measurements')
  await window.getByTestId('column-0').check()
  await analysed(window, 'ids.csv')
  await expect(window.getByTestId('axis-y')).toHaveCount(0)
})

test('hundreds of columns are searched; names are shown as they are written', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'wide.csv')
  const strange = '<img src=x onerror=alert(1)>'
  const names = [strange, ...Array.from({ length: 299 }, (_, i) => `sensor ${i}`)]
  const row = (i: number) => names.map((_, j) => ((i * (j + 7)) % 61) / 10).join(',')
  await writeFile(
    file,
    [names.join(','), ...Array.from({ length: 40 }, (_, i) => row(i))].join('\n'),
  )
  const { app, window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await answerOpen(app, file)
  await window.getByTestId('open-button').click()
  await expect(window.getByTestId('more-columns')).toContainText('100 more')
  await window.getByTestId('drop-shown').click()
  await window.getByTestId('column-filter').fill('sensor 29')
  await expect(window.getByTestId('column-0')).toHaveCount(0)
  await window.getByTestId('choose-shown').click()
  await window.getByTestId('column-filter').fill('img')
  await window.getByTestId('column-0').check()
  await type(window, 'k-max', '2')
  await analysed(window, 'wide.csv')
  await screenshot('wide')
  const columns = window.getByTestId('axis-x').locator('option', { hasNotText: /^(PC|LD) \d/ })
  await expect(columns).toHaveCount(10)
  await expect(columns.first()).toHaveText(strange)
})

test('without any column the former picture stays, and the window says what to do', async ({
  start,
}) => {
  const { window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await window.getByTestId('column-0').uncheck()
  await window.getByTestId('column-1').uncheck()
  await expect(window.getByText('Choose at least one column.')).toBeVisible()
  await expect(window.getByTestId('picture')).toBeVisible()
  await expect(window.getByTestId('export-flagged')).toBeDisabled()
  await window.getByTestId('column-1').check()
  await analysed(window, 'blobs_stretched.csv')
})

test('a fit that may not take enough rounds says that it has not converged', async ({ start }) => {
  const { window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await window.getByTestId('fitting-details').locator('summary').click()
  await type(window, 'maxIterations', '1')
  await analysed(window, 'blobs_stretched.csv')
  await expect(window.getByTestId('status')).toContainText('not converged')
  await screenshot('not-converged')
})
