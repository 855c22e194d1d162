import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeImages } from '../support/imageFolder'
import { analysed } from './analysis'
import { answerOpen, answerQuestions, answerSave, askedQuestions } from './dialogs'
import { drop } from './dropFiles'
import { exportedTable } from './exportedTable'
import { expect, test } from './fixture'
import { blobs } from './golden'
import { menu } from './menu'

test('a folder of images is opened from the menu, exported beside it, and never written into', async ({
  start,
  folder,
}) => {
  const images = writeImages(join(folder, 'parts'), { good: 200, scratched: 4 })
  const { app, window, screenshot } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await answerOpen(app, images)
  await menu(app, 'File', 'Open folder of images…')
  await analysed(window, 'parts')
  await screenshot('image-folder')
  const target = join(folder, 'flagged.csv')
  await answerQuestions(app, 0)
  await answerSave(app, [join(images, 'flagged.csv'), target])
  await window.getByTestId('export-flagged').click()
  expect(await askedQuestions(app)).toEqual(['The folder of images that was opened is not written to.']) // prettier-ignore
  await expect.poll(() => exportedTable(target).catch(() => null)).not.toBeNull()
  const flagged = (await exportedTable(target)).rows.map((row) => row['file'])
  for (const part of [201, 202, 203, 204]) expect(flagged).toContain(`part ${part}.pgm`)
})

test('a folder dropped on the window is opened; one without images says what it holds', async ({
  start,
  folder,
}) => {
  const images = writeImages(join(folder, 'parts'), { good: 120 })
  await mkdir(join(folder, 'nothing'))
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await drop(app, window, [images])
  await analysed(window, 'parts')
  await drop(app, window, [join(folder, 'nothing')])
  await expect(window.getByTestId('error-message')).toContainText('The folder nothing is empty.')
  await expect(window.getByTestId('file-name')).toContainText('parts')
})
