import type { Mixture } from '../core/gmm/types'
import { liftToColumns } from '../core/pca/lift'
import type { Model } from './model'

/** Covariances of more columns, or of more numbers in all, are not made. */
const mostColumns = 200
const mostNumbers = 2e7

const known = new WeakMap<Mixture, Mixture>()

/**
 * A model's mixture in its columns, in the units of the fit: that of a model of principal components with what lies outside
 * them. Null where that would be too large.
 */
export function columnMixture({
  scaled,
  prepared,
}: Pick<Model, 'scaled' | 'prepared'>): Mixture | null {
  // prettier-ignore
  const { mixture } = scaled
  const { reduced } = prepared
  if (reduced === null) return mixture
  const { columns: d } = reduced.projection
  if (d > mostColumns || mixture.nComponents * d * d > mostNumbers) return null
  const before = known.get(mixture)
  if (before) return before
  const lifted = liftToColumns(mixture, reduced.projection)
  known.set(mixture, lifted)
  return lifted
}
