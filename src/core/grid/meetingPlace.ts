import type { PlanarComponent } from './planarComponents'
import { logDensitySlope, weightedLogDensity } from './planarComponents'
import type { Point } from './types'

const newtonSteps = 12

/** Where the weighted densities of three components are equal, by Newton's method; null where that fails. */
export function meetingPlace([a, b, c]: readonly PlanarComponent[], start: Point): Point | null {
  let { x, y } = start
  for (let step = 0; step < newtonSteps; step++) {
    const [first, second] = [difference(a, b, x, y), difference(a, c, x, y)]
    const determinant = first.slopeX * second.slopeY - first.slopeY * second.slopeX
    x -= (first.value * second.slopeY - second.value * first.slopeY) / determinant
    y -= (second.value * first.slopeX - first.value * second.slopeX) / determinant
  }
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null
}

/** Difference of two components' log weighted densities, and its gradient. */
function difference(a: PlanarComponent, b: PlanarComponent, x: number, y: number) {
  const [ofA, ofB] = [logDensitySlope(a, x, y), logDensitySlope(b, x, y)]
  return {
    value: weightedLogDensity(a, x, y) - weightedLogDensity(b, x, y),
    slopeX: ofA.x - ofB.x,
    slopeY: ofA.y - ofB.y,
  }
}
