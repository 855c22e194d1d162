import type { EmSteps } from './emSteps'
import type { FitOptions, Mixture } from './types'

export type EmOptions = Pick<FitOptions, 'tolerance' | 'maxIterations'>

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

/** Where a fit that was interrupted goes on. */
export interface EmSoFar {
  iteration: number
  lowerBound: number
  /** By how much the lower bound changed in the last round. */
  change: number
}

const beginning: EmSoFar = { iteration: 0, lowerBound: -Infinity, change: Infinity }

/** @param lowerBounds of the rounds so far */
export function soFar(lowerBounds: readonly number[]): EmSoFar {
  const [before = -Infinity, lowerBound = -Infinity] = [lowerBounds.at(-2), lowerBounds.at(-1)]
  const change = lowerBounds.length > 0 ? Math.abs(lowerBound - before) : Infinity
  return { iteration: lowerBounds.length, lowerBound, change }
}

/**
 * Expectation–maximisation (Dempster, Laird, Rubin 1977) for a mixture of Gaussians; knows no
 * covariance shape. Conventions are scikit-learn's: a round is an E step and an M step, its lower
 * bound is that of the E step, and the M step of the converging round is still taken.
 * Leaving the generator between rounds cancels the fit.
 *
 * @param from the rounds that led to the parameters that `steps` began from
 * @throws CovarianceSingular, NotFinite
 */
export function* em(
  steps: EmSteps,
  { tolerance, maxIterations }: EmOptions,
  from: EmSoFar = beginning,
): Generator<EmRound, EmResult> {
  let { iteration, lowerBound, change } = from
  while (iteration < maxIterations && !(change < tolerance)) {
    const before = lowerBound
    lowerBound = steps.round()
    change = Math.abs(lowerBound - before)
    iteration++
    yield { iteration, lowerBound }
  }
  const converged = change < tolerance
  return { mixture: steps.mixture(), converged, iterations: iteration, lowerBound }
}
