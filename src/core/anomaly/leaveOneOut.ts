import { strategies } from '../gmm/covariance/strategies'
import { blockRows, JointDensity } from '../gmm/jointDensity'
import type { Mixture } from '../gmm/types'
import type { Matrix } from '../matrix'
import { rowsPerStep, type Steps } from '../steps'

/** Rows of a mixture, and which of its components are of normal families. */
export interface Fitted {
  mixture: Mixture
  /** k: effective rows of each component, its weight times the rows fitted. */
  rows: Float64Array
  /** k: 1 for a component of a normal family. */
  normal: Uint8Array
}

/**
 * What the typicality of rows that were fitted would be without their own part in the estimates, so that they can be compared with
 * fresh ones: in log f_N + log r_N each squared distance is that from the mean and covariance without the row. A row
 * has a part in a component by its responsibility r. The determinants stay, as the law that it is compared with is that of the whole
 * fit. In steps.
 *
 * @param data n × d, in the units of the fit
 * @returns n; −Infinity for a row that is a component of its own
 * @throws CovarianceSingular
 */
export function* withoutOwnPart(data: Matrix, fitted: Fitted): Steps<Float64Array> {
  const { mixture, rows, normal } = fitted
  const { covarianceType, nComponents: k, nFeatures: d, weights } = mixture
  const density = new JointDensity(strategies[covarianceType], k, d)
  density.use(mixture)
  const { joint, largest } = density
  const peaks = peaksOf(mixture)
  const logNormal = Math.log(weights.reduce((sum, w, c) => sum + (normal[c] ? w : 0), 0))
  const distance = freshDistances(data, mixture, rows)
  const out = new Float64Array(data.rows)
  const blocks = Math.max(1, Math.floor(rowsPerStep(k * d) / blockRows))
  for (let from = 0, block = 0; from < data.rows; from += blockRows, block++) {
    if (block % blocks === blocks - 1) yield
    const count = Math.min(blockRows, data.rows - from)
    density.evaluate(data, from, from + count)
    for (let j = 0; j < count; j++) {
      let sum = 0
      for (let c = 0; c < k; c++) sum += Math.exp(joint[c * blockRows + j] - largest[j])
      let [ofNormal, ofAll] = [-Infinity, -Infinity]
      for (let c = 0; c < k; c++) {
        const value = joint[c * blockRows + j]
        const r = Math.exp(value - largest[j]) / sum
        const fresh = peaks[c] - distance(from + j, c, Math.max(0, 2 * (peaks[c] - value)), r) / 2
        ofAll = logAdd(ofAll, fresh)
        if (normal[c]) ofNormal = logAdd(ofNormal, fresh)
      }
      // log f_N + log r_N
      out[from + j] = ofNormal === -Infinity ? -Infinity : 2 * ofNormal - logNormal - ofAll
    }
  }
  return out
}

/** k: log (weight · density) at the means. */
function peaksOf({ covarianceType, nComponents: k, nFeatures: d, weights, covariances }: Mixture) {
  const strategy = strategies[covarianceType]
  const factor = {
    values: new Float64Array(strategy.length(k, d)),
    logDeterminants: new Float64Array(k),
  }
  strategy.factorise(covariances, k, d, factor)
  return weights.map(
    (w, c) => Math.log(w) - 0.5 * (d * Math.log(2 * Math.PI) + factor.logDeterminants[c]),
  )
}

type FreshDistance = (row: number, component: number, squared: number, share: number) => number

function freshDistances(
  { values }: Matrix,
  { covarianceType, nFeatures: d, means, covariances }: Mixture,
  rows: Float64Array,
): FreshDistance {
  const all = rows.reduce((a, b) => a + b, 0)
  switch (covarianceType) {
    case 'full':
      return (_, c, squared, share) => freshDistance(squared, share, rows[c])
    case 'tied':
      return (_, c, squared, share) => freshDistance(squared, share, rows[c], all)
    case 'spherical':
      return (_, c, squared, share) => d * freshDistance(squared / d, share, rows[c])
    case 'diag':
      // Each column's variance is without the row's part by itself.
      return (i, c, _, share) => {
        let sum = 0
        for (let j = 0; j < d; j++) {
          const away = values[i * d + j] - means[c * d + j]
          sum += freshDistance((away * away) / covariances[c * d + j], share, rows[c])
        }
        return sum
      }
  }
}

/**
 * The squared distance of a row from a component without the row's own part r in its n rows: (n/(n−r))² · (m−r)/m ·
 * d² / (1 − r n/(n−r) · d²/m), where the covariance is of m rows (Sherman, Morrison 1950; of one component Tracy, Young, Mason
 * 1992). Exact where the responsibilities stay; of a covariance that components share, where the row is of one of them.
 */
export function freshDistance(squared: number, r: number, n: number, m = n): number {
  if (!(n > r)) return r > 0 ? Infinity : squared
  const without = n / (n - r)
  const left = 1 - (r * without * squared) / m
  return left > 0 ? (without * without * ((m - r) / m) * squared) / left : Infinity
}

function logAdd(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high))
}
