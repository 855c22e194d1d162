import { aic, bic, parameterCount } from '../core/gmm/criteria'
import { describeDegeneracy } from '../core/gmm/degenerate'
import { bestRestart, type RestartOutcome } from '../core/gmm/fit'
import type { CovarianceType, Fit, FitOptions } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import { IsodenseError } from '../core/errors'
import type { Candidate } from '../shared/engineApi'
import type { Pool } from './pool'
import { asShared } from './prepare'

/** One model to be tried. */
export interface Pair {
  covarianceType: CovarianceType
  nComponents: number
}

/** A pair that was tried; `fit` is missing where every restart failed. */
export interface Tried {
  candidate: Candidate
  fit: Fit | null
}

export interface FittingJob {
  pool: Pool
  data: Observations
  /** Added to a total log-likelihood of these rows to have it in the user's units. */
  logDensityOffset: number
  options: FitOptions
  signal?: AbortSignal | undefined
  onFraction?: (fraction: number) => void
}

/**
 * Fits every pair, each restart a task of its own; answers in the order of `pairs`. What stops one
 * task stops all: no thread works on for an answer that nobody gets.
 */
export async function fitPairs(pairs: Pair[], job: FittingJob): Promise<Tried[]> {
  const progress = new WorkDone(pairs, job)
  const failed = new AbortController()
  const signal = job.signal ? AbortSignal.any([job.signal, failed.signal]) : failed.signal
  try {
    return await Promise.all(
      pairs.map(async (pair) => {
        const restarts = Array.from({ length: job.options.restarts }, (_, restart) =>
          fitTask(pair, restart, { ...job, signal }, progress),
        )
        return tried(pair, await Promise.all(restarts), job)
      }),
    )
  } catch (error) {
    failed.abort()
    throw error
  }
}

async function fitTask(
  pair: Pair,
  restart: number,
  job: FittingJob,
  progress: WorkDone,
): Promise<RestartOutcome> {
  let rounds = 0
  const outcome = await job.pool
    .run(
      { kind: 'fit', data: asShared(job.data), ...pair, restart, options: job.options },
      {
        signal: job.signal,
        onRound: (iteration) => {
          progress.advance(pair, rounds, iteration)
          rounds = iteration
        },
      },
    )
    .catch(passedOver)
  progress.advance(pair, rounds, Infinity)
  return outcome
}

/** The error of a restart that only failed itself; what stops the whole work is thrown again. */
function passedOver(error: unknown): IsodenseError {
  const stops = ['Cancelled', 'EngineDied', 'Internal']
  if (!(error instanceof IsodenseError) || stops.includes(error.code)) throw error
  return error
}

function tried(pair: Pair, outcomes: RestartOutcome[], job: FittingJob): Tried {
  const parameters = parameterCount(pair.covarianceType, pair.nComponents, job.data.columns)
  if (outcomes.every((outcome) => outcome instanceof IsodenseError)) {
    const error = outcomes[0].message
    const nothing = {
      logLikelihood: NaN,
      aic: NaN,
      bic: NaN,
      converged: false,
      restartLogLikelihoods: outcomes.map(() => null),
    }
    return { candidate: { ...pair, ...nothing, parameters, error }, fit: null }
  }
  const fit = bestRestart(outcomes)
  const inUserUnits = (value: number) => value + job.logDensityOffset
  const logLikelihood = inUserUnits(fit.logLikelihood)
  const candidate: Candidate = {
    ...pair,
    logLikelihood,
    parameters,
    aic: aic(logLikelihood, parameters),
    bic: bic(logLikelihood, parameters, totalWeight(job.data)),
    converged: fit.converged,
    restartLogLikelihoods: fit.restartLogLikelihoods.map((value) =>
      Number.isNaN(value) ? null : inUserUnits(value),
    ),
  }
  if (fit.degenerate.length > 0) candidate.degenerate = describeDegeneracy(fit.degenerate)
  return { candidate, fit }
}

/**
 * Fraction of the work that is done. A restart counts by its number of components. How many rounds
 * it will need is not known, so its own share approaches 1 and is reached when it ends.
 */
class WorkDone {
  #done = 0
  readonly #total: number
  constructor(
    pairs: Pair[],
    private readonly job: FittingJob,
  ) {
    this.#total = pairs.reduce((sum, pair) => sum + pair.nComponents, 0) * job.options.restarts
  }

  advance(pair: Pair, fromRound: number, toRound: number): void {
    this.#done += (share(toRound) - share(fromRound)) * pair.nComponents
    this.job.onFraction?.(Math.min(1, this.#done / this.#total))
  }
}

const usualRounds = 20
const share = (round: number) => (round === Infinity ? 1 : round / (round + usualRounds))
