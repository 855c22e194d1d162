import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import type { Matrix } from '../matrix'
import { rowsPerStep, type Steps } from '../steps'
import { logTSquaredTail, tSquaredLaw, type TSquaredLaw } from './tSquared'

export interface TSquaredRows {
  /** n: T² of each row from its component; NaN where that has too few rows. */
  tSquared: Float64Array
  /** n: natural log of the probability that a good row has a larger one; NaN where there is none. */
  logTail: Float64Array
}

export interface TSquaredOptions {
  mixture: Mixture
  /** Rows that the mixture was estimated from, by frequency. */
  rows: number
  /** n: the component of each row. */
  component: Int32Array
  /** Whether a row had its part in the estimates of its component. */
  inFit(i: number): boolean
}

/** The law of each component of a mixture; null where one has too few rows. @param rows by frequency */
export function tSquaredLaws(mixture: Mixture, rows: number): (TSquaredLaw | null)[] {
  const { covarianceType, nComponents: components, nFeatures: columns, weights } = mixture
  return Array.from(weights, (weight) =>
    tSquaredLaw({ covarianceType, componentRows: weight * rows, rows, components, columns }),
  )
}

/**
 * T² of every row from its component, and its probability by the exact law. In steps.
 *
 * @param data n × d, in the units of the mixture
 * @throws CovarianceSingular, NotFinite
 */
export function* tSquaredOfRows(
  data: Matrix,
  { mixture, rows, component, inFit }: TSquaredOptions,
): Steps<TSquaredRows> {
  const { covarianceType, nComponents: k, nFeatures: d, means, covariances } = mixture
  const tSquared = new Float64Array(data.rows).fill(NaN)
  const logTail = new Float64Array(data.rows).fill(NaN)
  const laws = tSquaredLaws(mixture, rows)
  // Of too few rows there is no inverse either.
  if (laws.every((law) => law === null)) return { tSquared, logTail }
  const strategy = strategies[covarianceType]
  const length = strategy.length(k, d)
  const factor = { values: new Float64Array(length), logDeterminants: new Float64Array(k) }
  strategy.factorise(covariances, k, d, factor)
  const perStep = Math.ceil(rowsPerStep(d) / costOfTail)
  for (let i = 0; i < data.rows; i++) {
    if (i % perStep === 0) yield
    const c = component[i]
    const law = laws[c]
    if (!law) continue
    strategy.squaredDistances(data, i, i + 1, means, c, factor, tSquared, i)
    tSquared[i] /= law.unbiasedShare
    logTail[i] = logTSquaredTail(law, inFit(i) ? 'inFit' : 'fresh', tSquared[i])
  }
  return { tSquared, logTail }
}

/** A tail takes about as long as so many rows that are gone through once. */
const costOfTail = 16
