import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { analysed, flagged, type } from './analysis'
import { answerQuestions, answerSave, askedQuestions } from './dialogs'
import { exportedTable } from './exportedTable'
import { expect, test } from './fixture'
import { blobs, blobsRows, golden } from './golden'

const original = ({ x1, x2 }: Record<string, string>) => `${x1},${x2}`
const goldenRows = golden.anomaly_rows_zero_based.map((row) => blobsRows[row])

/** The exported table, once it is there: it is renamed into its place when it is complete. */
async function written(path: string) {
  await expect.poll(() => existsSync(path)).toBe(true)
  return exportedTable(path)
}

test('a file given at the start is analysed, flagged at 4 % and exported as the reference has it', async ({
  start,
  folder,
}) => {
  const { app, window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await flagged(window, golden.anomaly_rows_zero_based.length)
  await screenshot('light')
  await window.emulateMedia({ colorScheme: 'dark' })
  await screenshot('dark')

  const target = join(folder, 'flagged.csv')
  await answerSave(app, [target])
  await window.getByTestId('export-flagged').click()
  const { header, rows } = await written(target)
  expect(header.slice(0, 6)).toEqual([
    'x1',
    'x2',
    'isodense_flag',
    'isodense_score',
    'isodense_log_density',
    'isodense_rank',
  ])
  expect(rows.map(original).sort()).toEqual([...goldenRows].sort())
  const ranks = rows.map((row) => Number(row['isodense_rank'])).sort((a, b) => a - b)
  expect(ranks).toEqual(goldenRows.map((_, i) => i + 1))
})

test('without a file the inspection sample is shown', async ({ start }) => {
  const { app, window, screenshot } = await start()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0].setContentSize(1280, 800),
  )
  await analysed(window, 'inspection.csv')
  const count = await window.getByTestId('picture').getAttribute('data-flagged-count')
  expect(Number(count)).toBeGreaterThan(0)
  await screenshot('sample') // docs/images/window.png is a copy of it
})

test('the percentile is moved and the flags follow', async ({ start }) => {
  const { window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)
  await expect(window.getByTestId('table-row')).toHaveCount(8)
  await type(window, 'percentile-number', '10')
  await flagged(window, 40)
  await screenshot('percentile-10')
  await type(window, 'percentile-number', '0')
  await flagged(window, 0)
  await type(window, 'percentile-number', '4')
  await flagged(window, 16)
  // The slider by keyboard: one step is 0.1 %, ten steps one row in a hundred.
  await window.getByTestId('percentile-slider').focus()
  for (let i = 0; i < 10; i++) await window.keyboard.press('ArrowRight')
  await expect(window.getByTestId('percentile-number')).toHaveValue('5')
  await flagged(window, 20)
})

test('a row clicked in the table is marked in the picture', async ({ start }) => {
  const { window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await window.getByTestId('table-row').first().click()
  const lowest = golden.log_density.indexOf(Math.min(...golden.log_density))
  await expect(window.getByTestId('picture')).toHaveAttribute('data-selected-row', String(lowest))
  await screenshot('selected')
})

test('all rows are exported with the log densities of the reference, without standardising', async ({
  start,
  folder,
}) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  const model = () => window.getByTestId('picture').getAttribute('data-model-id')
  const before = await model()
  await window.getByTestId('standardise').click()
  await expect.poll(model).not.toBe(before)
  await analysed(window, 'blobs_stretched.csv')

  const target = join(folder, 'all.csv')
  await answerSave(app, [target])
  await window.getByTestId('export-all').click()
  const { rows } = await written(target)
  expect(rows.map(original)).toEqual(blobsRows)
  rows.forEach((row, i) => {
    expect(Number(row['isodense_log_density'])).toBeCloseTo(golden.log_density[i], 3)
  })
  const flaggedRows = rows.flatMap((row, i) => (row['isodense_flag'] === '1' ? [i] : []))
  expect(flaggedRows).toEqual(golden.anomaly_rows_zero_based)
})

test('the input itself is not written to', async ({ start, folder }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await answerQuestions(app, 0)
  const target = join(folder, 'flagged.csv')
  await answerSave(app, [blobs, target])
  await window.getByTestId('export-flagged').click()
  expect((await written(target)).rows).toHaveLength(16)
  expect(await askedQuestions(app)).toEqual([
    'This file was opened as input and is not written to.',
  ])
})
