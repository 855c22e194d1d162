import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { wellFormedText } from '../charts/wellFormed'
import { exportedAll } from './exported'
import { inspection, iris } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'

test.use({ viewport: { width: 1280, height: 720 } })

test('numbers select the rows with such values, all of them, in every view', async ({
  open,
  folder,
}) => {
  const app = await open(iris)
  const rows = await exportedAll(app, folder)
  const within = (column: string, from: number, to: number) =>
    rows.filter((row) => Number(row[column]) >= from && Number(row[column]) <= to)
  await app.parallel.show()
  await app.parallel.selectBetween('petal length (cm)', '4.5', '5.1')
  const first = within('petal length (cm)', 4.5, 5.1)
  await expect(app.parallel.within).toContainText(`${first.length} rows selected`)
  await expect(app.rows.copy).toHaveText(`Copy ${first.length}`)
  await expect(app.parallel.group).toHaveAttribute('data-selected', String(first.length))
  await app.parallel.selectBetween('sepal width (cm)', '3', '9')
  const both = first.filter((row) => Number(row['sepal width (cm)']) >= 3)
  await expect(app.rows.copy).toHaveText(`Copy ${both.length}`)
  // Taking one away leaves the other.
  await app.parallel.within.getByRole('button', { name: /petal length/ }).click()
  await expect(app.rows.copy).toHaveText(`Copy ${within('sepal width (cm)', 3, 9).length}`)
})

test('dragging along an axis selects what stands there, a click takes it away', async ({
  open,
  folder,
}) => {
  const app = await open(iris)
  const rows = await exportedAll(app, folder)
  await app.parallel.show()
  await expect(app.parallel.group).toHaveAttribute('data-others', '144')
  await app.parallel.dragAlongFirst(0.3, 0.6)
  await expect(app.parallel.within).toContainText('rows selected')
  const [count] = numbersIn(await app.parallel.within.locator('span').innerText())
  const from = Number(await app.page.getByTestId('parallel-from').inputValue())
  const to = Number(await app.page.getByTestId('parallel-to').inputValue())
  expect(from).toBeLessThan(to)
  const lengths = rows.map((row) => Number(row['sepal length (cm)']))
  expect(count).toBe(lengths.filter((value) => value >= from && value <= to).length)
  expect(count).toBeGreaterThan(5)
  await app.parallel.dragAlongFirst(0.45, 0.45)
  await expect(app.parallel.within).toHaveCount(0)
})

test('keys step through the flagged rows; lines show rows under the mouse and select them', async ({
  open,
}) => {
  const app = await open(inspection)
  await app.parallel.show()
  await expect(app.parallel.said).toContainText('2 drawn rows lack a cell')
  await app.parallel.group.focus()
  await app.page.keyboard.press('n')
  const title = app.details.card.getByRole('heading').first()
  // The most anomalous row of the table.
  const [line] = numbersIn(await app.rows.lines.first().innerText())
  await expect(title).toContainText(`line ${line}`)
  const { x, y, width, height } = (await app.parallel.group.boundingBox())!
  await app.page.mouse.move(x + 0.3 * width, y + 0.5 * height)
  await expect(app.page.getByTestId('hover')).toBeVisible()
  const row = Number(await app.parallel.group.getAttribute('data-hover'))
  await app.page.mouse.click(x + 0.3 * width, y + 0.5 * height)
  await expect(title).toContainText(`line ${row + 2}`)
})

test('it is a table, too, and a picture with its legend', async ({ open, folder }) => {
  const app = await open(iris)
  await app.parallel.show()
  await app.parallel.scale.selectOption('deviations')
  await app.parallel.bands.check()
  app.desktop.toSave.push(join(folder, 'parallel.svg'))
  await app.parallel.save('svg')
  await expect(app.notices.toasts.last()).toContainText('parallel.svg')
  const texts = wellFormedText(await readFile(join(folder, 'parallel.svg'), 'utf8'))
  for (const text of ['iris.csv', 'Flagged · 6', 'Standard deviations from the mean'])
    expect(texts).toContain(text)
  await app.parallel.asTable.check()
  // Two families and six flagged rows.
  await expect(app.parallel.table.locator('tbody tr')).toHaveCount(8)
  await app.parallel.table.getByRole('button').first().click()
  await expect(app.parallel.table.locator('tr.selected')).toHaveCount(1)
})

test('of many columns twelve are shown at a time, those that separate most first', async ({
  open,
}) => {
  const app = await open(inRoot('samples', 'digits.csv'))
  await app.parallel.show()
  await expect(app.parallel.pageText).toHaveText('Columns 1 to 12 of 64')
  await app.parallel.next.click()
  await expect(app.parallel.pageText).toHaveText('Columns 13 to 24 of 64')
  await app.parallel.order.selectOption('separation')
  await expect(app.parallel.pageText).toHaveText('Columns 1 to 12 of 64')
})
