import { percentileOfSorted } from '../anomaly/percentile'
import { IsodenseError } from '../errors'
import { bic, parameterCount } from '../gmm/criteria'
import { fitMixture } from '../gmm/fit'
import type { FitOptions } from '../gmm/types'
import { createRandom } from '../rng'
import { applyScaling, columnScaling } from './standardise'

/** Fewer values say too little about their shape. */
const fewestValues = 30
/** A column is skewed above this: a lognormal with σ 0.5 has 0.31, an exponential 0.54, a normal 0. */
const skewed = 0.2
/** The logarithm must leave no more than this share of it. */
const leaves = 0.8
/** By how much BIC must prefer the logarithms: “very strong” evidence in Kass, Raftery (1995). */
const margin = 10
/** Values whose quantiles are looked at, at most. */
const mostLooked = 20_000
/** Values that are fitted at most: evenly spaced order statistics of the column. */
const mostValues = 500
/** Families of the plain values that compete with `logFamilies` of the logarithms. */
const plainFamilies = 3
const logFamilies = 2
/** In variances of the column: a family is no narrower than a tenth, whatever rounding repeats. */
const fitOptions: FitOptions = {
  restarts: 2,
  tolerance: 1e-3,
  maxIterations: 100,
  regCovar: 0.01,
  seed: 0,
}

/**
 * Skewness of ascending values by three quantiles, (q₉₀ + q₁₀ − 2 q₅₀) / (q₉₀ − q₁₀) (Hinkley 1975,
 * after Bowley), in −1 … 1: outliers do not move it. 0 where the quantiles are equal.
 */
export function quantileSkewness(sorted: Float64Array): number {
  const [low, middle, high] = [10, 50, 90].map((p) => percentileOfSorted(sorted, p))
  return high > low ? (high + low - 2 * middle) / (high - low) : 0
}

/**
 * Whether a column of positive numbers is so skewed to the right that its logarithm is to be proposed:
 * it is skewed, the logarithm mends that, and one or two normal families of the logarithms describe it
 * far better than up to three of the values themselves. The last keeps families of unequal size, which
 * look skewed together, from being taken for one skewed population.
 *
 * @param values of the column; NaN where there is none
 */
export function proposeLog(values: Float64Array): boolean {
  // A value without a logarithm is looked for everywhere.
  if (values.some((value) => value <= 0)) return false
  const sorted = someOf(values.filter((value) => !Number.isNaN(value))).sort()
  if (sorted.length < fewestValues || !(sorted[0] > 0)) return false
  const before = quantileSkewness(sorted)
  if (!(before > skewed)) return false
  const after = quantileSkewness(sorted.map(Math.log))
  if (!(Math.abs(after) < leaves * before)) return false

  const some = evenly(sorted, mostValues)
  const logs = some.map(Math.log)
  // A density per unit of ln x is x times that per unit of x.
  const jacobian = logs.reduce((sum, log) => sum - log, 0)
  return smallestBic(some, plainFamilies) - (smallestBic(logs, logFamilies) - 2 * jacobian) > margin
}

/** As many of the values as quantiles need, drawn at random: any pattern in their order is then no matter. */
function someOf(values: Float64Array): Float64Array {
  if (values.length <= mostLooked) return values
  const random = createRandom(0, values.length)
  return Float64Array.from({ length: mostLooked }, () => values[random.integer(values.length)])
}

/** `most` of ascending values, those in the middle of equal stretches. */
function evenly(sorted: Float64Array, most: number): Float64Array {
  const count = Math.min(sorted.length, most)
  return Float64Array.from(
    { length: count },
    (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / count)],
  )
}

/** Smallest BIC of mixtures of up to `families` normal ones; Infinity for values that have no model. */
function smallestBic(values: Float64Array, families: number): number {
  const n = values.length
  try {
    const column = { values, rows: n, columns: 1 }
    const scaling = columnScaling(column, true, [''])
    const data = applyScaling(column, scaling)
    const ofEach = Array.from({ length: families }, (_, i) => {
      const fit = fitMixture(data, 'full', i + 1, fitOptions)
      let step = fit.next()
      while (!step.done) step = fit.next()
      const logLikelihood = step.value.logLikelihood - n * Math.log(scaling.scale[0])
      return bic(logLikelihood, parameterCount('full', i + 1, 1), n)
    })
    return Math.min(...ofEach)
  } catch (error) {
    // Values that all agree, or too far apart to be squared.
    if (error instanceof IsodenseError) return Infinity
    throw error
  }
}
