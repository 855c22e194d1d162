import { IsodenseError, type ErrorCode } from '../core/errors'
import { aic, bic, parameterCount } from '../core/gmm/criteria'
import { describeDegeneracy } from '../core/gmm/degenerate'
import { bestRestart, type RestartOutcome } from '../core/gmm/fit'
import { contested, raceOrder, shortRun, twins, type Contender } from '../core/gmm/race'
import { finishTolerances } from '../core/gmm/finish'
import { rowsOfTree } from '../core/gmm/hierarchy/starts'
import type { CovarianceType, Fit, FitOptions, Mixture } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import type { Candidate } from '../shared/engineApi'
import { endOf, keepBestMixture, mustCollapse, RoomForCollapsed } from './collapsing'
import { finishContenders, finishingOptions, type Raced } from './finishing'
import { placeFor, type Place } from './kernel/places'
import { handicaps, notToBeChosen, passedOver, type PassedOver } from './passedOver'
import { roundCost, usualRounds, type Pair } from './pair'
import type { Pool } from './pool'
import { isFit } from './runs'
import { sampleRows } from './sampleRows'
import { asShared } from './sharedMatrix'
import type { Begun, RestartOutcomeShape, RoundsDone } from './tasks'
import { WorkDone } from './workDone'

/** A pair that was tried; `fit` is missing where every restart failed. */
export interface Tried {
  candidate: Candidate
  fit: Fit | null
  /** How far the correlations of a small sample were drawn to 0. */
  shrinkage?: number
}

export interface FittingJob {
  pool: Pool
  data: Observations
  /** Added to a total log-likelihood of these rows to have it in the user's units. */
  logDensityOffset: number
  options: FitOptions
  /** Pairs that are sound and still not to be chosen: see `passedOver`. */
  robust?: boolean
  /**
   * Beyond the textbook: one restart more, that begins from a tree of some rows, or from `from`; and pairs that
   * could be chosen are fitted to their end.
   */
  refine?: { seed: number; from?: Mixture | undefined } | undefined
  signal?: AbortSignal | undefined
  onFraction?: (fraction: number) => void
}

/** Multiply-adds of a round from which on free threads take part in it. */
const worthSharing = 1e6
/** Multiply-adds of a task at least: short restarts are begun several at a time. */
const worthSending = 3e7

/**
 * Fits every pair; answers in the order of `pairs`. First every restart has a short run, those with
 * the same number of components in one task, because they share their k-means. Then the most
 * promising restart of each pair goes on to its end; then the others, as `race.ts` says. Large tasks
 * come first, so that the last ones are short, and a thread without a task takes part in another's.
 * What stops one task stops all: no thread works on for an answer that nobody gets.
 */
export async function fitPairs(pairs: Pair[], job: FittingJob): Promise<Tried[]> {
  const progress = new WorkDone(pairs, job)
  const passed = job.robust ? passedOver(pairs, job.data) : new Map<Pair, PassedOver>()
  const failed = new AbortController()
  const signal = job.signal ? AbortSignal.any([job.signal, failed.signal]) : failed.signal
  const mostComponents = Math.max(...pairs.map((pair) => pair.nComponents))
  const types = [...new Set(pairs.map((pair) => pair.covarianceType))]
  const place = placeFor(job.data, { types, mostComponents, starts: true }, job.pool)
  const starts = furtherStarts(mostComponents, { ...job, signal })
  const room = new RoomForCollapsed(job.data)
  const fitting: Fitting = { ...job, signal, place, progress, starts, room }
  try {
    const led = await Promise.all(bySize(pairs).map((same) => beginAndLead(same, fitting)))
    const leading = led.flat()
    const open = contested(leading.map(contenderOf(job, passed)), totalWeight(job.data))
    const ended = await Promise.all(leading.map((one, i) => finishRace(one, open[i], fitting)))
    const raced = job.refine ? await finishAll(ended, passed, fitting) : ended
    const why = notToBeChosen(raced, passed, job.data)
    const of = new Map(raced.map((one) => [one.pair, one]))
    return pairs.map((pair) => tried(of.get(pair)!, job, why.get(pair)))
  } catch (error) {
    failed.abort()
    throw error
  }
}

/** Pairs with the same number of components; the largest first. */
function bySize(pairs: Pair[]): Pair[][] {
  const sizes = [...new Set(pairs.map((pair) => pair.nComponents))].sort((a, b) => b - a)
  return sizes.map((k) => pairs.filter((pair) => pair.nComponents === k))
}

interface Fitting extends FittingJob {
  place: Place
  progress: WorkDone
  /** At k − 1 where the further restart of k components begins; null where there is none. */
  starts: Promise<(Mixture | null)[]>
  room: RoomForCollapsed
}

/** A pair whose restarts have had their short runs, and the most promising one has come to its end. */
interface Led {
  pair: Pair
  begun: Begun[]
  /** Which of them that is. */
  first: number
  lead: RestartOutcomeShape
  /** The best of all, where all came to their end at once. */
  ended?: Ended
}

