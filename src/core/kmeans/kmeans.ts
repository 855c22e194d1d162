import type { Observations } from '../matrix'
import { createRandom } from '../rng'
import { lloyd } from './lloyd'
import type { KMeans } from './lloyd'
import { plusPlus } from './plusPlus'

/**
 * One run of k-means: greedy k-means++, then Lloyd's algorithm. The start depends on
 * (seed, k, restart) alone, so all covariance types of a mixture share it.
 *
 * @param data n × d, n ≥ k ≥ 1
 * @param tolerance see `lloyd`; 0 runs to the end
 */
export function kmeans(
  data: Observations,
  k: number,
  seed: number,
  restart: number,
  tolerance = 0,
): KMeans {
  return lloyd(data, plusPlus(data, k, createRandom(seed, k, restart)), tolerance)
}
