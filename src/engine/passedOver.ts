import { parameterCount } from '../core/gmm/criteria'
import type { Observations } from '../core/matrix'
import type { Pair } from './pair'

/** Rows for each parameter of a mixture at least. */
const rowsPerParameter = 7

/**
 * The pairs that a robust choice passes over, if another is left, and why: BIC is an approximation for many rows
 * and gives in to a model with about as many parameters as rows; and a diagonal or spherical model cannot see
 * that columns no longer go together, which is what nobody sees in single columns.
 */
export function passedOver(pairs: Pair[], { rows, columns }: Observations): Map<Pair, string> {
  const seesCorrelations = ({ covarianceType }: Pair) =>
    covarianceType === 'full' || covarianceType === 'tied'
  const someSee = pairs.some(seesCorrelations)
  const why = (pair: Pair): string | null => {
    const parameters = parameterCount(pair.covarianceType, pair.nComponents, columns)
    if (pair.nComponents > 1 && parameters * rowsPerParameter > rows)
      return `Its ${parameters} parameters are many for ${rows} rows.`
    return someSee && !seesCorrelations(pair) ? 'It cannot see whether columns go together.' : null
  }
  const reasons = pairs.map((pair) => [pair, why(pair)] as const)
  return new Map(reasons.filter((one): one is readonly [Pair, string] => one[1] !== null))
}
