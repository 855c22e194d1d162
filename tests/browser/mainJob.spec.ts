import { join } from 'node:path'
import { exportedTable } from '../e2e/exportedTable'
import { expect, test } from './fixture'
import { blobs, blobsRows, golden } from './files'

test('a file is analysed, flagged at 4 % and exported as the reference has it', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  await expect(app.model.line).toContainText('4 families · tied covariance')
  await expect(app.threshold.count).toHaveText(String(golden.anomaly_rows_zero_based.length))
  const target = join(folder, 'flagged.csv')
  app.desktop.toSave.push(target)
  await app.toolbar.exportFlagged.click()
  await expect(app.notices.toasts).toContainText('16 rows written')
  const { rows } = await exportedTable(target)
  expect(rows.map(({ x1, x2 }) => `${x1},${x2}`).sort()).toEqual(
    golden.anomaly_rows_zero_based.map((row) => blobsRows[row]).sort(),
  )
  expect(app.desktop.suggested).toEqual(['blobs_stretched-flagged.csv'])
})
