import { logChiSquareTail } from '../distributions/chiSquareTail'
import type { Steps } from '../steps'
import type { TailLaw } from './tailLaw'

/** Places by which the law within the components is known, evenly by the logarithm of their probability, and their span. */
const places = 240
const smallest = 1e-12
/** Places of the law that comes out. */
const gridSize = 300
const placesPerStep = 10

/**
 * The law of a typicality that loses half a χ² variable of its own: of what lies outside the kept principal components
 * (`Outside`), which says nothing of the place within them. P(v − χ²/2 ≤ t) is the mean of P(χ² ≥ 2 (v − t)) over the law of v,
 * each exact however small.
 *
 * @param within the law of v
 * @param degrees of the χ² variable, above 0; may be a fraction
 */
export function* withResidual(within: TailLaw, degrees: number): Steps<TailLaw> {
  const span = Math.log(smallest)
  const edges = Array.from({ length: places + 1 }, (_, i) => Math.exp(span * (1 - i / places)))
  // The first place stands for all that is rarer.
  const shares = edges.map((edge, i) => (i === 0 ? edge : edge - edges[i - 1]))
  const values = edges.map((edge, i) =>
    within.logDensityAt(i === 0 ? edge : Math.sqrt(edge * edges[i - 1])),
  )
  const top = within.logDensityAt(1)
  // So far out that even the top is there only once in 1e12 rows.
  const reach = degrees + 2 * Math.sqrt(-degrees * span) - 2 * span
  const bottom = values[0] - reach / 2
  const step = (top - bottom) / gridSize
  const logP = new Float64Array(gridSize + 1)
  for (let g = 0; g < gridSize; g++) {
    if (g % placesPerStep === 0) yield
    const t = bottom + g * step
    let p = 0
    for (let i = 0; i <= places; i++)
      p += shares[i] * (values[i] <= t ? 1 : Math.exp(logChiSquareTail(2 * (values[i] - t), degrees))) // prettier-ignore
    logP[g] = Math.log(Math.max(smallest, p))
  }
  return {
    degrees: within.degrees,
    pOf(typicality) {
      const at = (typicality - bottom) / step
      if (!(at > 0)) return smallest
      if (at >= gridSize) return 1
      const g = Math.floor(at)
      return Math.exp(logP[g] + (at - g) * (logP[g + 1] - logP[g]))
    },
    logDensityAt(p) {
      const log = Math.log(Math.min(1, Math.max(smallest, p)))
      let [low, high] = [0, gridSize]
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (logP[middle] < log) low = middle
        else high = middle
      }
      const width = logP[high] - logP[low]
      return bottom + step * (low + (width > 0 ? (log - logP[low]) / width : 1))
    },
  }
}
