import { exportedAll } from './exported'
import { inspection } from './files'
import { expect, test } from './fixture'

test('selected rows are excluded with a key, listed, explained, exported and put back', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  const { page, rows } = app
  const rowsBefore = app.models()[0]!.fittedRows
  const picked = await rows.inSight().then((all) => all.slice(0, 2))
  await rows.line(picked[0]!).click()
  await rows.line(picked[1]!).click({ modifiers: ['Control'] })
  await app.refitted(() => rows.table.press('Delete'))
  expect(app.models()[0]).toMatchObject({ excluded: 2, fittedRows: rowsBefore - 2 })
  const count = page.getByTestId('excluded-count')
  await expect(count).toHaveText('2 excluded by hand')
  await expect(app.details.card).toContainText('excluded by hand')

  await count.click()
  const lines = page.getByTestId('exclusion')
  await expect(lines).toHaveCount(2)
  const first = Math.min(...picked)
  await expect(lines.first()).toContainText(String(first + 2))
  await lines.first().getByRole('textbox').fill('test shot')
  await lines.first().getByRole('textbox').press('Enter')
  await app.screenshot('exclusions')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('exclusions')).toHaveCount(0)
  const exported = await exportedAll(app, folder)
  expect(exported[first]).toMatchObject({
    ...{ isodense_flag: 'not judged', isodense_excluded: 'by hand' },
    isodense_excluded_comment: 'test shot',
  })

  await count.click()
  await app.refitted(() => page.getByTestId('exclusion-back').first().click())
  expect(app.models()[0]).toMatchObject({ excluded: 1 })
  await app.refitted(() => page.getByTestId('put-all-back').click())
  expect(app.models()[0]).toMatchObject({ excluded: 0, fittedRows: rowsBefore })
  await page.keyboard.press('Escape')
  await expect(count).toHaveCount(0)

  await app.refitted(() => app.toolbar.undo.click())
  expect(app.models()[0]).toMatchObject({ excluded: 1 })
  await app.refitted(() => app.toolbar.redo.click())
  expect(app.models()[0]).toMatchObject({ excluded: 0 })
})

test('a plan keeps what was excluded, for the next time that the file is opened', async ({
  open,
  folder,
}) => {
  const app = await open(inspection)
  await app.rows.lines.first().click()
  await app.refitted(() => app.page.getByTestId('exclude-rows').click())
  const target = `${folder}/kept.plan.json`
  app.desktop.toSave.push(target)
  await app.page.keyboard.press('Control+s')
  await expect(app.notices.toasts).toContainText('kept.plan.json')
  await app.refitted(() => app.page.getByTestId('put-back').click())
  expect(app.models()[0]!.excluded).toBe(0)
  app.desktop.toOpen.push(target)
  await app.refitted(() => app.page.keyboard.press('Control+Shift+o'))
  expect(app.models()[0]!.excluded).toBe(1)
})
