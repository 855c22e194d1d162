import { bic, parameterCount } from '../gmm/criteria'
import { logDensity } from '../gmm/density'
import { pickComponents } from '../gmm/pickComponents'
import { responsibilitiesOfLabels } from '../gmm/referenceSteps'
import type { Mixture } from '../gmm/types'
import { kmeans } from '../kmeans/kmeans'
import { plainRows } from '../kmeans/plainRows'
import { totalWeight, type Observations } from '../matrix'
import { sortedIndices } from '../sortedIndices'
import type { Steps } from '../steps'
import {
  floorEigenvalues,
  leastVariances,
  robustFloor,
  varianceWithin,
} from '../gmm/floorEigenvalues'
import { estimate, responsibilitiesOf } from './estimate'

/** Share of the rows, those of the lowest density, that have no part in an M step. */
const trimmed = 0.4
export const keptShare = 1 - trimmed
const rounds = 10
/** A component lighter than this share of the heaviest one is given up: it may be made of outliers. */
const lightest = 0.5
const startTolerance = 1e-4

export interface TrimmedMixture {
  mixture: Mixture
  /** Those that were not trimmed. */
  rows: number
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
 * out of the M step, light components are given up, and eigenvalues are floored. Covariances of
 * trimmed rows are too small: see `growFamilies`. In steps.
 *
 * @param data n × d, centred and scaled; n of at least `nComponents`
 * @throws CovarianceSingular, NotFinite
 */
export function* trimmedMixture(data: Observations, start: TrimmedStart): Steps<TrimmedMixture> {
  const { covarianceType, nComponents, seed } = start
  const { columns: d } = data
  const floorOf = (mixture: Mixture) =>
    leastVariances(start, start.floor ?? robustFloor * varianceWithin(mixture))
  const estimated = (responsibilities: Float64Array): Mixture => {
    const { mixture } = estimate(data, covarianceType, responsibilities)
    return floorEigenvalues(mixture, floorOf(mixture))
  }

  const { labels } = kmeans(plainRows(data), nComponents, seed, 0, startTolerance)
  const cells = new Float64Array(nComponents * data.rows)
  responsibilitiesOfLabels(labels, cells)
  let mixture = estimated(cells)
  let kept = new Uint8Array(data.rows).fill(1)
  for (let round = 0; round < rounds; round++) {
    yield
    kept = keptRows(data, logDensity(data, mixture))
    let shares = responsibilitiesOf(data, mixture, kept)
    const heavy = heavyComponents(data, shares)
    if (heavy.length < mixture.nComponents) {
      mixture = pickComponents(mixture, heavy)
      shares = responsibilitiesOf(data, mixture, kept)
    }
    mixture = estimated(shares)
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
  return { mixture, rows, criterion }
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

/** Of responsibilities of the rows that are kept, k × n. */
function heavyComponents(data: Observations, responsibilities: Float64Array): number[] {
  const k = responsibilities.length / data.rows
  const sums = Array.from({ length: k }, (_, c) => {
    let sum = 0
    for (let i = 0; i < data.rows; i++)
      sum += frequency(data, i) * responsibilities[c * data.rows + i]
    return sum
  })
  const heaviest = Math.max(...sums)
  return [...sums.keys()].filter((c) => sums[c] > lightest * heaviest)
}

const frequency = ({ rowWeights }: Observations, i: number) => (rowWeights ? rowWeights[i] : 1)
