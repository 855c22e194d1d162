import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { assign, logDensity, responsibilities } from '../../../src/core/gmm/density'
import type { Mixture } from '../../../src/core/gmm/types'
import { createRandom } from '../../../src/core/rng'
import { matrix, normal, rowsOf, types } from '../support'
import { randomMixture } from './randomMixture'

/** Covariance of component c as nested lists, written out from the definition of each type. */
function covarianceOf({ covarianceType, covariances, nFeatures: d }: Mixture, c: number) {
  return Array.from({ length: d }, (_, a) =>
    Array.from({ length: d }, (_, b) => {
      if (covarianceType === 'full') return covariances[c * d * d + a * d + b]
      if (covarianceType === 'tied') return covariances[a * d + b]
      if (a !== b) return 0
      return covarianceType === 'diag' ? covariances[c * d + a] : covariances[c]
    }),
  )
}

/** Inverse and determinant by Gauss–Jordan elimination with pivoting: nothing shared with the code. */
function invert(a: number[][]): { inverse: number[][]; determinant: number } {
  const d = a.length
  const work = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  let determinant = 1
  for (let j = 0; j < d; j++) {
    let pivot = j
    for (let i = j; i < d; i++) if (Math.abs(work[i][j]) > Math.abs(work[pivot][j])) pivot = i
    if (pivot !== j) determinant = -determinant
    ;[work[j], work[pivot]] = [work[pivot], work[j]]
    const top = work[j][j]
    determinant *= top
    work[j] = work[j].map((value) => value / top)
    for (let i = 0; i < d; i++) {
      if (i === j) continue
      const factor = work[i][j]
      work[i] = work[i].map((value, m) => value - factor * work[j][m])
    }
  }
  return { inverse: work.map((row) => row.slice(d)), determinant }
}

/** weight · density of every component at x, by the textbook formula. */
function naive(mixture: Mixture, x: number[]): number[] {
  const d = mixture.nFeatures
  return Array.from(mixture.weights, (weight, c) => {
    const { inverse, determinant } = invert(covarianceOf(mixture, c))
    const difference = x.map((value, a) => value - mixture.means[c * d + a])
    const squared = difference.reduce(
      (sum, u, a) => sum + u * inverse[a].reduce((inner, v, b) => inner + v * difference[b], 0),
      0,
    )
    return (weight * Math.exp(-squared / 2)) / Math.sqrt((2 * Math.PI) ** d * determinant)
  })
}

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
const shapes = fc.record({
  seed: fc.nat(),
  k: fc.integer({ min: 1, max: 5 }),
  d: fc.integer({ min: 1, max: 12 }),
})

describe.each(types)('densities of a %s mixture', (type) => {
  it('equal the textbook formula with explicit inverse and determinant', () => {
    fc.assert(
      fc.property(shapes, ({ seed, k, d }) => {
        const random = createRandom(seed)
        const mixture = randomMixture(random, type, k, d)
        const data = matrix(
          Array.from({ length: 7 }, () => Array.from({ length: d }, () => 2 * normal(random))),
        )
        const density = logDensity(data, mixture)
        const posterior = responsibilities(data, mixture)
        const assigned = assign(data, mixture)
        rowsOf(data).forEach((x, i) => {
          const joint = naive(mixture, x)
          const total = sum(joint)
          if (total < 1e-290) return
          expect(Math.abs(density[i] - Math.log(total))).toBeLessThan(1e-8)
          joint.forEach((value, c) => {
            expect(Math.abs(posterior[i * k + c] - value / total)).toBeLessThan(1e-8)
          })
          expect(joint[assigned[i]]).toBeGreaterThanOrEqual(Math.max(...joint) * (1 - 1e-8))
        })
      }),
    )
  })

  it('have responsibilities that sum to 1 and a finite log density, however far the row', () => {
    const far = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(shapes, fc.array(far, { minLength: 12, maxLength: 12 }), (shape, place) => {
        const { seed, k, d } = shape
        const mixture = randomMixture(createRandom(seed), type, k, d)
        const data = matrix([place.slice(0, d)])
        const posterior = responsibilities(data, mixture)
        expect(Math.abs(sum(posterior) - 1)).toBeLessThan(1e-12)
        expect(Number.isFinite(logDensity(data, mixture)[0])).toBe(true)
        expect(posterior[assign(data, mixture)[0]]).toBe(Math.max(...posterior))
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on how many rows are asked for at once', () => {
    const random = createRandom(11)
    const mixture = randomMixture(random, type, 3, 2)
    const rows = Array.from({ length: 600 }, () => [3 * normal(random), 3 * normal(random)])
    const together = logDensity(matrix(rows), mixture)
    const posterior = responsibilities(matrix(rows), mixture)
    for (const i of [0, 255, 256, 511, 512, 599]) {
      expect(logDensity(matrix([rows[i]]), mixture)[0]).toBe(together[i])
      expect([...responsibilities(matrix([rows[i]]), mixture)]).toEqual([
        ...posterior.slice(i * 3, i * 3 + 3),
      ])
    }
  })

  it('are refused for values that are not numbers', () => {
    const mixture = randomMixture(createRandom(1), type, 2, 2)
    for (const value of [NaN, Infinity]) {
      for (const ask of [logDensity, responsibilities, assign]) {
        expect(() => ask(matrix([[0, value]]), mixture)).toThrowError(
          expect.objectContaining({ code: 'NotFinite' }),
        )
      }
    }
  })
})

describe('assign', () => {
  it('takes the lowest index where components are equally responsible', () => {
    const mixture: Mixture = {
      covarianceType: 'spherical',
      nComponents: 3,
      nFeatures: 1,
      weights: Float64Array.of(0.2, 0.4, 0.4),
      means: Float64Array.of(50, -1, 1),
      covariances: Float64Array.of(1, 1, 1),
    }
    expect([...assign(matrix([[0], [1], [-1], [50]]), mixture)]).toEqual([1, 2, 1, 0])
  })
})

describe('the density', () => {
  it('integrates to 1 over a grid, for every covariance type', () => {
    for (const type of types) {
      const mixture = randomMixture(createRandom(3), type, 3, 2)
      const step = 0.1
      const axis = Array.from({ length: 300 }, (_, i) => (i - 150) * step)
      const density = logDensity(matrix(axis.flatMap((x) => axis.map((y) => [x, y]))), mixture)
      expect(Math.abs(sum(density.map(Math.exp)) * step * step - 1)).toBeLessThan(1e-3)
    }
  })
})
