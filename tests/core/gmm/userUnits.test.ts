import { describe, expect, it } from 'vitest'
import { logDensity } from '../../../src/core/gmm/density'
import { fitMixture } from '../../../src/core/gmm/fit'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import { sortComponents, userUnits } from '../../../src/core/gmm/userUnits'
import { createRandom } from '../../../src/core/rng'
import { defaults, families, finish, logDensityOffset, prepare, types } from '../support'

const mixture = (type: CovarianceType, covariances: number[]): Mixture => ({
  covarianceType: type,
  nComponents: 2,
  nFeatures: 2,
  weights: Float64Array.of(0.7, 0.3),
  means: Float64Array.of(0, 1, 2, 3),
  covariances: Float64Array.from(covariances),
})
const scaling = { center: Float64Array.of(100, -5), scale: Float64Array.of(10, 0.5) }
const unscaled = { ...scaling, scale: Float64Array.of(1, 1) }

describe('userUnits', () => {
  it('scales means and covariances of every shape', () => {
    const full = userUnits({ mixture: mixture('full', [1, 0.5, 0.5, 2, 3, 0, 0, 4]), ...scaling })
    expect(full.weights).toEqual([0.7, 0.3])
    expect(full.means).toEqual([
      [100, -4.5],
      [120, -3.5],
    ])
    expect(full.covariances).toEqual([
      [
        [100, 2.5],
        [2.5, 0.5],
      ],
      [
        [300, 0],
        [0, 1],
      ],
    ])
    const tied = userUnits({ mixture: mixture('tied', [1, 0.5, 0.5, 2]), ...scaling })
    expect(tied.covariances).toEqual([
      [100, 2.5],
      [2.5, 0.5],
    ])
    const diag = userUnits({ mixture: mixture('diag', [1, 2, 3, 4]), ...scaling })
    expect(diag.covariances).toEqual([
      [100, 0.5],
      [300, 1],
    ])
  })

  it('gives a spherical model k × d variances in scaled columns, k in the user’s own', () => {
    expect(userUnits({ mixture: mixture('spherical', [1, 4]), ...scaling }).covariances).toEqual([
      [100, 0.25],
      [400, 1],
    ])
    expect(userUnits({ mixture: mixture('spherical', [1, 4]), ...unscaled }).covariances).toEqual([
      1, 4,
    ])
  })

  it('describes the same density as the fit does with the scales’ term', () => {
    for (const type of types) {
      const table = families(createRandom(1), 80, 2, 2)
      table.values.forEach((x, at) => (table.values[at] = at % 2 ? x * 1000 : x + 50))
      const { data, order, scaling: own } = prepare(table, true)
      const fit = finish(fitMixture(data, type, 2, { ...defaults, restarts: 1 }))
      const inUnits = userUnits({ mixture: fit.mixture, ...own })
      // The same mixture as one of the user's columns, with a full matrix for every component.
      const asFull = inUnits.weights.flatMap((_, c) => {
        if (type === 'full') return (inUnits.covariances as number[][][])[c].flat()
        if (type === 'tied') return (inUnits.covariances as number[][]).flat()
        const [x, y] = (inUnits.covariances as number[][])[c]
        return [x, 0, 0, y]
      })
      const direct: Mixture = {
        ...mixture('full', asFull),
        weights: Float64Array.from(inUnits.weights),
        means: Float64Array.from(inUnits.means.flat()),
      }
      const expected = logDensity(table, direct)
      const actual = logDensity(data, fit.mixture)
      order.forEach((row, i) => {
        expect(actual[i] + logDensityOffset(own)).toBeCloseTo(expected[row], 9)
      })
    }
  })
})

describe('sortComponents', () => {
  it('puts the largest weight first, with its own mean and covariance', () => {
    const sorted = sortComponents({
      ...mixture('diag', [1, 2, 3, 4]),
      weights: Float64Array.of(0.3, 0.7),
    })
    expect([...sorted.weights]).toEqual([0.7, 0.3])
    expect([...sorted.means]).toEqual([2, 3, 0, 1])
    expect([...sorted.covariances]).toEqual([3, 4, 1, 2])
  })

  it('tells weights apart that differ by more than rounding', () => {
    const weights = Float64Array.of(0.5 - 2e-10, 0.5 + 2e-10)
    const sorted = sortComponents({ ...mixture('tied', [1, 0, 0, 1]), weights })
    expect([...sorted.weights]).toEqual([0.5 + 2e-10, 0.5 - 2e-10])
  })

  it('orders weights that are equal up to rounding by their means', () => {
    const weights = Float64Array.of(0.5 + 1e-14, 0.5 - 1e-14)
    const sorted = sortComponents({
      ...mixture('tied', [1, 0, 0, 1]),
      weights,
      means: Float64Array.of(1, 9, 1, 8),
    })
    expect([...sorted.means]).toEqual([1, 8, 1, 9])
    expect([...sorted.covariances]).toEqual([1, 0, 0, 1])
  })
})
