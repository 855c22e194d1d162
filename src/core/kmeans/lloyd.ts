import type { Matrix, Observations } from '../matrix'
import { squaredDistance } from './squaredDistance'

export interface KMeans {
  /** k × d. */
  centers: Float64Array
  /** n: the nearest centre of every row. */
  labels: Int32Array
  /** Sum of the squared distances of the rows to their centres, by frequency. */
  inertia: number
}

/** Lloyd's rounds nearly always end by themselves; this bounds them as scikit-learn does. */
const maxRounds = 300

/**
 * A row as far from two centres, as rounding can tell, belongs to the first. On rounded data such
 * ties are common, and without this the unit of a column would decide them.
 */
const nearer = 1 - 1e-9

/**
 * Lloyd's algorithm until no row changes its centre. A centre without rows moves to the row that
 * is farthest from its own; it stays empty where every row sits on its centre.
 *
 * @param data n × d
 * @param start k × d
 * @param tolerance stop as well when the centres' squared moves sum to no more than this; the last
 *   rows of a large table change hands for a hundred rounds and move nothing
 */
export function lloyd(data: Observations, start: Float64Array, tolerance = 0): KMeans {
  const { rows: n, columns: d } = data
  const k = start.length / d
  const centers = start.slice()
  const before = start.slice()
  const labels = new Int32Array(n).fill(-1)
  const distances = new Float64Array(n)
  const sizes = new Int32Array(k)
  for (let round = 0; round < maxRounds; round++) {
    if (!label(data, centers, labels, distances)) break
    fillEmpty(labels, distances, sizes)
    before.set(centers)
    moveToMeans(data, labels, sizes, centers)
    if (squaredDistance(before, 0, centers, 0, centers.length) <= tolerance) break
  }
  label(data, centers, labels, distances)
  let inertia = 0
  for (let i = 0; i < n; i++) inertia += (data.rowWeights?.[i] ?? 1) * distances[i]
  return { centers, labels, inertia }
}

/** Gives every row its nearest centre and the squared distance to it; tells whether a row changed. */
function label(
  data: Matrix,
  centers: Float64Array,
  labels: Int32Array,
  distances: Float64Array,
): boolean {
  const { values, rows: n, columns: d } = data
  const k = centers.length / d
  let changed = false
  for (let i = 0; i < n; i++) {
    let nearest = 0
    let smallest = squaredDistance(values, i * d, centers, 0, d)
    for (let c = 1; c < k; c++) {
      const squared = squaredDistance(values, i * d, centers, c * d, d)
      if (squared < smallest * nearer) {
        smallest = squared
        nearest = c
      }
    }
    distances[i] = smallest
    if (labels[i] !== nearest) {
      labels[i] = nearest
      changed = true
    }
  }
  return changed
}

/** Counts the rows of every centre, and hands each empty one the row farthest from its own centre. */
function fillEmpty(labels: Int32Array, distances: Float64Array, sizes: Int32Array): void {
  sizes.fill(0)
  for (const c of labels) sizes[c]++
  for (let c = 0; c < sizes.length; c++) {
    if (sizes[c] > 0) continue
    let farthest = 0
    for (let i = 1; i < distances.length; i++) {
      if (distances[i] > distances[farthest]) farthest = i
    }
    if (distances[farthest] === 0 || sizes[labels[farthest]] < 2) return
    sizes[labels[farthest]]--
    sizes[c]++
    labels[farthest] = c
    distances[farthest] = 0
  }
}

/** Moves every centre that has rows to their mean. */
function moveToMeans(
  data: Observations,
  labels: Int32Array,
  sizes: Int32Array,
  centers: Float64Array,
): void {
  const { values, rows: n, columns: d, rowWeights } = data
  const totals = Float64Array.from(sizes)
  if (rowWeights) {
    totals.fill(0)
    for (let i = 0; i < n; i++) totals[labels[i]] += rowWeights[i]
  }
  for (let c = 0; c < sizes.length; c++) {
    if (sizes[c] > 0) centers.fill(0, c * d, (c + 1) * d)
  }
  for (let i = 0; i < n; i++) {
    const weight = rowWeights ? rowWeights[i] : 1
    for (let j = 0; j < d; j++) centers[labels[i] * d + j] += weight * values[i * d + j]
  }
  for (let c = 0; c < sizes.length; c++) {
    if (sizes[c] > 0) for (let j = 0; j < d; j++) centers[c * d + j] /= totals[c]
  }
}
