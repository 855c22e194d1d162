import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedAll, isFlagged } from './exported'
import { inspection } from './files'
import { expect, test } from './fixture'

/** 376 rows around the origin and 24 that are alike, apart from them; the last column says which is which. */
async function twoFamilies(folder: string, words: [string, string]): Promise<string> {
  const noise = (i: number, times: number) => {
    // Twelve uniform numbers make a nearly normal one.
    let sum = -6
    for (let n = 0; n < 12; n++) sum += Math.abs(Math.sin(i * 12.9898 * times + n * 78.233) * 43758.5453) % 1 // prettier-ignore
    return sum
  }
  const lines = Array.from({ length: 400 }, (_, i) => {
    const alike = i >= 376
    const [x, y] = [noise(i + 1, 1), noise(i + 1, 1.7)].map((v) => (alike ? 0.1 * v : v))
    return `${((alike ? 4 : 0) + x).toFixed(4)},${((alike ? 5 : 0) + y).toFixed(4)},${words[alike ? 1 : 0]}`
  })
  const path = join(folder, 'two.csv')
  await writeFile(path, ['a,b,cavity', ...lines].join('\n') + '\n')
  return path
}

test('a small family apart is one finding, and settled by one click, which can be undone', async ({
  open,
  folder,
}) => {
  const app = await open(await twoFamilies(folder, ['A', 'A']))
  const { threshold } = app
  await expect(threshold.count).toHaveText('39')
  await expect(threshold.ofFamilies).toHaveText(
    '24 in families that are not normal, 15 of the rest.',
  )
  await expect(threshold.finding).toHaveCount(1)
  await expect(threshold.finding).toContainText('24 rows')
  await app.distribution.show()
  await expect(app.distribution.details).toContainText('typicality')
  await app.screenshot('family-finding')

  await app.refitted(() => threshold.markNormal.click())
  await expect(threshold.count).toHaveText('16')
  await expect(threshold.finding).toHaveCount(0)
  await expect(app.distribution.details).toContainText('log density')

  await app.refitted(() => app.toolbar.undo.click())
  await expect(threshold.count).toHaveText('39')
  await app.refitted(() => threshold.markDefect.click())
  await expect(threshold.count).toHaveText('39')
  await expect(threshold.finding).toHaveCount(0)
  const rows = await exportedAll(app, folder)
  expect(rows.slice(376).every(isFlagged)).toBe(true)
  expect(rows[380]['isodense_flag_reason']).toMatch(/family|both/)
  expect(rows[380]['isodense_family']).toBe('2')
})

test('the families say what they are taken for, and why; the last normal one stays', async ({
  open,
  folder,
}) => {
  const app = await open(await twoFamilies(folder, ['A', 'B']))
  const { families } = app
  await expect(app.threshold.count).toHaveText('16')
  await families.show()
  await expect(families.mark(2)).toHaveValue('normal')
  await expect(families.card(2)).toContainText('these are the rows with cavity “B”')
  await app.refitted(() =>
    families
      .mark(2)
      .selectOption('defect')
      .then(() => undefined),
  )
  await expect(app.threshold.count).toHaveText('39')
  await expect(families.card(2)).toContainText('marked by hand')
  await expect(families.mark(1)).toBeDisabled()
  // Marks name places in the chosen columns: with other columns they say nothing.
  await app.refitted(() => app.data.column(1).uncheck())
  expect(app.models()[0].plan.marks).toEqual([])
})

test('why a row is untypical is said by column', async ({ open, folder }) => {
  const app = await open(await twoFamilies(folder, ['A', 'A']))
  await app.rows.lines.first().click()
  await expect(app.details.why).toContainText('What makes it untypical')
  await expect(app.details.why.locator('li').first()).toContainText(/standard deviations|expected/)
})

test('rows outside the core are said, and have their part where it is asked for', async ({
  open,
}) => {
  const app = await open(inspection)
  const [{ keptOut, fittedRows }] = app.models()
  expect(fittedRows).toBe(478)
  expect(keptOut).toBeGreaterThan(0)
  await app.refitted(() => app.model.robust.uncheck())
  expect(app.models()[0].keptOut).toBe(0)
})
