import type { CovarianceType } from '../types'
import { diag } from './diag'
import { full } from './full'
import { spherical } from './spherical'
import type { CovarianceStrategy } from './strategy'
import { tied } from './tied'

/** The strategy of each covariance type. */
export const strategies: Record<CovarianceType, CovarianceStrategy> = {
  full,
  tied,
  diag,
  spherical,
}
