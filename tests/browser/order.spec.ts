import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wellFormedText } from '../charts/wellFormed'
import { exportedAll, isFlagged, isJudged, logDensities } from './exported'
import { blobs, golden, inspection } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'
import { percentileOf } from './reference'

test.use({ viewport: { width: 1280, height: 720 } })

test('the threshold stands at its value and follows the slider; rows are not drawn again', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  await app.order.show()
  await expect(app.order.line).toBeVisible()
  expect(await app.order.flagged()).toBe(16)
  expect(await app.order.inSight()).toBe(400)
  const values = logDensities(await exportedAll(app, folder))
  const shown = async () => numbersIn(await app.order.label.innerText())[0]
  expect(await shown()).toBeCloseTo(percentileOf(values, 4), 3)
  const calls = () =>
    app.engine.calls.filter((one) => one.kind === 'call' && one.method === 'order').length
  const before = calls()
  await app.threshold.percentile.fill('12')
  await expect.poll(shown).toBeCloseTo(percentileOf(values, 12), 3)
  await expect.poll(app.order.flagged).toBe(48)
  expect(calls()).toBe(before)
})

test('keys step along the flagged rows, and what is selected elsewhere is marked', async ({
  open,
}) => {
  const app = await open(blobs)
  await app.order.show()
  await app.order.group.focus()
  const flagged = golden.anomaly_rows_zero_based.toSorted((a, b) => a - b)
  const selected = async () =>
    numbersIn((await app.details.card.getByRole('heading').first().innerText()) ?? '')[0]
  for (const [key, row] of [['n', flagged[0]], ['n', flagged[1]], ['p', flagged[0]]] as const) {
    await app.page.keyboard.press(key)
    await expect.poll(selected).toBe(row + 2)
  } // prettier-ignore
  await app.page.keyboard.press('Shift+ArrowRight')
  await expect.poll(selected).toBe(flagged[0] + 3)
  await app.order.asTable.check()
  const line = app.order.table.locator('tr.selected')
  await expect(line).toContainText(String(flagged[0] + 3))
})

test('rows stand along their dates; not judged are said, never passed; zoom shows fewer', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  await app.order.show()
  await app.order.along.selectOption({ label: 'By “measured_at”, earliest first' })
  await expect(app.order.chart).toHaveAttribute('aria-label', /measured_at/)
  const all = await app.order.inSight()
  const rows = await exportedAll(app, folder)
  expect(all).toBe(rows.filter(isJudged).length)
  expect(await app.order.flagged()).toBe(rows.filter(isFlagged).length)
  await app.order.group.focus()
  for (const key of ['+', '+', '+', 'ArrowRight']) await app.page.keyboard.press(key)
  await expect.poll(app.order.inSight).toBeLessThan(all)
  await app.page.keyboard.press('0')
  await expect.poll(app.order.inSight).toBe(all)
})

test('rows that are not judged are told in the chart and in the saved picture', async ({
  open,
  folder,
}) => {
  const lines = (await readFile(blobs, 'utf8')).trim().split(/\r?\n/)
  lines[10] = 'broken,broken'
  const file = join(folder, 'broken.csv')
  await writeFile(file, lines.join('\n') + '\n')
  const app = await open(file)
  await app.order.show()
  await expect(app.order.key).toContainText('Not judged · 1')
  app.desktop.toSave.push(join(folder, 'order.svg'))
  await app.order.save('svg')
  await expect(app.notices.toasts.last()).toContainText('order.svg')
  const texts = wellFormedText(await readFile(join(folder, 'order.svg'), 'utf8'))
  expect(texts).toContain('broken.csv')
  expect(texts).toContain('Not judged · 1')
  expect(texts.join()).toMatch(/Threshold −?[\d.]+/)
})

test('many rows are bands, and single again when zoomed in', async ({ open, folder }) => {
  const file = join(folder, 'many.csv')
  const values = Array.from({ length: 7000 }, (_, i) => `${Math.sin(i * 1.7) + Math.sin(i * 0.37)},${Math.cos(i * 2.3) + Math.sin(i * 1.1)}`) // prettier-ignore
  await writeFile(file, ['a,b', ...values].join('\n') + '\n')
  const app = await open(file)
  await app.order.show()
  await expect(app.order.said).toContainText('7000 rows in')
  await expect(app.order.group).toHaveAttribute('data-single', 'false')
  expect(await app.order.flagged()).toBe(280)
  await app.order.group.focus()
  for (let i = 0; i < 5; i++) await app.page.keyboard.press('+')
  await expect(app.order.group).toHaveAttribute('data-single', 'true')
})
