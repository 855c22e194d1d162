import { logDensityOf } from '../gmm/density'
import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import { cholesky, logDeterminant } from '../linalg/cholesky'
import { solveCholesky } from '../linalg/solveCholesky'

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
export const valley = (mixture: Mixture, from: number, to: number): number =>
  valleysOf(mixture)(from, to)

/** `valley` for many pairs of one mixture. @throws CovarianceSingular */
export function valleysOf(mixture: Mixture): (from: number, to: number) => number {
  const heightsAt = logDensityOf(mixture)
  return (from, to) => {
    const heights = heightsAt(ridgeline(mixture, from, to))
    return Math.exp(Math.min(...heights) - heights[0])
  }
}

function ridgeline(mixture: Mixture, from: number, to: number) {
  const { covarianceType, nFeatures: d, covariances, means } = mixture
  const start = means.subarray(from * d, (from + 1) * d)
  const step = means.subarray(to * d, (to + 1) * d).map((value, j) => value - start[j])
  const values = new Float64Array(places * d)
  const straight = covarianceType === 'tied' || d >= manyColumns
  const place = straight
    ? (share: number) => step.map((value) => share * value)
    : bent(
        strategies[covarianceType].matrix(covariances, from, d),
        strategies[covarianceType].matrix(covariances, to, d),
        step,
      )
  for (let i = 0; i < places; i++) {
    const moved = place(i / (places - 1))
    for (let j = 0; j < d; j++) values[i * d + j] = start[j] + moved[j]
  }
  return { values, rows: places, columns: d }
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
