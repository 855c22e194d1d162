import { join } from 'node:path'
import { greysOf, writeImage, writeImages } from '../support/imageFolder'
import { iris } from './files'
import { expect, test } from './fixture'

test('a folder of images is opened, named row by row, and noticed when it changes on disk', async ({
  open,
  folder,
  page,
}) => {
  const images = writeImages(join(folder, 'parts'), { good: 200, scratched: 4 })
  const app = await open(iris)
  app.desktop.toOpen.push(images)
  await app.toolbar.openFolder()
  await app.analysed('parts')
  await expect(page.getByTestId('column-0')).toBeDisabled()
  await expect(page.getByTestId('column-1')).toBeChecked()
  await expect(page.getByTestId('column-20')).toBeChecked()

  await app.import.open()
  await expect(page.getByTestId('import-images')).toContainText('There is nothing to choose')
  await expect(app.import.control('delimiter')).toHaveCount(0)
  await expect(page.getByTestId('preview-table')).toContainText('part 1.pgm')
  await page.getByTestId('import-apply').click()
  await expect(app.import.panel).toHaveCount(0)

  writeImage(join(images, 'part 1.pgm'), greysOf(1, 9, false))
  await page.bringToFront()
  await expect(page.getByTestId('file-changed')).toBeVisible({ timeout: 20_000 })
})

test('the next batch of images is a folder, and what is exported lies beside it', async ({
  open,
  folder,
}) => {
  const images = writeImages(join(folder, 'v1.2 good'), { good: 200 })
  const today = writeImages(join(folder, 'today'), { good: 60, scratched: 3, seed: 5 })
  const app = await open(images)
  app.desktop.toOpen.push(today)
  await app.batch.button.click()
  await expect(app.batch.fileName).toHaveText('today')
  await expect(app.batch.judged).toContainText('63')
  app.desktop.toSave.push(null)
  await app.toolbar.exportFlagged.click()
  await expect.poll(() => app.desktop.suggested).toEqual(['v1.2 good-flagged.csv'])
})
