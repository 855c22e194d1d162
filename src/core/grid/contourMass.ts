import type { PlanarComponent } from './planarComponents'
import type { Point } from './types'

/** Places of Gauss and Legendre's rule of two points on (0, 1). */
const gauss = [0.5 - Math.sqrt(1 / 12), 0.5 + Math.sqrt(1 / 12)]

/**
 * Probability of a mixture in the plane inside the rings of a contour, to 0.001 for the rings of a
 * picture. By Green's theorem: in a component's whitened coordinates u, v a region holds
 * ∮ g(r²) (u dv − v du) / 2π with g(s) = (1 − e^(−s/2)) / s.
 *
 * @param components of the mixture whose probability is counted; on log axes not those of the rings
 * @param rings closed, the first point repeated at the end; holes run against the rings round them
 */
export function contourMass(
  components: readonly PlanarComponent[],
  rings: readonly (readonly Point[])[],
): number {
  let mass = 0
  for (const c of components) {
    if (c.weight > 0) for (const ring of rings) mass += c.weight * ringMass(c, ring)
  }
  return Math.abs(mass)
}

/** Share of one component inside a ring; its sign is the direction in which the ring runs. */
function ringMass({ meanX, meanY, l11, l21, l22 }: PlanarComponent, ring: readonly Point[]) {
  let sum = 0
  let [u, v] = [0, 0]
  ring.forEach(({ x, y }, i) => {
    const nextU = (x - meanX) / l11
    const nextV = (y - meanY - l21 * nextU) / l22
    if (i > 0) {
      const [du, dv] = [nextU - u, nextV - v]
      let mean = 0
      for (const t of gauss) mean += g((u + t * du) ** 2 + (v + t * dv) ** 2) / 2
      sum += mean * (u * dv - v * du)
    }
    u = nextU
    v = nextV
  })
  return sum / (2 * Math.PI)
}

const g = (s: number) => (s === 0 ? 0.5 : -Math.expm1(-s / 2) / s)
