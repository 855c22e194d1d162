import type { Steps } from '../steps'
import { placeOf, type Place } from './place'
import type { Shape } from './shape'

/** Two columns, and how far a row is from what all its others say of them. */
export interface PairDistance {
  columns: [number, number]
  /** Squared Mahalanobis distance. */
  squared: number
}

/** Pairs with so much of the largest squared distance stand out as much as that one: noise decides between them. */
const asMuch = 0.9

/**
 * The two columns in which a row stands out most given all its others: the pair S with the largest conditional squared distance
 * q_Sᵀ (P_SS)⁻¹ q_S, P = Σ⁻¹ and q = P (x − μ), which is by how much d² drops without the pair (Bishop 2006, 2.3.1; Mason,
 * Young and Tracy 1995). Of several components the mean by p(c | x without S): the pair in question has no part in what it is
 * held against. Where several columns do not go together, any pair that has one of them stands out as much; of these it is the
 * one whose own picture shows the row farthest from every component. In steps.
 *
 * @param x d ≥ 2, no value missing
 * @returns of equal ones the first; null for a single column
 */
export function* pairThatStandsOut(
  shapes: readonly Shape[],
  x: Float64Array,
): Steps<PairDistance | null> {
  const pairs = yield* allPairDistances(shapes, x)
  const seen = shapes.map((shape) => ({ shape, place: placeOf(x, shape) }))
  const most = pairs.reduce((largest, { squared: own }) => Math.max(largest, own), 0)
  let [best, farthest]: [PairDistance | null, number] = [null, -1]
  for (const pair of pairs) {
    if (pair.squared < asMuch * most) continue
    const away = Math.min(
      ...seen.map(({ shape, place }) => seenDistance(shape, place, pair.columns)),
    )
    if (away > farthest) [best, farthest] = [pair, away]
  }
  return best
}

/** Every two columns of a row, by what all its others say of them; in steps. */
export function* allPairDistances(
  shapes: readonly Shape[],
  x: Float64Array,
): Steps<PairDistance[]> {
  const d = x.length
  const seen = shapes.map((shape) => ({ shape, place: placeOf(x, shape) }))
  const log = new Float64Array(seen.length)
  const squared = new Float64Array(seen.length)
  const pairs: PairDistance[] = []
  for (let i = 0; i < d; i++) {
    yield
    for (let j = i + 1; j < d; j++) {
      seen.forEach(({ shape, place }, c) => {
        const { precision: p, logWeight, logPeak } = shape
        const [ii, ij, jj] = [p[i * d + i], p[i * d + j], p[j * d + j]]
        const [qi, qj] = [place.solved[i], place.solved[j]]
        const determinant = ii * jj - ij * ij
        squared[c] = (jj * qi * qi - 2 * ij * qi * qj + ii * qj * qj) / determinant
        // log φ of the others, but for what all components have in common.
        log[c] = logWeight + logPeak - 0.5 * (place.squared - squared[c] + Math.log(determinant))
      })
      const largest = log.reduce((most, value) => Math.max(most, value), -Infinity)
      let [sum, total] = [0, 0]
      for (let c = 0; c < seen.length; c++) {
        const share = Math.exp(log[c] - largest)
        total += share
        sum += share * squared[c]
      }
      pairs.push({ columns: [i, j], squared: sum / total })
    }
  }
  return pairs
}

/** Squared distance of a row from a component in two columns by themselves. */
function seenDistance(
  { covariance }: Shape,
  { difference }: Place,
  [i, j]: [number, number],
): number {
  const d = difference.length
  const [ii, ij, jj] = [covariance[i * d + i], covariance[i * d + j], covariance[j * d + j]]
  const [a, b] = [difference[i], difference[j]]
  return (jj * a * a - 2 * ij * a * b + ii * b * b) / (ii * jj - ij * ij)
}
