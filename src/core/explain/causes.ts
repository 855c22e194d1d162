import { chiSquareQuantile } from '../distributions/chiSquare'
import { contributions } from './contributions'

/** A column that makes a row untypical. */
export interface Cause {
  column: number
  /**
   * `relation`: its value does not go with the row's others; `value`: it is unusual by itself. A pair of columns that
   * moved together are causes by their values, though either goes with the other.
   */
  kind: 'relation' | 'value'
}

/** The rest of a row is typical within this quantile of χ². */
const typical = 0.975

/**
 * The columns that make a row untypical of a component, most telling first: the one with the largest drop or the
 * largest z², then the rest is looked at again without it, until the rest is typical.
 *
 * @param most so many at most
 * @throws CovarianceSingular, NotFinite
 */
export function causesOf(
  x: Float64Array,
  mean: Float64Array,
  covariance: Float64Array,
  most = 3,
): Cause[] {
  const d = x.length
  const causes: Cause[] = []
  let left = Array.from({ length: d }, (_, j) => j)
  while (left.length > 0 && causes.length < most) {
    const of = (values: Float64Array) => Float64Array.from(left, (j) => values[j])
    const some = Float64Array.from(left.flatMap((a) => left.map((b) => covariance[a * d + b])))
    const { squared, drops, z } = contributions(of(x), of(mean), some)
    if (causes.length > 0 && squared <= chiSquareQuantile(typical, left.length)) break
    const telling = left.map((_, i) => Math.max(drops[i], z[i] * z[i]))
    const first = telling.indexOf(Math.max(...telling))
    causes.push({
      column: left[first],
      kind: drops[first] > z[first] * z[first] ? 'relation' : 'value',
    })
    left = left.filter((_, i) => i !== first)
  }
  return causes
}
