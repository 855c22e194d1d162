import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { detectArgs } from '../../src/cli/args'
import { planOf } from '../../src/cli/plan'
import type { OpenedTable } from '../../src/shared/engineApi'
import { planSchema } from '../../src/shared/plan'
import { expect, test } from './fixture'
import type { App } from './pages/app'
import { numbersIn } from './pages/numbers'

const digits = inRoot('samples', 'digits.csv')
const golden = JSON.parse(
  await readFile(inRoot('tests', 'golden', 'seed_digits.json'), 'utf8'),
) as {
  pca: { n_components: number; explained_variance_ratio: number[]; component_0_abs: number[] }
}
/** The same as the settings below. */
const options = '--no-standardise --no-robust --score family --missing judge --k 2 --covariance diag --n-init 1 --pca 0.99' // prettier-ignore

test.setTimeout(180_000)

/** A quick model of the columns as they are, as scikit-learn has it, on components that hold 0.99. */
async function reduced(open: (file: string) => Promise<App>): Promise<App> {
  const app = await open(digits)
  await app.model.standardise.uncheck()
  await app.model.robust.uncheck()
  await app.model.covarianceType.selectOption('diag')
  await app.model.restarts.fill('1')
  await app.model.setFamilies(2)
  await app.model.showPca()
  // Images begin with components that hold less.
  await app.refitted(() => app.model.pcaShare.fill('0.99'))
  return app
}

test('components that hold 0.99 of the variance are kept, seen, undone and saved as the command line has them', async ({
  open,
  folder,
}) => {
  const app = await reduced(open)
  await expect(app.model.pcaShare).toHaveValue('0.99')
  await expect(app.model.pcaKept).toContainText(
    '41 principal components of 64 columns hold 99.01 %',
  )
  expect(app.models()[0].pca?.count).toBe(golden.pca.n_components)
  await expect(app.status.bar).toContainText('on 41 principal components')

  const path = join(folder, 'components.plan.json')
  app.desktop.toSave.push(path)
  await app.toolbar.plan('save-plan')
  await expect(app.notices.toasts).toContainText('components.plan.json')
  const saved = planSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  const args = detectArgs([digits, ...options.split(' ')])
  const opened = app.engine.replies
    .flatMap((reply) => (reply.kind === 'result' ? [reply.value] : []))
    .find((value): value is OpenedTable => typeof value === 'object' && value !== null && 'dialect' in value) // prettier-ignore
  if (args === 'help' || !opened) throw new Error('There is no plan to compare with.')
  expect(saved).toEqual(await planOf(opened, args.plan))

  await app.refitted(() => app.model.pcaMode.selectOption('off').then(() => undefined))
  expect(app.models()[0].pca).toBeUndefined()
  await expect(app.components.tab).toHaveCount(0)
  await app.refitted(() => app.toolbar.undo.click())
  expect(app.models()[0].pca?.count).toBe(golden.pca.n_components)
  await expect(app.components.tab).toBeVisible()
  await app.refitted(() => app.toolbar.undo.click())
  await expect(app.model.pcaShare).toHaveValue('0.9')
  await app.refitted(() => app.toolbar.redo.click())
  expect(app.models()[0].pca?.count).toBe(golden.pca.n_components)
})

test('more components than the rows have is said, and what is on screen stays', async ({
  open,
}) => {
  const app = await reduced(open)
  await app.model.pcaMode.selectOption('number')
  await expect(app.model.pcaNumber).toHaveValue('41')
  await app.model.pcaNumber.fill('65')
  await expect(app.page.getByRole('alert')).toContainText('A whole number from 1 to 64.')
  // Three pixels are black in every image: only the engine knows that.
  await app.model.pcaNumber.fill('62')
  await expect(app.page.getByText('the rows vary in 61 directions only')).toBeVisible()
  expect(app.models()[0].pca?.count).toBe(41)
})

test('the scree plot and the loadings show what the reference found', async ({ open }) => {
  const app = await reduced(open)
  await app.components.show()
  const { explained_variance_ratio: ratio, component_0_abs: loadings } = golden.pca
  await expect(app.components.held).toContainText('PC 1 holds')
  expect(numbersIn(await app.components.held.innerText()).at(-1)).toBeCloseTo(100 * ratio[0], 1)
  const named = loadings.map((size, j) => [`p${String(j).padStart(2, '0')}`, size] as const)
  const largest = named.toSorted(([, a], [, b]) => b - a).slice(0, 4)
  const lines = (await app.components.lines()).slice(0, 4)
  expect(lines.map(([name]) => name)).toEqual(largest.map(([name]) => name))
  lines.forEach(([, value], i) => expect(Math.abs(numbersIn(value)[0])).toBeCloseTo(largest[i][1], 4)) // prettier-ignore
  await expect(app.components.image).toBeVisible()

  await app.components.number.fill('42')
  await expect(app.components.loadings).toHaveCount(0)
  await app.components.number.fill('10')
  await expect(app.components.loadings).toBeVisible()
  const box = (await app.components.scree.boundingBox())!
  await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(app.components.number).not.toHaveValue('10')
  await app.components.number.fill('12')
  await app.refitted(() => app.components.keep.click())
  expect(app.models()[0].pca?.count).toBe(12)
  await expect(app.model.pcaNumber).toHaveValue('12')

  await app.page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    const { violations } = await app.page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0].html}`)).toEqual([])
  }
})

test('the picture has components on its axes, swaps them, and goes back to columns with them', async ({
  open,
}) => {
  const app = await reduced(open)
  const shown = () =>
    app.picture.axisX.evaluate((x: HTMLSelectElement) => x.selectedOptions[0].text)
  expect(await shown()).toBe('PC 1')
  const others = app.picture.axisX.locator('option', { hasNotText: /^LD \d/ })
  await expect(others).toHaveCount(10 + 64)
  await app.picture.axisX.selectOption({ label: 'PC 2' })
  await expect(app.picture.axisY.locator('option:checked')).toHaveText('PC 1')
  await app.picture.axisY.selectOption({ label: 'p20' })
  await expect(app.page.getByTestId('marginal')).toHaveText(
    'Density of the two axes, all else averaged out (marginal).',
  )
  await app.rows.lines.first().click()
  await app.details.numbers.click()
  await expect(app.page.getByTestId('outside-components')).toContainText('Q = ')
  await app.families.show()
  expect((await app.families.lines())[1][1]).toMatch(/±/)
  await app.refitted(() => app.model.pcaMode.selectOption('off').then(() => undefined))
  await app.picture.show()
  expect(await shown()).toBe('p01')
  await expect(app.picture.axisY.locator('option:checked')).toHaveText('p02')
})
