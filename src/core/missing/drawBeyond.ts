import jstat from 'jstat'
import { logNormalCdf, meanBelow } from '../distributions/normalTail'
import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import { normalCdf } from '../grid/normal'
import { cholesky } from '../linalg/cholesky'
import type { Matrix } from '../matrix'
import { createNormal, type Random } from '../rng'
import type { Bound } from './pattern'

/**
 * Rows of a mixture that lie beyond limits, drawn one feature after the other (GHK: Geweke 1991; Hajivassiliou, McFadden
 * 1990); with several limits drawn again by their weights, so that all stand for the same share.
 *
 * @throws CovarianceSingular
 */
export function drawBeyond(
  mixture: Mixture,
  bounds: readonly Bound[],
  count: number,
  random: Random,
): Matrix {
  const { nComponents: k, nFeatures: d, weights } = mixture
  const components = Array.from({ length: k }, (_, c) => boundedComponent(mixture, c, bounds))
  const logShares = components.map(({ logMass }, c) => Math.log(weights[c]) + logMass)
  const shares = proportions(logShares)
  const normal = createNormal(random)
  const values = new Float64Array(count * d)
  const logWeights = new Float64Array(count)
  const shift = random.uniform()
  let [c, reached] = [0, shares[0]]
  for (let i = 0; i < count; i++) {
    const place = (i + shift) / count
    while (place >= reached && c < k - 1) reached += shares[++c]
    const drawn = components[c].draw(values.subarray(i * d, (i + 1) * d), random, normal)
    logWeights[i] = drawn - components[c].logMass
  }
  const data = { values, rows: count, columns: d }
  return bounds.length < 2 ? data : drawnAgain(data, proportions(logWeights), random)
}

function boundedComponent(mixture: Mixture, c: number, bounds: readonly Bound[]) {
  const { covarianceType, covariances, nFeatures: d, means } = mixture
  const limited = bounds.map(({ feature }) => feature)
  const order = [...limited, ...Array.from({ length: d }, (_, j) => j).filter((j) => !limited.includes(j))] // prettier-ignore
  const whole = strategies[covarianceType].matrix(covariances, c, d)
  const factor = new Float64Array(d * d)
  order.forEach((i, a) => order.forEach((j, b) => (factor[a * d + b] = whole[i * d + j])))
  cholesky(factor, 0, d, factor)
  const z = new Float64Array(d)
  const before = (a: number) => {
    let value = means[c * d + order[a]]
    for (let b = 0; b < a; b++) value += factor[a * d + b] * z[b]
    return value
  }
  const end = ({ at, side }: Bound, a: number) =>
    (side === 'below' ? 1 : -1) * ((at - before(a)) / factor[a * d + a])
  let logMass = 0
  bounds.forEach((bound, a) => {
    const limit = end(bound, a)
    logMass += logNormalCdf(limit)
    z[a] = (bound.side === 'below' ? 1 : -1) * meanBelow(limit)
  })
  return {
    /** log of about the component's probability beyond the limits. */
    logMass,
    /** Writes a row; @returns log of the probability that the limits have along it */
    draw(row: Float64Array, random: Random, normal: () => number): number {
      let log = 0
      for (let a = 0; a < d; a++) {
        if (a < bounds.length) {
          const limit = end(bounds[a], a)
          log += logNormalCdf(limit)
          z[a] = (bounds[a].side === 'below' ? 1 : -1) * normalBelow(limit, random)
        } else z[a] = normal()
        row[order[a]] = before(a) + factor[a * d + a] * z[a]
      }
      return log
    },
  }
}

/** From here on out the tail is drawn by rejection. */
const far = -5

/** A standard normal number below a limit; far out by Marsaglia (1964). */
function normalBelow(limit: number, random: Random): number {
  if (limit > far) return jstat.jStat.normal.inv((1 - random.uniform()) * normalCdf(limit), 0, 1)
  for (;;) {
    const x = Math.sqrt(limit * limit - 2 * Math.log(1 - random.uniform()))
    if (random.uniform() * x < -limit) return -x
  }
}

function proportions(logs: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(logs)
  const largest = all.reduce((a, b) => Math.max(a, b), -Infinity)
  const parts = all.map((log) => Math.exp(log - largest))
  const total = parts.reduce((a, b) => a + b)
  return parts.map((part) => part / total)
}

/** Systematic resampling: each row about as often as its weight says. */
function drawnAgain(
  { values, rows, columns }: Matrix,
  weights: Float64Array,
  random: Random,
): Matrix {
  const out = new Float64Array(values.length)
  const shift = random.uniform()
  let [from, reached] = [0, weights[0]]
  for (let i = 0; i < rows; i++) {
    while ((i + shift) / rows >= reached && from < rows - 1) reached += weights[++from]
    out.set(values.subarray(from * columns, (from + 1) * columns), i * columns)
  }
  return { values: out, rows, columns }
}
