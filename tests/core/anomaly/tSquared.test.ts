import { describe, expect, test } from 'vitest'
import {
  fewestTSquaredRows,
  tSquaredLaw,
  tSquaredLimit,
  tSquaredTail,
  type TSquaredKind,
  type TSquaredSource,
} from '../../../src/core/anomaly/tSquared'
import { chiSquareQuantile } from '../../../src/core/distributions/chiSquare'
import { choleskyDistances } from '../../../src/core/gmm/covariance/mahalanobis'
import { cholesky } from '../../../src/core/linalg/cholesky'
import { createNormal, createRandom } from '../../../src/core/rng'
import { oneFamily } from '../../../src/core/smallSample/shrinkage'

const nightly = process.env.ISODENSE_NIGHTLY === '1'

const one = (rows: number, columns: number): TSquaredSource => ({
  covarianceType: 'full',
  componentRows: rows,
  rows,
  components: 1,
  columns,
})

/** Shares of good rows beyond a limit, with the standard error of each over the sheets. */
class Shares {
  #sheets: number[] = []
  add(flagged: number, of: number) {
    this.#sheets.push(flagged / of)
  }
  get mean() {
    return this.#sheets.reduce((a, b) => a + b) / this.#sheets.length
  }
  get error() {
    const { mean } = this
    const squares = this.#sheets.reduce((sum, share) => sum + (share - mean) ** 2, 0)
    return Math.sqrt(squares) / this.#sheets.length
  }
  /** Within 3.5 standard errors of what it is said to be, which must be small against it. */
  expectToBe(share: number) {
    expect(Math.abs(this.mean - share)).toBeLessThan(3.5 * this.error)
    expect(this.error).toBeLessThan(share / 5)
  }
}

describe('T² of one family', () => {
  test('limits are the published formulas', () => {
    const law = tSquaredLaw(one(30, 12))!
    expect(tSquaredLimit(law, 'fresh', 0.01)).toBeCloseTo(67.33725504865185, 8)
    expect(tSquaredLimit(law, 'inFit', 0.01)).toBeCloseTo(19.881652037474996, 8)
    expect(law.unbiasedShare).toBeCloseTo(30 / 29, 12)
  })

  test('of one column it is Student’s t², of a new row and of one left out', () => {
    const rows = [4, 9, 1, 3, 7, 6, 2]
    const law = tSquaredLaw(one(rows.length, 1))!
    const { mean, covariance } = oneFamily({ values: Float64Array.from(rows), rows: 7, columns: 1 })
    const inFit = tSquaredTail(law, 'inFit', (9 - mean[0]) ** 2 / covariance[0])
    // The row 9 left out and judged as a new one by the other six has the same p.
    const others = rows.filter((value) => value !== 9)
    const rest = oneFamily({ values: Float64Array.from(others), rows: 6, columns: 1 })
    const fresh = tSquaredTail(tSquaredLaw(one(6, 1))!, 'fresh', (9 - rest.mean[0]) ** 2 / rest.covariance[0]) // prettier-ignore
    expect(inFit).toBeCloseTo(fresh, 10)
  })

  test('at 1 %, of sheets with 30 rows and 12 columns: 1 % of good rows, where χ² flags 29 % of new ones', () => {
    const [n, d, fresh, sheets] = [30, 12, 5, nightly ? 10_000 : 2_000]
    const law = tSquaredLaw(one(n, d))!
    const limits = {
      inFit: tSquaredLimit(law, 'inFit', 0.01),
      fresh: tSquaredLimit(law, 'fresh', 0.01),
    }
    const chiSquare = chiSquareQuantile(0.99, d)
    const shares = { inFit: new Shares(), fresh: new Shares(), chiSquare: new Shares() }
    const normal = createNormal(createRandom(1, n, d))
    for (let sheet = 0; sheet < sheets; sheet++) {
      const values = Float64Array.from({ length: (n + fresh) * d }, normal)
      const all = { values, rows: n + fresh, columns: d }
      const { mean, covariance } = oneFamily({ values, rows: n, columns: d })
      cholesky(covariance, 0, d, covariance)
      const squared = new Float64Array(n + fresh)
      choleskyDistances(all, 0, n + fresh, mean, 0, covariance, 0, squared, 0)
      const beyond = (from: number, to: number, limit: number) =>
        squared.subarray(from, to).filter((value) => value > limit).length
      shares.inFit.add(beyond(0, n, limits.inFit), n)
      shares.fresh.add(beyond(n, n + fresh, limits.fresh), fresh)
      shares.chiSquare.add(beyond(n, n + fresh, chiSquare), fresh)
    }
    shares.inFit.expectToBe(0.01)
    shares.fresh.expectToBe(0.01)
    expect(shares.chiSquare.mean).toBeGreaterThan(0.27)
    expect(shares.chiSquare.mean).toBeLessThan(0.31)
  })

  test('d + 2 rows are the fewest that it has a law for', () => {
    for (const d of [1, 2, 12]) {
      expect(tSquaredLaw(one(d + 1.5, d))).toBeNull()
      expect(tSquaredLaw(one(fewestTSquaredRows(d), d))).not.toBeNull()
    }
  })

  test('of very many rows it is χ²', () => {
    const law = tSquaredLaw(one(1e6, 5))!
    for (const kind of ['inFit', 'fresh'] as const)
      expect(tSquaredLimit(law, kind, 0.01)).toBeCloseTo(chiSquareQuantile(0.99, 5), 2)
  })
})