/** All pairs with the same number of components. */
async function beginAndLead(pairs: Pair[], fitting: Fitting): Promise<Led[]> {
  const { pool, place, options, signal, progress } = fitting
  const [{ nComponents }] = pairs
  const costs = pairs.map((pair) => roundCost(pair, fitting.data))
  const cost = costs.reduce((sum, one) => sum + one, 0)
  const together = Math.max(1, Math.floor(worthSending / (cost * (shortRun + usualStart))))
  const restarts = Array.from({ length: options.restarts }, (_, restart) => restart)
  const parts = Array.from({ length: Math.ceil(restarts.length / together) }, (_, i) =>
    restarts.slice(i * together, (i + 1) * together),
  )
  const covarianceTypes = pairs.map((pair) => pair.covarianceType)
  const toTheEnd = mustCollapse(pairs[0], fitting.data)
  const common = { place, covarianceTypes, nComponents, rounds: shortRun, toTheEnd, options }
  const run = {
    signal,
    shared: Math.max(...costs) > worthSharing,
    onRound: (done: RoundsDone) => progress.reached(nComponents, done),
  }
  const begun = new Map(covarianceTypes.map((type) => [type, [] as Begun[]]))
  const beginSome = async (restarts: number[], start?: Mixture) => {
    const found = await pool
      .run({ kind: 'begin', ...common, restarts, start }, run)
      .catch((error) => restarts.flatMap((restart) => allFailed(covarianceTypes, restart, error)))
    for (const one of found) {
      const { covarianceType, restart } = one
      begun.get(covarianceType)!.push(one)
      if (toTheEnd) progress.ended({ covarianceType, nComponents }, [restart])
    }
    for (const own of begun.values()) keepBestMixture(own)
  }
  const beginFurther = async () => {
    const start = (await fitting.starts)[nComponents - 1]
    if (start) await beginSome([options.restarts], start)
  }
  // All are waited for together: of one that is stopped while others are, nobody would hear.
  await Promise.all([...parts.map((part) => beginSome(part)), beginFurther()])
  return Promise.all(
    pairs.map(async (pair) => {
      const own = begun.get(pair.covarianceType)!.sort((a, b) => a.restart - b.restart)
      const [first] = raceOrder(own.map(({ lowerBounds }) => lowerBounds))
      if (toTheEnd) return endedAtOnce({ pair, begun: own, first }, fitting)
      const [lead] = await finishSome(pair, [own[first]], whole, fitting)
      return { pair, begun: own, first, lead }
    }),
  )
}

function endedAtOnce(led: Omit<Led, 'lead'>, { progress, room }: Fitting): Led {
  const ends = led.begun.map(endOf)
  const ended = bestOf(led.pair, ends.map(outcomeOf))
  progress.finished(led.pair)
  room.add(ended)
  return { ...led, lead: ends[led.first], ended }
}

const contenderOf =
  ({ data }: FittingJob, passed: Map<Pair, PassedOver>) =>
  ({ pair, begun, lead, ended }: Led): Contender => {
    const { covarianceType, nComponents } = pair
    const lowerBounds = begun.map((one) => one.lowerBounds)
    if (ended || !isFit(lead)) return { lowerBounds, degenerate: true }
    const parameters = parameterCount(covarianceType, nComponents, data.columns)
    const criteria = {
      aic: aic(lead.logLikelihood, parameters),
      bic: bic(lead.logLikelihood, parameters, totalWeight(data)),
    }
    // What is not to be chosen keeps no other from being.
    return { lowerBounds, criteria, degenerate: lead.degenerate.length > 0 || passed.has(pair) }
  }

/** The other restarts of a pair; the best of all. */
async function finishRace(
  { pair, begun, first, lead, ended }: Led,
  toTheEnd: boolean,
  fitting: Fitting,
): Promise<Ended> {
  if (ended) return ended
  const bounds = begun.map(({ lowerBounds }) => lowerBounds)
  const twin = twins(bounds)
  const done = twin[first]
  const order = raceOrder(bounds).filter((i) => twin[i] === i && i !== done)
  const best = isFit(lead) && lead.degenerate.length === 0 ? lead.lowerBound : -Infinity
  const runs = order.map((i) => begun[i])
  const others = runs.length > 0 ? await finishSome(pair, runs, { best, toTheEnd }, fitting) : []
  fitting.progress.finished(pair)
  const outcomes = new Map([[done, lead], ...order.map((i, at) => [i, others[at]] as const)])
  const end = bestOf(
    pair,
    twin.map((i) => outcomeOf(outcomes.get(i)!)),
  )
  fitting.room.add(end)
  return end
}

