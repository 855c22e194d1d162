import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tSquaredLaw, tSquaredTail } from '../../src/core/anomaly/tSquared'
import { precision } from '../../src/core/explain/contributions'
import { createNormal, createRandom } from '../../src/core/rng'
import { oneFamily } from '../../src/core/smallSample/shrinkage'
import { judgementSchema, type Plan } from '../../src/shared/plan'
import { matrix } from '../core/support'
import { analyseFile, pictureOf, startService, temporaryFile, temporaryFolder, threeFamilies } from './support' // prettier-ignore

const service = startService()
afterAll(() => service.close())

const blobs = 'tests/golden/blobs_stretched.csv'
const by = (change: Partial<Plan>) => {
  const { assignment: _, limits: __, ...threshold } = judgementSchema.parse(change)
  return threshold
}
const flagsOf = (modelId: number, change: Partial<Plan>) =>
  service.call('flags', { ...pictureOf(modelId), by: by(change) })
const detailOf = (modelId: number, row: number, change: Partial<Plan>) =>
  service.call('row', { modelId, row, by: judgementSchema.parse(change) })

/** d columns of correlated numbers. */
function sheet(n: number, d: number, seed: number): number[][] {
  const normal = createNormal(createRandom(seed, n, d))
  return Array.from({ length: n }, () => {
    const common = normal()
    return Array.from({ length: d }, (_, j) => 10 + j + 0.7 * common + normal())
  })
}
const csv = (rows: number[][]) =>
  [rows[0].map((_, j) => `m${j}`), ...rows].map((row) => row.join(',')).join('\n') + '\n'

describe('by count', () => {
  test('so many rows are flagged, the least typical ones', async () => {
    const { modelId } = await analyseFile(service, blobs, { maxComponents: 5 })
    const flags = await flagsOf(modelId, { basis: 'count', count: 16 })
    const percentile = await flagsOf(modelId, { basis: 'percentile', percentile: 4 })
    expect(flags).toMatchObject({ basis: 'count', count: 16, ties: 0, notJudged: 0 })
    expect([...flags.rows]).toEqual([...percentile.rows])
    expect((await detailOf(modelId, flags.rows[0], { basis: 'count' })).flagReason).toBe('count')
    expect((await flagsOf(modelId, { basis: 'count', count: 0 })).count).toBe(0)
    expect((await flagsOf(modelId, { basis: 'count', count: 1e6 })).count).toBe(400)
  })

  test('rows that tie at the place are not flagged, and counted', async () => {
    const near = Array.from({ length: 190 }, (_, i) => [i % 19, Math.floor(i / 19)])
    const far = Array.from({ length: 10 }, () => [60, 60])
    const path = temporaryFile('ties.csv', csv([...near, ...far]))
    const { modelId } = await analyseFile(service, path, { maxComponents: 1, robust: false })
    expect(await flagsOf(modelId, { basis: 'count', count: 4 })).toMatchObject({ count: 0, ties: 10 }) // prettier-ignore
    expect(await flagsOf(modelId, { basis: 'count', count: 10 })).toMatchObject({ count: 10, ties: 0 }) // prettier-ignore
  })

  test('a row that counts three times is three of them', async () => {
    const rows = sheet(60, 2, 1).map((row, i) => [...row, 1 + (i % 3)])
    const path = temporaryFile('weighted.csv', csv(rows))
    const columns = ['m0', 'm1'].map((name) => ({ name, transform: 'none' as const }))
    const plan = { columns, frequency: 'm2', maxComponents: 1 }
    const { modelId } = await analyseFile(service, path, plan)
    const { count, weight, rows: found } = await flagsOf(modelId, { basis: 'count', count: 9 })
    expect(weight).toBeLessThanOrEqual(9)
    expect(weight).toBeGreaterThan(6)
    expect(found).toHaveLength(count)
  })
})

