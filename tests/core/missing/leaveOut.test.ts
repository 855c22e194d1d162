import { describe, expect, it } from 'vitest'
import { strategies } from '../../../src/core/gmm/covariance/strategies'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import { leaveOut } from '../../../src/core/missing/leaveOut'
import { PartialDensity } from '../../../src/core/missing/partialDensity'
import { createRandom } from '../../../src/core/rng'
import { matrix, normal } from '../support'

/** The mixture of an M step with these responsibilities (n × k), of the rows that are kept. */
function estimated(rows: number[][], shares: number[][], type: CovarianceType): Mixture {
  const data = matrix(rows)
  const [k, d, n] = [shares[0].length, data.columns, rows.length]
  const byComponent = Float64Array.from(
    { length: k * n },
    (_, e) => shares[e % n][Math.floor(e / n)],
  )
  const effective = Float64Array.from({ length: k }, (_, c) =>
    shares.reduce((sum, s) => sum + s[c], 0),
  )
  const means = Float64Array.from({ length: k * d }, (_, e) => {
    const c = Math.floor(e / d)
    return rows.reduce((sum, row, i) => sum + shares[i][c] * row[e % d], 0) / effective[c]
  })
  const covariances = new Float64Array(strategies[type].length(k, d))
  strategies[type].estimate(data, byComponent, effective, means, 0, covariances)
  const weights = effective.map((value) => value / n)
  return { covarianceType: type, nComponents: k, nFeatures: d, weights, means, covariances }
}

describe('a row that is left out of the fit', () => {
  const cases: [CovarianceType, number, number[]][] = [
    ['full', 1, [0, 1, 2]],
    ['full', 2, [0, 2]],
    ['tied', 1, [1, 2]],
    ['diag', 2, [0, 2]],
    ['diag', 1, [0, 1, 2]],
    ['spherical', 1, [0, 1, 2]],
  ]
  it.each(cases)(
    'has the density of an M step without it: %s, k %i, features %j',
    (type, k, observed) => {
      const random = createRandom(11)
      const rows = Array.from({ length: 12 }, () => [0, 1, 2].map(() => normal(random)))
      const shares = rows.map(() => {
        const first = k === 1 ? 1 : random.uniform()
        return k === 1 ? [1] : [first, 1 - first]
      })
      const of = (mixture: Mixture) => new PartialDensity(mixture, { observed, bounds: [] })
      const mixture = estimated(rows, shares, type)
      const fitted = { total: 12, ofComponents: mixture.weights.map((weight) => 12 * weight) }
      for (const left of [0, 5]) {
        const density = of(mixture)
        density.evaluate(Float64Array.from(rows[left]), 0)
        const before = [...density.joint]
        leaveOut(density, Float64Array.from(shares[left]), 0, fitted)

        const keep = (_: unknown, i: number) => i !== left
        const without = of(estimated(rows.filter(keep), shares.filter(keep), type))
        without.evaluate(Float64Array.from(rows[left]), 0)
        for (let c = 0; c < k; c++) {
          expect(density.joint[c]).toBeCloseTo(without.joint[c], 9)
          expect(density.joint[c]).not.toBeCloseTo(before[c], 3)
        }
      }
    },
  )

  it('stays as it is where it had no part in the fit', () => {
    const rows = Array.from({ length: 9 }, (_, i) => [i, i * i, Math.sin(i)])
    const mixture = estimated(
      rows,
      rows.map(() => [1]),
      'full',
    )
    const density = new PartialDensity(mixture, { observed: [0, 1], bounds: [] })
    density.evaluate(Float64Array.of(20, -3, 0), 0)
    const [before] = density.joint
    leaveOut(density, Float64Array.of(0), 0, { total: 9, ofComponents: Float64Array.of(9) })
    expect(density.joint[0]).toBeCloseTo(before, 12)
  })

  it('leaves nothing of a component that is made of it alone', () => {
    const rows = [
      [0, 0],
      [1, 0.5],
      [0.2, 1],
      [-1, 0.1],
    ]
    const mixture = {
      ...estimated(
        rows,
        rows.map(() => [1]),
        'full',
      ),
    }
    const density = new PartialDensity(mixture, { observed: [0, 1], bounds: [] })
    density.evaluate(Float64Array.of(0, 0), 0)
    leaveOut(density, Float64Array.of(1), 0, { total: 4, ofComponents: Float64Array.of(1) })
    expect(density.joint[0]).toBe(-Infinity)
  })
})
