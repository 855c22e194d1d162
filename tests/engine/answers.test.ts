import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../../src/shared/engineApi'
import { golden } from '../core/support'
import { analyseFile, judgedBy, startService, temporaryFile } from './support'
import { atPercentile } from '../support/atPercentile'

const service = startService()
afterAll(() => service.close())

/** x is lognormal in two families, y goes with its logarithm, z is of its own; n is a frequency. */
const rows = Array.from({ length: 240 }, (_, i) => {
  const u = Math.sin(i * 1.7) + Math.sin(i * 0.9) * 0.5 + (i % 3 === 0 ? 3 : 0)
  return [Math.exp(u), 0.6 * u + Math.cos(i * 2.3), Math.sin(i * 3.1 + 1) * 5, 1 + (i % 4)]
})
const input = temporaryFile(
  'in.csv',
  ['x,y,z,n', ...rows.map((row) => row.join(','))].join('\n') + '\n',
)
const columns = [
  { name: 'x', transform: 'log' as const },
  { name: 'y', transform: 'none' as const },
  { name: 'z', transform: 'none' as const },
]

describe('a model with a logarithm, frequencies and three columns', () => {
  let model: Analysis
  beforeAll(async () => {
    model = await analyseFile(service, input, {
      ...{ columns, frequency: 'n', minComponents: 2, maxComponents: 2 },
      covarianceTypes: ['full'],
    })
  })

  /** Density of x and y by the formula, from the model in the user's units, whose x is ln x. */
  function density(x: number, y: number): number {
    const { weights, means, covariances } = model.model
    return weights.reduce((sum, weight, c) => {
      const s = (covariances as number[][][])[c]
      const det = s[0][0] * s[1][1] - s[0][1] ** 2
      const [u, v] = [Math.log(x) - means[c][0], y - means[c][1]]
      const distance = (s[1][1] * u * u - 2 * s[0][1] * u * v + s[0][0] * v * v) / det
      return sum + (weight * Math.exp(-distance / 2)) / (2 * Math.PI * Math.sqrt(det) * x)
    }, 0)
  }

  test('the density at a place is that of the columns shown, per unit of them', async () => {
    for (const [x, y] of [
      [0.3, -1],
      [1, 0],
      [2.5, 0.7],
      [20, 2.4],
    ]) {
      // prettier-ignore
      const at = { x: Math.log10(x), y }
      const answer = await service.call('density', { modelId: model.modelId, x: 0, y: 1, at })
      expect(answer.marginal).toBe(true)
      expect(Math.abs(answer.density / density(x, y) - 1)).toBeLessThan(1e-10)
      expect(answer.logDensity).toBeCloseTo(Math.log(density(x, y)), 10)
    }
  })

  test('the probability inside a window is the integral of that density', async () => {
    const [from, to] = [{ x: -0.4, y: -0.8 }, { x: 0.9, y: 1.6 }] // prettier-ignore
    const question = { modelId: model.modelId, x: 0, y: 1, from, to }
    const { mass } = await service.call('mass', question)
    const steps = 400
    let sum = 0
    for (let i = 0; i < steps; i++) {
      const x = 10 ** (from.x + ((to.x - from.x) * (i + 0.5)) / steps)
      for (let j = 0; j < steps; j++)
        sum += density(x, from.y + ((to.y - from.y) * (j + 0.5)) / steps) * x * Math.LN10
    }
    expect(mass).toBeCloseTo((sum * (to.x - from.x) * (to.y - from.y)) / steps ** 2, 5)
    expect((await service.call('mass', { ...question, from: to, to: from })).mass).toBe(mass)
  })

  test('the histogram counts frequencies, and its quantiles are those of the repeated rows', async () => {
    const by = judgedBy({ percentile: 5 })
    const question = { modelId: model.modelId, by, which: 'all', order: 'file' } as const
    const page = await service.call('rows', { ...question, offset: 0, limit: rows.length })
    const repeated = page.rows
      .flatMap(({ row, logDensity }) => Array.from({ length: rows[row][3] }, () => logDensity!))
      .sort((a, b) => a - b)
    const { edges, counts, quantiles } = await service.call('distribution', question)
    counts.forEach((count, bin) => {
      const [from, to] = [bin === 0 ? -Infinity : edges[bin], edges[bin + 1]]
      const last = bin === counts.length - 1
      expect(count).toBe(repeated.filter((l) => l >= from && (last ? l <= to : l < to)).length)
    })
    quantiles.forEach((value, step) => {
      const at = (step / 1000) * (repeated.length - 1)
      const [low, high] = [repeated[Math.floor(at)], repeated[Math.ceil(at)]]
      expect(value).toBeCloseTo(low + (high - low) * (at - Math.floor(at)), 9)
    })
    const flags = await service.call('flags', {
      ...{ modelId: model.modelId, by: atPercentile(5), x: 0, y: 1, colourBy: null },
      assignment: 'largest',
    })
    expect(flags.threshold).toBeCloseTo(quantiles[50], 12)
    expect(flags.weight).toBe(repeated.filter((l) => l < flags.threshold).length)
  })

  test('drawn families come as often as the responsibilities say', async () => {
    const by = judgedBy({ assignment: 'draw' })
    const question = { modelId: model.modelId, by, which: 'all', order: 'file' } as const
    const page = await service.call('rows', { ...question, offset: 0, limit: rows.length })
    const shares = page.rows.map(({ responsibilities }) => responsibilities![0])
    const expected = shares.reduce((a, b) => a + b, 0)
    const drawn = page.rows.filter(({ drawnComponent }) => drawnComponent === 0).length
    const deviation = Math.sqrt(shares.reduce((sum, p) => sum + p * (1 - p), 0))
    expect(deviation).toBeGreaterThan(0.5)
    expect(Math.abs(drawn - expected)).toBeLessThan(4 * deviation)
    expect(await service.call('rows', { ...question, offset: 0, limit: rows.length })).toEqual(page)
  })
})

