import { afterAll, describe, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import { judgementSchema, thresholdSettingsSchema } from '../../src/shared/plan'
import { analyseFile, pictureOf, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

function sheet(n: number, d: number, seed = 0): string {
  const normal = createNormal(createRandom(seed, n, d))
  const rows = Array.from({ length: n }, () => {
    const common = normal()
    return Array.from({ length: d }, (_, j) => (10 + j + 0.02 * (common + normal())).toFixed(4))
  })
  return [rows[0].map((_, j) => `m${j}`), ...rows].map((row) => row.join(',')).join('\n') + '\n'
}
const threshold = (change: object = {}) => thresholdSettingsSchema.parse(change)
const analysed = (n: number, d: number, change = {}) =>
  analyseFile(service, temporaryFile('articles.csv', sheet(n, d)), change)
const flagsOf = (modelId: number, change = {}) =>
  service.call('flags', { ...pictureOf(modelId), by: threshold(change) })
const whatIsSeen = (modelId: number) =>
  service.call('smallSample', { modelId, by: { falseAlarmRate: 1 } })

test('of more columns than a covariance can be made sound for in time, rows that T² is not defined for are one family without correlations', async () => {
  const { modelId, model, smallSample, guards } = await analysed(60, 230)
  expect(model).toMatchObject({ covarianceType: 'diag', nComponents: 1 })
  expect(smallSample!.shrinkage).toBe(1)
  expect(guards.filter(({ severity }) => severity === 'doubt')).toEqual([])
  expect(await flagsOf(modelId)).toMatchObject({ basis: 't-squared', count: 0, notJudged: 60 })
  const seen = (await whatIsSeen(modelId))!
  expect(seen).toMatchObject({ fewestRows: 232, shift: null, whyNot: { id: 'fewRows' } })
  // With as many rows as T² needs the models without correlations are compared.
  expect((await analysed(240, 230)).smallSample).toBeUndefined()
})

describe('30 parts of 12 dimensions', () => {
  test('are one family, flagged by exact T² at 1 %, with the shift that could be seen', async () => {
    const { modelId, model, smallSample } = await analysed(30, 12)
    expect(model).toMatchObject({ covarianceType: 'full', nComponents: 1 })
    expect(smallSample!.shrinkage).toBeGreaterThan(0)
    expect(await flagsOf(modelId)).toMatchObject({ basis: 't-squared', threshold: 0.01 })
    const seen = (await whatIsSeen(modelId))!
    expect(seen).toMatchObject({ rows: 30, columns: 12, fewestRows: 14, enoughRows: 65, whyNot: null }) // prettier-ignore
    // λ of 80 % power at 1 % with F(12, 18), from SciPy's ncf: 44.554; √(λ 31/30).
    expect(seen.shift!.given).toBeCloseTo(6.78522, 5)
    for (const { size, alone } of seen.shift!.columns) {
      expect(alone).toBeLessThan(seen.shift!.given * Math.sqrt(29 / 18))
      expect(size / alone).toBeGreaterThan(0.015)
      expect(size / alone).toBeLessThan(0.045)
    }
  })

  test('are judged by what is asked for, where something is', async () => {
    const { modelId } = await analysed(30, 12)
    expect(await flagsOf(modelId, { basis: 'percentile' })).toMatchObject({ basis: 'percentile', count: 2 }) // prettier-ignore
    const asked = await analysed(30, 12, { covarianceTypes: ['diag'] })
    expect(asked.smallSample).toBeUndefined()
    expect((await flagsOf(asked.modelId)).basis).toBe('percentile')
    expect(await whatIsSeen(asked.modelId)).toBeNull()
  })
})

test.each([
  [13, 12],
  [10, 12],
  [5, 4],
])('%i parts of %i dimensions: none is flagged and none is passed', async (n, d) => {
  const { modelId } = await analysed(n, d)
  const flags = await flagsOf(modelId)
  expect(flags).toMatchObject({ basis: 't-squared', count: 0, notJudged: n })
  const seen = (await whatIsSeen(modelId))!
  expect(seen).toMatchObject({ shift: null, fewestRows: d + 2, mostColumns: n - 2 })
  expect(seen.whyNot).toMatchObject({
    id: 'fewRows',
    params: { rows: n, columns: d, least: d + 2 },
  })
  const detail = await service.call('row', { modelId, row: 0, by: judgementSchema.parse({}) })
  expect(detail).toMatchObject({ fitted: true, notJudged: seen.whyNot })
  expect(detail.flagged).toBeUndefined()
})

test('how rare a part is follows from the T² by which it is flagged', async () => {
  const { modelId } = await analysed(30, 12)
  const by = judgementSchema.parse({ basis: 't-squared', falseAlarmRate: 20 })
  for (let row = 0; row < 30; row++) {
    const { oneIn, tSquared, flagged } = await service.call('row', { modelId, row, by })
    expect(oneIn! * tSquared!.p).toBeCloseTo(1, 9)
    expect(oneIn! > 5).toBe(flagged)
  }
})

test('of parts that are not judged nobody knows how rare they are', async () => {
  const { modelId } = await analysed(13, 12)
  const by = judgementSchema.parse({})
  expect((await service.call('row', { modelId, row: 0, by })).oneIn).toBeUndefined()
  expect((await service.call('meaning', { modelId, by: threshold() })).beyond).toBeNull()
})

test('d + 2 parts are judged', async () => {
  const { modelId } = await analysed(14, 12)
  expect((await flagsOf(modelId)).notJudged).toBe(0)
  expect((await whatIsSeen(modelId))!.shift!.given).toBeGreaterThan(40)
})

test('parts of columns that follow from each other are not judged, and the column is named', async () => {
  const lines = sheet(30, 5).trim().split('\n').map((line) => line.split(',')) // prettier-ignore
  const rows = lines.slice(1).map((cells) => [...cells, Number(cells[0]) + Number(cells[1])])
  const text = [[...lines[0], 'sum'], ...rows].map((row) => row.join(',')).join('\n')
  const { modelId } = await analyseFile(service, temporaryFile('sums.csv', text))
  expect((await flagsOf(modelId)).notJudged).toBe(30)
  const seen = (await whatIsSeen(modelId))!
  expect(seen.whyNot!.text).toContain('column “sum” follows exactly from “m0”, “m1”')
  expect(seen.shift).toBeNull()
})

test('of a column’s logarithm the shift is a factor', async () => {
  const columns = Array.from({ length: 6 }, (_, j) => ({ name: `m${j}`, transform: j === 2 ? ('log' as const) : ('none' as const) })) // prettier-ignore
  const { modelId } = await analysed(20, 6, { columns })
  const { shift } = (await whatIsSeen(modelId))!
  expect(shift!.columns.map(({ isFactor }) => isFactor)).toEqual([0, 1, 2, 3, 4, 5].map((j) => j === 2)) // prettier-ignore
  expect(shift!.columns[2].size).toBeGreaterThan(1)
  expect(shift!.columns[2].size).toBeLessThan(1.1)
})
