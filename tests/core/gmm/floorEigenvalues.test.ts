import { describe, expect, test } from 'vitest'
import { floorEigenvalues, varianceWithin } from '../../../src/core/gmm/floorEigenvalues'
import { strategies } from '../../../src/core/gmm/covariance/strategies'
import type { Mixture } from '../../../src/core/gmm/types'
import { symmetricEigen } from '../../../src/core/linalg/symmetricEigen'
import fc from '../../support/property'
import { types } from '../support'

const shape = fc.record({
  type: fc.constantFrom(...types),
  d: fc.integer({ min: 1, max: 6 }),
  k: fc.integer({ min: 1, max: 3 }),
  numbers: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 150, maxLength: 150 }), // prettier-ignore
})

/** Covariances A Aᵀ, some of them with directions that hardly vary. */
function mixtureOf(
  type: Mixture['covarianceType'],
  k: number,
  d: number,
  numbers: number[],
): Mixture {
  const of = (c: number, a: number, b: number) => {
    let sum = 0
    for (let j = 0; j < d; j++) sum += numbers[c * 40 + a * d + j] * numbers[c * 40 + b * d + j]
    return sum
  }
  const covariances = new Float64Array(strategies[type].length(k, d)).map((_, i) => {
    if (type === 'spherical') return numbers[i] ** 2
    if (type === 'diag') return numbers[i] ** 2
    return of(Math.floor(i / (d * d)), Math.floor(i / d) % d, i % d)
  })
  const weights = new Float64Array(k).fill(1 / k)
  return { covarianceType: type, nComponents: k, nFeatures: d, weights, means: new Float64Array(k * d), covariances } // prettier-ignore
}

describe('no eigenvalue is below the floor', () => {
  test('those above it stay, with their directions', () => {
    fc.assert(
      fc.property(shape, ({ type, d, k, numbers }) => {
        const mixture = mixtureOf(type, k, d, numbers)
        const floor = 0.1
        const floored = floorEigenvalues(mixture, floor)
        for (let c = 0; c < k; c++) {
          const [before, after] = [mixture, floored].map((m) =>
            symmetricEigen(strategies[type].matrix(m.covariances, c, d), d),
          )
          before.values.forEach((value, i) =>
            expect(after.values[i]).toBeCloseTo(Math.max(value, floor), 9),
          )
        }
        const again = floorEigenvalues(floored, floor * (1 - 1e-9))
        expect(again).toBe(floored)
      }),
    )
  })

  test('no combination of columns varies less than their own floors', () => {
    fc.assert(
      fc.property(shape, ({ type, d, k, numbers }) => {
        const mixture = mixtureOf(type, k, d, numbers)
        const floors = Float64Array.from({ length: d }, (_, j) => [0.02, 0.3, 0.1][j % 3])
        const floored = floorEigenvalues(mixture, floors)
        const mean = floors.reduce((a, b) => a + b, 0) / d
        for (let c = 0; c < k; c++) {
          const [before, after] = [mixture, floored].map((m) => strategies[type].matrix(m.covariances, c, d)) // prettier-ignore
          // Σ' − floors and Σ' − Σ have no negative eigenvalue: nothing is below, and nothing was lowered.
          const least = (less: (i: number) => number) =>
            symmetricEigen(after.map((value, i) => value - less(i)), d).values.at(-1)! // prettier-ignore
          const own = (i: number) => (type === 'spherical' ? mean : floors[i % d])
          expect(least((i) => (i % (d + 1) === 0 ? own(i) : 0))).toBeGreaterThan(-1e-12)
          expect(least((i) => before[i])).toBeGreaterThan(-1e-12)
        }
      }),
    )
  })

  test('equal floors of all columns are one floor', () => {
    const mixture = mixtureOf('full', 2, 2, [1, 0.3, 0.2, 0.1, ...Array(36).fill(0), 2, 0, 1, 0.1, ...Array(106).fill(0)]) // prettier-ignore
    const one = floorEigenvalues(mixture, 0.2)
    const each = floorEigenvalues(mixture, Float64Array.of(0.2, 0.2))
    expect(one.covariances).not.toEqual(mixture.covariances)
    each.covariances.forEach((value, i) => expect(value).toBeCloseTo(one.covariances[i], 12))
  })

  test('a mixture above it is the same one', () => {
    const mixture = mixtureOf('full', 2, 2, [1, 0, 0, 1, ...Array(36).fill(0), 2, 0, 0, 1, ...Array(106).fill(0)]) // prettier-ignore
    expect(floorEigenvalues(mixture, 0.5)).toBe(mixture)
    expect(varianceWithin(mixture)).toBeCloseTo((1 + 2.5) / 2, 12)
  })
})
