import { IsodenseError } from '../errors'
import { kmeans } from '../kmeans/kmeans'
import type { Observations } from '../matrix'
import { assertFinite } from '../prepare/assertFinite'
import { columnDeviations } from '../prepare/columnDeviations'
import { strategies } from './covariance/strategies'
import { findDegenerate } from './degenerate'
import { logDensity } from './density'
import { em } from './em'
import type { CovarianceType, EmProgress, Fit, FitOptions } from './types'
import { sortComponents } from './userUnits'

/** What a restart ends in: a failed one is kept, because the others may still give a model. */
export type RestartOutcome = Fit | IsodenseError

/**
 * One restart: k-means keyed by (seed, k, restart), the same for every covariance type, then EM
 * from its cells. Components of the result are by weight, largest first.
 *
 * @param data n × d, centred (see `prepare/standardise`), in canonical order
 * @throws TooFewRows, NotFinite, CovarianceSingular
 */
export function* fitRestart(
  data: Observations,
  type: CovarianceType,
  k: number,
  restart: number,
  options: FitOptions,
): Generator<EmProgress, Fit> {
  checkRows(data, k)
  assertFinite(data)
  const { labels } = kmeans(data, k, options.seed, restart, startTolerance(data))
  const start = {
    kind: 'responsibilities',
    responsibilities: oneHot(labels, k),
    nComponents: k,
  } as const
  const rounds = em(data, strategies[type], start, options)
  let round = rounds.next()
  while (!round.done) {
    yield { restart, ...round.value }
    round = rounds.next()
  }
  const { converged, iterations, lowerBound } = round.value
  const mixture = sortComponents(round.value.mixture)
  const { rowWeights } = data
  let logLikelihood = 0
  logDensity(data, mixture).forEach((value, i) => {
    logLikelihood += rowWeights ? rowWeights[i] * value : value
  })
  return {
    mixture,
    converged,
    iterations,
    lowerBound,
    logLikelihood,
    degenerate: findDegenerate(data, mixture, options.regCovar),
    restartLowerBounds: [lowerBound],
    restartLogLikelihoods: [logLikelihood],
  }
}

/** Lower bounds closer than this, relatively, are one optimum reached twice: the earlier restart counts. */
const equalWithin = 1e-12

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
  if (fits.length === 0) throw outcomes[0]
  const sound = fits.filter((fit) => fit.degenerate.length === 0)
  const best = (sound.length > 0 ? sound : fits).reduce((a, b) =>
    b.lowerBound > a.lowerBound + equalWithin * Math.abs(a.lowerBound) ? b : a,
  )
  const ofEach = (figure: (fit: Fit) => number) =>
    outcomes.map((outcome) => (isFit(outcome) ? figure(outcome) : NaN))
  return {
    ...best,
    restartLowerBounds: ofEach((fit) => fit.lowerBound),
    restartLogLikelihoods: ofEach((fit) => fit.logLikelihood),
  }
}

/**
 * All restarts, then the best. A restart that fails numerically is passed over; the error is
 * thrown where every one fails.
 *
 * @param data n × d, centred, in canonical order
 * @throws TooFewRows, NotFinite, CovarianceSingular
 */
export function* fitMixture(
  data: Observations,
  type: CovarianceType,
  k: number,
  options: FitOptions,
): Generator<EmProgress, Fit> {
  checkRows(data, k)
  const outcomes: RestartOutcome[] = []
  for (let restart = 0; restart < options.restarts; restart++) {
    try {
      outcomes.push(yield* fitRestart(data, type, k, restart, options))
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
function isNumerical(error: unknown): error is IsodenseError {
  return (
    error instanceof IsodenseError &&
    (error.code === 'CovarianceSingular' || error.code === 'NotFinite')
  )
}

/** scikit-learn's rule for k-means: 1e-4 of the columns' mean variance. EM goes on from there anyway. */
function startTolerance(data: Observations): number {
  const squares = columnDeviations(data).map((deviation) => deviation ** 2)
  return (1e-4 * squares.reduce((sum, square) => sum + square, 0)) / squares.length
}

function checkRows({ rows }: Observations, k: number): void {
  if (rows >= Math.max(k, 2)) return
  throw new IsodenseError(
    'TooFewRows',
    `${rows} ${rows === 1 ? 'row is' : 'rows are'} too few for ${k} ` +
      `${k === 1 ? 'component' : 'components'}; at least ${Math.max(k, 2)} are needed.`,
  )
}

/** k × n: 1 where the row has the label. */
function oneHot(labels: Int32Array, k: number): Float64Array {
  const responsibilities = new Float64Array(k * labels.length)
  for (let i = 0; i < labels.length; i++) responsibilities[labels[i] * labels.length + i] = 1
  return responsibilities
}