describe('by T²', () => {
  test('every row has the T² and the p of one family’s textbook formulas', async () => {
    const rows = sheet(80, 4, 2)
    const path = temporaryFile('sheet.csv', csv(rows))
    const plan: Partial<Plan> = { maxComponents: 1, covarianceTypes: ['full'], robust: false, regCovar: 0 } // prettier-ignore
    const { modelId } = await analyseFile(service, path, plan)
    const data = matrix(rows)
    const { mean, covariance } = oneFamily(data)
    const law = tSquaredLaw({ covarianceType: 'full', componentRows: 80, rows: 80, components: 1, columns: 4 })! // prettier-ignore
    const judged = { basis: 't-squared' as const, falseAlarmRate: 5 }
    const flagged: number[] = []
    for (const [row, values] of rows.entries()) {
      const difference = Float64Array.from(values, (value, j) => value - mean[j])
      const { solved } = precision(covariance, difference)
      const tSquared = difference.reduce((sum, value, j) => sum + value * solved[j], 0)
      const p = tSquaredTail(law, 'inFit', tSquared)
      if (p < 0.05) flagged.push(row)
      if (row > 5) continue
      const detail = await detailOf(modelId, row, judged)
      expect(detail.tSquared!.value).toBeCloseTo(tSquared, 6)
      expect(detail.tSquared!.p).toBeCloseTo(p, 8)
    }
    const flags = await flagsOf(modelId, judged)
    expect([...flags.rows].sort((a, b) => a - b)).toEqual(flagged)
    expect(flags).toMatchObject({ basis: 't-squared', threshold: 0.05, count: flagged.length })
    expect((await detailOf(modelId, 0, {})).tSquared).toBeUndefined()
  })

  test('rows kept out of the fit are judged as new ones: they have the larger p of the same T²', async () => {
    const rows = [...sheet(150, 3, 3), [60, -40, 12], [-30, 12, 50]]
    const path = temporaryFile('outliers.csv', csv(rows))
    const { modelId, keptOut, model } = await analyseFile(service, path, { maxComponents: 1 })
    expect(keptOut).toBeGreaterThanOrEqual(2)
    const { tSquared } = await detailOf(modelId, 150, { basis: 't-squared' })
    const n = 152 - keptOut
    const law = tSquaredLaw({ covarianceType: 'full', componentRows: n, rows: n, components: 1, columns: 3 })! // prettier-ignore
    expect(model.covarianceType).toMatch(/full|tied/)
    expect(tSquared!.p).toBeCloseTo(tSquaredTail(law, 'fresh', tSquared!.value), 12)
    expect(tSquared!.p).toBeGreaterThan(tSquaredTail(law, 'inFit', tSquared!.value))
    const { rows: flagged } = await flagsOf(modelId, { basis: 't-squared' })
    expect([...flagged.subarray(0, 2)].sort()).toEqual([150, 151])
  })

  test('a component of too few rows judges none of its own: they are not judged, and never passed', async () => {
    const rows = [...sheet(100, 6, 4), ...sheet(5, 6, 5).map((row) => row.map((v) => v + 300))]
    const path = temporaryFile('small.csv', csv(rows))
    const plan: Partial<Plan> = { take: { covarianceType: 'full', nComponents: 2 }, robust: false, score: 'density' } // prettier-ignore
    const { modelId, analysisId } = await analyseFile(service, path, plan)
    const judged = { basis: 't-squared' as const }
    const flags = await flagsOf(modelId, judged)
    expect(flags.notJudged).toBe(5)
    const detail = await detailOf(modelId, 102, judged)
    expect(detail.notJudged!.text).toBe(
      'component 2 was estimated from 5 rows, which are too few: T² of 6 columns needs 8',
    )
    expect([detail.flagged, detail.fitted, detail.tSquared]).toEqual([undefined, true, undefined])
    const limits = [{ column: 'm0', lower: null, upper: 1000 }]
    const table = await service.call('tolerance', { analysisId, by: judgementSchema.parse({ ...judged, limits }) }) // prettier-ignore
    expect(table.notJudged).toEqual({ inTolerance: 5, outOfTolerance: 0 })
    expect(table.onlyFlagged + table.neither).toBe(100)
    const neither = await service.call('rows', {
      ...{ modelId, by: judgementSchema.parse({ ...judged, limits }), which: 'neither' },
      ...{ order: 'file', offset: 0, limit: 200 },
    })
    expect(neither.rows.every(({ row }) => row < 100)).toBe(true)
  })

  test('an export has T² and p, and says which rows are not judged; with another basis it has neither', async () => {
    const rows = [...sheet(100, 6, 4), ...sheet(5, 6, 5).map((row) => row.map((v) => v + 300))]
    const path = temporaryFile('small.csv', csv(rows))
    const plan: Partial<Plan> = { take: { covarianceType: 'full', nComponents: 2 }, robust: false, score: 'density' } // prettier-ignore
    const { analysisId } = await analyseFile(service, path, plan)
    const out = join(temporaryFolder(), 'all.csv')
    service.files.add('out', { path: out, access: 'write' })
    const write = async (change: Partial<Plan>) => {
      const what = { analysisId, by: judgementSchema.parse(change), which: 'all', target: 'out' } as const // prettier-ignore
      await service.call('export', what)
      const [header, ...lines] = readFileSync(out, 'utf8').trim().split('\r\n').map((line) => line.split(',')) // prettier-ignore
      return lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])))
    }
    const judged = await write({ basis: 't-squared' })
    expect(judged[102]).toMatchObject({ isodense_flag: 'not judged', isodense_t2: '', isodense_t2_p: '' }) // prettier-ignore
    expect(Number(judged[7].isodense_t2)).toBeGreaterThan(0)
    expect(judged[7].isodense_flag).toBe(Number(judged[7].isodense_t2_p) < 0.01 ? '1' : '0')
    expect(Object.keys((await write({}))[0])).not.toContain('isodense_t2')
  })

  test('flags at a higher rate begin with those at a lower one, which the window relies on', async () => {
    const path = temporaryFile('three.csv', threeFamilies(300, 4))
    const { modelId } = await analyseFile(service, path, { maxComponents: 4 })
    const few = await flagsOf(modelId, { basis: 't-squared', falseAlarmRate: 2 })
    const many = await flagsOf(modelId, { basis: 't-squared', falseAlarmRate: 20 })
    expect(few.count).toBeGreaterThan(0)
    expect([...many.rows.subarray(0, few.count)]).toEqual([...few.rows])
    const rest = await service.call('flags', { ...pictureOf(modelId), by: by({ basis: 't-squared', falseAlarmRate: 20 }), from: few.count }) // prettier-ignore
    expect([...few.rows, ...rest.rows]).toEqual([...many.rows])
  })
})
