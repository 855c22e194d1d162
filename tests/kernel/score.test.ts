import fc from '../support/property'
import { describe, expect, it } from 'vitest'
import { assign, logDensity, responsibilities } from '../../src/core/gmm/density'
import { em } from '../../src/core/gmm/em'
import { referenceSteps } from '../../src/core/gmm/referenceSteps'
import { kmeans } from '../../src/core/kmeans/kmeans'
import { plainRows } from '../../src/core/kmeans/plainRows'
import { createRandom } from '../../src/core/rng'
import { families, finish, matrix, types } from '../core/support'
import { builds, farthest, kernelOf } from './support'

/** The next call overwrites what a call answers. */
const copyOf = <T extends Record<string, Float64Array | Int32Array>>(found: T) =>
  Object.fromEntries(Object.entries(found).map(([key, values]) => [key, values.slice()])) as T

describe.each(builds)('scores of the %s build', (build) => {
  const shapes = fc.record({
    seed: fc.nat(),
    type: fc.constantFrom(...types),
    n: fc.integer({ min: 4, max: 300 }),
    d: fc.integer({ min: 1, max: 40 }),
    k: fc.integer({ min: 1, max: 12 }),
    apart: fc.constantFrom(1, 4, 15, 1e4),
  })

  it('are the log densities, components and responsibilities of the reference', () => {
    fc.assert(
      fc.property(shapes, ({ seed, type, n, d, k: most, apart }) => {
        const k = Math.min(n, most)
        const data = families(createRandom(seed), n, d, 3, farthest(type, apart))
        const { labels, centers } = kmeans(plainRows(data), k, seed, 0)
        const start = { kind: 'labels', labels, centers, nComponents: k } as const
        const { mixture } = finish(
          em(referenceSteps(data, type, start, 1e-3), { tolerance: 0, maxIterations: 3 }),
        )
        const need = { types: [type], mostComponents: k, starts: false, scores: true }
        const kernel = kernelOf(build, data, need)
        const found = copyOf(kernel.score(mixture))
        const expected = logDensity(data, mixture)
        found.logDensity.forEach((value, i) => {
          expect(Math.abs(value - expected[i])).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
        })
        const r = kernel.responsibilities(mixture)
        responsibilities(data, mixture).forEach((value, at) => {
          expect(Math.abs(r[(at % k) * n + Math.floor(at / k)] - value)).toBeLessThan(1e-9)
        })
        const components = assign(data, mixture)
        found.component.forEach((c, i) => {
          // Two components may be equally responsible but for the last bits.
          if (c !== components[i]) expect(r[c * n + i]).toBeCloseTo(r[components[i] * n + i], 9)
        })
      }),
      { numRuns: 80 },
    )
  })

  const repeated = (numbers: number[], times: number) =>
    Float64Array.from(Array.from({ length: times }, () => numbers).flat())
  const one = { full: [1, 0, 0, 1], tied: [1, 0, 0, 1], diag: [1, 1], spherical: [1] }

  it.each([
    ['as far away as numbers go', [1e200, -1e200], [1.7e308, 1.7e308]],
    ['as far away as their squares go', [1e140, 1e149], [-1e149, 3]],
  ])('stay numbers for rows %s', (_, ...far) => {
    const data = matrix([[0, 0], ...far, [-3, 4]])
    for (const [type, k] of types.flatMap((type) => [1, 2].map((k) => [type, k] as const))) {
      const mixture = {
        ...{ covarianceType: type, nComponents: k, nFeatures: 2, weights: repeated([1 / k], k) },
        means: Float64Array.of(0, 0, 1, 2).subarray(0, 2 * k),
        covariances: repeated(one[type], type === 'tied' ? 1 : k),
      }
      const need = { types: [type], mostComponents: k, starts: false, scores: true }
      const { logDensity: found } = kernelOf(build, data, need).score(mixture)
      const expected = logDensity(data, mixture)
      found.forEach((value, i) => {
        expect(Number.isFinite(value)).toBe(true)
        expect(Math.abs(value / expected[i] - 1)).toBeLessThan(1e-12)
      })
    }
  })
})
