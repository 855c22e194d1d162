import { tooLarge } from '../linalg/notPositive'
import type { Observations } from '../matrix'
import type { CovarianceStrategy } from './covariance/strategy'
import { expectation } from './expectation'
import { JointDensity } from './jointDensity'
import { maximisation } from './maximisation'
import type { FitOptions, Mixture } from './types'

/** Where EM begins: from parameters with an E step, from responsibilities (k × n) with an M step. */
export type EmStart =
  | { kind: 'parameters'; mixture: Mixture }
  | { kind: 'responsibilities'; responsibilities: Float64Array; nComponents: number }

export type EmOptions = Pick<FitOptions, 'tolerance' | 'maxIterations' | 'regCovar'>

/** What each round yields. */
export interface EmRound {
  /** 1, 2, … */
  iteration: number
  /** Mean log-likelihood before this round's M step. */
  lowerBound: number
}

export interface EmResult {
  mixture: Mixture
  /** The lower bound changed by less than the tolerance in the last round. */
  converged: boolean
  iterations: number
  lowerBound: number
}

/**
 * Expectation–maximisation (Dempster, Laird, Rubin 1977) for a mixture of Gaussians; knows no
 * covariance shape. Conventions are scikit-learn's: a round is an E step and an M step, its lower
 * bound is that of the E step, and the M step of the converging round is still taken.
 * Leaving the generator between rounds cancels the fit. The start is not changed, but where rows
 * have frequencies: its responsibilities are then multiplied by them.
 *
 * @throws CovarianceSingular, NotFinite
 */
export function* em(
  data: Observations,
  covariance: CovarianceStrategy,
  start: EmStart,
  options: EmOptions,
): Generator<EmRound, EmResult> {
  const { tolerance, maxIterations, regCovar } = options
  const d = data.columns
  const mixture = start.kind === 'parameters' ? copy(start.mixture) : empty(covariance, start, d)
  const k = mixture.nComponents
  const effectiveRows = new Float64Array(k)
  const responsibilities = new Float64Array(k * data.rows)
  const density = new JointDensity(covariance, k, d)
  if (start.kind === 'responsibilities') {
    countByFrequency(data, start.responsibilities)
    maximisation(data, covariance, start.responsibilities, regCovar, effectiveRows, mixture)
  }

  let lowerBound = -Infinity
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const before = lowerBound
    density.use(mixture)
    lowerBound = expectation(data, density, responsibilities)
    if (!Number.isFinite(lowerBound)) throw tooLarge()
    countByFrequency(data, responsibilities)
    maximisation(data, covariance, responsibilities, regCovar, effectiveRows, mixture)
    yield { iteration, lowerBound }
    if (Math.abs(lowerBound - before) < tolerance) {
      return { mixture, converged: true, iterations: iteration, lowerBound }
    }
  }
  return { mixture, converged: false, iterations: maxIterations, lowerBound }
}

/** An M step sums over rows: one that counts w times has w times its responsibilities (k × n). */
function countByFrequency(
  { rows, rowWeights }: Observations,
  responsibilities: Float64Array,
): void {
  if (!rowWeights) return
  for (let at = 0; at < responsibilities.length; at++) {
    responsibilities[at] *= rowWeights[at % rows]
  }
}

function copy(mixture: Mixture): Mixture {
  const { weights, means, covariances } = mixture
  return {
    ...mixture,
    weights: weights.slice(),
    means: means.slice(),
    covariances: covariances.slice(),
  }
}

function empty(covariance: CovarianceStrategy, start: { nComponents: number }, d: number): Mixture {
  const k = start.nComponents
  return {
    covarianceType: covariance.type,
    nComponents: k,
    nFeatures: d,
    weights: new Float64Array(k),
    means: new Float64Array(k * d),
    covariances: new Float64Array(covariance.length(k, d)),
  }
}
