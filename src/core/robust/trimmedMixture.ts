import { bic, parameterCount } from '../gmm/criteria'
import { strategies } from '../gmm/covariance/strategies'
import { logDensity } from '../gmm/density'
import { emptyMixture } from '../gmm/emptyMixture'
import { expectation } from '../gmm/expectation'
import { JointDensity } from '../gmm/jointDensity'
import { maximisation } from '../gmm/maximisation'
import { pickComponents } from '../gmm/pickComponents'
import { countByFrequency, responsibilitiesOfLabels } from '../gmm/referenceSteps'
import type { Mixture } from '../gmm/types'
import { kmeans } from '../kmeans/kmeans'
import { plainRows } from '../kmeans/plainRows'
import { totalWeight, type Observations } from '../matrix'
import { sortedIndices } from '../sortedIndices'
import type { Steps } from '../steps'
import { chiSquareQuantile } from '../distributions/chiSquare'
import {
  floorEigenvalues,
  leastVariances,
  robustFloor,
  varianceWithin,
} from '../gmm/floorEigenvalues'

/** Share of the rows, those of the lowest density, that have no part in an M step. */
const trimmed = 0.4
export const keptShare = 1 - trimmed
const rounds = 10
/** A component lighter than this share of the heaviest one is given up: it may be made of outliers. */
const lightest = 0.5
/** Rows within this quantile of χ² of a component have a part in the last M step. */
const nearProbability = 0.999
const startTolerance = 1e-4

export interface TrimmedMixture {
  mixture: Mixture
  /** BIC of the rows that were not trimmed with twice its penalty: smaller is better. */
  criterion: number
}

/** What a mixture is fitted to and how it begins. */
export interface TrimmedStart {
  covarianceType: 'full' | 'tied'
  nComponents: number
  seed: number
  /** No eigenvalue is below it; by default, a share of the mean variance within components. */
  floor?: number | undefined
  /** d least variances of columns that were read in steps. */
  columns?: Float64Array | undefined
}

/**
 * A mixture of what most rows have in common, after TCLUST (García-Escudero et al. 2008, A general
 * trimming approach to robust cluster analysis): in every round the rows of the lowest density are left
 * out of the M step, light components are given up, and eigenvalues are floored. In the end all rows
 * near a component have a part in it, because covariances of trimmed rows are too small. In steps.
 *
 * @param data n × d, centred and scaled; n of at least `nComponents`
 * @throws CovarianceSingular, NotFinite
 */
export function* trimmedMixture(data: Observations, start: TrimmedStart): Steps<TrimmedMixture> {
  const { covarianceType, nComponents, seed } = start
  const { columns: d } = data
  const floorOf = (mixture: Mixture) =>
    leastVariances(start, start.floor ?? robustFloor * varianceWithin(mixture))
  /** An M step; the responsibilities are used up. */
  const estimate = (responsibilities: Float64Array, k: number): Mixture => {
    const mixture = emptyMixture(covarianceType, k, d)
    countByFrequency(data, responsibilities)
    maximisation(data, strategies[covarianceType], responsibilities, 0, new Float64Array(k), mixture) // prettier-ignore
    return floorEigenvalues(mixture, floorOf(mixture))
  }

  const { labels } = kmeans(plainRows(data), nComponents, seed, 0, startTolerance)
  const cells = new Float64Array(nComponents * data.rows)
  responsibilitiesOfLabels(labels, cells)
  let mixture = estimate(cells, nComponents)
  let kept = new Uint8Array(data.rows)
  for (let round = 0; round < rounds; round++) {
    yield
    kept = keptRows(data, logDensity(data, mixture))
    let shares = expect(data, mixture)
    const heavy = heavyComponents(data, shares, kept)
    if (heavy.length < mixture.nComponents) {
      mixture = pickComponents(mixture, heavy)
      shares = expect(data, mixture)
    }
    mixture = estimate(only(kept, shares), mixture.nComponents)
  }

  const last = logDensity(data, mixture)
  let [logLikelihood, rows] = [0, 0]
  kept.forEach((isKept, i) => {
    if (!isKept) return
    logLikelihood += frequency(data, i) * last[i]
    rows += frequency(data, i)
  })
  // A term of BIC for each parameter, and one more: without it outliers that lie together win components.
  const penalty = parameterCount(covarianceType, mixture.nComponents, d) * Math.log(rows)
  const criterion = bic(logLikelihood, 0, rows) + 2 * penalty
  const near = nearRows(data, mixture, nearProbability)
  if (near.reduce((sum, isNear) => sum + isNear, 0) > d + 1)
    mixture = estimate(only(near, expect(data, mixture)), mixture.nComponents)
  return { mixture, criterion }
}

/** For each row 1 where it lies within a quantile of χ² of one of the components, or of some of them. */
export function nearRows(
  data: Observations,
  mixture: Mixture,
  probability: number,
  components: number[] = [...mixture.weights.keys()],
): Uint8Array {
  const { nFeatures: d, covarianceType, covariances, means, nComponents: k } = mixture
  const strategy = strategies[covarianceType]
  const factor = {
    values: new Float64Array(strategy.length(k, d)),
    logDeterminants: new Float64Array(k),
  }
  strategy.factorise(covariances, k, d, factor)
  const limit = chiSquareQuantile(probability, d)
  const near = new Uint8Array(data.rows)
  const squared = new Float64Array(data.rows)
  for (const c of components) {
    strategy.squaredDistances(data, 0, data.rows, means, c, factor, squared, 0)
    squared.forEach((value, i) => value <= limit && (near[i] = 1))
  }
  return near
}

/** Responsibilities, k × n. */
function expect(data: Observations, mixture: Mixture): Float64Array {
  const { nComponents: k, nFeatures: d, covarianceType } = mixture
  const density = new JointDensity(strategies[covarianceType], k, d)
  density.use(mixture)
  const responsibilities = new Float64Array(k * data.rows)
  expectation(data, density, responsibilities)
  return responsibilities
}

/** 1 for the rows of the highest density that are not trimmed. */
function keptRows(data: Observations, logDensity: Float64Array): Uint8Array<ArrayBuffer> {
  const kept = new Uint8Array(data.rows).fill(1)
  let left = trimmed * totalWeight(data)
  for (const i of sortedIndices(logDensity)) {
    left -= frequency(data, i)
    if (left < 0) break
    kept[i] = 0
  }
  return kept
}

function heavyComponents(
  data: Observations,
  responsibilities: Float64Array,
  kept: Uint8Array,
): number[] {
  const k = responsibilities.length / data.rows
  const sums = Array.from({ length: k }, (_, c) => {
    let sum = 0
    for (let i = 0; i < data.rows; i++)
      if (kept[i]) sum += frequency(data, i) * responsibilities[c * data.rows + i]
    return sum
  })
  const heaviest = Math.max(...sums)
  return [...sums.keys()].filter((c) => sums[c] > lightest * heaviest)
}

const only = (kept: Uint8Array, responsibilities: Float64Array): Float64Array =>
  responsibilities.map((r, at) => (kept[at % kept.length] ? r : 0))

const frequency = ({ rowWeights }: Observations, i: number) => (rowWeights ? rowWeights[i] : 1)
