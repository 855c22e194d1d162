import { noncentralFTail } from '../distributions/noncentralF'
import { precision } from '../explain/contributions'
import { tSquaredLimit, type TSquaredLaw } from '../anomaly/tSquared'

/** How far off a single new part must be to be flagged by T². */
export interface VisibleShift {
  /** In standard deviations of a column given the others; the same for every column. */
  given: number
  /** d: in standard deviations of the column alone. */
  alone: Float64Array
  /** d: in the units of the covariance. */
  inUnits: Float64Array
}

const doublings = 60
const halvings = 60

/**
 * The shift of one column of a new part that T² flags with probability `power`. A part that is off by δ has a T² of
 * noncentral F with λ = δᵀΣ⁻¹δ m/(m+1); of one column off by s of its standard deviations given the others it is
 * s² m/(m+1), whatever the correlations.
 *
 * @param covariance d × d: S, unbiased
 * @param law of one family, full covariance
 * @param componentRows m
 * @throws CovarianceSingular
 */
export function visibleShift(
  covariance: Float64Array,
  law: TSquaredLaw,
  { componentRows: m, alpha, power }: { componentRows: number; alpha: number; power: number },
): VisibleShift {
  const { scale, degrees1: d, degrees2 } = law.fresh
  const limit = tSquaredLimit(law, 'fresh', alpha) / scale
  const lambda = noncentralityFor((l) => noncentralFTail(limit, d, degrees2, l), power)
  const given = Math.sqrt((lambda * (m + 1)) / m)
  const { precisionDiagonal } = precision(covariance, new Float64Array(d))
  // 1 / (S⁻¹)_jj has ν − d + 1 degrees of freedom, not ν: as it stands it is too small.
  const unbiased = (degrees2 + d - 1) / degrees2
  const inUnits = precisionDiagonal.map((p) => given * Math.sqrt(unbiased / p))
  const alone = inUnits.map((shift, j) => shift / Math.sqrt(covariance[j * d + j]))
  return { given, alone, inUnits }
}

/** The λ at which a power, which grows with it, is reached. */
function noncentralityFor(powerAt: (lambda: number) => number, power: number): number {
  if (powerAt(0) >= power) return 0
  let [low, high] = [0, 1]
  for (let i = 0; i < doublings && powerAt(high) < power; i++) [low, high] = [high, 2 * high]
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (powerAt(middle) < power) low = middle
    else high = middle
  }
  return high
}
