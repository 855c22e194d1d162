import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'

/**
 * The law of a new row of one component whose mean and covariance were estimated: μ + √scale · Σ^½ T, with T a
 * standard multivariate t variable.
 */
export interface PredictiveLaw {
  /** Of the t variable; infinite where each column has degrees of its own. */
  degrees: number
  scale: number
  /** Each column's variance was estimated by itself: its t variable has these degrees. Null where all share one. */
  columnDegrees: number | null
  /** d × d: Σ. */
  covariance: Float64Array
}

/**
 * Of n rows with maximum-likelihood covariance, (n − d) / ((n + 1) d) of a new row's squared distance is an F variable of d and
 * n − d degrees of freedom (Hotelling's T² of a new observation; Tracy, Young, Mason 1992, equation 3). The same for what
 * the other shapes estimate: tied from all n rows about k means, n − k − d + 1 degrees; spherical from n d values, (n − 1) d;
 * diag from n values of each column by itself, n − 1.
 *
 * With fewer rows than columns there is no such law; one degree of freedom, the heaviest tail, then stands for it.
 *
 * @param rows k: effective rows of each component, its weight times the rows fitted
 */
export function predictiveLaws(mixture: Mixture, rows: ArrayLike<number>): PredictiveLaw[] {
  const { covarianceType, nComponents: k, nFeatures: d, covariances } = mixture
  const all = Array.from(rows).reduce((a, b) => a + b, 0)
  return Array.from({ length: k }, (_, c) => {
    const own = Math.max(rows[c], 1)
    const mean = (own + 1) / own
    const covariance = strategies[covarianceType].matrix(covariances, c, d)
    const law = (degrees: number, values: number): PredictiveLaw => {
      const sound = Math.max(1, degrees)
      return { degrees: sound, scale: (mean * Math.max(values, 1)) / sound, columnDegrees: null, covariance } // prettier-ignore
    }
    if (covarianceType === 'full') return law(own - d, own)
    if (covarianceType === 'tied') return law(all - k - d + 1, all)
    if (covarianceType === 'spherical') return law((own - 1) * d, own * d)
    const each = law(own - 1, own)
    return { ...each, degrees: Infinity, columnDegrees: each.degrees }
  })
}
