import { createRandom } from '../rng'
import { lloyd } from './lloyd'
import type { KMeans } from './lloyd'
import { plusPlus } from './plusPlus'
import type { KMeansRows } from './rows'

/**
 * One run of k-means: greedy k-means++, then Lloyd's algorithm. The start depends on
 * (seed, k, restart) alone, so all covariance types of a mixture share it.
 *
 * @param rows n ≥ k ≥ 1 of them
 * @param tolerance see `lloyd`; 0 runs to the end
 */
export function kmeans(
  rows: KMeansRows,
  k: number,
  seed: number,
  restart: number,
  tolerance = 0,
): KMeans {
  return lloyd(rows, plusPlus(rows, k, createRandom(seed, k, restart)), tolerance)
}
