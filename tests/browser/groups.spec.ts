import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportedAll, isFlagged, isJudged, logDensities } from './exported'
import { expect, test } from './fixture'
import { percentileOf } from './reference'

/** Two cavities of different size, a skewed column, and how often each row counts. */
const groups = ['A', 'B']
const wave = (i: number) => Math.sin(i * 12.9898) + Math.sin(i * 78.233) + Math.sin(i * 37.719)
const rows = Array.from({ length: 300 }, (_, i) => ({
  cavity: groups[i % 3 === 0 ? 1 : 0],
  width: (wave(i) + (i % 3 === 0 ? 20 : 0)).toFixed(4),
  height: wave(i * 3 + 1).toFixed(4),
  burr: Math.exp(2 * wave(i * 7 + 2)).toFixed(4),
  count: i % 4 === 0 ? 3 : 1,
}))

async function fileIn(folder: string): Promise<string> {
  const path = join(folder, 'cavities.csv')
  const lines = rows.map((row) => Object.values(row).join())
  await writeFile(path, [Object.keys(rows[0]).join(), ...lines].join('\n') + '\n')
  return path
}

test('one model for each group: each judged by its own threshold, named in the export', async ({
  open,
  folder,
}) => {
  const app = await open(await fileIn(folder))
  await app.data.showRowsAndGroups()
  await app.refitted(() => app.data.fitBy.selectOption('cavity').then(() => undefined))
  const exported = await exportedAll(app, folder)
  expect(exported).toHaveLength(300)
  for (const group of groups) {
    const own = exported.filter((row) => row.cavity === group)
    const values = logDensities(own)
    const threshold = percentileOf(values, 4)
    expect(own.map(isFlagged)).toEqual(values.map((value) => value < threshold))
    const named = Object.keys(own[0]).find((name) => /^isodense_.*group/.test(name))!
    expect(new Set(own.map((row) => row[named]))).toEqual(new Set([group]))
  }
  const models = app.models()
  expect(models.map(({ group, fittedRows }) => [group, fittedRows])).toEqual([['A', 200], ['B', 100]]) // prettier-ignore
  await expect(app.data.group).toBeVisible()
  await app.data.group.selectOption({ index: 1 })
  await expect.poll(() => app.modelId()).toBe(models[1].modelId)
  await expect(app.threshold.count).toHaveText('4')
})

test('colours by category, and a filter that leaves rows unjudged, but never all', async ({
  open,
  folder,
}) => {
  const app = await open(await fileIn(folder))
  await app.picture.colourBy.selectOption('cavity')
  await expect(app.picture.legend).toContainText('A')
  await expect(app.picture.legend).toContainText('Coloured by cavity')
  await app.data.showRowsAndGroups()
  await app.data.rowFilter.selectOption('cavity')
  await app.refitted(() => app.data.filterValue(1).uncheck())
  const exported = await exportedAll(app, folder)
  expect(exported.filter(isJudged).map(({ cavity }) => cavity)).toEqual(Array(200).fill('A'))
  expect(exported.filter(isFlagged)).toHaveLength(8)
  await expect(app.data.filterValue(0)).toBeDisabled()
})

test('a frequency column weighs the rows, a skewed column is proposed for the logarithm', async ({
  open,
  folder,
}) => {
  const app = await open(await fileIn(folder))
  await expect(app.data.skewed).toHaveCount(1)
  await app.refitted(() => app.data.takeLog(3).click())
  await expect(app.data.skewed).toHaveCount(0)
  const logged = app.models()[0]
  const burr = logged.columns.indexOf('burr')
  const mean = logged.model.means.reduce((sum, m, k) => sum + logged.model.weights[k] * m[burr], 0)
  const logs = rows.map((row) => Math.log(Number(row.burr)))
  expect(mean).toBeCloseTo(logs.reduce((a, b) => a + b, 0) / logs.length, 4)
  await app.data.column(4).uncheck()
  await app.data.showRowsAndGroups()
  await app.refitted(() => app.data.frequency.selectOption('count').then(() => undefined))
  const { totalWeight, model, columns } = app.models()[0]
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  expect(totalWeight).toBe(total)
  const width = columns.indexOf('width')
  const weighted = rows.reduce((sum, row) => sum + row.count * Number(row.width), 0) / total
  const found = model.means.reduce((sum, m, k) => sum + model.weights[k] * m[width], 0)
  expect(found).toBeCloseTo(weighted, 3)
})
