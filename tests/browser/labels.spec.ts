import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRandom } from '../../src/core/rng'
import { exportedAll } from './exported'
import { expect, test } from './fixture'

/** 180 good parts and 20 bad ones beside them, with their verdicts. */
async function sheet(folder: string): Promise<string> {
  const random = createRandom(31)
  const noise = () => Array.from({ length: 12 }, () => random.uniform()).reduce((a, b) => a + b, -6)
  const lines = Array.from({ length: 200 }, (_, i) => {
    const shift = i >= 180 ? 3.5 : 0
    return `${(10 + shift + noise()).toFixed(3)},${(20 + noise()).toFixed(3)},${i >= 180 ? 'NOK' : 'OK'}`
  })
  const path = join(folder, 'parts.csv')
  await writeFile(path, ['a,b,verdict', ...lines].join('\n') + '\n')
  return path
}

test('a row labelled by hand is out of the fit, counted, exported, and undone', async ({
  open,
  folder,
}) => {
  const app = await open(await sheet(folder))
  const { labels, rows } = app
  await rows.lines.first().click()
  const row = Number(await rows.lines.first().getAttribute('data-row'))
  await labels.button('bad').click()
  await app.refitted(() => labels.answer({ name: 'A. Wu' }))
  await expect(labels.button('bad')).toHaveAttribute('aria-pressed', 'true')
  expect(app.models()[0].knownBad).toBe(1)
  await labels.disposition.selectOption('scrap')
  await expect(labels.said).toContainText('scrap')
  await labels.comment.fill('=cracked')
  await labels.comment.press('Enter')
  await expect(labels.said).toContainText('A. Wu')
  await expect(labels.said).toContainText('=cracked')
  await labels.show()
  await expect(labels.catchRate).toContainText('of 1 known-bad parts caught')

  // Another label than before needs a reason; the name is remembered. G is the key of the table.
  await rows.table.focus()
  await rows.table.press('g')
  await expect(labels.dialog).toBeVisible()
  await app.screenshot('label-dialog')
  await app.refitted(() => labels.answer({ reason: 'measured again' }))
  await expect(labels.said).toContainText('bad → good')
  const [exported] = (await exportedAll(app, folder)).slice(row)
  expect(exported).toMatchObject({
    ...{ isodense_label: 'good', isodense_disposition: 'scrap', isodense_comment: "'=cracked" },
    ...{ isodense_labelled_by: 'A. Wu', isodense_label_reason: 'measured again' },
  })
  expect(exported['isodense_label_history']).toContain('bad to good')

  await app.refitted(() => app.toolbar.undo.click())
  await expect(labels.button('bad')).toHaveAttribute('aria-pressed', 'true')
})

test('a label column is proposed, and gives catch rate, table and curves', async ({
  open,
  folder,
}) => {
  const app = await open(await sheet(folder))
  const { labels } = app
  await labels.show()
  await expect(labels.column.locator('option').nth(1)).toHaveText('verdict (verdicts)')
  await app.refitted(() => labels.column.selectOption('verdict').then(() => undefined))
  await expect(labels.counts).toContainText('20 bad, 180 good')
  await expect(labels.catchRate).toContainText(/\d+ of 20 known-bad parts caught/)
  await expect(labels.falseAlarms).toContainText('of 180 known-good parts flagged')
  expect(app.models()[0].knownBad).toBe(20)
  await expect(labels.meanings).toHaveCount(2)
  const before = await labels.catchRate.textContent()
  await app.screenshot('labels')
  await app.threshold.percentile.fill('12')
  await expect(labels.catchRate).not.toHaveText(before!)
})

test('ignored rows are not judged, several at once, and say why', async ({ open, folder }) => {
  const app = await open(await sheet(folder))
  const { labels, rows } = app
  await rows.lines.nth(0).click()
  await rows.lines.nth(1).click({ modifiers: ['Control'] })
  await labels.button('ignore').click()
  await app.refitted(() => labels.answer({ name: 'A. Wu', reason: 'fell down' }))
  await expect(app.details.card).toContainText('ignored, reason: fell down (A. Wu)')
  expect(app.models()[0].leftOutCount).toBe(2)
})
