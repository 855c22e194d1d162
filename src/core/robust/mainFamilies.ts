import { indicesWhere } from '../indicesWhere'
import { IsodenseError } from '../errors'
import { parameterCount } from '../gmm/criteria'
import { ofType } from '../gmm/ofType'
import { pickComponents } from '../gmm/pickComponents'
import type { Mixture } from '../gmm/types'
import { apartIn } from '../families/merge'
import { cholesky, logDeterminant } from '../linalg/cholesky'
import { pickObservations, totalWeight, type Observations } from '../matrix'
import type { Steps } from '../steps'
import { robustFloor, varianceWithin } from '../gmm/floorEigenvalues'
import {
  keptShare,
  nearRows,
  trimmedMixture,
  type TrimmedMixture,
  type TrimmedStart,
} from './trimmedMixture'

/** Rows within this quantile of χ² of a component are of its family's core. */
const coreProbability = 0.999
/** Components that a trimmed mixture begins with. */
const beginWith = [1, 2, 3, 4, 5, 8]
/** Further families are looked for so often. */
const mostFurther = 6
/** A further family has at least this share of the rows, and so many for each dimension. */
const leastShare = 0.01
const rowsPerDimension = 2
/** Fewer rows than these, for each dimension and in all, have no core that could be told from the rest. */
const coreRowsPerDimension = 4
const fewestRows = 30
/** A further family may be so many times as wide as the widest of the main ones; scattered rows are wider. */
const widest = 2

/**
 * The families that rows belong to, each a component of its own in the columns' fitted units: rows near none
 * of them are scattered. First what most rows have in common; then, among the rows that are far from it,
 * further families, which are as compact as the first ones and lie apart from them. A good family of few
 * rows is thus found, and so are defects that are all alike; the shoulders of a family are neither. In steps.
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
): Steps<Mixture | null> {
  const { rows, columns: d } = data
  if (rows < fewestRows || keptShare * rows < coreRowsPerDimension * (d + 1)) return null
  const first = yield* bestTrimmed(data, { seed, columns })
  if (!first) return null
  const floor = robustFloor * varianceWithin(first)
  const fewest = Math.max(rowsPerDimension * (data.columns + 1), leastShare * data.rows)
  let found = ofType(first, 'full')
  const limit = widest * Math.max(...widths(found))
  for (let n = 0; n < mostFurther; n++) {
    const near = nearRows(data, found, coreProbability)
    const far = pickObservations(
      data,
      indicesWhere(data.rows, (i) => near[i] === 0),
    )
    if (far.rows < fewest) break
    const further = yield* bestTrimmed(far, { seed, columns, floor })
    if (!further) break
    const together = join(found, ofType(further, 'full'), totalWeight(far) / totalWeight(data))
    const width = widths(together)
    const old = found.nComponents
    const added = [...width.keys()].slice(old).filter((c) => width[c] <= limit && apart(together, c, old)) // prettier-ignore
    if (added.length === 0) break
    const rows = nearRows(far, together, coreProbability, added).reduce(
      (sum, isNear) => sum + isNear,
      0,
    )
    if (rows < fewest) break
    found = pickComponents(together, [...Array(old).keys(), ...added])
  }
  return found
}

/** Component c from each of the first ones. */
function apart(mixture: Mixture, c: number, first: number): boolean {
  const isApart = apartIn(mixture)
  return Array.from({ length: first }, (_, other) => other).every((other) => isApart(c, other))
}

function* bestTrimmed(
  data: Observations,
  how: Pick<TrimmedStart, 'seed' | 'floor' | 'columns'>,
): Steps<Mixture | null> {
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
  return best && best.mixture
}

/** The geometric mean of each component's standard deviations. */
function widths({ nComponents, nFeatures: d, covariances }: Mixture): number[] {
  const factor = new Float64Array(d * d)
  return Array.from({ length: nComponents }, (_, c) => {
    cholesky(covariances.subarray(c * d * d, (c + 1) * d * d), 0, d, factor)
    return Math.exp(logDeterminant(factor, 0, d) / (2 * d))
  })
}

/** Two full mixtures as one; `share` is the weight of the second. */
function join(a: Mixture, b: Mixture, share: number): Mixture {
  const both = (x: Float64Array, y: Float64Array) => Float64Array.from([...x, ...y])
  return {
    ...a,
    nComponents: a.nComponents + b.nComponents,
    weights: both(
      a.weights.map((weight) => weight * (1 - share)),
      b.weights.map((weight) => weight * share),
    ),
    means: both(a.means, b.means),
    covariances: both(a.covariances, b.covariances),
  }
}
