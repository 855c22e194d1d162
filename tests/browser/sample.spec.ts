import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedTable } from '../e2e/exportedTable'
import { blobs } from './files'
import { expect, test } from './fixture'
import { densityAt } from './reference'

test('generated rows are drawn as not measured, and never pass for measured in a file', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  await app.picture.openSample()
  await app.picture.sampleCount.fill('250')
  await app.picture.drawSample.click()
  await expect(app.picture.legend).toContainText('Generated (250), not measured')

  const refused = join(folder, 'blobs.csv')
  const allowed = join(folder, 'blobs-generated.csv')
  app.desktop.toSave.push(refused, allowed)
  await app.picture.exportSample.click()
  await expect(app.notices.toasts).toContainText('250 rows written')
  expect(app.desktop.questions.join()).toContain('generated')
  expect(await access(refused).then(() => true, () => false)).toBe(false) // prettier-ignore
  const { header, rows } = await exportedTable(allowed)
  expect(header).toContain('generated')
  expect(rows).toHaveLength(250)
  const { model } = app.models()[0]
  const density = header.find((name) => /log_density/.test(name))!
  for (const row of rows) {
    expect(row.generated).toBe('generated')
    const expected = Math.log(densityAt(model, Number(row.x1), Number(row.x2)))
    expect(Number(row[density])).toBeCloseTo(expected, 5)
  }
  await app.picture.clearSample.click()
  await expect(app.picture.legend).not.toContainText('Generated')
})
