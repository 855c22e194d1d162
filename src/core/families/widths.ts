import type { Mixture } from '../gmm/types'
import { varianceAt } from '../gmm/varianceAt'

/**
 * How wide each family is: the geometric mean of the standard deviations of its columns, with the way between its
 * components.
 *
 * @param of k: family of each component
 * @returns of each family, in the units of the mixture
 */
export function familyWidths(mixture: Mixture, of: ArrayLike<number>): number[] {
  const { nComponents: k, nFeatures: d, weights, means } = mixture
  const variance = varianceAt(mixture)
  const members = Array.from({ length: k }, (_, c) => c)
  return Array.from({ length: Math.max(...Array.from(of)) + 1 }, (_, family) => {
    const own = members.filter((c) => of[c] === family)
    const weight = own.reduce((sum, c) => sum + weights[c], 0)
    let logs = 0
    for (let j = 0; j < d; j++) {
      const mean = own.reduce((sum, c) => sum + weights[c] * means[c * d + j], 0) / weight
      const squares = own.reduce((sum, c) => sum + weights[c] * (variance(c, j) + (means[c * d + j] - mean) ** 2), 0) // prettier-ignore
      logs += Math.log(squares / weight)
    }
    return Math.exp(logs / (2 * d))
  })
}
