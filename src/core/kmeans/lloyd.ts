import type { Assignment, KMeansRows } from './rows'
import { squaredDistance } from './squaredDistance'

export interface KMeans {
  /** k × d. */
  centers: Float64Array
  /** n: the nearest centre of every row. Until the rows are labelled again. */
  labels: Int32Array
  /** Sum of the squared distances of the rows to their centres, by frequency. */
  inertia: number
}

/** Lloyd's rounds nearly always end by themselves; this bounds them as scikit-learn does. */
const maxRounds = 300

/**
 * Lloyd's algorithm until no row changes its centre. A centre without rows moves to the row that
 * is farthest from its own; it stays empty where every row sits on its centre.
 *
 * @param start k × d
 * @param tolerance stop as well when the centres' squared moves sum to no more than this; the last
 *   rows of a large table change hands for a hundred rounds and move nothing
 */
export function lloyd(rows: KMeansRows, start: Float64Array, tolerance = 0): KMeans {
  const centers = start.slice()
  const before = start.slice()
  for (let round = 0; round < maxRounds; round++) {
    const found = rows.assign(centers)
    // Rows may keep the labels of an earlier start, so that none changes in the first round.
    if (found.changed === 0 && round > 0) return { centers, ...partOf(found) }
    fillEmpty(rows, found)
    before.set(centers)
    moveToMeans(rows, found, centers)
    if (squaredDistance(before, 0, centers, 0, centers.length) <= tolerance) break
  }
  return { centers, ...partOf(rows.assign(centers)) }
}

const partOf = ({ labels, inertia }: Assignment) => ({ labels, inertia })

/** Hands each centre without rows the row farthest from its own centre. */
function fillEmpty(rows: KMeansRows, found: Assignment): void {
  const { labels, distances, sizes, totals, sums } = found
  const d = rows.columns
  for (let c = 0; c < sizes.length; c++) {
    if (sizes[c] > 0) continue
    let farthest = 0
    for (let i = 1; i < distances.length; i++) {
      if (distances[i] > distances[farthest]) farthest = i
    }
    const from = labels[farthest]
    if (distances[farthest] === 0 || sizes[from] < 2) return
    const weight = rows.rowWeights ? rows.rowWeights[farthest] : 1
    sizes[from]--
    sizes[c]++
    totals[from] -= weight
    totals[c] += weight
    rows.row(farthest).forEach((value, j) => {
      sums[from * d + j] -= weight * value
      sums[c * d + j] += weight * value
    })
    labels[farthest] = c
    distances[farthest] = 0
  }
}

/** Moves every centre that has rows to their mean. */
function moveToMeans(
  { columns: d }: KMeansRows,
  { sizes, totals, sums }: Assignment,
  centers: Float64Array,
): void {
  for (let c = 0; c < sizes.length; c++) {
    if (sizes[c] === 0) continue
    for (let j = 0; j < d; j++) centers[c * d + j] = sums[c * d + j] / totals[c]
  }
}
