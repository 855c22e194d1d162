import fc from '../support/property'
import { describe, expect, it } from 'vitest'
import { em } from '../../src/core/gmm/em'
import type { EmStart } from '../../src/core/gmm/emSteps'
import { referenceSteps } from '../../src/core/gmm/referenceSteps'
import type { Mixture } from '../../src/core/gmm/types'
import { kmeans } from '../../src/core/kmeans/kmeans'
import { plainRows } from '../../src/core/kmeans/plainRows'
import type { Observations } from '../../src/core/matrix'
import { createRandom } from '../../src/core/rng'
import { families, finish, types, weighted } from '../core/support'
import { builds, farthest, kernelOf } from './support'

function startOf(data: Observations, k: number, seed: number): EmStart {
  const { labels, centers } = kmeans(plainRows(data), k, seed, 0)
  return { kind: 'labels', labels, centers, nComponents: k }
}

/** The largest difference of two mixtures' parameters, relative to the larger of 1 and their size. */
function difference(a: Mixture, b: Mixture): number {
  const of = (x: Float64Array, y: Float64Array) =>
    x.reduce((most, v, i) => Math.max(most, Math.abs(v - y[i]) / Math.max(1, Math.abs(y[i]))), 0)
  return Math.max(of(a.weights, b.weights), of(a.means, b.means), of(a.covariances, b.covariances))
}

const shapes = fc.record({
  seed: fc.nat(),
  type: fc.constantFrom(...types),
  build: fc.constantFrom(...builds),
  n: fc.integer({ min: 2, max: 700 }),
  d: fc.integer({ min: 1, max: 64 }),
  k: fc.integer({ min: 1, max: 20 }),
  byFrequency: fc.boolean(),
  // None, the robust fit's, one that every component touches; columns with a floor of their own.
  share: fc.constantFrom(0, 0.01, 0.6),
  ofColumns: fc.boolean(),
  // Means near the centre of the data, families that share no row, and means very far out.
  apart: fc.constantFrom(1, 4, 15, 1e4),
})

describe('EM in the kernel', () => {
  it('agrees with the reference to 1e-9, for shapes of every sort', () => {
    fc.assert(
      fc.property(
        shapes,
        ({ seed, type, build, n, d, k: most, byFrequency, share, ofColumns, apart }) => {
          const k = Math.min(most, n)
          const random = createRandom(seed)
          const plain = families(random, n, d, 3, farthest(type, apart))
          const data = byFrequency
            ? weighted(
                plain,
                Float64Array.from({ length: n }, () => 0.5 + 3 * random.uniform()),
              )
            : plain
          const start = startOf(data, k, seed)
          const columns = ofColumns ? new Float64Array(d).map((_, j) => (j % 3) / 4) : undefined
          const floor = share > 0 ? { share, columns } : undefined
          const options = { tolerance: 0, maxIterations: 4 }
          const expected = finish(em(referenceSteps(data, type, start, 1e-3, floor), options))
          const kernel = kernelOf(build, data, { types: [type], mostComponents: k })
          const steps = kernel.begin(type, start, 1e-3, floor)
          const found = finish(em(steps, options))
          expect(Math.abs(found.lowerBound - expected.lowerBound)).toBeLessThan(
            1e-9 * Math.max(1, Math.abs(expected.lowerBound)),
          )
          expect(difference(found.mixture, expected.mixture)).toBeLessThan(1e-9)
        },
      ),
      { numRuns: 250 },
    )
  })
})
