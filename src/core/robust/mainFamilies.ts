import { IsodenseError } from '../errors'
import { parameterCount } from '../gmm/criteria'
import { robustFloor, varianceWithin } from '../gmm/floorEigenvalues'
import { ofType } from '../gmm/ofType'
import { totalWeight, type Observations } from '../matrix'
import type { Steps } from '../steps'
import type { Families } from './familyTails'
import { furtherFamilies } from './furtherFamilies'
import { growFamilies } from './growFamilies'
import { keptShare, trimmedMixture, type TrimmedMixture, type TrimmedStart } from './trimmedMixture'
import { widths } from './widths'

/** Components that a trimmed mixture begins with. */
const beginWith = [1, 2, 3, 4, 5, 8]
/** Further families are looked for so often. */
const mostFurther = 6
/** One component is estimated from so many rows for each dimension at least. */
const rowsPerDimension = 2
/** Fewer rows than these, for each dimension and in all, have no core that could be told from the rest. */
const coreRowsPerDimension = 4
const fewestRows = 30
/** A further family may be so many times as wide as the widest of the main ones; scattered rows are wider. */
const widest = 2

/**
 * The families that rows belong to, each a component of its own in the columns' fitted units: rows near none
 * of them are scattered. First what most rows have in common; then, among the rows that are far from it,
 * further families. A good family of few rows is thus found, and so are defects that are all alike. In steps.
 *
 * @param data n × d, centred and scaled
 * @param columns d least variances of columns that were read in steps
 * @returns components with their covariances as matrices; null where the rows are too few to tell
 * @throws CovarianceSingular where a family has no spread in some direction
 */
export function* mainFamilies(
  data: Observations,
  seed: number,
  columns?: Float64Array,
): Steps<Families | null> {
  const { rows, columns: d } = data
  if (rows < fewestRows || keptShare * rows < coreRowsPerDimension * (d + 1)) return null
  const first = yield* bestTrimmed(data, { seed, columns })
  if (!first) return null
  const floors = { floor: robustFloor * varianceWithin(first.mixture), columns }
  let found = yield* growFamilies(data, first, floors)
  const limit = widest * Math.max(...widths(found.mixture))
  const ownShapes = (rest: Observations) => bestTrimmed(rest, { seed, ...floors })
  for (let n = 0; n < mostFurther; n++) {
    const together = yield* furtherFamilies(data, found, { limit, floors, ownShapes })
    if (!together) break
    found = yield* growFamilies(data, together, floors)
  }
  return found
}

/** The trimmed mixture of the best criterion; null where rows are too few for any, or none can be estimated. */
function* bestTrimmed(
  data: Observations,
  how: Pick<TrimmedStart, 'seed' | 'floor' | 'columns'>,
): Steps<Families | null> {
  const d = data.columns
  const kept = keptShare * totalWeight(data)
  let best: TrimmedMixture | null = null
  for (const nComponents of beginWith) {
    for (const covarianceType of ['full', 'tied'] as const) {
      // One component is the same in both types.
      if (nComponents === 1 && covarianceType === 'tied') continue
      const fewest =
        nComponents === 1
          ? rowsPerDimension * (d + 1)
          : parameterCount(covarianceType, nComponents, d)
      if (kept < fewest || data.rows < nComponents * (d + 1)) continue
      try {
        const start = { covarianceType, nComponents, ...how }
        const one = yield* trimmedMixture(data, start)
        if (!best || one.criterion < best.criterion) best = one
      } catch (error) {
        if (!(error instanceof IsodenseError)) throw error
      }
    }
  }
  if (!best) return null
  const { mixture, rows } = best
  return { mixture: ofType(mixture, 'full'), worth: mixture.weights.map((weight) => weight * rows) }
}
