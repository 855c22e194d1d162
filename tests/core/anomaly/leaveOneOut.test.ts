import { describe, expect, test } from 'vitest'
import { freshDistance, withoutOwnPart } from '../../../src/core/anomaly/leaveOneOut'
import { tailLaw } from '../../../src/core/anomaly/tailLaw'
import { strategies } from '../../../src/core/gmm/covariance/strategies'
import { logDensity, responsibilities } from '../../../src/core/gmm/density'
import { emptyMixture } from '../../../src/core/gmm/emptyMixture'
import { maximisation } from '../../../src/core/gmm/maximisation'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { createNormal, createRandom } from '../../../src/core/rng'
import { runSteps } from '../../../src/core/steps'
import { families, matrix, types } from '../support'

/** One M step: a mixture of rows with these responsibilities (k × n), each row counted so often. */
function mStep(data: Matrix, type: CovarianceType, shares: Float64Array, weights: number[]) {
  const k = shares.length / data.rows
  const mixture = emptyMixture(type, k, data.columns)
  const counted = shares.map((r, at) => r * weights[at % data.rows])
  maximisation(data, strategies[type], counted, 0, new Float64Array(k), mixture)
  return mixture
}

/** Log of weight · density of one component. */
function joint(mixture: Mixture, c: number, row: Float64Array): number {
  const covariance = strategies[mixture.covarianceType].matrix(mixture.covariances, c, row.length)
  const one: Mixture = {
    ...{ covarianceType: 'full', nComponents: 1, nFeatures: row.length, covariances: covariance },
    ...{ weights: Float64Array.of(1), means: mixture.means.slice(c * row.length, (c + 1) * row.length) }, // prettier-ignore
  }
  return logDensity({ values: row, rows: 1, columns: row.length }, one)[0]
}

describe('withoutOwnPart', () => {
  test.each(types)(
    '%s: distances are those from the estimates without the row, refitted with the same responsibilities',
    (type) => {
      const [n, d, k] = [60, 3, 2]
      const data = families(createRandom(4, 1), n, d, k, 2)
      const soft = createRandom(9)
      // Of a covariance that all share the part that a row has in other components is not taken out.
      const first = Float64Array.from({ length: n }, (_, i) => type === 'tied' ? i % k : 0.05 + 0.9 * soft.uniform() * (i % k)) // prettier-ignore
      const shares = Float64Array.from([...first, ...first.map((r) => 1 - r)])
      const mixture = mStep(data, type, shares, Array(n).fill(1))
      for (const i of [0, 7, 33]) {
        const weights = Array.from({ length: n }, (_, j) => (j === i ? 0 : 1))
        const without = mStep(data, type, shares, weights)
        const row = data.values.slice(i * d, (i + 1) * d)
        for (let c = 0; c < k; c++) {
          const squared = (of: Mixture) => 2 * (joint(of, c, of.means.slice(c * d, (c + 1) * d)) - joint(of, c, row)) // prettier-ignore
          const [r, own] = [shares[c * n + i], mixture.weights[c] * n]
          if (r === 0) continue
          const found =
            type === 'diag'
              ? Array.from(row, (value, j) => {
                  const z = value - mixture.means[c * d + j]
                  return freshDistance((z * z) / mixture.covariances[c * d + j], r, own)
                }).reduce((a, b) => a + b)
              : type === 'spherical'
                ? d * freshDistance(squared(mixture) / d, r, own)
                : freshDistance(squared(mixture), r, own, type === 'tied' ? n : own)
          expect(found).toBeCloseTo(squared(without), 8)
        }
      }
    },
  )

  test('together they are the density with these distances, and the share of the normal families', () => {
    const data = families(createRandom(5, 1), 40, 2, 2, 1)
    const half = new Float64Array(80).map((_, at) => (at % 2 === Math.floor(at / 40) ? 0.9 : 0.1))
    const mixture = mStep(data, 'full', half, Array(40).fill(1))
    const rows = mixture.weights.map((weight) => weight * 40)
    const found = runSteps(withoutOwnPart(data, { mixture, rows, normal: Uint8Array.of(1, 0) }))
    const r = responsibilities(data, mixture)
    for (let i = 0; i < 40; i++) {
      const row = data.values.slice(2 * i, 2 * i + 2)
      const logs = [0, 1].map((c) => {
        const peak = joint(mixture, c, mixture.means.slice(2 * c, 2 * c + 2))
        const squared = 2 * (peak - joint(mixture, c, row))
        return Math.log(mixture.weights[c]) + peak - freshDistance(squared, r[2 * i + c], rows[c]) / 2 // prettier-ignore
      })
      const share = logs[0] - Math.log(Math.exp(logs[0]) + Math.exp(logs[1]))
      expect(found[i]).toBeCloseTo(logs[0] - Math.log(mixture.weights[0]) + share, 8)
    }
  })

  test('so fitted rows are as unusual as fresh ones: of one family, p is even', () => {
    const [n, d, sheets] = [25, 4, 80]
    const random = createRandom(11)
    const normal = createNormal(random)
    const below = { 0.01: 0, 0.1: 0, 0.5: 0 }
    for (let sheet = 0; sheet < sheets; sheet++) {
      const data = matrix(
        Array.from({ length: n }, () => Array.from({ length: d }, () => normal())),
      )
      const mixture = mStep(data, 'full', new Float64Array(n).fill(1), Array(n).fill(1))
      const law = tailLaw(mixture, [n - 1], { seed: 0 })
      const fitted = { mixture, rows: Float64Array.of(n), normal: Uint8Array.of(1) }
      const fresh = runSteps(withoutOwnPart(data, fitted))
      for (const level of [0.01, 0.1, 0.5] as const)
        below[level] += fresh.filter((value) => law.pOf(value) < level).length
    }
    for (const level of [0.01, 0.1, 0.5] as const) {
      const share = below[level] / (n * sheets)
      const error = Math.sqrt((level * (1 - level)) / (n * sheets))
      expect(Math.abs(share - level)).toBeLessThan(3 * error)
    }
  })

  test('a row that is a component of its own is like nothing else', () => {
    expect(freshDistance(0, 1, 1)).toBe(Infinity)
    expect(freshDistance(9, 1, 10)).toBe(Infinity)
    expect(freshDistance(4, 0, 10)).toBe(4)
  })
})
