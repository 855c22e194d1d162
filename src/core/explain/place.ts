import { cholesky, logDeterminant } from '../linalg/cholesky'
import { solveCholesky } from '../linalg/solveCholesky'
import type { Shape } from './shape'

/** Where a row lies, seen from one component. */
export interface Place {
  /** x − μ; 0 where the row has no value. */
  difference: Float64Array
  /** q = P (x − μ). */
  solved: Float64Array
  /** d². */
  squared: number
}

/** @param x d; NaN for a missing value, which takes its column out of what is asked afterwards */
export function placeOf(x: Float64Array, { mean, precision }: Shape): Place {
  const d = x.length
  const difference = x.map((value, j) => (Number.isNaN(value) ? 0 : value - mean[j]))
  const solved = new Float64Array(d)
  let squared = 0
  for (let i = 0; i < d; i++) {
    let sum = 0
    for (let j = 0; j < d; j++) sum += precision[i * d + j] * difference[j]
    solved[i] = sum
    squared += sum * difference[i]
  }
  return { difference, solved, squared }
}

/**
 * What is left of a row without some columns C, seen from a component. Only the block of P that belongs to C is
 * solved: P' = P − P_·C P_CC⁻¹ P_C· is the precision of the others, and q' = q − P_·C P_CC⁻¹ q_C.
 */
export class Rest {
  /** d² of what is left. */
  readonly squared: number
  /** log φ of what is left, without the component's weight. */
  readonly logDensity: number
  /** P_CC⁻¹. */
  readonly #inverse: Float64Array
  /** P_CC⁻¹ q_C. */
  readonly #weights: Float64Array

  /** @param out C, no column twice @throws CovarianceSingular */
  constructor(
    readonly shape: Shape,
    readonly place: Place,
    readonly out: readonly number[],
  ) {
    const { solved, squared } = place
    const m = out.length
    const { inverse, logDeterminant } = inverseOf(shape.precision, solved.length, out)
    this.#inverse = inverse
    this.#weights = m === 0 ? inverse : new Float64Array(m)
    let gone = 0
    for (let a = 0; a < m; a++) {
      for (let b = 0; b < m; b++) this.#weights[a] += inverse[a * m + b] * solved[out[b]]
      gone += this.#weights[a] * solved[out[a]]
    }
    this.squared = Math.max(0, squared - gone)
    this.logDensity =
      shape.logPeak - 0.5 * (squared - gone - m * Math.log(2 * Math.PI) + logDeterminant)
  }

  /** m × m: covariance of the columns left out, given the others: P_CC⁻¹ (Bishop 2006, 2.3.1). */
  get outCovariance(): Float64Array {
    return this.#inverse
  }

  /** m: what the columns left out are above what the others say of them: P_CC⁻¹ q_C. */
  get outResidual(): Float64Array {
    return this.#weights
  }

  /** Variance of a column that is left, given the others that are. */
  variance(j: number): number {
    const { shape, place, out } = this
    const [m, row] = [out.length, j * place.solved.length]
    let precision = shape.precision[row + j]
    for (let a = 0; a < m; a++) {
      for (let b = 0; b < m; b++)
        precision -=
          shape.precision[row + out[a]] * this.#inverse[a * m + b] * shape.precision[row + out[b]]
    }
    return 1 / precision
  }

  /** What the column's value is above what the others that are left say of it. */
  residual(j: number): number {
    return this.#solved(j) * this.variance(j)
  }

  /** By how much d² drops when the column is taken out, too. */
  drop(j: number): number {
    const q = this.#solved(j)
    return q * q * this.variance(j)
  }

  /** log φ of what is left when the column is taken out, too: log φ(x) = log φ(x₋ⱼ) + log φ(x_j | x₋ⱼ). */
  logDensityWithout(j: number): number {
    return this.logDensity + 0.5 * (Math.log(2 * Math.PI * this.variance(j)) + this.drop(j))
  }

  #solved(j: number): number {
    const { shape, place, out } = this
    const row = j * place.solved.length
    let q = place.solved[j]
    for (let a = 0; a < out.length; a++) q -= shape.precision[row + out[a]] * this.#weights[a]
    return q
  }
}

const nothing = { inverse: new Float64Array(0), logDeterminant: 0 }

/** P_CC⁻¹. @throws CovarianceSingular */
function inverseOf(precision: Float64Array, d: number, out: readonly number[]) {
  const m = out.length
  if (m === 0) return nothing
  const factor = new Float64Array(m * m)
  out.forEach((a, i) => out.forEach((b, j) => (factor[i * m + j] = precision[a * d + b])))
  cholesky(factor, 0, m, factor)
  const inverse = new Float64Array(m * m)
  const unit = new Float64Array(m)
  for (let j = 0; j < m; j++) {
    unit.fill(0)
    unit[j] = 1
    inverse.set(solveCholesky(factor, m, unit), j * m)
  }
  return { inverse, logDeterminant: logDeterminant(factor, 0, m) }
}