/** Runs restarts of a pair on; short ones in one task, long ones in as many as there are. */
async function finishSome(
  pair: Pair,
  begun: Begun[],
  race: { best: number; toTheEnd: boolean },
  { pool, place, options, signal, progress, data }: Fitting,
): Promise<RestartOutcomeShape[]> {
  const cost = roundCost(pair, data)
  const alone = race.toTheEnd && cost * usualRounds > worthSending
  const parts = alone ? begun.map((one) => [one]) : [begun]
  const run = {
    signal,
    shared: cost > worthSharing,
    onRound: (done: RoundsDone) => progress.reached(pair.nComponents, done),
  }
  const found = await Promise.all(
    parts.map((part) =>
      pool
        .run({ kind: 'finish', place, ...pair, begun: part, ...race, options }, run)
        .then((found) => {
          progress.ended(
            pair,
            part.map(({ restart }) => restart),
          )
          return found
        }),
    ),
  )
  return found.flat()
}

/** Nothing is stopped. */
const whole = { best: -Infinity, toTheEnd: true }

/** k-means costs about as much as so many rounds. */
const usualStart = 5

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

/** A pair at the end of the race; `error` where every restart failed. */
type Ended = Raced & { error?: string; restarts: number }

function bestOf(pair: Pair, outcomes: RestartOutcome[]): Ended {
  const common = { pair, restarts: outcomes.length }
  if (outcomes.every((outcome) => outcome instanceof IsodenseError))
    return { ...common, fit: null, error: outcomes[0].message }
  return { ...common, fit: bestRestart(outcomes) }
}

const finishAll = (
  ended: Ended[],
  passed: Map<Pair, PassedOver>,
  fitting: Fitting,
): Promise<Ended[]> => {
  const handicapsOf = (raced: Raced[]) => handicaps(raced, passed, fitting.data)
  return finishContenders(
    ended,
    fitting.data,
    handicapsOf,
    async (pair, { mixture }, tolerance) => {
      if (mixture.covariances.length === 0) return null
      const options = finishingOptions(fitting.options, tolerance, pair, fitting.data)
      const begun = { covarianceType: pair.covarianceType, restart: 0, lowerBounds: [], mixture }
      const [found] = await finishSome(pair, [begun], whole, { ...fitting, options })
      return isFit(found) ? found : null
    },
  )
}

/** Fits other mixtures of a pair as far as its best one was fitted; null for one that fails. */
export async function fitOn(
  pair: Pair,
  mixtures: Mixture[],
  { onFraction: _, ...job }: FittingJob,
): Promise<(Fit | null)[]> {
  const { covarianceType, nComponents } = pair
  const needs = { types: [covarianceType], mostComponents: nComponents, starts: false }
  const begun = mixtures.map((mixture, restart) => ({ covarianceType, restart, lowerBounds: [], mixture })) // prettier-ignore
  const found = await finishSome(pair, begun, whole, {
    ...job,
    options: finishingOptions(job.options, finishTolerances.at(-1)!, pair, job.data),
    place: placeFor(job.data, needs, job.pool),
    progress: new WorkDone([pair], job),
    starts: Promise.resolve([]),
    room: new RoomForCollapsed(job.data),
  })
  return found.map((one) => (isFit(one) ? one : null))
}

/** See `FittingJob.refine`. */
async function furtherStarts(
  mostComponents: number,
  { refine, data, pool, signal }: FittingJob,
): Promise<(Mixture | null)[]> {
  if (!refine) return []
  const { from, seed } = refine
  if (from) return Array.from({ length: mostComponents }, (_, i) => (i + 1 === from.nComponents ? from : null)) // prettier-ignore
  const rows = rowsOfTree(data.rows, data.columns)
  if (rows === 0 || mostComponents === 1) return []
  const place = { rows: asShared(sampleRows(data, rows, seed)) }
  return pool.run({ kind: 'tree', place, mostComponents }, { signal })
}

function tried(
  { pair, fit, error, restarts }: Ended,
  job: FittingJob,
  whyPassedOver: string | undefined,
): Tried {
  const parameters = parameterCount(pair.covarianceType, pair.nComponents, job.data.columns)
  if (fit === null) {
    const nothing = {
      logLikelihood: NaN,
      aic: NaN,
      bic: NaN,
      converged: false,
      restartLogLikelihoods: Array<null>(restarts).fill(null),
      restartsStopped: 0,
    }
    return { candidate: { ...pair, ...nothing, parameters, error: error! }, fit: null }
  }
  const inUserUnits = (value: number) => value + job.logDensityOffset
  const logLikelihood = inUserUnits(fit.logLikelihood)
  const candidate: Candidate = {
    ...pair,
    logLikelihood,
    parameters,
    aic: aic(logLikelihood, parameters),
    bic: bic(logLikelihood, parameters, totalWeight(job.data)),
    converged: fit.converged,
    restartsStopped: fit.restartsStopped,
    restartLogLikelihoods: fit.restartLogLikelihoods.map((value) =>
      Number.isNaN(value) ? null : inUserUnits(value),
    ),
  }
  if (fit.degenerate.length > 0) candidate.degenerate = describeDegeneracy(fit.degenerate)
  if (fit.finished) candidate.finished = true
  if (whyPassedOver !== undefined) candidate.passedOver = whyPassedOver
  return { candidate, fit }
}
