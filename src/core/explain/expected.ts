import type { CovarianceType } from '../gmm/types'
import { Rest, type Place } from './place'
import type { Shape } from './shape'
import { studentInterval, type StudentPart } from './tMixture'

/** What a column's value would be, going by others. */
export interface Expected {
  mean: number
  /** A row like this one has its value in there with the probability asked for. */
  low: number
  high: number
}

/** What the components were estimated from. */
export interface Estimated {
  covarianceType: CovarianceType
  /** Rows that all components together were fitted to, by frequency. */
  totalWeight: number
}

const probability = 0.95
/** Where components of so few rows that nothing can be predicted have a larger share, nothing is expected. */
const mostUnknown = 0.05

/**
 * The expected value of columns given the others, over all components: Σ p(k | x₋ⱼ) E_k[x_j | x₋ⱼ], with the interval
 * that holds a new row's value with 95 %. By the responsible component alone the value in question would take part in its own
 * expectation. Each component predicts as a regression of its rows on the other columns does: with Student's t, and a
 * scale that grows with the distance of the other columns.
 *
 * @param out columns that have no part in it
 * @param columns those that are asked for; all without
 * @returns one for each of them, in the units of the mixture; null for those that are out, and where too few rows
 *   say anything of it
 * @throws CovarianceSingular
 */
export function expectedWithout(
  shapes: readonly Shape[],
  places: readonly Place[],
  out: readonly number[],
  estimated: Estimated,
  columns: readonly number[] = [...shapes[0].mean.keys()],
): (Expected | null)[] {
  const regressors = shapes[0].mean.length - out.length - 1
  const rests = shapes.map((shape, c) => new Rest(shape, places[c], out))
  return columns.map((j) => (out.includes(j) ? null : expected(rests, j, regressors, estimated)))
}

function expected(
  rests: readonly Rest[],
  j: number,
  regressors: number,
  estimated: Estimated,
): Expected | null {
  const log = rests.map((rest) => rest.shape.logWeight + rest.logDensityWithout(j))
  const largest = Math.max(...log)
  let [known, unknown] = [0, 0]
  const parts: StudentPart[] = []
  for (const [c, rest] of rests.entries()) {
    const { logWeight, mean } = rest.shape
    const share = Math.exp(log[c] - largest)
    const own = Math.exp(logWeight) * estimated.totalWeight
    const regression = regressionOf(estimated, { own, components: rests.length, regressors, columns: mean.length }) // prettier-ignore
    if (regression.degrees < 1) {
      unknown += share
      continue
    }
    known += share
    const { rows, degrees, slopes } = regression
    const others = slopes ? Math.max(0, rest.squared - rest.drop(j)) / rows : 0
    parts.push({
      share,
      center: mean[j] + rest.place.difference[j] - rest.residual(j),
      scale: Math.sqrt(((rest.variance(j) * rows) / degrees) * (1 + 1 / own + others)),
      degrees,
    })
  }
  if (parts.length === 0 || unknown > mostUnknown * (known + unknown)) return null
  return studentInterval(parts, probability)
}

/**
 * Rows that a component's residual variance was estimated from (as a mean of squares), its degrees of freedom, and
 * whether slopes were estimated: diagonal and spherical covariances have none.
 */
function regressionOf(
  { covarianceType, totalWeight }: Estimated,
  { own, components, regressors, columns }: Record<'own' | 'components' | 'regressors' | 'columns', number>, // prettier-ignore
) {
  switch (covarianceType) {
    case 'full':
      return { rows: own, degrees: own - 1 - regressors, slopes: true }
    case 'tied':
      return { rows: totalWeight, degrees: totalWeight - components - regressors, slopes: true }
    case 'diag':
      return { rows: own, degrees: own - 1, slopes: false }
    case 'spherical':
      return { rows: own * columns, degrees: (own - 1) * columns, slopes: false }
  }
}

/** What a column's values are in one component, whatever the others are. */
export function usualOf(
  shapes: readonly Shape[],
  c: number,
  j: number,
  estimated: Estimated,
): Expected | null {
  // prettier-ignore
  const { logWeight, mean, sd } = shapes[c]
  const own = Math.exp(logWeight) * estimated.totalWeight
  const { rows, degrees } = regressionOf(estimated, { own, components: shapes.length, regressors: 0, columns: mean.length }) // prettier-ignore
  if (degrees < 1) return null
  const scale = sd[j] * Math.sqrt((rows / degrees) * (1 + 1 / own))
  return studentInterval([{ share: 1, center: mean[j], scale, degrees }], probability)
}
