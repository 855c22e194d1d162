import type { PlanarComponent } from './planarComponents'
import { logDensitySlope, weightedLogDensity } from './planarComponents'
import type { Point } from './types'

const newtonSteps = 2

/** e⁻⁴⁰ of the largest term is lost in double precision anyway. */
const negligible = -40

/**
 * A closed ring of marching squares made twice as fine, every point moved onto the line of equal
 * density: without it the inner rings of a narrow family are visibly polygons. A point that would
 * move further than its neighbour is away (near a saddle, where the slope vanishes) stays.
 *
 * @param ring closed: the first point is repeated at the end
 */
export function smoothRing(
  components: readonly PlanarComponent[],
  ring: readonly Point[],
  logDensity: number,
): Point[] {
  const finer = ring.slice(1).flatMap((to, i) => {
    const from = ring[i]
    const reach = Math.hypot(to.x - from.x, to.y - from.y)
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    return [from, middle].map((place) => onLevel(components, place, logDensity, reach))
  })
  return [...finer, finer[0]]
}

/** Newton's method along the gradient of the log density. */
function onLevel(
  components: readonly PlanarComponent[],
  start: Point,
  logDensity: number,
  reach: number,
): Point {
  let place = start
  for (let step = 0; step < newtonSteps; step++) {
    const { value, slopeX, slopeY } = slope(components, place)
    const stretch = (logDensity - value) / (slopeX * slopeX + slopeY * slopeY)
    place = { x: place.x + stretch * slopeX, y: place.y + stretch * slopeY }
  }
  return Math.hypot(place.x - start.x, place.y - start.y) <= reach ? place : start
}

/** Log density and its gradient: Σ r_k Σ_k⁻¹ (μ_k − x), with r the responsibilities. */
function slope(components: readonly PlanarComponent[], { x, y }: Point) {
  let largest = -Infinity
  for (const c of components) largest = Math.max(largest, weightedLogDensity(c, x, y))
  let sum = 0
  let slopeX = 0
  let slopeY = 0
  for (const c of components) {
    const term = weightedLogDensity(c, x, y) - largest
    if (!(term > negligible)) continue
    const share = Math.exp(term)
    const own = logDensitySlope(c, x, y)
    sum += share
    slopeX += share * own.x
    slopeY += share * own.y
  }
  return { value: largest + Math.log(sum), slopeX: slopeX / sum, slopeY: slopeY / sum }
}
