import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { kmeans } from '../../../src/core/kmeans/kmeans'
import { plainRows } from '../../../src/core/kmeans/plainRows'
import { lloyd } from '../../../src/core/kmeans/lloyd'
import { plusPlus } from '../../../src/core/kmeans/plusPlus'
import { squaredDistance } from '../../../src/core/kmeans/squaredDistance'
import { createRandom } from '../../../src/core/rng'
import { dataSet, families, golden, matrix, rowsOf } from '../support'

describe('kmeans', () => {
  it('finds the reference centres and inertia of the blobs, the best of ten starts', () => {
    const { k, inertia, centers } = golden('kmeans')
    const data = dataSet('blobs_stretched')
    const runs = Array.from({ length: 10 }, (_, restart) => kmeans(plainRows(data), k, 0, restart))
    const best = runs.reduce((a, b) => (b.inertia < a.inertia ? b : a))
    expect(Math.abs(best.inertia - inertia)).toBeLessThan(1e-6)
    for (const center of centers as number[][]) {
      const distances = [0, 1, 2, 3].map((c) =>
        squaredDistance(best.centers, c * 2, Float64Array.from(center), 0, 2),
      )
      expect(Math.sqrt(Math.min(...distances))).toBeLessThan(1e-6)
    }
  })

  it('gives every row its nearest centre, and every centre the mean of its rows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, k) => {
        const data = families(createRandom(seed), 60, 3, 3)
        const { centers, labels, inertia } = kmeans(plainRows(data), k, seed, 0)
        let sum = 0
        rowsOf(data).forEach((_, i) => {
          const distances = Array.from({ length: k }, (_, c) =>
            squaredDistance(data.values, i * 3, centers, c * 3, 3),
          )
          expect(distances[labels[i]]).toBeLessThanOrEqual(Math.min(...distances) * (1 + 1e-8))
          sum += distances[labels[i]]
        })
        expect(inertia).toBeCloseTo(sum, 8)
        for (let c = 0; c < k; c++) {
          const own = rowsOf(data).filter((_, i) => labels[i] === c)
          expect(own.length).toBeGreaterThan(0)
          for (let j = 0; j < 3; j++) {
            const mean = own.reduce((total, row) => total + row[j], 0) / own.length
            expect(centers[c * 3 + j]).toBeCloseTo(mean, 9)
          }
        }
      }),
    )
  })

  it('moves a centre that has lost its rows to the farthest row', () => {
    const data = matrix([[0], [1], [2], [50]])
    const { labels, inertia } = lloyd(plainRows(data), Float64Array.of(0, 1000))
    expect(labels[0]).toBe(labels[2])
    expect(labels[3]).not.toBe(labels[0])
    expect(inertia).toBeCloseTo(2, 12)
  })

  it('ends with empty centres where there are fewer distinct rows than centres', () => {
    const data = matrix([[1], [1], [2], [2], [3], [3]])
    const { labels, inertia, centers } = kmeans(plainRows(data), 5, 0, 0)
    expect(inertia).toBe(0)
    expect(new Set(labels).size).toBe(3)
    expect([...centers].every(Number.isFinite)).toBe(true)
  })

  it('gives a row between two centres to the first, whatever the unit of the column', () => {
    for (const unit of [1e-3, 0.1, 1, 1e3]) {
      const data = matrix([[0.1], [0.2], [0.3]].map(([x]) => [x * unit]))
      const { labels } = lloyd(plainRows(data), Float64Array.of(0.1 * unit, 0.3 * unit))
      expect([...labels]).toEqual([0, 0, 1])
    }
  })
})

describe('plusPlus', () => {
  it('starts from rows, and from different ones while there are any', () => {
    const data = matrix([[0], [0], [0], [5], [9]])
    for (let seed = 0; seed < 20; seed++) {
      const centers = plusPlus(plainRows(data), 3, createRandom(seed))
      expect([...centers].sort()).toEqual([0, 5, 9])
    }
  })

  it('draws far rows: every family of well separated ones gets a centre', () => {
    const rows = [0, 100, 200, 300].flatMap((at) =>
      Array.from({ length: 25 }, (_, i) => [at + i / 25]),
    )
    for (let seed = 0; seed < 20; seed++) {
      const centers = plusPlus(plainRows(matrix(rows)), 4, createRandom(seed))
      expect(new Set([...centers].map((c) => Math.floor(c / 100))).size).toBe(4)
    }
  })
})
