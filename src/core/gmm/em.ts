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
  /** By how much the lower bound changed in the last round, and in the one before it. */
  changes: [last: number, before: number]
}

/** Where a fit that was interrupted goes on. */
export interface EmSoFar {
  iteration: number
  lowerBound: number
  changes: EmResult['changes']
}

const beginning: EmSoFar = { iteration: 0, lowerBound: -Infinity, changes: [Infinity, Infinity] }

/** @param lowerBounds of the rounds so far */
export function soFar(lowerBounds: readonly number[]): EmSoFar {
  const bound = (place: number) => lowerBounds.at(place) ?? -Infinity
  const change = (place: number) =>
    lowerBounds.length + place < 0 ? Infinity : Math.abs(bound(place) - bound(place - 1))
  return { iteration: lowerBounds.length, lowerBound: bound(-1), changes: [change(-1), change(-2)] }
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
  let { iteration, lowerBound, changes } = from
  while (iteration < maxIterations && !(changes[0] < tolerance)) {
    const before = lowerBound
    lowerBound = steps.round()
    changes = [Math.abs(lowerBound - before), changes[0]]
    iteration++
    yield { iteration, lowerBound }
  }
  const converged = changes[0] < tolerance
  return { mixture: steps.mixture(), converged, iterations: iteration, lowerBound, changes }
}
