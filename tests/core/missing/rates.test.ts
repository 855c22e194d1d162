import { describe, expect, it } from 'vitest'
import { percentile } from '../../../src/core/anomaly/percentile'
import { fitMixture } from '../../../src/core/gmm/fit'
import { logDensity } from '../../../src/core/gmm/density'
import { sampleMixture } from '../../../src/core/gmm/sample'
import type { Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { asOften } from '../../../src/core/missing/asOften'
import { judgingPartly, type JudgeRow } from '../../../src/core/missing/judgePattern'
import type { Bound, Pattern } from '../../../src/core/missing/pattern'
import { referenceRows } from '../../../src/core/missing/referenceRows'
import { createRandom } from '../../../src/core/rng'
import { runSteps } from '../../../src/core/steps'
import { defaults, finish, matrix, rowsOf } from '../support'
import { randomMixture } from '../gmm/randomMixture'

const nightly = process.env.ISODENSE_NIGHTLY === '1'
const percent = 4
const d = 5

interface Fitted {
  data: Matrix
  mixture: Mixture
  typicality: Float64Array
  threshold: number
}

function fitted(rows: number[][], k: number): Fitted {
  const data = matrix(rows)
  const options = { ...defaults, restarts: 2, tolerance: 1e-5 }
  const { mixture } = finish(fitMixture(data, 'full', k, options))
  const typicality = logDensity(data, mixture)
  return { data, mixture, typicality, threshold: percentile(typicality, percent) }
}

/** What judges rows by some of their cells, one pattern after the other. */
function judging({ data, mixture, typicality }: Fitted, shareBeyond: (bound: Bound) => number) {
  const total = data.rows
  const weights = { total, ofComponents: mixture.weights.map((weight) => weight * total) }
  const all = { data, typicality, apart: () => false }
  const judge = judgingPartly({
    mixture,
    isNormal: new Uint8Array(mixture.nComponents).fill(1),
    reference: runSteps(referenceRows(all, mixture, weights, total)),
    offset: () => () => 0,
    asOften: (bound) => asOften(mixture, bound, shareBeyond(bound)),
  })
  return (pattern: Pattern, rows: number[][]): JudgeRow =>
    runSteps(judge(pattern, createRandom(1), matrix(rows)))
}

const draw = (mixture: Mixture, rows: number, seed: number) =>
  rowsOf({ values: sampleMixture(mixture, rows, seed).values, rows, columns: d })

const none: number[][] = [new Array<number>(d).fill(0)]

/** Flag rates, in per cent, of rows that lack two of five cells; means over files, with their standard error. */
function ratesOf(k: number, n: number, files: number) {
  const rates = { judged: [] as number[], complete: [] as number[], byMeans: [] as number[] }
  for (let file = 0; file < files; file++) {
    const random = createRandom(file, k)
    const truth = randomMixture(random, 'full', k, d, 4)
    const rows = draw(truth, n, 10 * file)
    const found = fitted(rows, k)
    const judge = judging(found, () => 0)
    const means = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / n)
    const fresh = draw(truth, 400, 10 * file + 1)
    const judges = new Map<string, JudgeRow>()
    let [flagged, imputed] = [0, 0]
    for (const row of fresh) {
      const a = random.integer(d)
      const b = (a + 1 + random.integer(d - 1)) % d
      const observed = row.map((_, j) => j).filter((j) => j !== a && j !== b)
      const judgeRow = judges.get(observed.join()) ?? judge({ observed, bounds: [] }, none)
      judges.set(observed.join(), judgeRow)
      const holes = Float64Array.from(row, (value, j) => (observed.includes(j) ? value : NaN))
      if (judgeRow(holes, 0).equivalent < found.threshold) flagged++
      const filled = row.map((value, j) => (observed.includes(j) ? value : means[j]))
      if (logDensity(matrix([filled]), found.mixture)[0] < found.threshold) imputed++
    }
    rates.judged.push((100 * flagged) / fresh.length)
    rates.byMeans.push((100 * imputed) / fresh.length)
    const below = found.typicality.filter((value) => value < found.threshold).length
    rates.complete.push((100 * below) / n)
  }
  return rates
}

