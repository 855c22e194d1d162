import type { PartialDensity } from './partialDensity'

/** How many rows a mixture was fitted to, by their frequencies. */
export interface FittedWeights {
  /** k. */
  ofComponents: Float64Array
  total: number
}

/** A component that was fitted to no other row than this one knows nothing of it. */
const nothing = 1e-9

/**
 * Makes of a row's joint densities what they would be had it had no part in the fit, the responsibilities as they are: means move
 * away from it and covariances lose its share of them (Sherman, Morrison 1950). A row that was fitted lies nearer to
 * its component than a fresh one does.
 *
 * @param density has evaluated the row, without limits; its `joint` is changed
 * @param shares k, from `at` on: the row's responsibilities times its frequency, 0 for one that had no part
 */
export function leaveOut(
  density: PartialDensity,
  shares: Float64Array,
  at: number,
  { ofComponents, total }: FittedWeights,
): void {
  const { joint, squared, mixture, known: d, z } = density
  const width = z.length / joint.length
  let gone = 0
  for (let c = 0; c < joint.length; c++) gone += shares[at + c]
  for (let c = 0; c < joint.length; c++) {
    const w = shares[at + c]
    const own = ofComponents[c]
    if (own - w < nothing || total - gone < nothing) {
      joint[c] = -Infinity
      continue
    }
    /** Squared distance and log determinant of columns that share one covariance, estimated from so many rows. */
    const without = (q: number, columns: number, rows: number, perRow = 1) => {
      const away = own / (own - w)
      const left = Math.max(nothing, 1 - (w * away * q) / (rows * perRow))
      return {
        squared: (away * away * q * (rows - w)) / rows / left,
        logDeterminant: columns * Math.log(rows / (rows - w)) + perRow * Math.log(left),
      }
    }
    const parts =
      mixture.covarianceType === 'full'
        ? [without(squared[c], d, own)]
        : mixture.covarianceType === 'tied'
          ? [without(squared[c], d, total)]
          : mixture.covarianceType === 'spherical'
            ? [without(squared[c], d, own, d)]
            : Array.from({ length: d }, (_, a) => without(z[c * width + a] ** 2, 1, own))
    joint[c] += Math.log((own - w) / (total - gone) / mixture.weights[c]) + 0.5 * squared[c]
    for (const part of parts) joint[c] -= 0.5 * (part.squared + part.logDeterminant)
  }
}
