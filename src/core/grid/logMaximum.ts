import type { PlanarComponent } from './planarComponents'
import { planarLogDensity, weightedLogDensity } from './planarComponents'
import type { Point } from './types'

/** Modes are looked for from the densest of the components' centres. */
const starts = 8
const rounds = 200
const tolerance = 1e-12

/**
 * The largest log density of a mixture in the plane. Climbs from the densest centres by the fixed
 * point iteration of Carreira-Perpiñán, "Mode-finding for mixtures of Gaussian distributions", IEEE
 * PAMI 22 (2000), section 3, which never goes down.
 */
export function logMaximum(components: readonly PlanarComponent[]): number {
  const centres = components
    .map((c) => ({
      x: c.meanX,
      y: c.meanY,
      height: planarLogDensity(components, c.meanX, c.meanY),
    }))
    .sort((a, b) => b.height - a.height)
    .slice(0, starts)
  let highest = -Infinity
  for (const centre of centres) {
    let place: Point = centre
    let height = centre.height
    for (let round = 0; round < rounds; round++) {
      const next = climb(components, place, height)
      const nextHeight = planarLogDensity(components, next.x, next.y)
      if (!(nextHeight > height + tolerance)) break
      place = next
      height = nextHeight
    }
    highest = Math.max(highest, height)
  }
  return highest
}

/** (Σ r Σ_k⁻¹)⁻¹ Σ r Σ_k⁻¹ μ_k, with r the responsibilities at `from`. */
function climb(components: readonly PlanarComponent[], from: Point, height: number): Point {
  let [xx, xy, yy, bx, by] = [0, 0, 0, 0, 0]
  for (const c of components) {
    const r = Math.exp(weightedLogDensity(c, from.x, from.y) - height)
    const determinant = (c.l11 * c.l22) ** 2
    const ixx = (r * (c.l21 ** 2 + c.l22 ** 2)) / determinant
    const ixy = (-r * c.l11 * c.l21) / determinant
    const iyy = (r * c.l11 ** 2) / determinant
    // Relative to `from`, so that centres far from the origin lose no digits.
    const dx = c.meanX - from.x
    const dy = c.meanY - from.y
    xx += ixx
    xy += ixy
    yy += iyy
    bx += ixx * dx + ixy * dy
    by += ixy * dx + iyy * dy
  }
  const determinant = xx * yy - xy * xy
  return {
    x: from.x + (yy * bx - xy * by) / determinant,
    y: from.y + (xx * by - xy * bx) / determinant,
  }
}
