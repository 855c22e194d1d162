import { exportedAll, isFlagged, isJudged, logDensities } from './exported'
import { blobs, inspection } from './files'
import { expect, test } from './fixture'
import type { App } from './pages/app'
import { numbersIn } from './pages/numbers'
import { percentileOf } from './reference'

/** What stands at the line and beside the slider is numpy's percentile of the exported densities. */
async function expectThreshold(app: App, folder: string): Promise<number> {
  const percent = Number(await app.threshold.percentile.inputValue())
  const rows = (await exportedAll(app, folder)).filter(isJudged)
  // The percentile is that of the rows that lack nothing; the others are held against it.
  const complete = rows.filter((row) => row['isodense_judged_by'] === '5 of 5 columns')
  const threshold = percentileOf(logDensities(complete), percent)
  const flagged = rows.filter((row) => -Number(row['isodense_score']) < threshold).length
  await expect(app.threshold.count).toHaveText(String(flagged))
  expect(rows.filter(isFlagged)).toHaveLength(flagged)
  const share = numbersIn(await app.distribution.label.innerText()).at(-1)
  const [shown] = numbersIn(await app.distribution.threshold())
  expect(Math.abs(shown - threshold)).toBeLessThan(1e-4 * Math.abs(threshold))
  expect(share).toBeCloseTo(percent, 6)
  return percent
}

test('the bars count every judged row, each in its place', async ({ open, folder }) => {
  const app = await open(blobs)
  await app.distribution.show()
  await expect(app.distribution.line).toBeVisible()
  const { edges, counts } = await app.engine.service.call('distribution', {
    modelId: await app.modelId(),
  })
  const values = logDensities(await exportedAll(app, folder))
  const bins = [...counts].map((_, i) => {
    const [from, to] = [i === 0 ? -Infinity : edges[i], edges[i + 1]]
    const last = i === counts.length - 1
    return values.filter((value) => value >= from && (value < to || (last && value <= to))).length
  })
  expect([...counts]).toEqual(bins)
  expect(bins.reduce((a, b) => a + b, 0)).toBe(400)
})

test('the threshold is dragged by mouse and moved by keys', async ({ open, folder }) => {
  const app = await open(inspection)
  await app.distribution.show()
  expect(await expectThreshold(app, folder)).toBe(4)
  await app.distribution.drag(60)
  const dragged = await expectThreshold(app, folder)
  expect(dragged).toBeGreaterThan(4)
  await app.distribution.line.focus()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'PageUp'])
    await app.page.keyboard.press(key)
  expect(await expectThreshold(app, folder)).toBeCloseTo(dragged + 0.9, 6)
  await app.distribution.line.focus()
  await app.page.keyboard.press('Home')
  await expect(app.threshold.count).toHaveText('0')
  await app.page.keyboard.press('End')
  expect(await expectThreshold(app, folder)).toBe(100)
})
