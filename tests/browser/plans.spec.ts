import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planSchema } from '../../src/shared/plan'
import { blobs, inspection } from './files'
import { expect, test } from './fixture'

test('settings are undone and redone, saved as a plan, and a plan opened brings them back', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  await app.threshold.percentile.fill('10')
  await expect(app.threshold.count).toHaveText('40')
  await app.refitted(() => app.model.setFamilies(2))
  const path = join(folder, 'two.plan.json')
  app.desktop.toSave.push(path)
  await app.toolbar.plan('save-plan')
  await expect(app.notices.toasts).toContainText('two.plan.json')
  const saved = planSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  expect(saved).toMatchObject({ percentile: 10, minComponents: 2, maxComponents: 2 })
  await app.refitted(() => app.toolbar.undo.click())
  await app.toolbar.undo.click()
  while (await app.toolbar.undo.isEnabled()) await app.toolbar.undo.click()
  await expect(app.threshold.count).toHaveText('16')
  await app.toolbar.redo.click()
  await expect(app.threshold.count).toHaveText('40')
  await app.toolbar.plan('default-plan')
  await expect(app.threshold.count).toHaveText('16')
  await app.analysed()
  app.desktop.toOpen.push(path)
  await app.refitted(() => app.toolbar.plan('open-plan'))
  await expect(app.model.line).toContainText('2 families')
  await expect(app.threshold.count).toHaveText('40')
})

test('a file opened again has its settings back, from the list of recent files', async ({
  open,
}) => {
  const app = await open(blobs)
  app.desktop.toOpen.push(inspection, blobs)
  await app.toolbar.open()
  await app.analysed(inspection)
  await app.threshold.percentile.fill('7')
  await app.page.waitForTimeout(700) // longer than a plan rests before it is kept
  await app.toolbar.open()
  await app.analysed(blobs)
  await expect(app.threshold.percentile).toHaveValue('4')
  await app.toolbar.openRecentMenu()
  await expect(app.toolbar.recent(0)).toContainText('blobs_stretched.csv')
  await app.toolbar.recent(1).click()
  await app.analysed(inspection)
  await expect(app.threshold.percentile).toHaveValue('7')
  await expect(app.data.recalled).toBeVisible()
  await app.data.useDefaults.click()
  await expect(app.threshold.percentile).toHaveValue('4')
})
