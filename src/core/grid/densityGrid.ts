import type { PlanarComponent } from './planarComponents'
import { weightedLogDensity } from './planarComponents'

/** A mixture looked at on the crossings of grid lines; crossing (i, j) is `j * xs.length + i`. */
export interface DensityGrid {
  xs: Float64Array
  ys: Float64Array
  /** Log density of the mixture. */
  logDensity: Float64Array
  /** The component with the largest weighted density; the lowest index wins a tie. */
  component: Int32Array
}

/** e⁻⁴⁰ of the largest term is lost in double precision anyway. */
const negligible = -40

/**
 * Log density and most responsible component of a mixture in the plane on every crossing, in one pass:
 * a third of the time of `logDensity` and `assign` on a matrix of the crossings.
 */
export function densityGrid(
  components: readonly PlanarComponent[],
  xs: Float64Array,
  ys: Float64Array,
): DensityGrid {
  const logDensity = new Float64Array(xs.length * ys.length)
  const component = new Int32Array(xs.length * ys.length)
  const terms = new Float64Array(components.length)
  let at = 0
  for (const y of ys) {
    for (const x of xs) {
      let best = 0
      for (let c = 0; c < terms.length; c++) {
        terms[c] = weightedLogDensity(components[c], x, y)
        if (terms[c] > terms[best]) best = c
      }
      const largest = terms[best]
      let sum = 0
      for (const term of terms) {
        if (term - largest > negligible) sum += Math.exp(term - largest)
      }
      logDensity[at] = largest + Math.log(sum)
      component[at] = best
      at++
    }
  }
  return { xs, ys, logDensity, component }
}
