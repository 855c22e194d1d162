import { totalWeight, type Observations } from '../../matrix'
import { columnDeviations } from '../../prepare/columnDeviations'
import type { Steps } from '../../steps'
import { robustFloor } from '../floorEigenvalues'
import type { Mixture } from '../types'
import { treeOf, type Cluster, type Joined } from './tree'

/** More rows take longer than the starts that they would better. */
const mostRows = 500
/** Multiply-adds of a tree: a tenth of a second or two. */
const budget = 3e7
/** Fewer rows for each column show no families. */
const rowsPerColumn = 10

/** How many rows a tree of d columns is made of; 0 where the columns are too many. */
export function rowsOfTree(rows: number, d: number): number {
  // Some n² / 2 joinings are looked at, each by a Cholesky factor.
  const affordable = Math.floor(Math.sqrt((2 * budget) / (d ** 3 / 6 + d ** 2)))
  const most = Math.min(rows, mostRows, affordable)
  return most < rowsPerColumn * d ? 0 : most
}

/**
 * Where EM may begin besides the cells of k-means, which do not see a tight family within a cloud: for every
 * number of components the tree of model-based clustering, cut where there are so many clusters of rows enough
 * for a covariance; smaller ones are nobody's. In steps.
 *
 * @param sample n × d, centred and scaled
 * @returns at k − 1 the full mixture of k components; null where the tree has not so many
 */
export function* hierarchicalStarts(
  sample: Observations,
  mostComponents: number,
): Steps<(Mixture | null)[]> {
  const prior = yield* priorOf(sample)
  const tree = yield* treeOf(sample, prior)
  const fewest = (sample.columns + 1) * Math.max(1, totalWeight(sample) / sample.rows)
  const cuts = cutsOf(tree, mostComponents, fewest)
  return cuts.map((clusters) => clusters && mixtureOf(clusters, prior))
}

/** Of each column the variance of a cell that holds one row, were they spread evenly; not less than the floor. */
function* priorOf(sample: Observations): Steps<Float64Array> {
  const deviations = yield* columnDeviations(sample)
  const share = Math.max(robustFloor, sample.rows ** (-2 / sample.columns))
  return deviations.map((deviation) => share * deviation ** 2)
}

/**
 * At k − 1: the first k clusters of weight enough that the tree falls into, the last joinings undone first. One
 * of which no part is heavy enough stays; a part that is too light is left out.
 */
function cutsOf(tree: Joined[], most: number, fewest: number): (Cluster[] | null)[] {
  const cuts: (Cluster[] | null)[] = Array(most).fill(null)
  let heavy: Cluster[] = tree.slice(-1)
  for (const cluster of [...tree].reverse()) {
    if (heavy.length <= most) cuts[heavy.length - 1] ??= heavy
    const parts = cluster.parts.filter(({ weight }) => weight >= fewest)
    if (parts.length > 0 && heavy.includes(cluster))
      heavy = [...heavy.filter((other) => other !== cluster), ...parts]
  }
  return cuts
}

function mixtureOf(clusters: Cluster[], prior: Float64Array): Mixture {
  const d = prior.length
  const total = clusters.reduce((sum, { weight }) => sum + weight, 0)
  const covariances = new Float64Array(clusters.length * d * d)
  clusters.forEach(({ weight, scatter }, c) => {
    for (let i = 0, at = 0; i < d; i++) {
      for (let j = 0; j <= i; j++, at++) {
        const value = (scatter[at] + (i === j ? prior[i] : 0)) / (weight + 1)
        covariances[(c * d + i) * d + j] = value
        covariances[(c * d + j) * d + i] = value
      }
    }
  })
  return {
    covarianceType: 'full',
    nComponents: clusters.length,
    nFeatures: d,
    weights: Float64Array.from(clusters, ({ weight }) => weight / total),
    means: Float64Array.from(clusters.flatMap(({ mean }) => [...mean])),
    covariances,
  }
}
