import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { bic, parameterCount } from '../../../src/core/gmm/criteria'
import { findDegenerate } from '../../../src/core/gmm/degenerate'
import { em } from '../../../src/core/gmm/em'
import { referenceSteps } from '../../../src/core/gmm/referenceSteps'
import { factsOf } from '../../../src/core/kernel'
import { fitMixture } from '../../../src/core/gmm/fit'
import type { CovarianceType, Fit } from '../../../src/core/gmm/types'
import { totalWeight } from '../../../src/core/matrix'
import type { Observations } from '../../../src/core/matrix'
import { createRandom } from '../../../src/core/rng'
import { defaults, families, finish, prepare, repeated, types, weighted } from '../support'

/** Rows in canonical order, with frequencies of 1 … 5 that a seed determines. */
function drawn(seed: number, n: number, d: number, k: number): Observations {
  const random = createRandom(seed)
  const { data } = prepare(families(random, n, d, k), true)
  return weighted(
    data,
    Array.from({ length: n }, () => 1 + random.integer(5)),
  )
}

/** Cells of some row-dependent sort, the same for every copy of a row. */
function startOf(data: Observations, k: number) {
  const labels = Int32Array.from({ length: data.rows }, (_, i) => {
    const share = (c: number) => Math.sin(3 * c + 5 * data.values[i * data.columns])
    return Array.from({ length: k }, (_, c) => c).reduce((a, c) => (share(c) > share(a) ? c : a))
  })
  const centers = new Float64Array(k * data.columns)
  return { kind: 'labels', labels, centers, nComponents: k } as const
}

const run = (data: Observations, type: CovarianceType, k: number, rounds: number) =>
  finish(
    em(referenceSteps(data, type, startOf(data, k), 1e-6), {
      tolerance: 0,
      maxIterations: rounds,
    }),
  )

const fit = (data: Observations, type: CovarianceType, k: number, restarts = 2): Fit =>
  finish(fitMixture(data, type, k, { ...defaults, restarts }))

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, within = 1e-9) {
  expect(actual.length).toBe(expected.length)
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs(actual[i] - expected[i])).toBeLessThan(
      within * Math.max(1, Math.abs(expected[i])),
    )
  }
}

const shapes = fc.record({
  seed: fc.nat(),
  n: fc.integer({ min: 20, max: 80 }),
  d: fc.integer({ min: 1, max: 4 }),
  k: fc.integer({ min: 1, max: 3 }),
})

describe('frequencies of rows', () => {
  it.each(types)('give EM the same rounds as repeated rows (%s)', (type) => {
    fc.assert(
      fc.property(shapes, ({ seed, n, d, k }) => {
        const data = drawn(seed, n, d, 3)
        const one = run(data, type, k, 6)
        const other = run(repeated(data), type, k, 6)
        expectClose([one.lowerBound], [other.lowerBound])
        expectClose(one.mixture.weights, other.mixture.weights)
        expectClose(one.mixture.means, other.mixture.means)
        expectClose(one.mixture.covariances, other.mixture.covariances)
      }),
      { numRuns: 40 },
    )
  })

  it.each(types)('matter: without them EM goes elsewhere (%s)', (type) => {
    const data = drawn(3, 60, 2, 3)
    const { values, rows, columns } = data
    const plain = run({ values, rows, columns }, type, 2, 6)
    const difference = Math.abs(run(data, type, 2, 6).mixture.means[0] - plain.mixture.means[0])
    expect(difference).toBeGreaterThan(1e-3)
  })

  it.each(types)('of 1 give bit for bit the fit without any (%s)', (type) => {
    fc.assert(
      fc.property(shapes, ({ seed, n, d, k }) => {
        const { values, rows, columns } = drawn(seed, n, d, 3)
        const plain = { values, rows, columns }
        expect(fit(weighted(plain, new Float64Array(n).fill(1)), type, k)).toEqual(
          fit(plain, type, k),
        )
      }),
      { numRuns: 15 },
    )
  })

  it.each(types)('that are whole give the fit of repeated rows, starts included (%s)', (type) => {
    for (let seed = 0; seed < 6; seed++) {
      const data = drawn(seed, 90, 2, 3)
      const [one, other] = [fit(data, type, 3), fit(repeated(data), type, 3)]
      expectClose(one.mixture.weights, other.mixture.weights)
      expectClose(one.mixture.means, other.mixture.means)
      expectClose(one.mixture.covariances, other.mixture.covariances)
      expectClose(one.restartLogLikelihoods, other.restartLogLikelihoods)
      expect(one.iterations).toBe(other.iterations)
      const n = totalWeight(data)
      expect(n).toBe(repeated(data).rows)
      const parameters = parameterCount(type, 3, 2)
      expectClose(
        [bic(one.logLikelihood, parameters, n)],
        [bic(other.logLikelihood, parameters, repeated(data).rows)],
      )
    }
  })

  it('may have fractions: a common factor changes the likelihood’s size, not the mixture', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...types), ({ seed, n, d, k }, type) => {
        const data = drawn(seed, n, d, 3)
        const tenth = weighted(
          data,
          data.rowWeights!.map((weight) => weight / 10),
        )
        // A cell without rows has a frequency of its own, next to nothing, that has no such factor.
        fc.pre(new Set(startOf(data, k).labels).size === k)
        const [one, other] = [run(data, type, k, 6), run(tenth, type, k, 6)]
        expectClose([other.lowerBound], [one.lowerBound])
        expectClose(other.mixture.means, one.mixture.means)
        expectClose(other.mixture.covariances, one.mixture.covariances)
        expect(totalWeight(tenth)).toBeCloseTo(totalWeight(data) / 10, 9)
      }),
      { numRuns: 20 },
    )
  })

  it('make the effective rows of a component: few rows that count often are not too few', () => {
    const data = drawn(1, 30, 2, 1)
    const { mixture } = fit({ ...data }, 'full', 1, 1)
    const rare = weighted(data, new Float64Array(30).fill(0.09))
    expect(findDegenerate(factsOf(data), mixture, 1e-6)).toEqual([])
    // 2.7 effective rows do not span three dimensions with their mean.
    expect(findDegenerate(factsOf(rare), mixture, 1e-6)).toMatchObject([
      { component: 0, reason: 'rows' },
    ])
    expect(findDegenerate(factsOf(rare), mixture, 1e-6)[0].effectiveRows).toBeCloseTo(2.7, 9)
  })
})
