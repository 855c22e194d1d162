import type { Matrix } from '../matrix'
import type { CovarianceStrategy, Factor } from './covariance/strategy'
import type { Mixture } from './types'

/** Rows handled together: their joint densities stay in the cache between the passes over them. */
export const blockRows = 256

/** log(weight · density) of every component, for a block of rows at a time. Reused between rounds. */
export class JointDensity {
  /** k × blockRows: of the last block. */
  readonly joint: Float64Array
  /** blockRows: the largest over the components, what log-sum-exp is taken relative to. */
  readonly largest = new Float64Array(blockRows)
  private readonly constants: Float64Array
  private readonly factor: Factor
  private means: Float64Array = new Float64Array(0)

  constructor(
    private readonly strategy: CovarianceStrategy,
    private readonly k: number,
    private readonly d: number,
  ) {
    this.joint = new Float64Array(k * blockRows)
    this.constants = new Float64Array(k)
    this.factor = {
      values: new Float64Array(strategy.length(k, d)),
      logDeterminants: new Float64Array(k),
    }
  }

  /** Takes the mixture's parameters. @throws CovarianceSingular */
  use(mixture: Mixture): void {
    const { k, d, factor, constants } = this
    this.strategy.factorise(mixture.covariances, k, d, factor)
    this.means = mixture.means
    for (let c = 0; c < k; c++) {
      constants[c] =
        Math.log(mixture.weights[c]) - 0.5 * (d * Math.log(2 * Math.PI) + factor.logDeterminants[c])
    }
  }

  /** Fills `joint` and `largest` for rows `from` … `to` − 1, at most `blockRows` of them. */
  evaluate(data: Matrix, from: number, to: number): void {
    const { joint, largest, constants, factor, means, strategy, k } = this
    const count = to - from
    largest.fill(-Infinity)
    for (let c = 0; c < k; c++) {
      const offset = c * blockRows
      const constant = constants[c]
      strategy.squaredDistances(data, from, to, means, c, factor, joint, offset)
      for (let j = 0; j < count; j++) {
        const value = constant - 0.5 * joint[offset + j]
        joint[offset + j] = value
        if (value > largest[j]) largest[j] = value
      }
    }
  }
}
