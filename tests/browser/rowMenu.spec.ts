import { inspection } from './files'
import { expect, test } from './fixture'

test('the menu of a row in the table acts on all selected rows, and says how many', async ({
  open,
}) => {
  const app = await open(inspection)
  const { page, rows } = app
  const menu = page.getByTestId('row-menu')
  const [a, b, c] = await rows.inSight()
  await rows.line(a!).click()
  await rows.line(b!).click({ modifiers: ['Control'] })
  await rows.line(b!).click({ button: 'right' })
  await expect(page.getByTestId('row-menu-rows')).toHaveText('2 rows selected')
  await page.getByTestId('menu-copy').click()
  await expect(menu).toHaveCount(0)
  await expect(app.notices.toasts).toContainText('2')

  // Another row is selected alone.
  await rows.line(c!).click({ button: 'right' })
  await expect(page.getByTestId('row-menu-rows')).toHaveText('Row selected')
  await app.screenshot('row-menu')
  await app.refitted(() => page.getByTestId('menu-exclude').click())
  expect(app.models()[0]).toMatchObject({ excluded: 1 })
  expect(app.models()[0]!.leftOut.map(({ row }) => row)).toContain(c)
})

test('the Menu key opens it at the selected row, and on the picture', async ({ open }) => {
  const app = await open(inspection)
  const { page, rows, picture } = app
  const menu = page.getByTestId('row-menu')
  await rows.lines.first().click()
  await rows.table.press('Shift+F10')
  await expect(menu).toBeVisible()
  const box = (await rows.lines.first().boundingBox())!
  const at = (await menu.boundingBox())!
  // Below the row, or as far up as there is room for it.
  expect(at.y).toBeLessThan(box.y + box.height + 30)
  expect(at.y + at.height).toBeGreaterThan(box.y)
  // Copying comes first.
  await page.keyboard.press('Enter')
  await expect(app.notices.toasts).toContainText('1')

  await picture.chart.focus()
  await page.keyboard.press('n')
  await page.keyboard.press('ContextMenu')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await app.refitted(() => picture.chart.press('Delete'))
  expect(app.models()[0]).toMatchObject({ excluded: 1 })
})

test('the menu of a flagged row leads to the two columns in which it stands out', async ({
  open,
}) => {
  const app = await open(inspection)
  const { page, rows } = app
  await app.page.getByTestId('tab-distribution').click()
  // Line 298: its weight does not go with its other values.
  const row = 296
  await rows.line(row).click({ button: 'right' })
  await page.getByTestId('menu-show-pair').click()
  await expect(app.picture.chart).toBeVisible()
  const { x, y } = await app.engine.service.call('standsOut', { modelId: await app.modelId(), row }).then((found) => found!) // prettier-ignore
  const names = app.models()[0]!.columns
  const columnOf = (column: number) => names[app.models()[0]!.columnIndices.indexOf(column)]
  const shown = [app.picture.axisX, app.picture.axisY].map((select) =>
    select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]!.text),
  )
  expect((await Promise.all(shown)).sort()).toEqual([columnOf(x), columnOf(y)].sort())
  expect([columnOf(x), columnOf(y)]).toContain('weight_g')
})

test('a point of the picture is labelled, and shown in the table, which takes the list that has it', async ({
  open,
}) => {
  const app = await open(inspection)
  const { page, rows, picture } = app
  // A row that is not flagged, found by its place in the engine's own answer.
  const found = app.engine.replies.flatMap((reply) =>
    reply.kind === 'result' && isPicture(reply.value) ? [reply.value] : [],
  )
  const { points } = found.at(-1)!
  const flagged = new Set(await rows.inSight())
  const place = await picture.projection()
  const quiet = [...points.row.keys()].filter((i) => !flagged.has(points.row[i]!))
  const index = quiet[Math.floor(quiet.length / 2)]!
  const { x, y } = place({ x: points.x[index]!, y: points.y[index]! })
  await page.mouse.move(x, y)
  await expect(picture.hover).toBeVisible()
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByTestId('menu-show').click()
  await expect(rows.which).toHaveValue('all')
  const selected = Number(await picture.chart.getAttribute('data-selected-row'))
  await expect(rows.line(selected)).toBeInViewport()
  await expect(rows.table).toBeFocused()

  await page.mouse.click(x, y, { button: 'right' })
  await page.getByTestId('menu-label-good').click()
  await app.labels.answer({ name: 'A. Wu' })
  await expect(app.labels.button('good')).toHaveAttribute('aria-pressed', 'true')
})

test('without a row below the mouse, and none selected, there is no menu', async ({ open }) => {
  const app = await open(inspection)
  const box = (await app.picture.chart.boundingBox())!
  await app.page.mouse.click(box.x + 3, box.y + 3, { button: 'right' })
  await app.page.waitForTimeout(200)
  await expect(app.page.getByTestId('row-menu')).toHaveCount(0)
})

interface Points {
  points: { row: Int32Array; x: Float64Array; y: Float64Array }
}
const isPicture = (value: unknown): value is Points =>
  typeof value === 'object' && value !== null && 'points' in value && 'contours' in value
