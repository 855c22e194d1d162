import { logDensityOf } from '../core/gmm/density'
import type { Matrix } from '../core/matrix'
import { addShares, normalMixture } from './familyScore'
import type { Model } from './model'
import { inPlaneTerm } from './userDensity'

/**
 * What any rows in the units of the fit would be ranked by, in the user's units: log f_N + log r_N; of principal components, what
 * rows without a part outside them would. For few rows; on this thread.
 *
 * @throws CovarianceSingular, and what comes back throws NotFinite
 */
export function typicalityOf({
  scaled: { mixture },
  families,
  prepared,
}: Pick<Model, 'scaled' | 'families' | 'prepared'>): (rows: Matrix) => Float64Array {
  const normal = normalMixture(mixture, families)
  const [ofGood, ofAll] = [logDensityOf(normal?.mixture ?? mixture), logDensityOf(mixture)]
  const term = inPlaneTerm(prepared)
  return (rows) => {
    const values = ofGood(rows)
    if (normal) addShares(values, ofAll(rows), normal.logWeight)
    return values.map((value, i) => value + term(rows.values, i * rows.columns))
  }
}
