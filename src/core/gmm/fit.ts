import { IsodenseError } from '../errors'
import { referenceKernel, type DataFacts, type Kernel } from '../kernel'
import { kmeans } from '../kmeans/kmeans'
import type { Observations } from '../matrix'
import { assertFinite } from '../prepare/assertFinite'
import { findDegenerate } from './degenerate'
import { em, type EmResult } from './em'
import type { EmStart, EmSteps } from './emSteps'
import { rivalsOf } from './rivals'
import type { CovarianceType, EmProgress, Fit, FitOptions } from './types'
import { sortComponents } from './userUnits'

/** A restart that could no longer become the best of its pair; see `race.ts`. */
export interface StoppedRestart {
  /** Mean log-likelihood of its last E step. */
  stoppedAt: number
}

/** A restart that came to its end with a collapsed component, and another one to a better one: see `bestRestart`. */
export type BeatenRestart = Pick<Fit, 'lowerBound' | 'logLikelihood'>

/** What a restart ends in: a failed one is kept, because the others may still give a model. */
export type RestartOutcome = Fit | BeatenRestart | StoppedRestart | IsodenseError

/**
 * One restart: k-means keyed by (seed, k, restart), the same for every covariance type, then EM
 * from its cells. Components of the result are by weight, largest first.
 *
 * @throws TooFewRows, CovarianceSingular, NotFinite
 */
export function* fitRestart(
  kernel: Kernel,
  type: CovarianceType,
  k: number,
  restart: number,
  options: FitOptions,
): Generator<EmProgress, Fit> {
  const steps = kernel.begin(
    type,
    startOf(kernel, k, restart, options.seed),
    options.regCovar,
    options.floor,
  )
  const rounds = em(steps, options)
  let round = rounds.next()
  while (!round.done) {
    yield { restart, ...round.value }
    round = rounds.next()
  }
  return finishedFit(kernel, steps, round.value, options.regCovar)
}

/** The cells of k-means that a restart begins from. @throws TooFewRows */
export function startOf(
  { facts, kmeans: rows }: Kernel,
  k: number,
  restart: number,
  seed: number,
): EmStart {
  checkRows(facts, k)
  const { labels, centers } = kmeans(rows, k, seed, restart, startTolerance(facts))
  return { kind: 'labels', labels, centers, nComponents: k }
}

/** What is to be known of a restart that has come to its end. @throws CovarianceSingular, NotFinite */
export function finishedFit(
  { facts }: Kernel,
  steps: EmSteps,
  { mixture: found, converged, iterations, lowerBound, changes }: EmResult,
  regCovar: number,
): Fit {
  const mixture = sortComponents(found)
  const logLikelihood = steps.logLikelihood()
  return {
    mixture,
    converged,
    iterations,
    lowerBound,
    changes,
    logLikelihood,
    degenerate: findDegenerate(facts, mixture, regCovar),
    restartLowerBounds: [lowerBound],
    restartLogLikelihoods: [logLikelihood],
    restartsStopped: 0,
  }
}

/** Lower bounds closer than this, relatively, are one optimum reached twice: the earlier restart counts. */
const equalWithin = 1e-12

export const isBeatenBy = (a: BeatenRestart, b: BeatenRestart): boolean =>
  b.lowerBound > a.lowerBound + equalWithin * Math.abs(a.lowerBound)

/**
 * The restart with the largest lower bound; a restart with a collapsed component counts only where
 * no other is left. A collapsed component can raise the likelihood without end, so the largest
 * bound would prefer the very fits that say nothing (McLachlan, Peel 2000, 3.10: the root that is
 * sought is the largest of the local maxima that are not spurious).
 *
 * @param outcomes of all restarts, in their order
 * @throws the first restart's error where every restart failed
 */
export function bestRestart(outcomes: readonly RestartOutcome[]): Fit {
  const fits = outcomes.filter(isFit)
  if (fits.length === 0) throw outcomes.find((outcome) => outcome instanceof IsodenseError)
  const sound = fits.filter((fit) => fit.degenerate.length === 0)
  const best = (sound.length > 0 ? sound : fits).reduce((a, b) => (isBeatenBy(a, b) ? b : a))
  const ofEach = (ofFit: (fit: BeatenRestart) => number, ofStopped: (at: number) => number) =>
    outcomes.map((outcome) => {
      if ('lowerBound' in outcome) return ofFit(outcome)
      return 'stoppedAt' in outcome ? ofStopped(outcome.stoppedAt) : NaN
    })
  return {
    ...best,
    restartLowerBounds: ofEach(
      (fit) => fit.lowerBound,
      (at) => at,
    ),
    restartLogLikelihoods: ofEach(
      (fit) => fit.logLikelihood,
      () => NaN,
    ),
    restartsStopped: outcomes.filter((outcome) => 'stoppedAt' in outcome).length,
    rivals: rivalsOf(best, sound),
  }
}

/**
 * All restarts, then the best, in plain TypeScript. A restart that fails numerically is passed over;
 * the error is thrown where every one fails.
 *
 * @param data n × d, centred (see `prepare/standardise`), in canonical order
 * @throws TooFewRows, NotFinite, CovarianceSingular
 */
export function* fitMixture(
  data: Observations,
  type: CovarianceType,
  k: number,
  options: FitOptions,
): Generator<EmProgress, Fit> {
  assertFinite(data)
  const kernel = referenceKernel(data)
  const outcomes: RestartOutcome[] = []
  for (let restart = 0; restart < options.restarts; restart++) {
    try {
      outcomes.push(yield* fitRestart(kernel, type, k, restart, options))
    } catch (error) {
      if (!isNumerical(error)) throw error
      outcomes.push(error)
    }
  }
  return bestRestart(outcomes)
}

function isFit(outcome: RestartOutcome): outcome is Fit {
  return 'mixture' in outcome
}

/** Errors that another start of the same fit may not have. */
export function isNumerical(error: unknown): error is IsodenseError {
  return (
    error instanceof IsodenseError &&
    (error.code === 'CovarianceSingular' || error.code === 'NotFinite')
  )
}

/** scikit-learn's rule for k-means: 1e-4 of the columns' mean variance. EM goes on from there anyway. */
function startTolerance({ deviations }: DataFacts): number {
  const squares = deviations.map((deviation) => deviation ** 2)
  return (1e-4 * squares.reduce((sum, square) => sum + square, 0)) / squares.length
}

function checkRows({ rows }: DataFacts, k: number): void {
  if (rows >= Math.max(k, 2)) return
  throw new IsodenseError(
    'TooFewRows',
    `${rows} ${rows === 1 ? 'row is' : 'rows are'} too few for ${k} ` +
      `${k === 1 ? 'component' : 'components'}; at least ${Math.max(k, 2)} are needed.`,
  )
}
