import { describe, expect, it } from 'vitest'
import { logDensity } from '../../../src/core/gmm/density'
import type { Mixture } from '../../../src/core/gmm/types'
import { marginal } from '../../../src/core/grid/marginal'
import { evenLines, mixtureOf } from './mixtures'

const weights = [0.6, 0.4]
const means = [
  [0, 1, -1],
  [2, -1, 0.5],
]
const matrix = [
  [1, 0.3, 0.5],
  [0.3, 0.8, -0.2],
  [0.5, -0.2, 1.2],
]
const other = [
  [0.5, -0.1, 0.2],
  [-0.1, 1.5, 0.4],
  [0.2, 0.4, 0.9],
]
const mixtures = [
  mixtureOf('full', weights, means, [matrix, other]),
  mixtureOf('tied', weights, means, matrix),
  mixtureOf('diag', weights, means, [
    [1, 0.8, 1.2],
    [0.5, 1.5, 0.9],
  ]),
  mixtureOf('spherical', weights, means, [0.7, 1.3]),
]

const density = (mixture: Mixture, rows: number[][]) =>
  logDensity(
    {
      values: Float64Array.from(rows.flat()),
      rows: rows.length,
      columns: mixture.nFeatures,
    },
    mixture,
  ).map(Math.exp)

describe('marginal', () => {
  it.each(mixtures)('of a $covarianceType mixture equals brute-force integration', (mixture) => {
    const step = 0.02
    const hidden = evenLines(-12, 12, 1201)
    const places = [
      [0, 0],
      [1.3, -0.4],
      [-2, 2],
    ]
    for (const [x, z] of places) {
      // The second feature is integrated out; the axes are the third and the first, in that order.
      const all = density(
        mixture,
        Array.from(hidden, (h) => [x, h, z]),
      )
      const integral = all.reduce((sum, f) => sum + f * step, 0)
      expect(density(marginal(mixture, [2, 0]), [[z, x]])[0]).toBeCloseTo(integral, 10)
    }
  })

  it('over one feature has one variance per component', () => {
    const one = marginal(mixtures[0], [1])
    expect(one.nFeatures).toBe(1)
    expect(Array.from(one.covariances)).toEqual([0.8, 1.5])
    expect(Array.from(one.means)).toEqual([1, -1])
  })

  it.each([[[0, 0]], [[0, 3]], [[-1]], [[0.5]], [[]]])('refuses features %j', (features) => {
    expect(() => marginal(mixtures[0], features)).toThrow(
      expect.objectContaining({ code: 'SettingInvalid' }),
    )
  })
})
