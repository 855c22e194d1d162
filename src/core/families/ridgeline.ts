import { logDensityOf } from '../gmm/density'
import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import { cholesky, logDeterminant } from '../linalg/cholesky'
import { solveCholesky } from '../linalg/solveCholesky'
import type { Matrix } from '../matrix'

/** Places at which a ridgeline is looked at, its ends among them. */
const places = 41

/** From so many columns on the straight line is taken: each place of a ridgeline costs d³ operations. */
const manyColumns = 100

/**
 * How deep the density falls between two components: the lowest density of the whole mixture along their
 * ridgeline, as a share of the density at the mean of component `from`. 1 where it never falls below.
 *
 * The ridgeline holds every maximum and saddle of the two (Ray, Lindsay 2005, The topography of
 * multivariate normal mixtures, equation 4): x(α) = μ₁ + α Σ₁ ((1 − α) Σ₂ + α Σ₁)⁻¹ (μ₂ − μ₁).
 *
 * @param from a component of the mixture, as `to`
 * @throws CovarianceSingular
 */
export function valley(mixture: Mixture, from: number, to: number): number {
  const heights = logDensityOf(mixture)(ridgeline(mixture, from, to)(all))
  return Math.exp(Math.min(...heights) - heights[0])
}

const all = Array.from({ length: places }, (_, i) => i)
/** The start and the middle first: of two components that lie apart these are enough. */
const middle = (places - 1) / 2
const looks = [
  [0, middle],
  [middle / 2, middle + middle / 2, places - 1],
  all.filter((i) => i % (middle / 2) > 0),
]

/** Whether `valley` is below a share, for many pairs of one mixture. @throws CovarianceSingular, as what it returns */
export function valleysBelow(
  mixture: Mixture,
  share: number,
): (from: number, to: number) => boolean {
  const heightsAt = logDensityOf(mixture)
  return (from, to) => {
    const line = ridgeline(mixture, from, to)
    let start = 0
    for (const [at, some] of looks.entries()) {
      const heights = heightsAt(line(some))
      if (at === 0) start = heights[0]
      if (heights.some((height) => Math.exp(height - start) < share)) return true
    }
    return false
  }
}

/** Some places of the way from one mean to the other, by their number. */
function ridgeline(
  mixture: Mixture,
  from: number,
  to: number,
): (some: readonly number[]) => Matrix {
  const { covarianceType, nFeatures: d, covariances, means } = mixture
  const start = means.subarray(from * d, (from + 1) * d)
  const step = means.subarray(to * d, (to + 1) * d).map((value, j) => value - start[j])
  const straight = covarianceType === 'tied' || d >= manyColumns
  const place = straight
    ? (share: number) => step.map((value) => share * value)
    : bent(
        strategies[covarianceType].matrix(covariances, from, d),
        strategies[covarianceType].matrix(covariances, to, d),
        step,
      )
  return (some) => {
    const values = new Float64Array(some.length * d)
    some.forEach((i, row) => {
      const moved = place(i / (places - 1))
      for (let j = 0; j < d; j++) values[row * d + j] = start[j] + moved[j]
    })
    return { values, rows: some.length, columns: d }
  }
}

/**
 * x − μ₁ along the ridgeline. The share of the way is turned into α so that places are about evenly
 * spaced: from a tight component α would hardly move before its end.
 */
function bent(first: Float64Array, second: Float64Array, step: Float64Array) {
  const d = step.length
  const factor = new Float64Array(d * d)
  const spread = (matrix: Float64Array) => {
    cholesky(matrix, 0, d, factor)
    return logDeterminant(factor, 0, d) / d
  }
  const ratio = Math.exp(spread(first) - spread(second))
  return (share: number): Float64Array => {
    const alpha = share / (share + (1 - share) * ratio)
    cholesky(first.map((value, i) => alpha * value + (1 - alpha) * second[i]), 0, d, factor) // prettier-ignore
    const solved = solveCholesky(factor, d, step)
    return step.map((_, a) => {
      let sum = 0
      for (let b = 0; b < d; b++) sum += first[a * d + b] * solved[b]
      return alpha * sum
    })
  }
}
