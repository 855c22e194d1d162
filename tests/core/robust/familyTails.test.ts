import { expect, test } from 'vitest'
import { oneFamily } from '../../../src/core/smallSample/shrinkage'
import { createRandom } from '../../../src/core/rng'
import { reachOf, rowsInReach, tailOfRow } from '../../../src/core/robust/familyTails'
import { matrix, normal } from '../support'

test('with many rows the law is χ²', () => {
  // −2 ln p is the quantile of two columns.
  expect(tailOfRow(-2 * Math.log(0.01), 1e7, 2)).toBeCloseTo(0.01, 6)
  expect(reachOf(1e7, 2, 0.001)).toBeCloseTo(-2 * Math.log(0.001), 4)
})

test('of a family of few rows fresh good ones are in reach as often as is said', () => {
  const [n, d, fresh] = [30, 8, 200]
  const random = createRandom(3)
  const rows = (count: number) =>
    matrix(Array.from({ length: count }, () => Array.from({ length: d }, () => normal(random))))
  let out = 0
  for (let sheet = 0; sheet < 200; sheet++) {
    const { mean, covariance } = oneFamily(rows(n))
    const mixture = {
      ...{ covarianceType: 'full' as const, nComponents: 1, nFeatures: d },
      ...{ weights: Float64Array.of(1), means: mean },
      covariances: covariance.map((value) => (value * (n - 1)) / n),
    }
    const found = rowsInReach(rows(fresh), { mixture, worth: Float64Array.of(n) }, 0.05)
    out += found.filter((inReach) => inReach === 0).length
  }
  // The rate of a sheet varies by about 0.03, its mean over 200 by 0.002.
  expect(out / (200 * fresh)).toBeGreaterThan(0.043)
  expect(out / (200 * fresh)).toBeLessThan(0.057)
})

test('no more rows than columns have the heaviest tail, and a number', () => {
  for (const worth of [0, 3, 5]) expect(tailOfRow(100, worth, 5)).toBeGreaterThan(0.05)
  expect(tailOfRow(100, 5, 5)).toBeLessThanOrEqual(1)
})
