import { IsodenseError, type ErrorCode } from '../core/errors'
import { aic, bic, parameterCount } from '../core/gmm/criteria'
import { describeDegeneracy } from '../core/gmm/degenerate'
import { bestRestart, type RestartOutcome } from '../core/gmm/fit'
import { shortRun } from '../core/gmm/race'
import type { CovarianceType, Fit, FitOptions } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import type { Candidate } from '../shared/engineApi'
import { costOf } from './kernel/layout'
import { placeFor, type Place } from './kernel/places'
import type { Pool } from './pool'
import type { Begun, RestartOutcomeShape, RoundsDone } from './tasks'

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

/** Multiply-adds of a round from which on free threads take part in it. */
const worthSharing = 1e6
/** Multiply-adds of a task at least: short restarts are begun several at a time. */
const worthSending = 3e7

/**
 * Fits every pair; answers in the order of `pairs`. First every restart has a short run, those with
 * the same number of components in one task, because they share their k-means; then each pair's
 * restarts go on, as `race.ts` says. Large tasks come first, so that the last ones are short, and a
 * thread without a task takes part in another's. What stops one task stops all: no thread works on
 * for an answer that nobody gets.
 */
export async function fitPairs(pairs: Pair[], job: FittingJob): Promise<Tried[]> {
  const progress = new WorkDone(pairs, job)
  const failed = new AbortController()
  const signal = job.signal ? AbortSignal.any([job.signal, failed.signal]) : failed.signal
  const mostComponents = Math.max(...pairs.map((pair) => pair.nComponents))
  const types = [...new Set(pairs.map((pair) => pair.covarianceType))]
  const place = placeFor(job.data, { types, mostComponents, starts: true }, job.pool.threads)
  const fitting: Fitting = { ...job, signal, place, progress }
  try {
    const sizes = bySize(pairs)
    const found = await Promise.all(sizes.map(([k, same]) => fitSize(k, same, fitting)))
    const all = new Map(found.flat())
    return pairs.map((pair) => tried(pair, all.get(pair)!, job))
  } catch (error) {
    failed.abort()
    throw error
  }
}

/** Pairs with the same number of components; the largest first. */
function bySize(pairs: Pair[]): [number, Pair[]][] {
  const sizes = [...new Set(pairs.map((pair) => pair.nComponents))].sort((a, b) => b - a)
  return sizes.map((k) => [k, pairs.filter((pair) => pair.nComponents === k)])
}

interface Fitting extends FittingJob {
  place: Place
  progress: WorkDone
}

/** All pairs with the same number of components. */
async function fitSize(
  nComponents: number,
  pairs: Pair[],
  fitting: Fitting,
): Promise<[Pair, RestartOutcome[]][]> {
  const { pool, place, options, signal, progress } = fitting
  const costs = pairs.map((pair) => roundCost(pair, fitting.data))
  const cost = costs.reduce((sum, one) => sum + one, 0)
  const together = Math.max(1, Math.floor(worthSending / (cost * (shortRun + usualStart))))
  const restarts = Array.from({ length: options.restarts }, (_, restart) => restart)
  const parts = Array.from({ length: Math.ceil(restarts.length / together) }, (_, i) =>
    restarts.slice(i * together, (i + 1) * together),
  )
  const covarianceTypes = pairs.map((pair) => pair.covarianceType)
  const begun = await Promise.all(
    parts.map((part) =>
      pool
        .run(
          {
            kind: 'begin',
            ...{ place, covarianceTypes, nComponents, restarts: part, rounds: shortRun, options },
          },
          {
            signal,
            shared: Math.max(...costs) > worthSharing,
            onRound: (done) => progress.reached(nComponents, done),
          },
        )
        .catch((error) => part.flatMap((restart) => allFailed(covarianceTypes, restart, error))),
    ),
  )
  return Promise.all(
    pairs.map(async (pair, i): Promise<[Pair, RestartOutcome[]]> => {
      const own = begun.flat().filter((one) => one.covarianceType === pair.covarianceType)
      const outcomes = await pool.run(
        { kind: 'finish', place, ...pair, begun: own, options },
        {
          signal,
          shared: costs[i] > worthSharing,
          onRound: (done) => progress.reached(nComponents, done),
        },
      )
      progress.finished(pair)
      return [pair, outcomes.map(outcomeOf)]
    }),
  )
}

/** k-means costs about as much as so many rounds. */
const usualStart = 5

/** Multiply-adds of one round. */
const roundCost = ({ covarianceType, nComponents }: Pair, { rows, columns }: Observations) =>
  rows * nComponents * costOf(covarianceType, columns)

/** A start that fails as such (too few rows) fails for every type; what stops the whole work is thrown again. */
function allFailed(types: CovarianceType[], restart: number, error: unknown): Begun[] {
  const stops = ['Cancelled', 'EngineDied', 'Internal']
  if (!(error instanceof IsodenseError) || stops.includes(error.code)) throw error
  return types.map((covarianceType) => ({
    ...{ covarianceType, restart, lowerBounds: [] },
    error: { code: error.code, message: error.message },
  }))
}

const outcomeOf = (outcome: RestartOutcomeShape): RestartOutcome =>
  'code' in outcome ? new IsodenseError(outcome.code as ErrorCode, outcome.message) : outcome

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
  const fit = bestRestart(outcomes, totalWeight(job.data))
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
 * Fraction of the work that is done. A restart counts by the cost of its rounds. How many it will
 * need is not known, so its own share approaches 1 and is reached when its pair ends.
 */
class WorkDone {
  readonly #shares = new Map<string, number>()
  #done = 0
  readonly #total: number
  constructor(
    pairs: Pair[],
    private readonly job: FittingJob,
  ) {
    this.#total = pairs.reduce((sum, pair) => sum + this.#cost(pair), 0) * job.options.restarts
  }

  reached(nComponents: number, { covarianceType, restart, iteration }: RoundsDone): void {
    this.#advance({ covarianceType, nComponents }, restart, iteration / (iteration + usualRounds))
  }

  finished(pair: Pair): void {
    for (let restart = 0; restart < this.job.options.restarts; restart++) {
      this.#advance(pair, restart, 1)
    }
  }

  #advance(pair: Pair, restart: number, to: number): void {
    const key = `${pair.covarianceType} ${pair.nComponents} ${restart}`
    const from = this.#shares.get(key) ?? 0
    if (to <= from) return
    this.#shares.set(key, to)
    this.#done += (to - from) * this.#cost(pair)
    this.job.onFraction?.(Math.min(1, this.#done / this.#total))
  }

  #cost(pair: Pair): number {
    return roundCost(pair, this.job.data)
  }
}

const usualRounds = 20
