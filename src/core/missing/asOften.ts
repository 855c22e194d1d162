import { normalCdf } from '../grid/normal'
import type { Mixture } from '../gmm/types'
import type { Bound } from './pattern'

const halvings = 200

/**
 * A limit moved to where a mixture has at least `share` of its rows beyond it; itself where it has. A mixture that was fitted to
 * rows that have values takes for rarer than it is what lies beyond a limit.
 */
export function asOften(mixture: Mixture, bound: Bound, share: number): Bound {
  const { feature: j, side } = bound
  const { nComponents: k, nFeatures: d, weights, means, covariances, covarianceType } = mixture
  const variance = (c: number) => {
    if (covarianceType === 'spherical') return covariances[c]
    if (covarianceType === 'diag') return covariances[c * d + j]
    return covariances[(covarianceType === 'tied' ? 0 : c * d * d) + j * (d + 1)]
  }
  const deviations = Float64Array.from({ length: k }, (_, c) => Math.sqrt(variance(c)))
  const sign = side === 'below' ? 1 : -1
  const beyond = (at: number) =>
    weights.reduce(
      (sum, weight, c) =>
        sum + weight * normalCdf((sign * (at - means[c * d + j])) / deviations[c]),
      0,
    )
  if (beyond(bound.at) >= share) return bound
  let reach = Math.max(...deviations)
  while (beyond(bound.at + sign * reach) < share && reach < Number.MAX_VALUE / 4) reach *= 2
  let [near, far] = [bound.at, bound.at + sign * reach]
  for (let i = 0; i < halvings; i++) {
    const middle = (near + far) / 2
    if (middle === near || middle === far) break
    if (beyond(middle) < share) near = middle
    else far = middle
  }
  return { ...bound, at: far }
}
