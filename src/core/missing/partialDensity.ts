import { logNormalCdf, meanBelow } from '../distributions/normalTail'
import { strategies } from '../gmm/covariance/strategies'
import { finiteDistance } from '../gmm/covariance/strategy'
import type { Mixture } from '../gmm/types'
import { cholesky } from '../linalg/cholesky'
import type { Pattern } from './pattern'

const logTwoPi = Math.log(2 * Math.PI)

/**
 * What each component of a mixture makes of a row that lacks some of its cells: its weight times the density of the observed
 * ones (the marginal; Bishop 2006, 2.3.2) times the probability that the cells with a limit lie beyond it. Where
 * several have one, each that was dealt with counts as known at its E[x | x < L] for those after it.
 */
export class PartialDensity {
  /** k: natural logs, of the last row. */
  readonly joint: Float64Array
  /** k: of these, the log probability of the limits given the observed cells; 0 without limits. */
  readonly logMass: Float64Array
  /** k: squared distance in the observed features. */
  readonly squared: Float64Array
  /** k: log of weight times the highest density of the observed features. */
  readonly peaks: Float64Array
  /** Observed features. */
  readonly known: number
  /** k × features, observed ones first: distances in deviations, each given the features before it. */
  readonly z: Float64Array

  private readonly features: number[]
  private readonly means: Float64Array
  /** Cholesky factors of the chosen features, or standard deviations where columns are independent. */
  private readonly factors: Float64Array[]
  private readonly independent: boolean

  /** @throws CovarianceSingular, NotFinite */
  constructor(
    readonly mixture: Mixture,
    private readonly pattern: Pattern,
  ) {
    const { nComponents: k, nFeatures: d, covarianceType, means, weights } = mixture
    const features = [...pattern.observed, ...pattern.bounds.map(({ feature }) => feature)]
    const width = features.length
    this.features = features
    this.known = pattern.observed.length
    this.joint = new Float64Array(k)
    this.logMass = new Float64Array(k)
    this.squared = new Float64Array(k)
    this.z = new Float64Array(k * width)
    this.independent = covarianceType === 'diag' || covarianceType === 'spherical'
    this.means = new Float64Array(k * width)
    for (let c = 0; c < k; c++) features.forEach((j, a) => (this.means[c * width + a] = means[c * d + j])) // prettier-ignore
    const shared = covarianceType === 'tied' ? this.factorOf(0) : null
    this.factors = Array.from({ length: k }, (_, c) => shared ?? this.factorOf(c))
    this.peaks = new Float64Array(k).map((_, c) => {
      let log = Math.log(weights[c]) - 0.5 * this.known * logTwoPi
      for (let a = 0; a < this.known; a++) log -= Math.log(this.deviation(c, a))
      return log
    })
  }

  /** Takes a row whose d values begin at `from`; those that are not observed are not looked at. */
  evaluate(values: Float64Array, from: number): void {
    const { joint, squared, logMass, peaks } = this
    for (let c = 0; c < joint.length; c++) {
      squared[c] = this.distance(values, from, c)
      logMass[c] = this.massBeyond(c)
      joint[c] = peaks[c] - 0.5 * squared[c] + logMass[c]
    }
  }

  /** Writes the responsibilities of the row that was evaluated last, times a weight, from `at` on. */
  shares(out: Float64Array, at: number, weight = 1): void {
    const { joint } = this
    const largest = Math.max(...joint)
    let sum = 0
    for (let c = 0; c < joint.length; c++) sum += out[at + c] = Math.exp(joint[c] - largest)
    for (let c = 0; c < joint.length; c++) out[at + c] *= weight / sum
  }

  private factorOf(c: number): Float64Array {
    const { mixture, features } = this
    const { covarianceType, covariances, nFeatures: d } = mixture
    const width = features.length
    if (covarianceType === 'spherical')
      return new Float64Array(width).fill(Math.sqrt(covariances[c]))
    if (covarianceType === 'diag')
      return Float64Array.from(features, (j) => Math.sqrt(covariances[c * d + j]))
    const whole = strategies[covarianceType].matrix(covariances, c, d)
    const factor = new Float64Array(width * width)
    features.forEach((i, a) => features.forEach((j, b) => (factor[a * width + b] = whole[i * d + j]))) // prettier-ignore
    cholesky(factor, 0, width, factor)
    return factor
  }

  private deviation(c: number, a: number): number {
    return this.factors[c][this.independent ? a : a * this.features.length + a]
  }

  /** How far a value is from what the features before it say of the a-th, in deviations. */
  private along(value: number, c: number, a: number): number {
    const width = this.features.length
    const { z, factors, means } = this
    let difference = value - means[c * width + a]
    if (!this.independent) {
      const factor = factors[c]
      for (let b = 0; b < a; b++) difference -= factor[a * width + b] * z[c * width + b]
    }
    return difference / this.deviation(c, a)
  }

  private distance(values: Float64Array, from: number, c: number): number {
    const { z, features, known } = this
    let squared = 0
    for (let a = 0; a < known; a++) {
      const along = this.along(values[from + features[a]], c, a)
      z[c * features.length + a] = along
      squared += along * along
    }
    return finiteDistance(squared)
  }

  private massBeyond(c: number): number {
    const { z, features, known, pattern } = this
    let log = 0
    for (const [i, { at, side }] of pattern.bounds.entries()) {
      const sign = side === 'below' ? 1 : -1
      const end = sign * this.along(at, c, known + i)
      log += logNormalCdf(end)
      z[c * features.length + known + i] = sign * meanBelow(end)
    }
    return log
  }
}