test('the scaled view of the wines is the one of scikit-learn', async () => {
  const reference = golden('pca_wine')
  const { modelId } = await analyseFile(service, 'tests/golden/wine.csv', {
    ...{ minComponents: 2, maxComponents: 2 },
    covarianceTypes: ['diag'],
  })
  const view = await service.call('scaled', { modelId, by: atPercentile(4) })
  view.explainedRatio.forEach((ratio, c) => expect(ratio).toBeCloseTo(reference.ratio[c], 9))
  expect(view.points.row).toHaveLength(178)
  // Along each component the scores vary as much as it explains of the 13 standardised columns.
  for (const [c, scores] of [view.points.x, view.points.y].entries()) {
    const mean = scores.reduce((a, b) => a + b, 0) / 178
    const variance = scores.reduce((sum, s) => sum + (s - mean) ** 2, 0) / 178
    expect(mean).toBeCloseTo(0, 9)
    expect(variance / 13).toBeCloseTo(view.explainedRatio[c], 9)
    expect(view.loadings[c].reduce((sum, l) => sum + l * l, 0)).toBeCloseTo(1, 9)
  }
})

describe('a skewed column', () => {
  /** Quantiles of a lognormal, which is skewed, and of a normal, which is not. */
  const skewed = Array.from({ length: 300 }, (_, i) => {
    const [u, v] = [(i + 0.5) / 300, ((i * 7) % 300) / 300]
    const normal = Math.log(u / (1 - u)) / 1.7
    return [Math.exp(normal), Math.log((v + 0.001) / (1.001 - v)), i % 2 ? 'A' : 'B']
  })
  const path = temporaryFile('s.csv', ['s,t,g', ...skewed.map((r) => r.join(','))].join('\n'))
  const one = { minComponents: 1, maxComponents: 1, covarianceTypes: ['full' as const] }
  const about = ({ warnings }: Analysis) => warnings.filter((text) => text.includes('skewed'))

  test('is pointed out among the warnings, until its logarithm is taken', async () => {
    expect(about(await analyseFile(service, path, one))).toEqual([
      'Column “s” is strongly skewed: families of its logarithm describe it better. Consider taking the logarithm.',
    ])
    const logged = [
      { name: 's', transform: 'log' as const },
      { name: 't', transform: 'none' as const },
    ]
    expect(about(await analyseFile(service, path, { ...one, columns: logged }))).toEqual([])
  })

  test('is not pointed out where the rows that are judged are not skewed', async () => {
    const kinds = Array.from({ length: 400 }, (_, i) => {
      const u = ((i >> 1) + 0.5) / 200
      const value = Math.log(u / (1 - u)) / 1.7
      return i % 2 ? [Math.exp(value), 'skewed'] : [9 + value, 'even']
    })
    const mixed = temporaryFile('m.csv', ['s,g', ...kinds.map((r) => r.join(','))].join('\n'))
    const only = (value: string) => ({ ...one, filter: { column: 'g', values: [value] } })
    expect(about(await analyseFile(service, mixed, only('even')))).toEqual([])
  })
})
