import { invertTail } from '../distributions/invertTail'
import { logBetaTail, logFTail } from '../distributions/tails'
import type { CovarianceType } from '../gmm/types'

/** What one component was estimated from. */
export interface TSquaredSource {
  covarianceType: CovarianceType
  /** Effective rows of the component, n_k = weight · n; a fraction. */
  componentRows: number
  /** Effective rows of all components, n. */
  rows: number
  /** Components, k. */
  components: number
  /** d. */
  columns: number
}

/**
 * The laws of T² = (x − x̄)ᵀ S⁻¹ (x − x̄) with mean and covariance estimated from the rows of one component: scale
 * times a Beta variable for a row that had its part in them, scale times an F variable for any other.
 */
export interface TSquaredLaw {
  /** S is so many times the covariance of maximum likelihood. */
  unbiasedShare: number
  inFit: { scale: number; a: number; b: number }
  fresh: { scale: number; degrees1: number; degrees2: number }
}

export type TSquaredKind = 'inFit' | 'fresh'

/** Fewest effective rows of a single component by which rows can be judged: d + 2, of a full covariance. */
export const fewestTSquaredRows = (columns: number, type: CovarianceType = 'full'): number =>
  fewestDegrees(type, columns) + 1

/**
 * The laws of T² under one component; null where the rows are too few for them.
 *
 * full: Tracy, Young and Mason 1992 (Multivariate control charts for individual observations). T² n/(n−1)² is
 * Beta(d/2, (n−d−1)/2), and T² n(n−d) / (d(n−1)(n+1)) is F(d, n−d). With W = ν S on ν = n − 1 degrees of freedom
 * both follow from W = W₋ᵢ + eeᵀ, e = (xᵢ − x̄) √(m/(m−1)), W₋ᵢ a Wishart matrix on ν − 1 that is independent of e.
 * tied: the same with W pooled, ν = n − k, and m = n_k of the mean alone.
 * spherical: the sum of squares is σ² χ² on ν d degrees of freedom in the place of the Wishart matrix.
 * diag: T² is a sum of d independent variables, each with the law of one column; the Beta and the F variable that
 * have its mean and variance stand for it (exact for d = 1).
 */
export function tSquaredLaw(source: TSquaredSource): TSquaredLaw | null {
  const { covarianceType: type, componentRows: m, rows, components, columns: d } = source
  const degrees = type === 'tied' ? rows - components : m - 1
  const estimatedFrom = type === 'tied' ? rows : m
  // A little less than a whole number is rounding.
  const beyond = degrees - fewestDegrees(type, d) + 1e-9
  if (!(beyond >= 0) || !(m > 1)) return null
  const [mean, fresh] = [(m - 1) / m, (m + 1) / m]
  const law = lawOf(type, degrees, d)
  return {
    unbiasedShare: estimatedFrom / degrees,
    inFit: { ...law.inFit, scale: law.inFit.scale * mean },
    fresh: { ...law.fresh, scale: law.fresh.scale * fresh },
  }
}

/** One degree of freedom is left for the last column of a matrix; variances of an F variable need more than 4. */
function fewestDegrees(type: CovarianceType, d: number): number {
  if (type === 'diag') return 5
  return type === 'spherical' ? 2 : d + 1
}

/** For a mean without an error of its own. */
function lawOf(
  type: CovarianceType,
  degrees: number,
  d: number,
): Pick<TSquaredLaw, 'inFit' | 'fresh'> {
  switch (type) {
    case 'full':
    case 'tied': {
      const left = degrees - d + 1
      return {
        inFit: { scale: degrees, a: d / 2, b: (degrees - d) / 2 },
        fresh: { scale: (d * degrees) / left, degrees1: d, degrees2: left },
      }
    }
    case 'spherical':
      return {
        inFit: { scale: d * degrees, a: d / 2, b: (d * (degrees - 1)) / 2 },
        fresh: { scale: d, degrees1: d, degrees2: d * degrees },
      }
    case 'diag': {
      const sum = (d * (degrees + 2)) / 2 - 1
      const degrees2 = 4 + ((d + 2) * (degrees - 4)) / 3
      const scale = (d * degrees * (degrees2 - 2)) / ((degrees - 2) * degrees2)
      return {
        inFit: { scale: d * degrees, a: sum / degrees, b: (sum * (degrees - 1)) / degrees },
        fresh: { scale, degrees1: d, degrees2 },
      }
    }
  }
}

/** Natural log of the probability that a good row has a T² above this one: a number, however far that is. */
export const logTSquaredTail = (
  { inFit, fresh }: TSquaredLaw,
  kind: TSquaredKind,
  tSquared: number,
): number =>
  kind === 'inFit'
    ? logBetaTail(tSquared / inFit.scale, inFit.a, inFit.b)
    : logFTail(tSquared / fresh.scale, fresh.degrees1, fresh.degrees2)

/** Probability that a good row has a T² above this one. */
export const tSquaredTail = (law: TSquaredLaw, kind: TSquaredKind, tSquared: number): number =>
  Math.exp(logTSquaredTail(law, kind, tSquared))

/** The T² that a good row exceeds with probability `alpha`, in 0 … 1, both excluded. */
export const tSquaredLimit = (law: TSquaredLaw, kind: TSquaredKind, alpha: number): number =>
  law[kind].scale * invertTail((x) => tSquaredTail(law, kind, x * law[kind].scale), alpha)
