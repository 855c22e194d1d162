import { describe, expect, test } from 'vitest'
import { hierarchicalStarts, rowsOfTree } from '../../../../src/core/gmm/hierarchy/starts'
import { treeOf } from '../../../../src/core/gmm/hierarchy/tree'
import { createNormal, createRandom } from '../../../../src/core/rng'
import { runSteps } from '../../../../src/core/steps'
import { symmetricEigen } from '../../../../src/core/linalg/symmetricEigen'
import { matrix } from '../../support'

/** Rows of a cloud, the first of them so tight that they would be one point in it. */
function cloudWithin(seed: number, { n = 300, d = 3, tight = 15, width = 0.05 }) {
  const normal = createNormal(createRandom(seed, n, d))
  const at = Array.from({ length: d }, () => 0.7 * normal())
  return matrix(
    Array.from({ length: n }, (_, i) => at.map((x) => (i < tight ? x + width * normal() : normal()))), // prettier-ignore
  )
}

/** Σ n (log det((W + prior) / (n + 1)) − 2 log n) by determinants of single clusters, for two columns. */
function loss(clusters: number[][][], prior: number[]): number {
  return clusters.reduce((sum, rows) => {
    const n = rows.length
    const mean = [0, 1].map((j) => rows.reduce((s, row) => s + row[j], 0) / n)
    const of = (a: number, b: number) => rows.reduce((s, row) => s + (row[a] - mean[a]) * (row[b] - mean[b]), 0) // prettier-ignore
    const [xx, xy, yy] = [of(0, 0) + prior[0], of(0, 1), of(1, 1) + prior[1]]
    return sum + n * (Math.log((xx * yy - xy * xy) / (n + 1) ** 2) - 2 * Math.log(n))
  }, 0)
}

test('every joining is the one that loses least, by the formula for all pairs', () => {
  const random = createRandom(7)
  const points = Array.from({ length: 14 }, () => [random.uniform(), 3 * random.uniform()])
  const prior = [0.02, 0.1]
  const tree = runSteps(treeOf(matrix(points), Float64Array.from(prior)))
  expect(tree.length).toBe(13)
  let clusters = points.map((point) => [point])
  for (const { weight, mean } of tree) {
    let least = { value: Infinity, next: clusters }
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const next = clusters.filter((_, at) => at !== i && at !== j)
        next.push([...clusters[i], ...clusters[j]])
        const value = loss(next, prior)
        if (value < least.value) least = { value, next }
      }
    }
    const joined = least.next.at(-1)!
    expect(weight).toBe(joined.length)
    expect(mean[0]).toBeCloseTo(joined.reduce((s, [x]) => s + x, 0) / joined.length, 12)
    clusters = least.next
  }
})

describe('the start from a tree', () => {
  test.each([2, 3, 5, 10])(
    'has a tight family in a cloud of %d columns as its second component',
    (d) => {
      let found = 0
      for (let seed = 0; seed < 5; seed++) {
        const [, two] = runSteps(hierarchicalStarts(cloudWithin(seed, { d, tight: 20 }), 4))
        const small = two!.weights[0] < 0.5 ? 0 : 1
        const { values } = symmetricEigen(two!.covariances.subarray(small * d * d, (small + 1) * d * d), d) // prettier-ignore
        if (Math.abs(two!.weights[small] * 300 - 20) < 6 && values[0] < 0.1) found++
      }
      expect(found).toBeGreaterThanOrEqual(d === 2 ? 4 : 5)
    },
  )

  test('has weights that sum to 1 and positive definite covariances for every k that it has', () => {
    const starts = runSteps(hierarchicalStarts(cloudWithin(1, { n: 60, d: 4 }), 10))
    expect(starts.length).toBe(10)
    expect(starts[0]!.nComponents).toBe(1)
    starts.forEach((start, i) => {
      if (start === null) return
      expect(start.nComponents).toBe(i + 1)
      expect(start.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      for (let c = 0; c <= i; c++)
        expect(symmetricEigen(start.covariances.subarray(c * 16, (c + 1) * 16), 4).values.at(-1)).toBeGreaterThan(0) // prettier-ignore
    })
    // 60 rows have no ten clusters of five rows and more.
    expect(starts.at(-1)).toBeNull()
  })

  test('counts a row by its frequency as so many equal rows', () => {
    const data = cloudWithin(3, { n: 80, d: 2 })
    const heavy = { ...data, rowWeights: new Float64Array(80).fill(1).fill(3, 40) }
    const [one] = runSteps(hierarchicalStarts(heavy, 1))
    const mean = [0, 1].map((j) => {
      let sum = 0
      for (let i = 0; i < 80; i++) sum += heavy.rowWeights[i] * data.values[2 * i + j]
      return sum / 160
    })
    expect(one!.means[0]).toBeCloseTo(mean[0], 12)
    expect(one!.means[1]).toBeCloseTo(mean[1], 12)
  })

  test('is made of at most 500 rows, of fewer in many columns, and of none where these would be too few', () => {
    expect(rowsOfTree(1e6, 2)).toBe(500)
    expect(rowsOfTree(120, 2)).toBe(120)
    expect(rowsOfTree(1e6, 15)).toBeLessThan(500)
    expect(rowsOfTree(1e6, 64)).toBe(0)
    expect(rowsOfTree(1e6, 5000)).toBe(0)
  })
})
