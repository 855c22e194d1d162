import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { wellFormedText } from '../charts/wellFormed'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { expect, test } from './fixture'
import type { App } from './pages/app'

const iris = inRoot('samples', 'iris.csv')
const drawings = async (canvas: App['pairs']['base']) =>
  Number((await canvas.getAttribute('data-drawn')) ?? 0)
const chosen = (axis: App['picture']['axisX']) =>
  axis.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text)

test('a click on a cell, or Enter, makes its two columns the picture', async ({ open }) => {
  const app = await open(iris)
  await app.pairs.show()
  await expect.poll(() => drawings(app.pairs.base)).toBeGreaterThan(0)
  await app.pairs.cell('petal width (cm) by sepal width (cm)').click()
  await expect(app.picture.chart).toBeVisible()
  expect(await chosen(app.picture.axisX)).toBe('petal width (cm)')
  expect(await chosen(app.picture.axisY)).toBe('sepal width (cm)')

  await app.pairs.show()
  await app.pairs.cell('sepal width (cm) by sepal length (cm)').focus()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('ArrowDown')
  await expect(app.pairs.cell('petal length (cm) by petal width (cm)')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.picture.chart).toBeVisible()
  expect(await chosen(app.picture.axisX)).toBe('petal length (cm)')
  expect(await chosen(app.picture.axisY)).toBe('petal width (cm)')
})

test('flagged and selected rows are marked in all cells, and the mouse names rows', async ({
  open,
}) => {
  const app = await open(iris)
  await app.pairs.show()
  await expect(app.pairs.key).toContainText('Flagged · 6')
  await expect.poll(() => drawings(app.pairs.marks)).toBeGreaterThan(0)
  // It may be drawn again while the window finds its size.
  let base = -1
  await expect
    .poll(
      async () => {
        const [former, now] = [base, await drawings(app.pairs.base)]
        base = now
        return now === former
      },
      { intervals: [400] },
    )
    .toBe(true)
  const marked = () =>
    app.pairs.marks.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let count = 0
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 128) count++
      return count
    })
  const before = await marked()
  expect(before).toBeGreaterThan(0)
  const slider = app.page.locator('input[type=range]').first()
  await slider.focus()
  for (let i = 0; i < 10; i++) await app.page.keyboard.press('ArrowRight')
  await expect.poll(marked).toBeGreaterThan(before)
  // The threshold leaves the matrix below alone.
  expect(await drawings(app.pairs.base)).toBe(base)
  const flagged = await marked()
  await app.rows.lines.first().click()
  await expect.poll(marked).toBeGreaterThan(flagged)
  const box = (await app.pairs.cell('petal width (cm) by petal length (cm)').boundingBox())!
  for (let i = 2; i < 30; i++) {
    await app.page.mouse.move(box.x + (box.width * i) / 31, box.y + box.height * (1 - i / 31))
    // What the row is called is asked for: the mouse rests until then.
    await app.page.waitForTimeout(150)
    if (await app.pairs.hover.count()) break
  }
  await expect(app.pairs.hover).toHaveText(/^Row on line \d+$/)
})

test('the pairs are a table, too, with the selected row’s distance', async ({ open }) => {
  const app = await open(iris)
  await app.pairs.show()
  await app.pairs.asTable.check()
  await expect(app.pairs.table.locator('tbody tr')).toHaveCount(6)
  await expect(app.pairs.table.locator('tbody tr').first()).toContainText('petal length (cm) × petal width (cm)') // prettier-ignore
  await expect(app.pairs.table.locator('tbody tr').first()).toContainText('0.96')
  await app.rows.lines.first().click()
  await expect(app.pairs.table.locator('caption')).toContainText('the selected row is farthest')
  await expect(app.pairs.table.locator('tbody tr').first().locator('td').last()).toHaveText(/^\d+\.\d\d$/) // prettier-ignore
})

test('of more columns than twelve those that are wanted are chosen', async ({ open, folder }) => {
  const file = join(folder, 'wide.csv')
  const rows = Array.from({ length: 120 }, (_, i) => Array.from({ length: 15 }, (__, j) => (Math.sin(i * (j + 1.3)) + (j % 3) * Math.cos(i)).toFixed(3))) // prettier-ignore
  const head = Array.from({ length: 15 }, (_, j) => `m${j}`).join(',')
  await writeFile(file, [head, ...rows.map((row) => row.join(','))].join('\n'))
  const app = await open(file)
  await app.pairs.show()
  await expect(app.pairs.columns).toHaveText('12 of 15 columns')
  await expect(app.pairs.chart.getByRole('button')).toHaveCount(144)
  await app.pairs.columns.click()
  const list = app.page.locator('.chooser')
  await expect(list.getByLabel('m14')).toBeDisabled()
  await list.getByLabel('m0', { exact: true }).uncheck()
  await list.getByLabel('m14').check()
  await expect(app.pairs.cell('m1 by m14')).toHaveCount(1)
  await expect(app.pairs.cell('m0 by m1')).toHaveCount(0)
})

test('the matrix is saved as it is seen, and axe finds nothing in either theme', async ({
  open,
  folder,
}) => {
  const app = await open(iris)
  await app.pairs.show()
  await expect.poll(() => drawings(app.pairs.base)).toBeGreaterThan(0)
  const path = join(folder, 'pairs.svg')
  app.desktop.toSave.push(path)
  await app.pairs.save('svg')
  await expect(app.notices.toasts).toContainText('pairs.svg')
  const texts = wellFormedText(await readFile(path, 'utf8'))
  expect(texts).toContain('iris.csv')
  expect(texts).toContain('petal length (cm)')
  expect(texts.some((text) => text.startsWith('Flagged · 6'))).toBe(true)
  for (const theme of ['light', 'dark'] as const) {
    await app.toolbar.setTheme(theme)
    await app.page.evaluate(axe.source)
    const { violations } = await app.page.evaluate(() =>
      (window as unknown as { axe: { run(of: string): Promise<AxeResults> } }).axe.run('.tabs'),
    )
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})
