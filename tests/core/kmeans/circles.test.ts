import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { bestKmeans } from '../../../src/core/kmeans/circles'
import { plainRows } from '../../../src/core/kmeans/plainRows'
import { createRandom } from '../../../src/core/rng'
import { dataSet, families, golden, prepare, repeated, rowsOf, weighted } from '../support'

const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, j) => value - b[j]))

describe('bestKmeans', () => {
  it('has the reference inertia and centres of the blobs', () => {
    const { k, inertia, centers } = golden('kmeans')
    const data = dataSet('blobs_stretched')
    const found = bestKmeans(plainRows(data), k, 0, 10)
    expect(Math.abs(found.inertia - inertia)).toBeLessThan(1e-6)
    const own = rowsOf({ values: found.centers, rows: k, columns: 2 })
    const matched = (centers as number[][]).map((center) => {
      const nearest = own.map((c) => distance(c, center))
      expect(Math.min(...nearest)).toBeLessThan(1e-6)
      return nearest.indexOf(Math.min(...nearest))
    })
    expect(new Set(matched).size).toBe(k)
  })

  it('describes its clusters: centres are means, circles hold their members, sizes fall', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (seed, k) => {
        const data = families(createRandom(seed), 70, 2, 3)
        const { centers, labels, inertia, sizes, radii } = bestKmeans(plainRows(data), k, seed, 2)
        const rows = rowsOf(data)
        const center = rowsOf({ values: centers, rows: k, columns: 2 })
        let squares = 0
        for (let c = 0; c < k; c++) {
          const members = rows.filter((_, i) => labels[i] === c)
          expect(sizes[c]).toBe(members.length)
          const distances = members.map((row) => distance(row, center[c]))
          expect(radii[c]).toBeCloseTo(Math.max(...distances), 12)
          squares += distances.reduce((sum, far) => sum + far ** 2, 0)
          const mean = [0, 1].map((j) => members.reduce((s, row) => s + row[j], 0) / sizes[c])
          expect(distance(mean, center[c])).toBeLessThan(1e-9)
        }
        expect(inertia).toBeCloseTo(squares, 9)
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })

  it('is never worse with more starts', () => {
    const data = families(createRandom(8), 150, 2, 7)
    const inertias = [1, 2, 4, 8].map(
      (restarts) => bestKmeans(plainRows(data), 6, 0, restarts).inertia,
    )
    inertias.slice(1).forEach((next, i) => expect(next).toBeLessThanOrEqual(inertias[i]))
    expect(inertias[3]).toBeLessThan(inertias[0])
  })

  it('counts rows by frequency as if they were repeated', () => {
    for (let seed = 0; seed < 10; seed++) {
      const random = createRandom(seed)
      const { data } = prepare(families(random, 60, 2, 3), true)
      const counted = weighted(
        data,
        Array.from({ length: 60 }, () => 1 + random.integer(4)),
      )
      const [one, other] = [
        bestKmeans(plainRows(counted), 3, 0, 3),
        bestKmeans(plainRows(repeated(counted)), 3, 0, 3),
      ]
      expect(one.inertia).toBeCloseTo(other.inertia, 9)
      expect(one.sizes).toEqual(other.sizes)
      one.centers.forEach((value, i) => expect(value).toBeCloseTo(other.centers[i], 9))
      one.radii.forEach((value, i) => expect(value).toBeCloseTo(other.radii[i], 9))
    }
  })

  it('gives bit for bit the same with frequencies of 1 as without any', () => {
    const data = families(createRandom(2), 90, 3, 4)
    expect(bestKmeans(plainRows(weighted(data, new Float64Array(90).fill(1))), 4, 3, 3)).toEqual(
      bestKmeans(plainRows(data), 4, 3, 3),
    )
  })
})
