import { studentCdf } from '../distributions/student'
import { logDensity as logDensityAt } from '../gmm/density'
import { strategies } from '../gmm/covariance/strategies'
import { pickComponents } from '../gmm/pickComponents'
import type { Mixture } from '../gmm/types'
import { precision } from './contributions'

/** What a column's value would be, going by the row's other columns. */
export interface Expected {
  mean: number
  /** A row like this one has its value in there with the probability asked for. */
  low: number
  high: number
}

/** One component's prediction of a column from the others. */
interface Prediction {
  /** log (weight · density of the other columns). */
  logShare: number
  mean: number
  scale: number
  degrees: number
}

const halvings = 200

/**
 * The expected value of every column given the row's others, over all components: Σ p(k | x₋ⱼ) E_k[x_j | x₋ⱼ]. By the
 * responsible component alone the value in question would take part in its own expectation. Each component
 * predicts as a regression of its n_k rows does, with Student's t of n_k − d degrees of freedom.
 *
 * @param x d, in the units of the mixture
 * @param totalWeight rows that its components were fitted to
 * @returns one for each column; null where no component has more rows than columns
 * @throws CovarianceSingular, NotFinite
 */
export function expectedValues(
  x: Float64Array,
  mixture: Mixture,
  totalWeight: number,
  probability = 0.95,
): (Expected | null)[] {
  const d = x.length
  const predictions = Array.from({ length: mixture.nComponents }, (_, c) =>
    predict(x, pickComponents(mixture, [c]), {
      weight: mixture.weights[c],
      own: mixture.weights[c] * totalWeight,
      // A tied covariance was estimated from all rows.
      rows: mixture.covarianceType === 'tied' ? totalWeight : mixture.weights[c] * totalWeight,
    }),
  )
  return Array.from({ length: d }, (_, j) => {
    const of = predictions.flatMap((columns) => columns?.[j] ?? [])
    return of.length === 0 ? null : together(of, probability)
  })
}

/** Null where the component has too few rows for a regression on its columns. */
function predict(
  x: Float64Array,
  component: Mixture,
  { weight, own, rows }: { weight: number; own: number; rows: number },
): Prediction[] | null {
  const d = x.length
  const degrees = rows - d
  if (degrees < 1) return null
  const covariance = strategies[component.covarianceType].matrix(component.covariances, 0, d)
  const difference = x.map((value, j) => value - component.means[j])
  const { precisionDiagonal, solved: q } = precision(covariance, difference)
  const squared = difference.reduce((sum, value, j) => sum + value * q[j], 0)
  const [logDensity] = logDensityAt({ values: x, rows: 1, columns: d }, component)
  return Array.from(x, (value, j) => {
    const variance = 1 / precisionDiagonal[j]
    const drop = q[j] * q[j] * variance
    const ofOthers = Math.max(0, squared - drop)
    // log φ(x) = log φ(x₋ⱼ) + log φ(x_j | x₋ⱼ)
    const conditional = -0.5 * (Math.log(2 * Math.PI * variance) + drop)
    return {
      logShare: Math.log(weight) + logDensity - conditional,
      mean: value - q[j] * variance,
      scale: Math.sqrt(((variance * rows) / degrees) * (1 + 1 / own + ofOthers / rows)),
      degrees,
    }
  })
}

function together(predictions: Prediction[], probability: number): Expected {
  const largest = Math.max(...predictions.map(({ logShare }) => logShare))
  const shares = predictions.map(({ logShare }) => Math.exp(logShare - largest))
  const total = shares.reduce((a, b) => a + b)
  const likely = predictions
    .map((prediction, i) => ({ ...prediction, share: shares[i] / total }))
    .filter(({ share }) => share > 1e-9)
  const mean = likely.reduce((sum, one) => sum + one.share * one.mean, 0)
  const cdf = (value: number) =>
    likely.reduce(
      (sum, { share, mean: center, scale, degrees }) =>
        sum + share * studentCdf((value - center) / scale, degrees),
      0,
    )
  const reach = Math.max(...likely.map((one) => Math.abs(one.mean - mean) + 1e3 * one.scale))
  const quantile = (p: number) => {
    let [low, high] = [mean - reach, mean + reach]
    for (let i = 0; i < halvings && low < high; i++) {
      const middle = (low + high) / 2
      if (middle <= low || middle >= high) break
      if (cdf(middle) < p) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  return { mean, low: quantile((1 - probability) / 2), high: quantile((1 + probability) / 2) }
}
