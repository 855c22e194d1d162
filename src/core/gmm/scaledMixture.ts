import type { Mixture } from './types'

/**
 * A mixture together with the units it was fitted in: fitted value = (user's value − center) / scale.
 * Fits are always centred, because squares of large offsets lose every digit; scale is 1 in every
 * column when the user asked for no standardising.
 */
export interface ScaledMixture {
  mixture: Mixture
  /** d values, user's units. */
  center: Float64Array
  /** d positive values, user's units. */
  scale: Float64Array
}
