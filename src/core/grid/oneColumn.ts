import { assign, logDensity } from '../gmm/density'
import type { Mixture } from '../gmm/types'

/** Halvings of the stretch between two places: exact to 1e-12 of it. */
const halvings = 40

/** Log density of a one-dimensional mixture at some places. */
export function lineLogDensity(mixture: Mixture, xs: Float64Array): Float64Array {
  return logDensity({ values: xs, rows: xs.length, columns: 1 }, mixture)
}

/** Places between neighbouring `xs` where the most responsible component of a one-dimensional mixture changes. */
export function lineBoundaries(mixture: Mixture, xs: Float64Array): number[] {
  const labelsAt = (values: Float64Array) =>
    assign({ values, rows: values.length, columns: 1 }, mixture)
  const labels = labelsAt(xs)
  return Array.from(xs.subarray(1)).flatMap((right, i) => {
    if (labels[i] === labels[i + 1]) return []
    let low = xs[i]
    let high = right
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (low + high) / 2
      if (labelsAt(Float64Array.of(middle))[0] === labels[i]) low = middle
      else high = middle
    }
    return [(low + high) / 2]
  })
}
