import { exportedAll, logDensities } from './exported'
import { blobs, blobsRows } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'
import { familyDensities } from './reference'
import { atPercentile } from '../support/atPercentile'

test('responsibilities of the selected row sum to one and are those of the mixture', async ({
  open,
}) => {
  const app = await open(blobs)
  const { model } = app.models()[0]
  for (const place of [0, 3, 7]) {
    const line = app.rows.lines.nth(place)
    const row = Number(await line.getAttribute('data-row'))
    await line.click()
    const [x, y] = blobsRows[row].split(',').map(Number)
    const densities = familyDensities(model, x, y)
    const total = densities.reduce((a, b) => a + b, 0)
    await expect(app.details.card).toContainText(`Row on line ${row + 2}`)
    const { responsibilities } = await app.engine.service.call('row', {
      modelId: await app.modelId(),
      by: { ...atPercentile(4), limits: [], assignment: 'largest' },
      row,
    })
    expect(responsibilities!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    responsibilities!.forEach((r, i) => expect(r).toBeCloseTo(densities[i] / total, 6))
    const largest = Math.max(...responsibilities!)
    const first = await app.details.bars.first().innerText()
    if (largest < 0.999) expect(Math.abs(numbersIn(first)[0] - 100 * largest)).toBeLessThan(0.06)
    else expect(first).toMatch(/^> 99\.9 %$|^100 %$|^99\.9 %$/)
  }
})

test('assignment by draw goes by responsibility and leaves the densities alone', async ({
  open,
  folder,
}) => {
  const app = await open(blobs)
  const before = await exportedAll(app, folder)
  await app.model.showFittingDetails()
  await app.model.assignment.selectOption('draw')
  await app.rows.lines.first().click()
  await expect(app.details.drawnFamily).toBeVisible()
  const drawn = await exportedAll(app, folder)
  expect(logDensities(drawn)).toEqual(logDensities(before))
  const responsibility = (row: Record<string, string>, family: number) =>
    Number(row[`isodense_r${family}`])
  for (const row of drawn)
    expect([1, 2, 3, 4].reduce((sum, k) => sum + responsibility(row, k), 0)).toBeCloseTo(1, 6)
  const drawnColumn = Object.keys(drawn[0]).find((name) => /drawn/.test(name))!
  for (const family of [1, 2, 3, 4]) {
    const shares = drawn.map((row) => responsibility(row, family))
    const expected = shares.reduce((a, b) => a + b, 0)
    const spread = Math.sqrt(shares.reduce((sum, r) => sum + r * (1 - r), 0))
    const count = drawn.filter((row) => Number(row[drawnColumn]) === family).length
    expect(Math.abs(count - expected)).toBeLessThan(4 * spread + 1e-9)
  }
})
