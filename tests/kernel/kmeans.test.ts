import fc from '../support/property'
import { describe, expect, it } from 'vitest'
import { kmeans } from '../../src/core/kmeans/kmeans'
import { plainRows } from '../../src/core/kmeans/plainRows'
import { plusPlus } from '../../src/core/kmeans/plusPlus'
import { createRandom } from '../../src/core/rng'
import { families, matrix, weighted } from '../core/support'
import { builds, kernelOf } from './support'

describe.each(builds)('k-means in the %s build', (build) => {
  const shapes = fc.record({
    seed: fc.nat(),
    n: fc.integer({ min: 1, max: 400 }),
    d: fc.integer({ min: 1, max: 30 }),
    k: fc.integer({ min: 1, max: 20 }),
    byFrequency: fc.boolean(),
  })

  it('finds the starts, cells and centres of the reference', () => {
    fc.assert(
      fc.property(shapes, ({ seed, n, d, k: most, byFrequency }) => {
        const k = Math.min(n, most)
        const random = createRandom(seed)
        const plain = families(random, n, d, 4)
        const data = byFrequency
          ? weighted(
              plain,
              Float64Array.from({ length: n }, () => 1 + random.integer(4)),
            )
          : plain
        const rows = kernelOf(build, data, { types: [], mostComponents: k }).kmeans
        expect(plusPlus(rows, k, createRandom(seed))).toEqual(
          plusPlus(plainRows(data), k, createRandom(seed)),
        )
        const found = kmeans(rows, k, seed, 0)
        const expected = kmeans(plainRows(data), k, seed, 0)
        expect([...found.labels]).toEqual([...expected.labels])
        expect(found.inertia).toBeCloseTo(expected.inertia, 8)
        found.centers.forEach((value, i) => expect(value).toBeCloseTo(expected.centers[i], 9))
      }),
      { numRuns: 60 },
    )
  })

  it('breaks ties of rounded and repeated rows as the reference does', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, k) => {
        const random = createRandom(seed)
        const data = matrix(
          Array.from({ length: 150 }, () => [random.integer(4) / 10, random.integer(3) / 10]),
        )
        const rows = kernelOf(build, data, { types: [], mostComponents: k }).kmeans
        const found = kmeans(rows, k, seed, 1)
        const expected = kmeans(plainRows(data), k, seed, 1)
        expect([...found.labels]).toEqual([...expected.labels])
      }),
      { numRuns: 40 },
    )
  })

  it('starts afresh with every run on the same rows', () => {
    const data = families(createRandom(3), 200, 3, 4)
    const rows = kernelOf(build, data, { types: [], mostComponents: 6 }).kmeans
    const first = Array.from(kmeans(rows, 5, 1, 0).labels)
    kmeans(rows, 3, 1, 7)
    expect(Array.from(kmeans(rows, 5, 1, 0).labels)).toEqual(first)
  })
})
