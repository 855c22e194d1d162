import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture'
import type { App } from './pages/app'

const rows = Array.from({ length: 40 }, (_, i) => i)
/** Three digits behind each point, and nothing else in the file that tells what the point is. */
const open = (i: number) => `${1 + ((i * 7) % 9)}.${100 + ((i * 7919) % 900)}`
const file = ['width;depth', ...rows.map((i) => `${open(i)};${open(i + 3)}`)].join('\r\n') + '\r\n'
const withPoint = (cell: string) => Number(cell)
const withComma = (cell: string) => Number(cell.replace('.', ''))
const mean = (read: (cell: string) => number) =>
  rows.reduce((sum, i) => sum + read(open(i)), 0) / rows.length

/** The mean of the first column: a mixture's own is that of its rows. */
function meanOfModel(app: App): number {
  const { weights, means } = app.models()[0].model
  return weights.reduce((sum, weight, k) => sum + weight * means[k][0], 0)
}

test('numbers that can be read in two ways are shown in both, and a click decides', async ({
  open: openFile,
  folder,
}) => {
  const path = join(folder, 'open.csv')
  writeFileSync(path, file)
  const app = await openFile(path)
  await expect(app.import.banner).toContainText('can be read in two ways')
  // A robust fit may leave rows out, and its mean is that of the others.
  await app.refitted(() => app.model.robust.uncheck())
  expect(meanOfModel(app)).toBeCloseTo(mean(withPoint), 6)

  await app.import.check()
  const first = app.import.readings.locator('tbody tr').first()
  await expect(first.locator('td')).toHaveText([
    ...[`width: ${open(0)}`, String(withPoint(open(0))), String(withComma(open(0)))],
  ])
  for (const mark of ['point', 'comma'] as const)
    await expect(app.import.readingChoice(mark)).not.toBeChecked()
  await app.import.readingChoice('comma').check()
  await expect(app.import.decisions).toContainText('Decimal mark “,”, as you said.')
  await expect(app.import.control('decimal').locator('option:checked')).toHaveText('comma')
  // The other one is still there to be taken.
  await expect(app.import.readingChoice('comma')).toBeChecked()
  await app.import.readingChoice('point').check()
  await expect(app.import.decisions).toContainText('Decimal mark “.”, as you said.')
  await app.import.readingChoice('comma').check()
  await app.refitted(() => app.import.apply())
  await expect(app.import.banner).toHaveCount(0)
  expect(meanOfModel(app)).toBeCloseTo(mean(withComma), 3)
  await expect.poll(() => app.desktop.memory.get().recent[0].reading).toEqual({ decimal: ',' })
})

test('the point can be confirmed: nothing is asked again', async ({ open: openFile, folder }) => {
  const path = join(folder, 'open.csv')
  writeFileSync(path, file)
  const app = await openFile(path)
  await app.import.check()
  await app.import.readingChoice('point').check()
  await app.refitted(() => app.import.apply())
  await expect(app.import.banner).toHaveCount(0)
  await app.refitted(() => app.model.robust.uncheck())
  expect(meanOfModel(app)).toBeCloseTo(mean(withPoint), 6)
})
