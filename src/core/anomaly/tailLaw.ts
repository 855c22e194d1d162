import { createChiSquare } from '../distributions/gamma'
import { logDensityOf } from '../gmm/density'
import type { Mixture } from '../gmm/types'
import { cholesky, firstInRow, logDeterminant } from '../linalg/cholesky'
import type { Matrix } from '../matrix'
import { createNormal, createRandom, type Random } from '../rng'
import { sortingSteps } from '../sortedIndices'
import { runSteps, type Steps } from '../steps'
import { predictiveLaws, type PredictiveLaw } from './predictiveLaw'
import { radiusLaw } from './radiusLaw'

/** How unusual a typicality is among good parts. */
export interface TailLaw {
  /** The probability that a fresh good part is as little typical as this or less. Grows with the typicality; never 0. */
  pOf(typicality: number): number
  /** The typicality that a fresh good part is not above with this probability. */
  logDensityAt(p: number): number
  /** Degrees of freedom of the component that was estimated from the fewest rows, 1 where it had no more rows than columns. */
  degrees: number
}

export interface TailLawOptions {
  seed: number
  /** Rows drawn; what `usualDraws` says where it is missing. */
  draws?: number
  /**
   * What rows are judged by, for rows in the units of the mixture; its log density where missing. A row's typicality is not
   * the density of its normal families alone where others share it, nor in fitted units where a column is a logarithm.
   */
  typicality?: (rows: Matrix) => Float64Array
}

/** Draws along one direction; of each the radius is where a fresh part's is with a probability known in advance. */
const alongRay = 64
/** So many of them in the body of the law, evenly by probability; the others in its tail, evenly by its logarithm. */
const inBody = 24
const tail = 0.1
const smallest = 1e-12
const fewestRays = 32
const raysAtOnce = 32
const mostDraws = 1 << 14
const fewestDraws = 1 << 11
/** Multiply-adds that the draws may take: some 50 ms. */
const budget = 5e7
const streamKey = 0x7a11

/**
 * The law of a fresh good part's typicality under the families' mixture, whose parameters were estimated. A part comes from a
 * component by weight, and from it as `predictiveLaws` say: of a single component that is exactly the F law of
 * T² for a new row. Otherwise it is drawn, along random directions at radii that are spread over the law and carry the
 * probability of their place: the tail is as finely drawn as the body, down to 1e-12.
 *
 * @param mixture of the normal families, weights that sum to 1
 * @param rows k: effective rows of each component
 * @throws CovarianceSingular
 */
export const tailLaw = (
  mixture: Mixture,
  rows: ArrayLike<number>,
  options: TailLawOptions,
): TailLaw => runSteps(tailLawSteps(mixture, rows, options))

/** `tailLaw`, in steps. */
export function* tailLawSteps(
  mixture: Mixture,
  rows: ArrayLike<number>,
  options: TailLawOptions,
): Steps<TailLaw> {
  const laws = predictiveLaws(mixture, rows)
  const degrees = Math.min(...laws.map((law) => law.columnDegrees ?? law.degrees))
  const [only] = laws
  if (laws.length === 1 && only.columnDegrees === null && !options.typicality)
    return { ...exactLaw(mixture, only), degrees }
  const { typicality = logDensityOf(mixture), seed } = options
  const draws = options.draws ?? usualDraws(mixture)
  const values: Float64Array[] = []
  const weights: Float64Array[] = []
  for (let c = 0; c < mixture.nComponents; c++) {
    const weight = mixture.weights[c]
    const rays = Math.max(fewestRays, Math.round((weight * draws) / alongRay))
    const draw = drawingRays(mixture, c, laws[c], createRandom(seed, streamKey, c))
    for (let from = 0; from < rays; from += raysAtOnce) {
      const drawn = draw(from, Math.min(rays, from + raysAtOnce), rays)
      values.push(typicality(drawn.rows))
      weights.push(drawn.shares.map((share) => share * weight))
      yield
    }
  }
  return { ...(yield* weightedLaw(joined(values), joined(weights))), degrees }
}

/** As many draws as their densities can be had in a blink. */
export function usualDraws({ nComponents: k, nFeatures: d }: Mixture): number {
  const affordable = Math.floor(budget / (k * (d * d + 20)))
  return Math.max(fewestDraws, Math.min(mostDraws, affordable))
}

