import { join } from 'node:path'
import { exportedTable } from '../e2e/exportedTable'
import { blobs, golden, inspection } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'

test('the keyboard alone opens a file, moves the threshold and exports', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key)
  }
  app.desktop.toOpen.push(blobs)
  await press('Control+o')
  await app.analysed(blobs)
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('data-testid'))
  for (let i = 0; i < 80 && (await focused()) !== 'percentile-slider'; i++) await press('Tab')
  expect(await focused()).toBe('percentile-slider')
  await press('Home')
  await expect(app.threshold.count).toHaveText('0')
  await press('Control+z')
  await expect(app.threshold.count).toHaveText('16')
  const target = join(folder, 'keys.csv')
  app.desktop.toSave.push(target)
  await press('Control+e')
  await expect(app.notices.toasts).toContainText('16 rows written')
  expect((await exportedTable(target)).rows).toHaveLength(golden.anomaly_rows_zero_based.length)
})

test('the picture is zoomed, moved and reset by keys, which step through the flagged rows', async ({
  open,
}) => {
  const app = await open(blobs)
  const { chart, mass } = app.picture
  const held = async () => numbersIn(await mass.innerText())[0]
  await expect(mass).toBeVisible()
  const all = await held()
  await chart.focus()
  await app.page.keyboard.press('+')
  await app.page.keyboard.press('+')
  await expect.poll(held).toBeLessThan(all)
  const zoomed = await held()
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('ArrowUp')
  await expect.poll(held).not.toBe(zoomed)
  await app.page.keyboard.press('0')
  await expect.poll(held).toBe(all)
  const order = golden.anomaly_rows_zero_based.toSorted(
    (a, b) => golden.log_density[a] - golden.log_density[b],
  )
  const selected = () => chart.getAttribute('data-selected-row').then(Number)
  for (const [key, place] of [
    ['n', 0],
    ['n', 1],
    ['p', 0],
    ['p', 15],
  ] as const) {
    // prettier-ignore
    await app.page.keyboard.press(key)
    await expect.poll(selected).toBe(order[place])
  }
})
