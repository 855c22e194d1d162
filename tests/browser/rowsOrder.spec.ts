import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture'

/** Days in an order that is neither that of the file, nor that of their text; some on the same day, one on none. */
const days = Array.from({ length: 30 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + ((i * 37) % 89))))
days[7] = days[21]
const german = (day: Date) => `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`
const none = 12
const lines = days.map((day, i) => {
  const width = (10 + ((i * 7919) % 1000) / 500).toFixed(3)
  const depth = (5 + ((i * 104_729) % 1000) / 250).toFixed(3)
  return `P${i};${i === none ? '' : german(day)};${width};${depth}`
})
const earliestFirst = days
  .map((day, row) => ({ row, time: row === none ? Infinity : day.getTime() }))
  .toSorted((a, b) => (a.time === b.time ? a.row - b.row : a.time - b.time))
  .map(({ row }) => row)

test('rows can be put in the order of a column of dates, and back in that of the file', async ({
  open,
  folder,
}) => {
  const path = join(folder, 'dates.csv')
  writeFileSync(path, ['part;measured;width;depth', ...lines].join('\r\n') + '\r\n')
  const app = await open(path)
  await app.rows.show('all')
  await expect(app.rows.order.locator('option')).toHaveText([
    ...['Most anomalous first', 'As in the file', 'By “measured”, earliest first'],
  ])
  await app.rows.order.selectOption({ label: 'By “measured”, earliest first' })
  const inOrder = (rows: number[]) => async () => {
    const seen = await app.rows.inSight()
    expect(seen.length).toBeGreaterThan(5)
    expect(seen).toEqual(rows.slice(0, seen.length))
  }
  await expect(inOrder(earliestFirst)).toPass()
  await app.rows.table.press('End')
  await expect(app.rows.line(none)).toBeVisible()
  await app.rows.order.selectOption({ label: 'As in the file' })
  await app.rows.table.press('Home')
  await expect(inOrder(days.map((_, row) => row))).toPass()
})

test('a file without dates has no such order, and another file forgets the column', async ({
  open,
  folder,
}) => {
  const dated = join(folder, 'dates.csv')
  writeFileSync(dated, ['part;measured;width;depth', ...lines].join('\r\n') + '\r\n')
  const plain = join(folder, 'plain.csv')
  writeFileSync(
    plain,
    lines.map((line) => line.split(';').slice(2).join(';')).join('\r\n') + '\r\n',
  )
  const app = await open(dated)
  await app.rows.order.selectOption({ label: 'By “measured”, earliest first' })
  app.desktop.deliver(plain)
  await app.analysed(plain)
  await expect(app.rows.order.locator('option')).toHaveCount(2)
  await expect(app.rows.order.locator('option:checked')).toHaveText('Most anomalous first')
})
