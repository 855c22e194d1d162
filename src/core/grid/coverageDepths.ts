import { contourMass } from './contourMass'
import { contours } from './contours'
import type { DensityGrid } from './densityGrid'
import type { DrawnDensity } from './drawnDensity'

/** Shares of the rows that contours by coverage hold, innermost first. */
export const coverages = [0.5, 0.9, 0.95, 0.99] as const

/** What a contour holds may be so far from its share, which is written with two digits. */
const tolerance = 1e-4
const mostSteps = 60

/**
 * Depths below the peak, log f_max − log f, of the contours that hold a given share of the probability: the boundaries of its
 * highest density regions (Hyndman, The American Statistician 50, 1996). Of a single Gaussian depth is −ln(1 − share); of
 * others that is nearly a straight line, along which it is looked for between two depths that hold too little and too much.
 *
 * @param grid encloses the outermost of them
 * @param deepest a depth whose contour holds more than every share
 */
export function coverageDepths(
  { components, drawn, highest }: DrawnDensity,
  grid: DensityGrid,
  deepest: number,
  shares: readonly number[] = coverages,
): number[] {
  const gaussianDepth = (depth: number) => {
    const [contour] = contours(drawn, grid, [depth], highest)
    return -Math.log1p(-Math.min(1 - 1e-12, contourMass(components, contour.rings)))
  }
  const last = { depth: deepest, height: gaussianDepth(deepest) }
  let first = { depth: 0, height: 0 }
  return shares.map((share) => {
    const wanted = -Math.log1p(-share)
    let [low, high] = [first, last]
    let depth = deepest
    for (let step = 0; step < mostSteps; step++) {
      const part = (wanted - low.height) / (high.height - low.height)
      // Every third step halves: a straight line may creep along a bend.
      depth = low.depth + (step % 3 === 2 ? 0.5 : part) * (high.depth - low.depth)
      const height = gaussianDepth(depth)
      if (Math.abs(Math.expm1(wanted - height)) * (1 - share) < tolerance) break
      if (height < wanted) low = { depth, height }
      else high = { depth, height }
    }
    first = low
    return depth
  })
}
