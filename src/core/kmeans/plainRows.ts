import type { Observations } from '../matrix'
import { nearer, type Assignment, type KMeansRows } from './rows'
import { squaredDistance } from './squaredDistance'

/** The loops of k-means in plain TypeScript: the reference of the kernel's. */
export function plainRows(data: Observations): KMeansRows {
  const { values, rows: n, columns: d, rowWeights } = data
  const weight = (i: number) => (rowWeights ? rowWeights[i] : 1)
  const nearest = new Float64Array(n)
  const labels = new Int32Array(n).fill(-1)
  const distances = new Float64Array(n)

  /** The sum that `nearest` has with one more centre; kept where `keep` says so. */
  function potential(center: Float64Array, offset: number, keep: boolean): number {
    let sum = 0
    for (let i = 0; i < n; i++) {
      const squared = Math.min(nearest[i], squaredDistance(values, i * d, center, offset, d))
      if (keep) nearest[i] = squared
      sum += weight(i) * squared
    }
    return sum
  }

  function label(i: number, centers: Float64Array): number {
    let own = 0
    distances[i] = squaredDistance(values, i * d, centers, 0, d)
    for (let c = 1; c < centers.length / d; c++) {
      const squared = squaredDistance(values, i * d, centers, c * d, d)
      if (squared >= distances[i] * nearer) continue
      distances[i] = squared
      own = c
    }
    return own
  }

  return {
    rows: n,
    columns: d,
    rowWeights,
    row: (i) => values.subarray(i * d, (i + 1) * d),
    noCenters: () => void nearest.fill(Infinity),
    potentials: (candidates) =>
      Float64Array.from({ length: candidates.length / d }, (_, t) =>
        potential(candidates, t * d, false),
      ),
    addCenter: (center) => potential(center, 0, true),

    draw(at) {
      let sum = 0
      let last = 0
      for (let i = 0; i < n; i++) {
        if (nearest[i] === 0) continue
        sum += weight(i) * nearest[i]
        last = i
        if (sum > at) break
      }
      return last
    },

    assign(centers): Assignment {
      const k = centers.length / d
      const found = { labels, distances, changed: 0, inertia: 0, sizes: new Float64Array(k) }
      const totals = new Float64Array(k)
      const sums = new Float64Array(k * d)
      for (let i = 0; i < n; i++) {
        const c = label(i, centers)
        if (labels[i] !== c) found.changed++
        labels[i] = c
        found.inertia += weight(i) * distances[i]
        found.sizes[c]++
        totals[c] += weight(i)
        for (let j = 0; j < d; j++) sums[c * d + j] += weight(i) * values[i * d + j]
      }
      return { ...found, totals, sums }
    },
  }
}
