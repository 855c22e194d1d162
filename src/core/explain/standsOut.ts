import { rowsPerStep, type Steps } from '../steps'
import { causesOf } from './causes'
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
 * Young and Tracy 1995). It is taken in the component that the row's causes are told of: by how well the other columns fit
 * each component, a wrong value among these would choose another one, and blame columns that are right. Where several columns do
 * not go together, pairs of them stand out about as much; of these it is the one whose own picture shows the row farthest
 * from every component. In steps.
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

/** Every two columns of a row, by what all its others say of them in the component that it is held against; in steps. */
export function* allPairDistances(
  shapes: readonly Shape[],
  x: Float64Array,
): Steps<PairDistance[]> {
  const d = x.length
  const places = shapes.map((shape) => placeOf(x, shape))
  const { component } = causesOf(shapes, places)
  const { precision: p } = shapes[component]
  const { solved: q } = places[component]
  const pairs: PairDistance[] = []
  const atOnce = rowsPerStep(d)
  for (let i = 0; i < d; i++) {
    if (i % atOnce === atOnce - 1) yield
    for (let j = i + 1; j < d; j++) {
      const [ii, ij, jj] = [p[i * d + i], p[i * d + j], p[j * d + j]]
      const squared = (jj * q[i] * q[i] - 2 * ij * q[i] * q[j] + ii * q[j] * q[j]) / (ii * jj - ij * ij) // prettier-ignore
      pairs.push({ columns: [i, j], squared })
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
