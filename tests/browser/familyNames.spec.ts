import { exportedAll } from './exported'
import { inspection } from './files'
import { expect, test } from './fixture'

test('a family that is named is called so everywhere, and in the next model', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  const { families, page } = app
  await families.show()
  await expect(families.cards).toHaveCount(4)
  const rowsOf = (number: number) => families.card(number).getByTestId('family-rows').textContent()
  await families.nameOf(3).fill('cavity 4')
  await families.nameOf(3).press('Enter')
  await families.card(3).locator('summary').click()
  await families.card(3).getByTestId('family-colour-4').click()
  await families.card(3).getByTestId('family-shape-triangle').click()
  await expect(families.card(3).getByTestId('family-shape-triangle')).toHaveAttribute('aria-pressed', 'true') // prettier-ignore
  await expect(families.nameOf(3)).toHaveValue('cavity 4')
  await app.screenshot('family-cards')
  await expect(page.getByTestId('model-panel').or(page.locator('.side'))).toContainText('3 cavity 4') // prettier-ignore
  expect(await rowsOf(3)).toBe('120')

  const rows = await exportedAll(app, folder)
  const named = rows.filter((row) => row['isodense_family_name'] === 'cavity 4')
  expect(named.length).toBeGreaterThan(110)
  expect(new Set(named.map((row) => row['isodense_family']))).toEqual(new Set(['3']))
  expect(new Set(named.map((row) => row['cavity']))).toEqual(new Set(['4']))

  // Fewer families: it is in one that consists mostly of others, and has its name again afterwards.
  await app.refitted(() => app.data.column(7).uncheck())
  await families.show()
  await expect(families.nameOf(3)).toHaveValue(/.*/)
  const values = await page.getByTestId('family-name').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)) // prettier-ignore
  const kept = values.filter((value) => value === 'cavity 4').length
  const gone = await families.nameless.count()
  expect(kept + gone).toBe(1)
  await app.refitted(() => app.toolbar.undo.click())
  await expect(families.nameOf(3)).toHaveValue('cavity 4')
})

test('the correlation map says a number for the keys', async ({ open }) => {
  const app = await open(inspection)
  await app.families.show()
  const map = app.page.getByTestId('correlation-map').first()
  await map.focus()
  await map.press('ArrowDown')
  await expect(app.families.panel).toContainText(/× length_mm: −?[01]\.\d\d/)
})
