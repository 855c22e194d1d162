import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createNormal, createRandom } from '../../src/core/rng'
import { thresholdSettingsSchema } from '../../src/shared/plan'
import { blobs } from './files'
import { expect, test } from './fixture'

/** First articles: n parts with d dimensions that go together. */
async function articles(folder: string, n: number, d: number): Promise<string> {
  const normal = createNormal(createRandom(8, n, d))
  const rows = Array.from({ length: n }, () => {
    const common = normal()
    return Array.from({ length: d }, (_, j) => (10 + j + 0.02 * (common + normal())).toFixed(4))
  })
  const path = join(folder, 'articles.csv')
  const lines = [rows[0].map((_, j) => `dim ${j + 1}`), ...rows].map((row) => row.join(','))
  await writeFile(path, lines.join('\n') + '\n')
  return path
}

test('a threshold is made from a share, a number of rows, or T², and each choice can be undone', async ({
  open,
}) => {
  const app = await open(blobs)
  const { basis, count, slider } = app.threshold
  await expect(count).toHaveText('16')
  await basis.selectOption('count')
  await app.threshold.countNumber.fill('7')
  await expect(count).toHaveText('7')
  await basis.selectOption('t-squared')
  await expect(slider).toHaveCount(0)
  await app.threshold.falseAlarmRate.fill('0.5')
  const { count: flagged } = await app.engine.service.call('flags', {
    ...{ modelId: await app.modelId(), x: 0, y: 1, colourBy: null, assignment: 'largest' },
    by: thresholdSettingsSchema.parse({ basis: 't-squared', falseAlarmRate: 0.5 }),
  })
  await expect(count).toHaveText(String(flagged))
  await app.rows.lines.first().click()
  await expect(app.details.card).toContainText(/T² \d/)
  await app.distribution.show()
  await expect(app.distribution.line).toHaveCount(0)
  await basis.selectOption('percentile')
  await expect(app.distribution.line).toBeVisible()
  await expect(count).toHaveText('16')
  await app.page.keyboard.press('Control+z')
  await expect(basis).toHaveValue('t-squared')
})

test('false discoveries cannot be chosen within one file, and the reason has its numbers', async ({
  open,
}) => {
  const app = await open(blobs)
  await expect(app.threshold.basis.locator('option[value=false-discovery]')).toBeDisabled()
  await app.threshold.details.click()
  const { noDiscovery } = app.threshold
  await expect(noDiscovery).toContainText('m = 399 other rows the smallest p is 1/400; 20 rows')
})

test('first articles are judged by T², with the shift that could be seen; too few are not judged', async ({
  open,
  folder,
}) => {
  const app = await open(await articles(folder, 30, 12))
  const { basis, smallSample, notJudged, count } = app.threshold
  await expect(basis).toHaveValue('t-squared')
  await expect(smallSample).toContainText('Small sample: 30 rows, 12 columns')
  await expect(smallSample).toContainText('off by 6.79 of its standard deviations')
  await smallSample.locator('summary').click()
  await expect(smallSample).toContainText('dim 12')
  await expect(notJudged).toHaveCount(0)
  await expect(count).toHaveText(/^\d$/)
})

test('fewer parts than T² needs are neither flagged nor passed, in words', async ({
  open,
  folder,
}) => {
  const app = await open(await articles(folder, 8, 12))
  await expect(app.threshold.count).toHaveText('0')
  await expect(app.threshold.notJudged).toContainText('8 rows are not judged')
  await expect(app.threshold.smallSample).toContainText('14 rows would do, or 6 columns')
  await app.rows.show('all')
  await app.rows.lines.first().click()
  await expect(app.details.card).toContainText('not judged: the 8 rows of the fit are too few')
  await app.threshold.basis.selectOption('percentile')
  await expect(app.threshold.notJudged).toHaveCount(0)
})

test('what the next good batch gives is found out in sight, and can be stopped: the threshold is by share again', async ({
  open,
  folder,
}) => {
  const normal = createNormal(createRandom(9))
  const rows = Array.from({ length: 3000 }, (_, i) =>
    Array.from({ length: 12 }, () => ((i % 3) * 5 + normal()).toFixed(3)),
  )
  const path = join(folder, 'long.csv')
  await writeFile(path, [rows[0]!.map((_, j) => `m${j}`), ...rows].map((r) => r.join(',')).join('\n')) // prettier-ignore
  const app = await open(path)
  await expect(app.threshold.count).toHaveText('120')
  await app.threshold.basis.selectOption('good-batch')
  await expect(app.page.getByTestId('progress')).toContainText('What the next good batch gives')
  await app.page.getByTestId('progress').getByRole('button', { name: 'Stop' }).click()
  await expect(app.threshold.basis).toHaveValue('percentile')
  await expect(app.page.getByTestId('progress')).toHaveCount(0)
  await expect(app.threshold.count).toHaveText('120')
})
