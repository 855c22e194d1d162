import { spawnSync } from 'node:child_process'
import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { blobs, blobsRows, inspection } from './files'
import { expect, test } from './fixture'
import { numbersIn } from './pages/numbers'

/** Line and "one in" of each flagged row as the command line writes them. */
function byCommand(file: string): string[][] {
  const cli = inRoot('out', 'cli', 'isodense.js')
  const { stdout } = spawnSync(process.execPath, [cli, 'detect', file], { encoding: 'utf8' })
  const lines = stdout.split('\n')
  const from = lines.findIndex((line) => /^\s+line\s+rank\s+one in/.test(line))
  const rows = lines.slice(from + 1).map((line) => line.match(/^\s+(\d+)\s+\d+\s{2,}(\S+(?: \d{3})*)\s{2,}/)) // prettier-ignore
  return rows.filter((found) => found !== null).map(([, line, oneIn]) => [line, oneIn])
}

test('the table says of each flagged row what the command line says of it', async ({ open }) => {
  const app = await open(inspection)
  const expected = byCommand(inspection)
  expect(expected).toHaveLength(20)
  await expect(app.rows.heading('1 in')).toHaveAttribute('title', /^One in so many good parts/)
  const seen = new Map<string, string>()
  // A few rows are in sight at a time.
  for (let i = 0; i < expected.length; i++) {
    for (const [line, oneIn] of await app.rows.oneIn()) seen.set(line, oneIn)
    await app.rows.table.press('ArrowDown')
  }
  for (const [line, oneIn] of await app.rows.oneIn()) seen.set(line, oneIn)
  expect(expected.map(([line]) => [line, seen.get(line)])).toEqual(expected)
})

test('the mouse and the details say it as a sentence; the log density is behind a click', async ({
  open,
}) => {
  const app = await open(blobs)
  const [[, oneIn]] = await app.rows.oneIn()
  await app.rows.lines.first().click()
  const sentence = `1 in ${oneIn} good parts is this unusual`
  await expect(app.details.oneIn).toHaveText(sentence)
  await expect(app.details.card).not.toContainText('Log density', { useInnerText: true })
  await app.details.numbers.click()
  await expect(app.details.card).toContainText('Log density', { useInnerText: true })
  await expect(app.rows.table).not.toContainText('Log density')

  const pixelOf = await app.picture.projection()
  const [first] = await app.rows.inSight()
  const [x, y] = numbersIn(blobsRows[first])
  const pixel = pixelOf({ x, y })
  await app.page.mouse.move(pixel.x, pixel.y)
  await expect(app.picture.hoverOneIn).toHaveText(sentence)
})

test('the threshold in the distribution says how rare a row there is, wherever it is dragged', async ({
  open,
}) => {
  const app = await open(blobs)
  await app.distribution.show()
  const rare = async () => numbersIn(await app.distribution.label.innerText())[1]
  await expect(app.distribution.label).toHaveText(/^Threshold: 1 in \d+ good parts · 4 %$/)
  await expect(app.distribution.line).toHaveAttribute('aria-valuetext', /1 in \d+ good parts/)
  // The model is that of good rows: about as many are below as were asked for.
  expect(1 / (await rare())).toBeGreaterThan(0.02)
  expect(1 / (await rare())).toBeLessThan(0.08)
  const before = await rare()
  await app.distribution.drag(60)
  expect(await rare()).toBeLessThan(before)
  await app.page.evaluate(axe.source)
  const { violations } = await app.page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  )
})
