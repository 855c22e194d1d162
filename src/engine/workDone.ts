import type { FitOptions } from '../core/gmm/types'
import type { Matrix } from '../core/matrix'
import { roundCost, usualRounds, type Pair } from './pair'
import type { RoundsDone } from './tasks'

/** What is to be done: every restart of some pairs. */
interface Work {
  data: Matrix
  options: FitOptions
  onFraction?: (fraction: number) => void
}

/**
 * Fraction of the work that is done. A restart counts by the cost of its rounds. How many it will
 * need is not known, so its own share approaches 1 and is reached when its pair ends.
 */
export class WorkDone {
  readonly #shares = new Map<string, number>()
  #done = 0
  readonly #total: number
  constructor(
    pairs: Pair[],
    private readonly job: Work,
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
