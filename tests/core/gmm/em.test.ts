import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { em } from '../../../src/core/gmm/em'
import type { EmStart } from '../../../src/core/gmm/emSteps'
import { referenceSteps } from '../../../src/core/gmm/referenceSteps'
import { factsOf } from '../../../src/core/kernel'
import { plainRows } from '../../../src/core/kmeans/plainRows'
import { findDegenerate } from '../../../src/core/gmm/degenerate'
import type { CovarianceType } from '../../../src/core/gmm/types'
import { IsodenseError } from '../../../src/core/errors'
import { kmeans } from '../../../src/core/kmeans/kmeans'
import type { Matrix } from '../../../src/core/matrix'
import { createRandom } from '../../../src/core/rng'
import { defaults, families, finish, matrix, types } from '../support'

function kmeansStart(data: Matrix, k: number, seed = 0): EmStart {
  const { labels, centers } = kmeans(plainRows(data), k, seed, 0)
  return { kind: 'labels', labels, centers, nComponents: k }
}

/** Total log-likelihood of every round; stops early where a component reaches the floor. */
function likelihoods(data: Matrix, type: CovarianceType, k: number, seed: number): number[] {
  const bounds: number[] = []
  try {
    const options = { tolerance: 0, maxIterations: 40 }
    const rounds = em(referenceSteps(data, type, kmeansStart(data, k, seed), 0), options)
    let step = rounds.next()
    for (; !step.done; step = rounds.next()) bounds.push(step.value.lowerBound * data.rows)
    if (findDegenerate(factsOf(data), step.value.mixture, 0).length > 0) return []
  } catch (error) {
    if (error instanceof IsodenseError && error.code === 'CovarianceSingular') return []
    throw error
  }
  return bounds
}

describe('em', () => {
  it('never lowers the likelihood with reg_covar 0 and no component at the floor', () => {
    let checked = 0
    const shapes = fc.record({
      seed: fc.nat(),
      type: fc.constantFrom(...types),
      n: fc.integer({ min: 30, max: 120 }),
      d: fc.integer({ min: 1, max: 8 }),
      k: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(shapes, ({ seed, type, n, d, k }) => {
        const bounds = likelihoods(families(createRandom(seed), n, d, 3), type, k, seed)
        bounds.slice(1).forEach((after, i) => {
          expect(after - bounds[i]).toBeGreaterThanOrEqual(-1e-12 * Math.abs(bounds[i]))
        })
        if (bounds.length > 0) checked++
      }),
    )
    // Most of the draws were checked, not left out as collapsed.
    expect(checked).toBeGreaterThan(60)
  })

  it('gives the same for diag and full with one component on uncorrelated columns', () => {
    // Every combination of the columns' values: the correlations are exactly zero.
    const grid = [-2, -1, 0, 3].flatMap((x) =>
      [10, 11, 15].flatMap((y) => [1, 2].map((z) => [x, y, z])),
    )
    const data = matrix(grid)
    const fits = (['full', 'diag'] as const).map((type) =>
      finish(em(referenceSteps(data, type, kmeansStart(data, 1), defaults.regCovar), defaults)),
    )
    const [full, diag] = fits
    expect(full.lowerBound).toBeCloseTo(diag.lowerBound, 12)
    const d = 3
    for (let a = 0; a < d; a++) {
      expect(full.mixture.means[a]).toBeCloseTo(diag.mixture.means[a], 12)
      for (let b = 0; b < d; b++) {
        const expected = a === b ? diag.mixture.covariances[a] : 0
        expect(full.mixture.covariances[a * d + b]).toBeCloseTo(expected, 12)
      }
    }
  })

  it('keeps its digits at a large offset: variances about the mean, for every type', () => {
    const values = [-2, -1, 0, 1, 2]
    for (const type of types) {
      const at = (offset: number) => {
        const data = matrix(values.map((value) => [value + offset]))
        return finish(
          em(referenceSteps(data, type, kmeansStart(data, 1), defaults.regCovar), defaults),
        )
      }
      expect(at(1e8).mixture.covariances[0]).toBeCloseTo(2, 5)
      expect(at(1e8).mixture.covariances[0]).toBeCloseTo(at(0).mixture.covariances[0], 12)
    }
  })

  it('yields once a round and can be left after any of them', () => {
    const data = families(createRandom(2), 200, 2, 3)
    const rounds = em(referenceSteps(data, 'full', kmeansStart(data, 3), 1e-6), {
      ...defaults,
      tolerance: 0,
    })
    expect(rounds.next().value).toMatchObject({ iteration: 1 })
    expect(rounds.next().value).toMatchObject({ iteration: 2 })
    expect(rounds.return({} as never).done).toBe(true)
    expect(rounds.next().done).toBe(true)
  })

  it('says that it did not converge when the rounds run out, and converged when the bound settles', () => {
    const data = families(createRandom(2), 200, 2, 3)
    const start = kmeansStart(data, 3)
    const short = finish(
      em(referenceSteps(data, 'full', start, 1e-6), { ...defaults, maxIterations: 1 }),
    )
    expect(short).toMatchObject({ converged: false, iterations: 1 })
    const settled = finish(em(referenceSteps(data, 'full', start, 1e-6), defaults))
    expect(settled.converged).toBe(true)
    expect(settled.iterations).toBeLessThan(defaults.maxIterations)
  })

  it('leaves its start as it was', () => {
    const data = families(createRandom(4), 60, 2, 2)
    const first = finish(
      em(referenceSteps(data, 'diag', kmeansStart(data, 2), 1e-6), defaults),
    ).mixture
    const before = structuredClone(first)
    finish(em(referenceSteps(data, 'diag', { kind: 'parameters', mixture: first }, 1e-6), defaults))
    expect(first).toEqual(before)
  })
})