/** Good rows of families with the covariance that the type assumes, their means known to be apart. */
function simulate(source: TSquaredSource, sheets: number, groups: number[], alpha: number) {
  const { covarianceType: type, columns: d } = source
  const n = groups.reduce((a, b) => a + b)
  const law = tSquaredLaw(source)!
  const [m] = groups
  const normal = createNormal(createRandom(2, n, d))
  const shares: Record<TSquaredKind, Shares> = { inFit: new Shares(), fresh: new Shares() }
  for (let sheet = 0; sheet < sheets; sheet++) {
    const sums = new Float64Array(d * d)
    const draw = (rows: number) => ({ values: Float64Array.from({ length: rows * d }, normal), rows, columns: d }) // prettier-ignore
    const data = groups.map((rows) => draw(rows))
    const families = data.map(oneFamily)
    families.forEach(({ covariance }, g) => {
      if (type === 'tied' || g === 0)
        covariance.forEach((value, at) => (sums[at] += value * (groups[g] - 1)))
    })
    const degrees = type === 'tied' ? n - groups.length : m - 1
    const covariance = sums.map((value) => value / degrees)
    const mean = families[0].mean
    const trace = covariance.reduce((sum, v, at) => (at % (d + 1) === 0 ? sum + v : sum), 0) / d
    const shaped = covariance.map((value, at) =>
      at % (d + 1) !== 0 && type !== 'tied' ? 0 : type === 'spherical' ? trace : value,
    )
    cholesky(shaped, 0, d, shaped)
    const beyond = (rows: Parameters<typeof choleskyDistances>[0], kind: TSquaredKind) => {
      const squared = new Float64Array(rows.rows)
      choleskyDistances(rows, 0, rows.rows, mean, 0, shaped, 0, squared, 0)
      return squared.filter((value) => tSquaredTail(law, kind, value) < alpha).length
    }
    shares.inFit.add(beyond(data[0], 'inFit'), m)
    shares.fresh.add(beyond(draw(5), 'fresh'), 5)
  }
  return shares
}

describe('T² of other covariances', () => {
  const sheets = nightly ? 20_000 : 1_500

  test('tied: the pooled covariance of all families has their degrees of freedom together', () => {
    const groups = [8, 20, 12]
    const shares = simulate(
      { covarianceType: 'tied', componentRows: 8, rows: 40, components: 3, columns: 6 },
      ...([sheets, groups, 0.05] as const),
    )
    shares.inFit.expectToBe(0.05)
    shares.fresh.expectToBe(0.05)
  })

  test('spherical: one variance of all columns', () => {
    const source = { covarianceType: 'spherical' as const, componentRows: 7, rows: 7, components: 1, columns: 6 } // prettier-ignore
    const shares = simulate(source, sheets, [7], 0.05)
    shares.inFit.expectToBe(0.05)
    shares.fresh.expectToBe(0.05)
  })

  test('diagonal: laws of the same mean and variance, within a fifth of the rate', () => {
    const source = { covarianceType: 'diag' as const, componentRows: 30, rows: 30, components: 1, columns: 8 } // prettier-ignore
    const shares = simulate(source, sheets, [30], 0.01)
    for (const share of [shares.inFit, shares.fresh])
      expect(Math.abs(share.mean - 0.01)).toBeLessThan(0.002 + 3.5 * share.error)
  })

  test('diagonal: of one column the law is exact', () => {
    const full = tSquaredLaw(one(9, 1))!
    const diag = tSquaredLaw({ ...one(9, 1), covarianceType: 'diag' })!
    for (const kind of ['inFit', 'fresh'] as const)
      expect(tSquaredLimit(diag, kind, 0.01)).toBeCloseTo(tSquaredLimit(full, kind, 0.01), 8)
  })
})
