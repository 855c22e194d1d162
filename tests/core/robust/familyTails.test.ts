import { describe, expect, test } from 'vitest'
import type { Families } from '../../../src/core/robust/familyTails'
import type { Matrix } from '../../../src/core/matrix'
import { oneFamily } from '../../../src/core/smallSample/shrinkage'
import { createRandom } from '../../../src/core/rng'
import { reachOf, rowsInReach, tailOfRow } from '../../../src/core/robust/familyTails'
import { matrix, normal } from '../support'

test.each([false, true])('with many rows the law is χ²; had a part: %s', (hadPart) => {
  // −2 ln p is the quantile of two columns.
  expect(tailOfRow(-2 * Math.log(0.01), 1e6, 2, hadPart)).toBeCloseTo(0.01, 5)
  expect(reachOf(1e6, 2, hadPart, 0.001)).toBeCloseTo(-2 * Math.log(0.001), 3)
})

describe('of a family of few rows good ones are in reach as often as is said', () => {
  const [n, d, sheets] = [30, 8, 300]
  const random = createRandom(3)
  const rows = (count: number) =>
    matrix(Array.from({ length: count }, () => Array.from({ length: d }, () => normal(random))))
  const estimated = (data: Matrix): Families => {
    const { mean, covariance } = oneFamily(data)
    const mixture = {
      ...{ covarianceType: 'full' as const, nComponents: 1, nFeatures: d },
      ...{ weights: Float64Array.of(1), means: mean },
      covariances: covariance.map((value) => (value * (n - 1)) / n),
    }
    return { mixture, worth: Float64Array.of(n) }
  }
  const shareOut = (judge: () => Uint8Array) => {
    let [out, all] = [0, 0]
    for (let sheet = 0; sheet < sheets; sheet++) {
      const inReach = judge()
      out += inReach.filter((one) => one === 0).length
      all += inReach.length
    }
    return out / all
  }

  // The share of 200 fresh rows varies by about 0.03 from sheet to sheet, its mean over 300 by 0.002; that of the
  // 30 rows themselves by 0.002, too.
  test('fresh ones', () => {
    const share = shareOut(() => rowsInReach(rows(200), estimated(rows(n)), 0.05))
    expect(Math.abs(share - 0.05)).toBeLessThan(0.007)
  })

  test('those that it was estimated from', () => {
    const part = new Uint8Array(n).fill(1)
    const share = shareOut(() => {
      const data = rows(n)
      return rowsInReach(data, estimated(data), 0.05, part)
    })
    expect(Math.abs(share - 0.05)).toBeLessThan(0.007)
  })
})

test('no more rows than columns have the heaviest tail, and a number', () => {
  for (const worth of [0, 3, 5]) expect(tailOfRow(100, worth, 5, false)).toBeGreaterThan(0.05)
  expect(tailOfRow(100, 5, 5, false)).toBeLessThanOrEqual(1)
  expect(tailOfRow(100, 6, 5, true)).toBe(1)
  expect(reachOf(6, 5, true, 0.05)).toBe(Infinity)
})