/** One component: its density falls with the distance, whose law is known. */
function exactLaw(
  { nFeatures: d }: Mixture,
  { degrees, scale, covariance }: PredictiveLaw,
): Omit<TailLaw, 'degrees'> {
  const factor = new Float64Array(d * d)
  cholesky(covariance, 0, d, factor)
  const peak = -0.5 * (d * Math.log(2 * Math.PI) + logDeterminant(factor, 0, d))
  const law = radiusLaw(d, degrees)
  return {
    pOf: (logDensity) =>
      Math.max(smallest, law.survival(Math.sqrt(Math.max(0, 2 * (peak - logDensity)) / scale))),
    logDensityAt: (p) => peak - (scale * law.radius(clamp(p)) ** 2) / 2,
  }
}

const clamp = (p: number) => Math.min(1, Math.max(smallest, p))

/**
 * Draws rows of one component along directions `from` … `to` − 1 of `of`, each row with the share of the component's fresh
 * parts that it stands for.
 */
function drawingRays(
  { nFeatures: d, means }: Mixture,
  c: number,
  { degrees, scale, columnDegrees, covariance }: PredictiveLaw,
  random: Random,
) {
  const normal = createNormal(random)
  const chiSquare = createChiSquare(columnDegrees ?? 1, random, normal)
  const law = radiusLaw(d, degrees)
  const factor = new Float64Array(d * d)
  cholesky(covariance, 0, d, factor)
  const firsts = Int32Array.from({ length: d }, (_, a) => firstInRow(factor, a * d, a))
  const z = new Float64Array(d)

  function write(row: Float64Array, direction: Float64Array, radius: number): void {
    for (let a = 0; a < d; a++) {
      z[a] = radius * direction[a]
      if (columnDegrees !== null) z[a] *= Math.sqrt(columnDegrees / chiSquare())
    }
    for (let a = 0; a < d; a++) {
      let value = means[c * d + a]
      for (let b = firsts[a]; b <= a; b++) value += factor[a * d + b] * z[b]
      row[a] = value
    }
  }

  return (from: number, to: number, of: number): { rows: Matrix; shares: Float64Array } => {
    const count = (to - from) * alongRay
    const rows = { values: new Float64Array(count * d), rows: count, columns: d }
    const shares = new Float64Array(count)
    let direction: Float64Array = new Float64Array(d)
    for (let ray = from, at = 0; ray < to; ray++) {
      // Each direction is used with its opposite: where one is lopsided the other is, the other way about.
      direction = (ray - from) % 2 === 1 ? direction.map((v) => -v) : randomDirection(d, normal)
      for (let i = 0; i < alongRay; i++, at++) {
        const { survival, share } = place(i, (ray + 0.5) / of)
        const radius = Math.sqrt(scale) * law.radius(survival)
        write(rows.values.subarray(at * d, (at + 1) * d), direction, radius)
        shares[at] = share / of
      }
    }
    return { rows, shares }
  }
}

/**
 * Where the i-th draw of a ray stands, and the probability that it stands for. The rays' shifts are spread over 0…1, so
 * that together they are alongRay times as fine as one.
 */
function place(i: number, shift: number): { survival: number; share: number } {
  if (i < inBody)
    return { survival: tail + ((1 - tail) * (i + shift)) / inBody, share: (1 - tail) / inBody }
  const span = Math.log(tail / smallest)
  const each = span / (alongRay - inBody)
  const survival = tail * Math.exp(-each * (i - inBody + shift))
  return { survival, share: survival * each }
}

function randomDirection(d: number, normal: () => number): Float64Array {
  const direction = new Float64Array(d).map(normal)
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
  return direction.map((value) => value / length)
}

/** The law of values that stand for shares of all. */
function* weightedLaw(values: Float64Array, shares: Float64Array): Steps<Omit<TailLaw, 'degrees'>> {
  const order = yield* sortingSteps(values)
  const total = shares.reduce((a, b) => a + b)
  const sorted = new Float64Array(order.length)
  const logP = new Float64Array(order.length)
  let below = 0
  order.forEach((i, at) => {
    sorted[at] = values[i]
    logP[at] = Math.log((below + shares[i] / 2) / total)
    below += shares[i]
  })
  return {
    pOf: (typicality) => Math.max(smallest, Math.exp(interpolate(sorted, logP, typicality, 0))),
    logDensityAt: (p) => interpolate(logP, sorted, Math.log(clamp(p)), sorted[sorted.length - 1]),
  }
}

/** Linear between ascending places; the first value before them all, `beyond` after them. */
function interpolate(x: Float64Array, y: Float64Array, at: number, beyond: number): number {
  if (!(at > x[0])) return y[0]
  if (at > x[x.length - 1]) return beyond
  let [low, high] = [0, x.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (x[middle] < at) low = middle
    else high = middle
  }
  const width = x[high] - x[low]
  return width > 0 ? y[low] + ((y[high] - y[low]) * (at - x[low])) / width : y[high]
}

function joined(parts: Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
