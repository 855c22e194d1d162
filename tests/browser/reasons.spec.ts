import { inspection } from './files'
import { expect, test } from './fixture'

test('why the flagged rows are untypical: by mouse, by keys, in words', async ({ open }) => {
  const app = await open(inspection)
  const { reasons, details, page } = app
  await reasons.show()
  await expect(page.getByText('All 20 flagged rows')).toBeVisible()

  // The fourth column of the first row: as wide as the others, which share what the names of the rows leave.
  const box = (await reasons.map.boundingBox())!
  await page.mouse.move(box.x + 84 + 3.5 * ((box.width - 100) / 5), box.y + 40)
  await expect(reasons.readout).toContainText('Line 298 · weight_g 21.12; expected 21.')
  await expect(reasons.readout).toContainText('given the rest')
  await page.mouse.down()
  await page.mouse.up()
  await expect(details.card).toContainText('Row on line 298')
  await expect(details.why).toContainText(
    /weight_g 21\.12; expected 21\.\d\d to 21\.\d\d given the rest/,
  )

  await page.mouse.move(0, 0)
  await reasons.map.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(reasons.readout).toContainText('Line 457 · width_mm')
  await page.keyboard.press('Enter')
  await expect(details.card).toContainText('Row on line 457')
  await page.keyboard.press('PageDown')
  await expect(reasons.readout).toContainText('Line 420 · width_mm')

  await reasons.words.locator('summary').click()
  await expect(reasons.words).toContainText(/weight_g 21\.12; expected/)
  await app.screenshot('reasons')
  await reasons.words.locator('summary').click()

  await reasons.order.selectOption('cause')
  await expect(reasons.readout).not.toContainText('Line 420')
})

test('where no row is flagged it says so', async ({ open }) => {
  const app = await open(inspection)
  await app.reasons.show()
  await app.threshold.percentile.fill('0')
  await app.threshold.percentile.press('Enter')
  await expect(app.page.getByText('No row is flagged.', { exact: true })).toBeVisible()
})
