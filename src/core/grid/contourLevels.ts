import type { PlanarComponent } from './planarComponents'

/** Depth of the innermost contour: 0.55 standard deviations from the centre of a Gaussian. */
const innermost = 0.15

/** Share of every family that the outermost contour encloses. */
const outermostCoverage = 0.999

/** Lighter components do not decide how far out the contours go. */
const smallestWeight = 1e-3

/**
 * Depths below the highest peak, log f_max − log f, at which contours are drawn: evenly spaced on a
 * log scale, from just below the peak down to where 99.9 % of every family is enclosed. Depth is
 * never negative, unlike −log f, which is where the density exceeds 1 and cannot be log-spaced then.
 *
 * In the plane a Gaussian's depth is r²/2 (r the Mahalanobis distance), and a share c of it lies
 * within depth −ln(1 − c).
 *
 * @param logMaximum the mixture's largest log density
 */
export function contourLevels(
  components: readonly PlanarComponent[],
  logMaximum: number,
  count = 10,
): number[] {
  const deepestPeak = components
    .filter((c) => c.weight >= smallestWeight)
    .reduce((deepest, c) => Math.max(deepest, logMaximum - c.peak), 0)
  const outermost = deepestPeak - Math.log1p(-outermostCoverage)
  return Array.from(
    { length: count },
    (_, i) => innermost * (outermost / innermost) ** (i / (count - 1)),
  )
}
