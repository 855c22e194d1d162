import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspection } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'

test('another model stands beside the one on screen, with the rows that only one of them flags', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  const { compare } = app
  const before = await app.modelId()
  await compare.show()
  await compare.type.selectOption('spherical')
  await compare.components.fill('4')
  await compare.fit.click()
  await expect(compare.side('B')).toContainText('spherical, 4 components')
  await expect(compare.side('A')).toContainText('tied, 4 components')
  expect(await app.modelId()).toBe(before)

  const count = async (kind: 'onlyFirst' | 'onlySecond' | 'both') =>
    numbersIn(await compare.kind(kind).innerText()).at(-1)!
  await expect(compare.agreement).toContainText('adjusted Rand index of')
  const [onlyA, onlyB, both] = [await count('onlyFirst'), await count('onlySecond'), await count('both')] // prettier-ignore
  // Each flags 4 % of 480 rows.
  expect(onlyA + both).toBe(20)
  expect(onlyB + both).toBe(20)
  expect(onlyA).toBeGreaterThan(0)
  await expect(compare.rows).toHaveCount(onlyA)
  await compare.kind('onlySecond').click()
  await expect(compare.rows).toHaveCount(onlyB)
  await app.screenshot('compare')

  // A click selects the row everywhere.
  const row = Number(await compare.rows.first().getAttribute('data-row'))
  await compare.rows.first().click()
  await expect(app.details.card).toContainText(`line ${row + 2}`)

  // The threshold is that of both.
  await app.threshold.percentile.fill('10')
  await expect.poll(async () => (await count('onlyFirst')) + (await count('both'))).toBe(48)

  const target = join(folder, 'both.svg')
  app.desktop.toSave.push(target)
  await app.page.getByTestId('save-compare').click()
  await app.page.getByTestId('save-compare-svg').click()
  await expect(app.notices.toasts).toContainText('both.svg')
  const svg = await readFile(target, 'utf8')
  expect(svg).toContain('tied, 4 components')
  expect(svg).toContain('spherical, 4 components')

  await app.refitted(() => compare.take.click())
  expect(app.models()[0]!.model).toMatchObject({ covarianceType: 'spherical', nComponents: 4 })
  await expect(compare.side('B')).toHaveCount(0)
})
