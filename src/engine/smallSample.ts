import { aic, bic } from '../core/gmm/criteria'
import { logDensity } from '../core/gmm/density'
import type { Fit } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import { oneFamily, shrinkageIntensity, shrunken } from '../core/smallSample/shrinkage'
import { covarianceTypes, type ComponentRange, type Plan } from '../shared/plan'
import type { Tried } from './fitting'
import type { Pair } from './pair'

/** From so many rows for each dimension on, families can be told apart and covariances be estimated as they are. */
const rowsPerDimension = 5

/** Rows from which on a sample of so many columns is not small. */
export const enoughRows = (columns: number): number => rowsPerDimension * (columns + 1)

/** A covariance of more columns takes seconds to make sound, and minutes of thousands. */
const mostCorrelated = 200

/** The only model that so few rows are fitted with, unless another is asked for. */
export const oneFamilyPair = ({ columns }: Observations): Pair => ({
  covarianceType: columns > mostCorrelated ? 'diag' : 'full',
  nComponents: 1,
})

/** Of a model of few rows. */
export interface SmallSampleFit {
  /** How far correlations were drawn to 0, in 0 … 1. */
  shrinkage: number
}

type Asked = ComponentRange & Pick<Plan, 'score' | 'take' | 'covarianceTypes'>

/**
 * Whether rows are too few for a choice of models, as first articles are, and no model was asked for. The textbook's
 * score asks for the textbook's models. Of very many columns it is only said of rows that T² is not defined for: with more
 * of them the models without correlations are compared.
 */
export function isSmallSample(data: Observations, plan: Asked): boolean {
  const { columns } = data
  const few = columns > mostCorrelated ? columns + 2 : enoughRows(columns)
  return totalWeight(data) < few && plan.take === null && isAutomatic(plan)
}

/** Whether nobody said what models are to be compared. The textbook's score asks for the textbook's. */
export const isAutomatic = (plan: Omit<Asked, 'take'>): boolean =>
  plan.score === 'family' &&
  plan.minComponents === 1 &&
  plan.maxComponents === 10 &&
  plan.componentStep === 1 &&
  covarianceTypes.every((type) => plan.covarianceTypes.includes(type))

/**
 * One family with its correlations drawn to 0, as far as so few rows leave them open: a covariance of fewer rows
 * than columns has no density at all. Limits are taken from the rows themselves, not from this.
 *
 * @param logDensityOffset brings a total log-likelihood to the user's units
 * @throws CovarianceSingular
 */
export function withShrinkage(
  { candidate, fit }: Tried,
  data: Observations,
  logDensityOffset: number,
): Tried {
  if (!fit) return { candidate, fit }
  const { degenerate: _, ...sound } = candidate
  // Few rows for a covariance are enough for the variances of a diagonal one.
  if (fit.mixture.covarianceType === 'diag')
    return { candidate: sound, fit: { ...fit, degenerate: [] }, shrinkage: 1 }
  const shrinkage = shrinkageIntensity(data, oneFamily(data))
  const covariances = shrunken(fit.mixture.covariances, data.columns, shrinkage)
  const mixture = { ...fit.mixture, covariances }
  const densities = logDensity(data, mixture)
  const total = densities.reduce((sum, value, i) => sum + (data.rowWeights?.[i] ?? 1) * value, 0)
  const shrunk: Fit = { ...fit, mixture, logLikelihood: total, degenerate: [] }
  const logLikelihood = total + logDensityOffset
  return {
    candidate: {
      ...sound,
      logLikelihood,
      aic: aic(logLikelihood, candidate.parameters),
      bic: bic(logLikelihood, candidate.parameters, totalWeight(data)),
      restartLogLikelihoods: candidate.restartLogLikelihoods.map((one) => one && logLikelihood),
    },
    fit: shrunk,
    shrinkage,
  }
}
