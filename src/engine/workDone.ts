import type { FitOptions } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import { roundCost, usualRounds, type Pair } from './pair'
import type { RoundsDone } from './tasks'

/** What is to be done: every restart of some pairs. */
interface Work {
  data: Observations
  options: FitOptions
  onFraction?: (fraction: number) => void
}

/** Rounds of a restart whose rows hardly span its components: each soon has some of its own. */
const fewRounds = 4
/** k-means costs about as much as so many rounds of variances. */
const startRounds = 8

/**
 * Fraction of the work that is done. A restart counts by the cost of its rounds. How many it will
 * need is not known, so its own share approaches 1 and is reached when it or its pair ends.
 */
export class WorkDone {
  readonly #shares = new Map<string, number>()
  #done = 0
  readonly #total: number
  readonly #weight: number

  constructor(
    pairs: Pair[],
    private readonly job: Work,
  ) {
    this.#weight = totalWeight(job.data)
    this.#total = pairs.reduce((sum, pair) => sum + this.#cost(pair), 0) * job.options.restarts
  }

  reached(nComponents: number, { covarianceType, restart, iteration }: RoundsDone): void {
    const share = iteration / (iteration + this.#rounds(nComponents))
    this.#advance({ covarianceType, nComponents }, restart, share)
  }

  /** Restarts of a pair that have come to their end. */
  ended(pair: Pair, restarts: readonly number[]): void {
    for (const restart of restarts) this.#advance(pair, restart, 1)
  }

  finished(pair: Pair): void {
    this.ended(
      pair,
      Array.from({ length: this.job.options.restarts }, (_, restart) => restart),
    )
  }

  #advance(pair: Pair, restart: number, to: number): void {
    const key = `${pair.covarianceType} ${pair.nComponents} ${restart}`
    const from = this.#shares.get(key) ?? 0
    // A further restart, which not every pair has, is in no total.
    if (to <= from || restart >= this.job.options.restarts) return
    this.#shares.set(key, to)
    this.#done += (to - from) * this.#cost(pair)
    this.job.onFraction?.(Math.min(1, this.#done / this.#total))
  }

  /** Multiply-adds of a restart: k-means, the rounds, and in each the factors of its covariances. */
  #cost(pair: Pair): number {
    const { rows, columns: d } = this.job.data
    const matrices = { full: pair.nComponents, tied: 1, diag: 0, spherical: 0 }
    const start = startRounds * rows * pair.nComponents * d
    const factors = (matrices[pair.covarianceType] * d ** 3) / 2
    return start + this.#rounds(pair.nComponents) * (roundCost(pair, this.job.data) + factors)
  }
  /** The fewer rows there are for each component and column, the fewer rounds. */
  #rounds(nComponents: number): number {
    const spanned = this.#weight / (nComponents * (this.job.data.columns + 1))
    return Math.min(usualRounds, fewRounds * Math.max(1, spanned))
  }
}
