import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixture'

/** 60 rows on a slanting line, nearly, and one far from it. */
async function oneOutlier(folder: string): Promise<string> {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const [a, b] = [1, 1.7].map((by) => Math.sin((i + 1) * 12.9898 * by) + Math.sin((i + 1) * 78.2 * by)) // prettier-ignore
    return i === 20 ? '10,30' : `${(10 + a).toFixed(3)},${(20 + a + 0.5 * b).toFixed(3)}`
  })
  const path = join(folder, 'one.csv')
  await writeFile(path, ['a,b', ...lines].join('\n') + '\n')
  return path
}

test('refits say how sure each flag is, in the tab, the table of rows and the row’s details', async ({
  open,
  folder,
}) => {
  const app = await open(await oneOutlier(folder))
  const { howSure } = app
  await expect(howSure.rows).toHaveCount(0)
  // One number of families: fifty refits are then quick.
  await app.refitted(() => app.model.setFamilies(1))
  await howSure.show()
  await howSure.start.click()
  await expect(howSure.refits).toContainText('50 of 50 refits to 38 rows each', { timeout: 60_000 })
  await expect(howSure.words).toContainText('1 always')
  await expect(howSure.threshold).toContainText('in nine of ten refits')
  await expect(howSure.models.locator('tbody tr').first()).toBeVisible()
  await expect(howSure.rows.first()).toHaveText('always')
  await app.rows.line(20).click()
  await expect(howSure.row).toHaveText(/How sure: always \((\d+) of \1 refits\)/)
  await app.screenshot('how-sure')
  // Another threshold is answered from the same refits.
  await app.threshold.percentile.fill('10')
  await app.threshold.percentile.press('Enter')
  await expect(app.threshold.count).not.toHaveText('3')
  await expect(howSure.refits).toContainText('50 of 50')
})
