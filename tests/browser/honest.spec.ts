import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { planSchema } from '../../src/shared/plan'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { inspection } from './files'
import { moons } from '../e2e/golden'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'

test('axes are principal components and what separates the families, kept in the plan', async ({
  open,
  folder,
}) => {
  const app = await open(inRoot('samples', 'iris.csv'))
  await app.refitted(() => app.model.setFamilies(3))
  await app.picture.axisX.selectOption('LD 1')
  await app.picture.axisY.selectOption('LD 2')
  await expect(app.picture.madeOf).toHaveText([
    /^LD 1: 9\d(\.\d)? % of the separation of the families, mostly .*petal length/,
    /^LD 2: /,
  ])
  await app.picture.axisY.selectOption('PC 1')
  await expect(app.picture.madeOf.nth(1)).toContainText('PC 1: 73 % of the variance')
  const path = join(folder, 'directions.plan.json')
  app.desktop.toSave.push(path)
  await app.toolbar.plan('save-plan')
  await expect(app.notices.toasts).toContainText('directions.plan.json')
  const { axes } = planSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  expect(axes).toEqual({
    x: { direction: 1, of: 'separating' },
    y: { direction: 1, of: 'principal' },
  })
  // One family separates nothing: the axis gives way.
  await app.refitted(() => app.model.setFamilies(1))
  await expect(app.picture.axisX.locator('option', { hasText: 'LD' })).toHaveCount(0)
  await expect(app.picture.axisX).not.toHaveValue('')
  await expect(app.picture.madeOf).toHaveCount(1)
})

test('the slice through the selected row is drawn, read and said, by keyboard', async ({
  open,
}) => {
  const app = await open(inspection)
  await expect(app.picture.slice).toBeDisabled()
  await expect(app.picture.whyNoSlice).toContainText('Select a row')
  await app.picture.chart.focus()
  await app.page.keyboard.press('n')
  await expect(app.picture.slice).toBeEnabled()
  await app.picture.marginalDensity.focus()
  await app.page.keyboard.press('ArrowRight')
  const first = Number(numbersIn((await app.details.card.locator('h2').textContent())!)[0])
  await expect(app.picture.sliceLine).toContainText(`line ${first}: the other columns held`)
  const box = (await app.picture.chart.boundingBox())!
  await app.page.mouse.move(box.x + 0.4 * box.width, box.y + 0.4 * box.height)
  await expect(app.picture.density).toContainText('(in the slice)')
  await app.picture.chart.focus()
  await app.page.keyboard.press('n')
  await expect(app.picture.sliceLine).not.toContainText(`line ${first}:`)
  await app.picture.axisX.selectOption('PC 1')
  await expect(app.picture.whyNoSlice).toContainText('two columns as axes')
  await expect(app.picture.sliceLine).toHaveCount(0)
})

test('a flagged row that looks normal says so and leads to where it stands out', async ({
  open,
}) => {
  const app = await open(inspection)
  await expect(app.picture.ordinary).toHaveText(/^\d+ of the \d+ flagged rows looks? normal here/)
  const [count] = numbersIn((await app.picture.ordinary.textContent())!)
  expect(count).toBeGreaterThan(0)
  await app.picture.chart.focus()
  await app.page.keyboard.press('n')
  await expect(app.details.standsOut).toContainText('Looks normal here: see')
  const pair = /Show (\w+) × (\w+)/.exec((await app.details.showPair.textContent())!)!
  // What makes it untypical is its weight.
  expect([pair[1], pair[2]]).toContain('weight_g')
  await app.details.showPair.click()
  const chosen = (axis: typeof app.picture.axisX) =>
    axis.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text)
  await expect.poll(() => chosen(app.picture.axisX)).toBe(pair[1])
  await expect.poll(() => chosen(app.picture.axisY)).toBe(pair[2])
  // There, or in the slice that is shown there, it does not look normal any more.
  await expect(app.details.standsOut).toHaveCount(0)
  await app.page.evaluate(axe.source)
  const { violations } = await app.page.evaluate(() =>
    (window as unknown as { axe: { run(of: string): Promise<AxeResults> } }).axe.run('.picture'),
  )
  expect(violations).toEqual([])
})

test('a model of two columns has neither slice nor directions', async ({ open }) => {
  const app = await open(moons)
  await expect(app.picture.slice).toBeDisabled()
  await expect(app.picture.whyNoSlice).toContainText('only these columns')
  await expect(app.picture.axisX.locator('optgroup')).toHaveCount(0)
  await expect(app.picture.ordinary).toHaveCount(0)
})