function meanAndError(values: number[]): { mean: number; error: number } {
  const mean = values.reduce((a, b) => a + b) / values.length
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)
  return { mean, error: Math.sqrt(variance / values.length) }
}

describe('rows that lack two of five cells', () => {
  const cases = nightly
    ? [1, 3].flatMap((k) => [200, 1000, 2000].map((n) => [k, n, 60]))
    : [
        [1, 1000, 8],
        [3, 1000, 8],
      ]
  it.each(cases)('are flagged as often as complete ones: k %i, n %i, %i files', (k, n, files) => {
    const { judged, complete, byMeans } = ratesOf(k, n, files)
    const { mean, error } = meanAndError(judged)
    expect(meanAndError(complete).mean).toBeCloseTo(percent, 5)
    expect(Math.abs(mean - percent)).toBeLessThan(3 * error)
    // The test could tell: filling in the means of the columns gives quite another rate.
    expect(Math.abs(meanAndError(byMeans).mean - percent)).toBeGreaterThan(3 * error)
  })
})

describe('rows of which one cell is below a detection limit', () => {
  /** A file with its values, the limit that a share of them is below, and the rows as a laboratory would write them. */
  function censored(k: number, n: number, share: number, file: number) {
    const rows = draw(randomMixture(createRandom(file, 77), 'full', k, d, 2), n, 10 * file)
    const at = percentile(
      Float64Array.from(rows, (row) => row[0]),
      100 * share,
    )
    const bound: Bound = { feature: 0, at, side: 'below' }
    const below = rows.filter((row) => row[0] < at)
    const complete = fitted(
      rows.filter((row) => row[0] >= at),
      k,
    )
    const pattern: Pattern = { observed: [1, 2, 3, 4], bounds: [bound] }
    const judgeRow = judging(complete, () => share)(pattern, below)
    return { rows, below, complete, judgeRow, asMeasured: fitted(rows, k) }
  }

  it.each([
    [1, 0.02],
    [1, 0.2],
    [3, 0.05],
  ])('are flagged about as often as if they had been measured: k %i, share %d', (k, share) => {
    const [judged, measured] = [[] as number[], [] as number[]]
    for (let file = 0; file < (nightly ? 40 : 8); file++) {
      const { below, complete, judgeRow, asMeasured } = censored(k, 1000, share, file)
      const flagged = below.filter(
        (row) => judgeRow(Float64Array.from(row), 0).equivalent < complete.threshold,
      )
      const densities = logDensity(matrix(below), asMeasured.mixture)
      judged.push((100 * flagged.length) / below.length)
      measured.push((100 * densities.filter((v) => v < asMeasured.threshold).length) / below.length)
    }
    const difference = meanAndError(judged.map((rate, i) => rate - measured[i]))
    // The model was fitted to rows that have values: it knows less of the others.
    expect(Math.abs(difference.mean)).toBeLessThan(3 * difference.error + 4)
  })

  it('are flagged where the other cells make a value below the limit improbable', () => {
    const { complete, judgeRow, below } = censored(1, 1000, 0.05, 3)
    const { values, rows } = complete.data
    const highest = Array.from({ length: rows }, (_, i) => values.slice(i * d, (i + 1) * d)).sort(
      (a, b) => b[0] - a[0],
    )
    const typical = below.map((row) => judgeRow(Float64Array.from(row), 0).equivalent).sort((a, b) => a - b) // prettier-ignore
    // Rows with the largest values of all, written as if they were below the limit.
    for (const row of highest.slice(0, 5)) {
      const { equivalent } = judgeRow(row, 0)
      expect(equivalent).toBeLessThan(complete.threshold)
      expect(equivalent).toBeLessThan(typical[Math.floor(typical.length / 2)])
    }
  })
})
