import { kmeans } from './kmeans'
import type { KMeans } from './lloyd'
import type { KMeansRows } from './rows'
import { squaredDistance } from './squaredDistance'

/** Plain k-means with what a picture of it needs; clusters by size, largest first. */
export interface KMeansFit {
  nClusters: number
  /** k × d. */
  centers: Float64Array
  /** n. */
  labels: Int32Array
  /** Sum of the squared distances of the rows to their centres, by weight. */
  inertia: number
  /** k: rows, by weight. */
  sizes: Float64Array
  /** k: largest distance of a member to its centre; the circle round it holds the cluster. */
  radii: Float64Array
}

/**
 * The best of some starts of k-means, each run until no row changes its centre.
 *
 * @param rows n ≥ k ≥ 1 of them
 */
export function bestKmeans(rows: KMeansRows, k: number, seed: number, restarts: number): KMeansFit {
  let best = copy(kmeans(rows, k, seed, 0))
  for (let restart = 1; restart < restarts; restart++) {
    const next = kmeans(rows, k, seed, restart)
    if (next.inertia < best.inertia) best = copy(next)
  }
  const { columns: d, rowWeights } = rows
  const sizes = new Float64Array(k)
  const squared = new Float64Array(k)
  best.labels.forEach((c, i) => {
    sizes[c] += rowWeights?.[i] ?? 1
    squared[c] = Math.max(squared[c], squaredDistance(rows.row(i), 0, best.centers, c * d, d))
  })
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || a - b)
  const place = new Int32Array(k)
  order.forEach((c, position) => (place[c] = position))
  return {
    nClusters: k,
    centers: Float64Array.from(
      order.flatMap((c) => [...best.centers.subarray(c * d, (c + 1) * d)]),
    ),
    labels: best.labels.map((c) => place[c]),
    inertia: best.inertia,
    sizes: Float64Array.from(order, (c) => sizes[c]),
    radii: Float64Array.from(order, (c) => Math.sqrt(squared[c])),
  }
}

/** The labels of one run are overwritten by the next. */
const copy = (found: KMeans): KMeans => ({ ...found, labels: found.labels.slice() })
