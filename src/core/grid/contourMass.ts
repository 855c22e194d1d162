import { planarLogDensity, type PlanarComponent } from './planarComponents'

/** Places for each component: the share of a Gaussian inside a contour is then right to 0.001. */
const placesEach = 3000
/** Components of less weight are passed over: they cannot move a share by as much as that. */
const smallestWeight = 1e-5
const goldenRatio = (Math.sqrt(5) - 1) / 2

/**
 * Share of a mixture in the plane that lies where a log density is at least each of some levels.
 * Evenly spread places of each component (Fibonacci's lattice through the inverse of the radius'
 * and angle's distributions) are counted by weight: no chance, the same answer every time.
 *
 * @param components of the mixture whose probability is counted
 * @param drawn of the density that is compared with the levels; other than `components` on log axes
 * @param levels log densities of `drawn`
 */
export function contourMass(
  components: readonly PlanarComponent[],
  drawn: readonly PlanarComponent[],
  levels: readonly number[],
): number[] {
  const inside = levels.map(() => 0)
  let total = 0
  for (const c of components) {
    if (c.weight < smallestWeight) continue
    total += c.weight
    for (let i = 0; i < placesEach; i++) {
      const radius = Math.sqrt(-2 * Math.log1p(-(i + 0.5) / placesEach))
      const angle = 2 * Math.PI * ((i * goldenRatio) % 1)
      const u = radius * Math.cos(angle)
      const v = radius * Math.sin(angle)
      const density = planarLogDensity(drawn, c.meanX + c.l11 * u, c.meanY + c.l21 * u + c.l22 * v)
      for (let l = 0; l < levels.length; l++) {
        if (density >= levels[l]) inside[l] += c.weight / placesEach
      }
    }
  }
  return inside.map((mass) => mass / total)
}
