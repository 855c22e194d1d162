import { aic, bic, parameterCount } from '../core/gmm/criteria'
import {
  finishTolerances,
  mostFinishingRounds,
  remainingGain,
  toFinish,
  type Finishing,
} from '../core/gmm/finish'
import type { Fit, FitOptions } from '../core/gmm/types'
import { totalWeight, type Matrix, type Observations } from '../core/matrix'
import { roundCost, type Pair } from './pair'

/** A pair and the best of its restarts. */
export interface Raced {
  pair: Pair
  /** Null where every restart failed. */
  fit: Fit | null
}

/** Multiply-adds of finishing one pair: a second or two; and rounds that it has in any case. */
const budget = 4e9
const fewestRounds = 20

/**
 * Fits the pairs that could still be chosen to their end, so that they are compared by what they are and not by
 * where they stopped; and again, until no other could be chosen. The others stay as they are.
 *
 * @param handicapsOf what is added to the criteria of each before they are compared; Infinity for one that is not
 *   to be chosen
 * @param goOn runs a fit on to a tolerance; null where it fails
 * @returns as `raced`; a fit that came to its end is `finished`
 */
export async function finishContenders<T extends Raced>(
  raced: T[],
  data: Observations,
  handicapsOf: (raced: Raced[]) => number[],
  goOn: (pair: Pair, fit: Fit, tolerance: number) => Promise<Fit | null>,
): Promise<T[]> {
  const all = [...raced]
  const weight = totalWeight(data)
  /** Of each pair, how many of the tolerances it has been fitted to; one that needs more rounds than the plan allows stays so. */
  const reached = raced.map(({ fit }) => (fit?.converged === false ? finishTolerances.length : 0))
  for (;;) {
    const eligible = eligibleOf(all, handicapsOf(all))
    const due = toFinish(
      eligible.map(([i, added]) =>
        standing(all[i], { added, finished: reached[i] === finishTolerances.length, data }),
      ),
      weight,
    )
    const next = eligible.filter((_, at) => due[at])
    if (next.length === 0) return all
    await Promise.all(
      next.map(async ([i]) => {
        const { pair, fit } = all[i]
        const tolerance = finishTolerances[reached[i]++]
        const further = await goOn(pair, fit!, tolerance)
        if (!further) reached[i] = finishTolerances.length
        else {
          const isLast = reached[i] === finishTolerances.length
          all[i] = { ...all[i], fit: together(fit!, further, isLast) }
        }
      }),
    )
  }
}

/** Those that a choice would be made among, and their handicaps: see `chooseBest`. */
function eligibleOf(all: Raced[], handicaps: number[]): [index: number, handicap: number][] {
  const fitted = [...all.keys()].filter((i) => all[i].fit !== null)
  const sound = fitted.filter((i) => all[i].fit!.degenerate.length === 0)
  const preferred = sound.filter((i) => handicaps[i] < Infinity)
  if (preferred.length > 0) return preferred.map((i) => [i, handicaps[i]])
  return (sound.length > 0 ? sound : fitted).map((i) => [i, 0])
}

function standing(
  { pair, fit }: Raced,
  { added, finished, data }: { added: number; finished: boolean; data: Observations },
): Finishing {
  const { covarianceType, nComponents } = pair
  const parameters = parameterCount(covarianceType, nComponents, data.columns)
  return {
    aic: aic(fit!.logLikelihood, parameters) + added,
    bic: bic(fit!.logLikelihood, parameters, totalWeight(data)) + added,
    remaining: remainingGain(...fit!.changes),
    change: fit!.changes[0],
    finished,
  }
}

/** What the race said of the restarts, and what came of the best one. */
const together = (raced: Fit, further: Fit, isLast: boolean): Fit => ({
  ...further,
  converged: raced.converged,
  ...(isLast && { finished: further.converged }),
  iterations: raced.iterations + further.iterations,
  restartLowerBounds: raced.restartLowerBounds,
  restartLogLikelihoods: raced.restartLogLikelihoods,
  restartsStopped: raced.restartsStopped,
  // They have not been finished: see `settledRivals.ts`.
  rivals: raced.rivals ?? [],
})

/** Rounds to a tolerance, and so few of them that large data do not wait for the last digit. */
export const finishingOptions = (
  options: FitOptions,
  tolerance: number,
  pair: Pair,
  data: Matrix,
): FitOptions => ({
  ...options,
  tolerance: Math.min(options.tolerance, tolerance),
  maxIterations: Math.min(
    mostFinishingRounds,
    Math.max(fewestRounds, Math.floor(budget / roundCost(pair, data))),
  ),
})
