/** How far from its centre a standard multivariate t variable lies. */
export interface RadiusLaw {
  /** P(|T| > r). */
  survival(r: number): number
  /** The r that is exceeded with this probability, within the table's spacing. */
  radius(survival: number): number
}

const points = 4096
/** The table ends where the density is so many powers of e below its peak: nothing counts nearer, or farther. */
const depth = { nearer: 16, farther: 38 }

/**
 * The law of |T| in d dimensions: |T|² / d is an F variable of d and `degrees` degrees of freedom, whole or not;
 * |T|² is χ² of d for infinitely many. Tabulated in y = ln r, whose density rᵈ (1 + r²/ν)^(−(ν+d)/2) is smooth, so that the
 * trapezoid rule with its end correction is good to 1e-6 of any tail (libraries subtract from 1, or give up for many degrees).
 */
export function radiusLaw(d: number, degrees: number): RadiusLaw {
  const mode = 0.5 * Math.log(d)
  const logDensity = (y: number) => d * y - bend(Math.exp(2 * y))
  const bend = (squared: number) =>
    degrees === Infinity ? squared / 2 : ((degrees + d) / 2) * Math.log1p(squared / degrees)
  const peak = logDensity(mode)
  const low = mode - reach((step) => peak - logDensity(mode - step), depth.nearer)
  const high = mode + reach((step) => peak - logDensity(mode + step), depth.farther)
  const step = (high - low) / (points - 1)
  const at = (i: number) => low + i * step

  const density = new Float64Array(points).map((_, i) => Math.exp(logDensity(at(i)) - peak))
  const total = density.reduce((a, b) => a + b) * step
  const logSurvival = new Float64Array(points)
  const slope = new Float64Array(points)
  for (let i = points - 1, beyond = 0; i >= 0; i--) {
    const half = density[i] / 2
    const r2 = Math.exp(2 * at(i))
    const logSlope = degrees === Infinity ? d - r2 : d - ((degrees + d) * r2) / (degrees + r2)
    // Euler and Maclaurin's first correction: what the trapezoid lacks where the density does not end flat.
    const tail = (beyond + half) * step + (step * step * density[i] * logSlope) / 12
    logSurvival[i] = Math.min(0, Math.log(Math.max(tail, Number.MIN_VALUE) / total))
    slope[i] = -density[i] / Math.max(tail, Number.MIN_VALUE)
    beyond += density[i]
  }

  return {
    survival(r) {
      const y = Math.log(r)
      if (!(y > low)) return 1
      const i = Math.min(points - 2, Math.floor((y - low) / step))
      const t = Math.min(1, (y - at(i)) / step)
      return Math.exp(Math.min(0, hermite(t, logSurvival[i], logSurvival[i + 1], step * slope[i], step * slope[i + 1]))) // prettier-ignore
    },
    radius(survival) {
      const wanted = Math.log(survival)
      let [i, next] = [0, points - 1]
      while (next - i > 1) {
        const middle = (i + next) >> 1
        if (logSurvival[middle] > wanted) i = middle
        else next = middle
      }
      const fall = logSurvival[i] - logSurvival[next]
      const t = fall > 0 ? Math.min(1, Math.max(0, (logSurvival[i] - wanted) / fall)) : 0
      return Math.exp(at(i) + t * step)
    },
  }
}

/** The step at which a drop that grows with it passes `depth`. */
function reach(drop: (step: number) => number, depth: number): number {
  let high = 1e-3
  while (drop(high) < depth) high *= 2
  let low = high / 2
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2
    if (drop(middle) < depth) low = middle
    else high = middle
  }
  return high
}

/** Between two values with their slopes, t in 0…1. */
function hermite(t: number, from: number, to: number, slopeFrom: number, slopeTo: number): number {
  const s = 1 - t
  return s * s * ((1 + 2 * t) * from + t * slopeFrom) + t * t * ((1 + 2 * s) * to - s * slopeTo)
}
