import type { Mixture } from './types'

/**
 * A mixture together with the units it was fitted in: fitted value = (t(user's value) − center) / scale,
 * where t is the natural logarithm for the columns in `log` and nothing for the others.
 * Fits are always centred, because squares of large offsets lose every digit; scale is 1 in every
 * column when the user asked for no standardising.
 */
export interface ScaledMixture {
  mixture: Mixture
  /** d values, in the user's units (of a log column: of their logarithm), as `scale`. */
  center: Float64Array
  /** d positive values. */
  scale: Float64Array
  /** d; missing where no logarithm is taken. */
  log?: readonly boolean[]
}
