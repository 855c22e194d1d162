import { strategies } from '../core/gmm/covariance/strategies'
import { userUnits, type UserMixture } from '../core/gmm/userUnits'
import { columnLoadings, liftedMeans } from '../core/pca/lift'
import type { FinishedFit } from './finishedFit'
import { outsideCovariance } from './outsideComponents'

type Fitted = Pick<FinishedFit, 'scaled' | 'prepared'>

/** What principal components add to a mixture in the user's units, whose covariances are then those of the scores. */
export interface ReducedMixture {
  /** k × p: means of the scores. */
  scoreMeans: number[][]
  /** k × d: standard deviation of every column in every component, in the user's units; null where that takes too long. */
  deviations: number[][] | null
}

/** The mixture of a fit as the user's columns have it; of principal components their means and deviations. */
export function modelInUserUnits(fit: Fitted): UserMixture & Partial<ReducedMixture> {
  const { reduced } = fit.prepared
  if (reduced === null) return userUnits(fit.scaled)
  const { mixture } = fit.scaled
  const { nComponents: k, nFeatures: p, means } = mixture
  const plain = { center: new Float64Array(p), scale: new Float64Array(p).fill(1) }
  return {
    ...userUnits({ mixture, ...plain }),
    means: userMeans(fit),
    scoreMeans: Array.from({ length: k }, (_, c) => [...means.subarray(c * p, (c + 1) * p)]),
    deviations: deviations(fit),
  }
}

/** k × d: means in the user's units; of a log column the mean logarithm. */
export function userMeans({ scaled, prepared }: Fitted): number[][] {
  const { center, scale, reduced } = prepared
  if (reduced === null) return userUnits(scaled).means
  const { values, columns: d } = liftedMeans(scaled.mixture, reduced.projection)
  return Array.from({ length: scaled.mixture.nComponents }, (_, c) =>
    Array.from(center, (middle, j) => middle + scale[j] * values[c * d + j]),
  )
}

/** Multiply-adds that they may take: a second. */
const budget = 1e9

/** The diagonal of V D Σ D Vᵀ + R, with what lies outside the components spread as it is over the columns. */
function deviations({ scaled: { mixture }, prepared }: Fitted): number[][] | null {
  const { covarianceType, covariances, nComponents: k, nFeatures: p } = mixture
  const { projection } = prepared.reduced!
  const d = projection.columns
  if (k * d * p * p > budget) return null
  const outside = outsideCovariance(prepared, [...prepared.scale.keys()], 'variances')
  const loadings = columnLoadings(projection, [...prepared.scale.keys()])
  const { matrix } = strategies[covarianceType]
  return Array.from({ length: k }, (_, c) => {
    const own = matrix(covariances, c, p)
    return Array.from({ length: d }, (_, j) => {
      let variance = outside[j]
      for (let a = 0; a < p; a++) {
        let sum = 0
        for (let b = 0; b < p; b++) sum += own[a * p + b] * loadings[j * p + b]
        variance += loadings[j * p + a] * sum
      }
      return prepared.scale[j] * Math.sqrt(variance)
    })
  })
}
