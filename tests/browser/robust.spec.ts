import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixture'
import { blobs, moons } from './files'

const noise = (i: number) => Math.sin(i * 12.9898) + Math.cos(i * 78.233)

test('settings changed in the midst of a long fit: the last ones win', async ({ open }) => {
  const app = await open(blobs)
  await app.model.restarts.fill('1000')
  await expect(app.model.progress).toBeVisible()
  await expect(app.toolbar.exportFlagged).toBeDisabled()
  for (const restarts of ['900', '800', '2']) await app.model.restarts.fill(restarts)
  await app.threshold.percentile.fill('10')
  await app.analysed()
  await expect(app.threshold.count).toHaveText('40')
  await expect(app.model.line).toContainText('4 families')
})

test('another file opened in the midst of a long fit is shown, and nothing of the former', async ({
  open,
}) => {
  const app = await open(blobs)
  await app.rows.lines.first().click()
  await app.model.restarts.fill('1000')
  await expect(app.model.progress).toBeVisible()
  app.desktop.deliver(moons)
  await app.analysed(moons)
  await expect(app.status.bar).toContainText('200 rows')
  await expect(app.picture.chart).toHaveAttribute('data-selected-row', '')
  await expect(app.threshold.count).toHaveText('8')
})

test('the engine dies in the midst of a fit: file and settings are loaded again', async ({
  open,
}) => {
  const app = await open(blobs)
  await app.threshold.percentile.fill('2')
  await app.model.restarts.fill('1000')
  await expect(app.model.progress).toBeVisible()
  await app.engine.die()
  await expect(app.notices.engineBanner).toHaveAttribute('data-status', 'restarting')
  app.engine.restart()
  await expect(app.model.progress).toBeVisible()
  await app.model.restarts.fill('3')
  await app.analysed()
  await expect(app.threshold.count).toHaveText('8')
})

test('an engine that does not come back is said to be gone, and the picture stays', async ({
  open,
}) => {
  const app = await open(blobs)
  await app.engine.die(false)
  await expect(app.notices.engineBanner).toHaveAttribute('data-status', 'gone')
  await expect(app.picture.chart).toHaveAttribute('data-flagged-count', '16')
  await expect(app.toolbar.exportFlagged).toBeDisabled()
})

test('views, layers and columns clicked quickly leave the last of each', async ({ open }) => {
  const app = await open(blobs)
  for (let i = 0; i < 12; i++) app.desktop.menu(i % 3 === 2 ? 'previousTab' : 'nextTab')
  await app.picture.show()
  for (let i = 0; i < 5; i++) await app.data.column(i % 2).click()
  for (let i = 0; i < 7; i++) await app.picture.layer('kmeans').click()
  await expect(app.data.column(0)).not.toBeChecked()
  await expect(app.data.column(1)).toBeChecked()
  await app.data.column(0).check()
  await app.data.column(1).check()
  await app.analysed()
  await expect(app.picture.kmeansLine).toBeVisible()
  await expect(app.picture.chart).toHaveAttribute('data-flagged-count', '16')
})

test('names with markup in them are text', async ({ open, folder }) => {
  const path = join(folder, '<b>odd</b>.csv'.replaceAll('/', '_'))
  const lines = Array.from({ length: 90 }, (_, i) => `${noise(i)},${noise(i * 3)},<img src=x onerror=alert(1)>${i % 3}`) // prettier-ignore
  await writeFile(path, ['<script>alert(1)</script>,"{b|x}",<u>g</u>', ...lines].join('\n') + '\n')
  const app = await open(path)
  await app.picture.colourBy.selectOption('<u>g</u>')
  await expect(app.picture.legend).toContainText('<img src=x onerror=alert(1)>0')
  await app.rows.lines.first().click()
  await expect(app.details.card).toContainText('<script>alert(1)</script>')
  for (const view of ['scaled', 'families'] as const) await app[view].show()
  await expect(app.families.card(1)).toContainText('<script>alert(1)</script>')
  await expect(app.page.locator('img, u, script:not([src])')).toHaveCount(0)
})

test('one column, one family, and constant columns beside it', async ({ open, folder }) => {
  const path = join(folder, 'one.csv')
  const lines = Array.from({ length: 100 }, (_, i) => `${noise(i)},7,0`)
  await writeFile(path, ['a,same,zero', ...lines].join('\n') + '\n')
  const app = await open(path)
  await expect(app.data.column(1)).not.toBeChecked()
  await app.refitted(() => app.model.setFamilies(1))
  await expect(app.model.line).toContainText('1 family')
  await expect(app.threshold.count).toHaveText('4')
  for (const view of [
    'choice',
    'distribution',
    'scaled',
    'families',
    'tolerance',
    'picture',
  ] as const)
    // prettier-ignore
    await app[view].show()
  await app.rows.lines.first().click()
  await expect(app.details.card).toContainText('Rank')
  for (const constant of [1, 2]) await expect(app.data.column(constant)).toBeDisabled()
})

test('no column, then one again', async ({ open }) => {
  const app = await open(blobs)
  await app.data.column(0).uncheck()
  await app.data.column(1).uncheck()
  await expect(app.page.getByRole('alert')).toContainText('Choose at least one column')
  await expect(app.toolbar.exportFlagged).toBeDisabled()
  await app.data.column(0).check()
  await app.analysed()
  await expect(app.data.column(1)).not.toBeChecked()
  await expect(app.picture.axisY).toHaveCount(0)
})

test('300 columns are listed, searched and dropped at once', async ({ start, folder }) => {
  const path = join(folder, 'wide.csv')
  const names = Array.from({ length: 300 }, (_, c) => `m${c}`)
  const lines = Array.from({ length: 60 }, (_, i) => names.map((_, c) => noise(i * 301 + c)).join())
  await writeFile(path, [names.join(), ...lines].join('\n') + '\n')
  const app = await start(path)
  // The others are found by name; what is done to those found is done to all of them.
  await expect(app.data.columnsShown).toHaveCount(200)
  await expect(app.page.getByText(/100 more/)).toBeVisible()
  await app.page.getByTestId('drop-shown').click()
  await app.data.filter.fill('m29')
  await expect(app.data.columnsShown).toHaveCount(11)
  await app.page.getByTestId('choose-shown').click()
  await app.analysed()
  await app.families.show()
  expect(await app.families.lines()).toHaveLength(11)
})
