import type { Observations } from '../../matrix'
import type { Steps } from '../../steps'

/** Some rows. */
export interface Cluster {
  /** Sum of the rows' frequencies. */
  weight: number
  /** d. */
  mean: Float64Array
  /** Lower triangle, row by row, of Σ w (x − mean)(x − mean)ᵀ. */
  scatter: Float64Array
}

/** Two clusters that became one. */
export interface Joined extends Cluster {
  parts: [Cluster, Cluster]
}

/**
 * Model-based agglomerative clustering with a Gaussian of its own for each cluster (Banfield, Raftery 1993,
 * Model-based Gaussian and non-Gaussian clustering; Fraley 1998; VVV in mclust): from single rows on, those two
 * clusters are joined by which the classification likelihood loses least. It is the one with proportions (Celeux,
 * Govaert 1992, A classification EM algorithm, criterion C₂): without them halves of one cloud seem better than
 * the whole. A tight family within a cloud stays alone to the end, because its rows lose most.
 * Memory and time grow with n²; in steps.
 *
 * @param data n × d, n of at least 1; ties go to the earlier rows
 * @param prior d variances, which every scatter is more by: as if of one row more (Fraley, Raftery 2007)
 * @returns the clusters that were joined, in their order; that of all rows is the last
 */
export function* treeOf(data: Observations, prior: Float64Array): Steps<Joined[]> {
  const { rows: n, columns: d, values, rowWeights } = data
  const clusters: Cluster[] = Array.from({ length: n }, (_, i) => ({
    weight: rowWeights ? rowWeights[i] : 1,
    mean: values.slice(i * d, (i + 1) * d),
    scatter: new Float64Array((d * (d + 1)) / 2),
  }))
  const factor = new Float64Array((d * (d + 1)) / 2)
  const ofScatter = (weight: number, scatter: Float64Array) =>
    lossOf(weight, logDeterminantOf(scatter, prior, factor), d)
  const losses = Float64Array.from(clusters, ({ weight, scatter }) => ofScatter(weight, scatter))
  const scatter = new Float64Array(factor.length)
  /** n × n: what joining i and a later j costs. */
  const costs = new Float64Array(n * n)
  const cost = (i: number, j: number): number => {
    join(clusters[i], clusters[j], scatter)
    return ofScatter(clusters[i].weight + clusters[j].weight, scatter) - losses[i] - losses[j]
  }
  let active = Array.from({ length: n }, (_, i) => i)
  /** Of the clusters behind each, the one that it would be joined to; −1 for the last. */
  const partner = new Int32Array(n)
  const choosePartner = (i: number) => {
    let best = -1
    for (const j of active) if (j > i && (best < 0 || costs[i * n + j] < costs[i * n + best])) best = j // prettier-ignore
    partner[i] = best
  }
  const costOf = (i: number) => (partner[i] < 0 ? Infinity : costs[i * n + partner[i]])
  for (let i = 0; i < n; i++) {
    yield
    for (let j = i + 1; j < n; j++) costs[i * n + j] = cost(i, j)
    choosePartner(i)
  }
  const tree: Joined[] = []
  while (active.length > 1) {
    yield
    const first = active.reduce((best, i) => (costOf(i) < costOf(best) ? i : best))
    const second = partner[first]
    const both = joined(clusters[first], clusters[second])
    tree.push(both)
    clusters[first] = both
    losses[first] = ofScatter(both.weight, both.scatter)
    active = active.filter((i) => i !== second)
    for (const i of active) if (i !== first) costs[Math.min(i, first) * n + Math.max(i, first)] = cost(i, first) // prettier-ignore
    for (const i of active) {
      if (i === first || partner[i] === first || partner[i] === second) choosePartner(i)
      else if (i < first && costs[i * n + first] < costOf(i)) partner[i] = first
    }
  }
  return tree
}

/** Twice what the classification likelihood of a cluster lacks, but for what all clusterings have in common. */
const lossOf = (weight: number, logDeterminant: number, d: number): number =>
  weight * (logDeterminant - d * Math.log(weight + 1) - 2 * Math.log(weight))

/** log det of a scatter and the prior; of their Cholesky factor, which is written. */
function logDeterminantOf(
  scatter: Float64Array,
  prior: Float64Array,
  factor: Float64Array,
): number {
  let sum = 0
  for (let a = 0, row = 0; a < prior.length; a++, row += a) {
    for (let b = 0, other = 0; b < a; b++, other += b) {
      let value = scatter[row + b]
      for (let m = 0; m < b; m++) value -= factor[row + m] * factor[other + m]
      factor[row + b] = value / factor[other + b]
    }
    let pivot = scatter[row + a] + prior[a]
    for (let m = 0; m < a; m++) pivot -= factor[row + m] ** 2
    factor[row + a] = Math.sqrt(pivot)
    sum += Math.log(pivot)
  }
  return sum
}

/** The scatter of two clusters together. */
function join(a: Cluster, b: Cluster, scatter: Float64Array): void {
  const share = (a.weight * b.weight) / (a.weight + b.weight)
  for (let i = 0, at = 0; i < a.mean.length; i++) {
    const scaled = share * (a.mean[i] - b.mean[i])
    for (let j = 0; j <= i; j++, at++)
      scatter[at] = a.scatter[at] + b.scatter[at] + scaled * (a.mean[j] - b.mean[j])
  }
}

function joined(a: Cluster, b: Cluster): Joined {
  const scatter = new Float64Array(a.scatter.length)
  join(a, b, scatter)
  const weight = a.weight + b.weight
  const mean = a.mean.map((value, j) => (a.weight * value + b.weight * b.mean[j]) / weight)
  return { weight, mean, scatter, parts: [a, b] }
}
