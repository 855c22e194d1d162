import { afterAll, describe, expect, test } from 'vitest'
import { logDensity } from '../../src/core/gmm/density'
import { createNormal, createRandom } from '../../src/core/rng'
import { rareness } from '../../src/engine/rareness'
import { axisOfComponent } from '../../src/shared/componentAxes'
import { thresholdSettingsSchema, type Plan } from '../../src/shared/plan'
import { analyseFile, analyseSet, open, pictureOf, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const columns = 20
const pca = (share: number, whiten = true): NonNullable<Plan['pca']> => ({
  ...{ share, components: null, whiten },
})

/** n parts of 20 columns that follow from five; of every 50th one column has a value of its own. */
function sheet(n: number, seed: number, size = 2.5): string {
  const normal = createNormal(createRandom(seed, n))
  const mixing = Array.from({ length: columns }, () => Array.from({ length: 5 }, normal))
  const lines = Array.from({ length: n }, (_, i) => {
    const factors = Array.from({ length: 5 }, normal)
    return mixing
      .map((row, j) => {
        const known = row.reduce((sum, share, f) => sum + share * factors[f], 0)
        const own = isBroken(i) && j === i % columns ? size : 0
        return (known + 0.3 * normal() + own).toFixed(4)
      })
      .join(',')
  })
  return [mixing.map((_, j) => `c${j}`).join(','), ...lines].join('\n') + '\n'
}
const isBroken = (i: number) => i % 50 === 7

const one: Partial<Plan> = { maxComponents: 1, covarianceTypes: ['full'], restarts: 1 }

describe('a model of principal components', () => {
  test('finds one broken column of twenty by what lies outside the components', async () => {
    let [found, within, bad] = [0, 0, 0]
    for (const seed of [1, 2, 3, 4]) {
      const file = temporaryFile('sheet.csv', sheet(500, seed))
      const { modelId, pca: kept } = await analyseFile(service, file, { ...one, pca: pca(0.9) })
      expect(kept!.count).toBeLessThanOrEqual(5)
      const { typicality, prepared } = service.session.model(modelId)
      const { distances } = prepared.reduced!
      const inside = typicality.map((t, i) => t + distances[i] / 2)
      const flagged = (values: Float64Array) => {
        const limit = values.toSorted()[Math.floor(0.04 * values.length)]
        return [...prepared.rows.keys()].filter((i) => isBroken(prepared.rows[i]) && values[i] < limit) // prettier-ignore
      }
      found += flagged(typicality).length
      within += flagged(inside).length
      bad += 10
    }
    expect(found / bad).toBeGreaterThan(0.9)
    expect(within / bad).toBeLessThan(0.3)
  })

  test('gives with all components and no whitening the densities of the columns themselves', async () => {
    const file = temporaryFile('sheet.csv', sheet(200, 5))
    const how = { ...one, robust: false, regCovar: 0 }
    const plain = await analyseFile(service, file, how)
    const all = { share: 0.99, components: columns, whiten: false }
    const turned = await analyseFile(service, file, { ...how, pca: all })
    const [a, b] = [plain, turned].map(({ modelId }) => service.session.model(modelId))
    a.logDensity.forEach((value, i) => expect(b.logDensity[i]).toBeCloseTo(value, 6))
  })

  test('says what its rows’ densities are made of, in the user’s units', async () => {
    const file = temporaryFile('sheet.csv', sheet(300, 6))
    const { modelId, model } = await analyseFile(service, file, { maxComponents: 2, pca: pca(0.9) })
    const { prepared, scaled, logDensity: found, fitted } = service.session.model(modelId)
    const { projection, distances } = prepared.reduced!
    const ofScores = logDensity(prepared.data, scaled.mixture)
    const sum = ofScores.reduce((all, value, i) => (fitted.keptOut?.[i] ? all : all + value), 0)
    expect(model.logLikelihood).toBeCloseTo(sum, 6)
    const { variances, variance } = projection.outside
    const scale = prepared.scale.reduce((all, sd) => all + Math.log(sd), 0)
    const whitening = projection.deviations.reduce((all, sd) => all + Math.log(sd), 0)
    const others = columns - projection.count - variances.length
    const outside = [...variances, ...Array<number>(others).fill(variance)]
    const peak = outside.reduce((all, own) => all - 0.5 * Math.log(2 * Math.PI * own), 0)
    found.forEach((value, i) =>
      expect(value).toBeCloseTo(ofScores[i] - scale - whitening + peak - distances[i] / 2, 6),
    )
  })

  test('has families in the user’s columns, where their rows are', async () => {
    const normal = createNormal(createRandom(9))
    const rows = Array.from({ length: 300 }, (_, i) =>
      [0, 1, 2, 3].map(() => (1000 + (i % 2 === 0 ? 40 : 0) + normal()).toFixed(3)).join(','),
    )
    const file = temporaryFile('two.csv', ['a,b,c,d', ...rows].join('\n'))
    const { model, families } = await analyseFile(service, file, {
      ...{ covarianceTypes: ['full'], minComponents: 2, maxComponents: 2 },
      pca: { share: 0.99, components: 1, whiten: true },
    })
    expect(families.length).toBe(2)
    const means = model.means.toSorted((a, b) => a[3] - b[3])
    ;[1000, 1000, 1000, 1000].forEach((mean, j) => expect(means[0][j]).toBeCloseTo(mean, -0.3))
    ;[1040, 1040, 1040, 1040].forEach((mean, j) => expect(means[1][j]).toBeCloseTo(mean, -0.3))
    for (const of of model.deviations!) for (const sd of of) expect(Math.abs(sd - 1)).toBeLessThan(0.2) // prettier-ignore
    expect(model.scoreMeans!.every((mean) => mean.length === 1)).toBe(true)
  })

  test('explains a flagged row by its columns', async () => {
    const file = temporaryFile('sheet.csv', sheet(500, 1))
    const { modelId } = await analyseFile(service, file, { ...one, pca: pca(0.9) })
    let right = 0
    for (let row = 7; row < 500; row += 50) {
      const found = await service.call('explain', { modelId, row })
      if (found?.causes[0]?.column === `c${row % columns}`) right++
    }
    expect(right).toBeGreaterThanOrEqual(9)
  })

  test('judges a batch by its own components, which no row of the batch changes', async () => {
    const good = temporaryFile('good.csv', sheet(400, 11, 0))
    const reference = await analyseSet(service, good, { ...one, pca: pca(0.9) })
    const { tableId } = await open(service, temporaryFile('batch.csv', sheet(400, 11, 4)))
    const by = thresholdSettingsSchema.parse({ basis: 't-squared', falseAlarmRate: 1 })
    const set = await service.call('scoreBatch', { analysisId: reference.analysisId, tableId, by })
    const { modelId } = set.models[0]
    const first = service.session.model(reference.models[0].modelId)
    const model = service.session.model(modelId)
    expect(model.prepared.reduced!.projection).toBe(first.prepared.reduced!.projection)
    const flags = await service.call('flags', { ...pictureOf(modelId), by })
    const found = [...flags.rows].filter(isBroken)
    expect(found.length).toBeGreaterThanOrEqual(6)
    expect(flags.count - found.length).toBeLessThan(14)
  })

  test('has pictures of columns and of components, with its rows where they belong', async () => {
    const file = temporaryFile('sheet.csv', sheet(150, 4))
    const { modelId } = await analyseFile(service, file, { ...one, pca: pca(0.9) })
    const { prepared } = service.session.model(modelId)
    const ofColumns = await service.call('picture', pictureOf(modelId, { x: 2, y: 7 }))
    expect([ofColumns.x.name, ofColumns.y.name, ofColumns.marginal]).toEqual(['c2', 'c7', true])
    const cells = service.session.model(modelId).loaded.table.cells
    ofColumns.points.row.forEach((row, i) => {
      expect(ofColumns.points.x[i]).toBeCloseTo(Number(cells[2].at(row)), 9)
      expect(ofColumns.points.y[i]).toBeCloseTo(Number(cells[7].at(row)), 9)
    })
    // The ellipse of the only family holds what it says.
    const axes = { x: axisOfComponent(0), y: axisOfComponent(1) }
    const ofScores = await service.call('picture', pictureOf(modelId, axes))
    expect([ofScores.x.name, ofScores.y.name]).toEqual(['PC 1', 'PC 2'])
    const { ratio, count } = (await service.call('principalComponents', { modelId, first: 0, most: 1 }))! // prettier-ignore
    expect([ofColumns.x.share, ofScores.x.share, ofScores.y.share]).toEqual([undefined, ratio[0], ratio[1]]) // prettier-ignore
    expect(ofScores.marginal).toBe(count > 2)
    ofScores.points.x.forEach((x, i) =>
      expect(x).toBeCloseTo(prepared.data.values[i * prepared.data.columns], 12),
    )
    const mixed = await service.call('picture', pictureOf(modelId, { x: 2, y: axes.x }))
    expect([mixed.x.name, mixed.y.name]).toEqual(['c2', 'PC 1'])
    const whole = { from: { x: -1e3, y: -1e3 }, to: { x: 1e3, y: 1e3 } }
    for (const [x, y] of [
      [2, 7],
      [axes.x, axes.y],
      [2, axes.x],
    ])
      // prettier-ignore
      expect((await service.call('mass', { modelId, x, y, ...whole })).mass).toBeCloseTo(1, 6)
  })

  test('generates rows with nothing outside the components, in the user’s columns', async () => {
    const file = temporaryFile('sheet.csv', sheet(300, 8))
    const { modelId } = await analyseFile(service, file, { ...one, pca: pca(0.9) })
    const { inUserColumns, generate } = await import('../../src/engine/answers/generated')
    const model = service.session.model(modelId)
    const { data } = generate(model, 2000, 1)
    const { values } = inUserColumns(model, data)
    const { table } = model.loaded
    for (const j of [0, 5, 19]) {
      const own = Float64Array.from({ length: 2000 }, (_, i) => values[i * columns + j])
      const file = Float64Array.from({ length: table.rows }, (_, i) => Number(table.cells[j].at(i)))
      expect(deviation(own) / deviation(file)).toBeGreaterThan(0.8)
      expect(deviation(own) / deviation(file)).toBeLessThan(1.1)
    }
  })

  test('judges rows that lack cells, and says how rare each row is', async () => {
    const lines = sheet(400, 12, 0).trim().split('\n').map((line) => line.split(',')) // prettier-ignore
    for (let i = 1; i <= 60; i++) lines[i][i % columns] = ''
    const file = temporaryFile('gaps.csv', lines.map((line) => line.join(',')).join('\n'))
    const found = await analyseFile(service, file, { ...one, pca: pca(0.9) })
    expect([found.fittedRows, found.partialCount]).toEqual([340, 60])
    const by = { ...thresholdSettingsSchema.parse({}), limits: [], assignment: 'largest' as const }
    const page = await service.call('rows', {
      ...{ modelId: found.modelId, by, which: 'all', order: 'anomaly', offset: 0, limit: 400 },
    })
    const partial = page.rows.filter(({ judgedBy }) => judgedBy)
    expect(partial.length).toBe(60)
    // Good rows: as many below each limit as it says.
    for (const limit of [10, 4, 2]) {
      const rare = page.rows.filter(({ oneIn }) => oneIn! >= limit).length
      expect(Math.abs(rare - 400 / limit)).toBeLessThan(4 * Math.sqrt(400 / limit))
    }
  })

  test.each([
    [400, 20, 0.025],
    [80, 200, 0.05],
  ])('of %d rows of %d columns says how rare fresh rows are', async (n, d, most) => {
    const normal = createNormal(createRandom(21, n))
    const mixing = Array.from({ length: d }, () => Array.from({ length: 6 }, (_, f) => normal() / (1 + f / 2))) // prettier-ignore
    const rows = (count: number) =>
      Array.from({ length: count }, () => {
        const factors = Array.from({ length: 6 }, normal)
        return mixing.map((of) => of.reduce((sum, share, f) => sum + share * factors[f], 0.2 * normal()).toFixed(4)) // prettier-ignore
      })
    const text = (some: string[][]) => [mixing.map((_, j) => `c${j}`), ...some].map((row) => row.join(',')).join('\n') // prettier-ignore
    const set = await analyseSet(service, temporaryFile('good.csv', text(rows(n))), { ...one, pca: pca(0.9) }) // prettier-ignore
    const { tableId } = await open(service, temporaryFile('fresh.csv', text(rows(1500))))
    const by = thresholdSettingsSchema.parse({ basis: 'percentile' })
    const scored = await service.call('scoreBatch', { analysisId: set.analysisId, tableId, by })
    const found = await rareness(service.session.model(scored.models[0].modelId))
    const share = found!.p.filter((p) => p < 0.01).length / 1500
    expect(share).toBeLessThan(most)
    expect(share).toBeGreaterThan(0.003)
  })

  test('refuses more components than the rows have, and keeps constant columns', async () => {
    const file = temporaryFile('few.csv', 'a,b,c\n1,2,5\n2,1,5\n3,5,5\n4,4,5\n0,2,5\n7,1,5\n')
    const columnsOf = ['a', 'b', 'c'].map((name) => ({ name, transform: 'none' as const }))
    const change = { ...one, columns: columnsOf, score: 'density' as const }
    const many = { share: 0.99, components: 3, whiten: true }
    await expect(analyseFile(service, file, { ...change, pca: many })).rejects.toThrow(/2 directions/) // prettier-ignore
    const found = await analyseFile(service, file, { ...change, pca: { ...many, components: 2 } })
    expect(found.model.means[0][2]).toBe(5)
  })
})

function deviation(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((a, v) => a + (v - mean) ** 2, 0) / values.length)
}
