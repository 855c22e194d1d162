import type { Mixture } from '../gmm/types'
import type { Interval } from './gridLines'
import { normalBetween } from './normal'
import { planarComponents, type PlanarComponent } from './planarComponents'

/** A standard normal number lies beyond this once in 10¹⁶. */
const edge = 8.3
/** Nodes and weights of Gauss and Legendre's rule on (−1, 1), those above 0. */
const rule = legendreRule(20)
/** Half width, in standard deviations of the steep side, of a stretch that is integrated apart. */
const steepReach = 7

/**
 * Probability of a two-dimensional mixture inside a rectangle, to about 1e-10: the inner integral in
 * closed form, the outer one by Gauss and Legendre's rule on stretches that end where a strongly
 * correlated component enters or leaves the rectangle.
 *
 * @param mixture two features
 * @param x bounds in the units of the mixture; may be infinite
 * @throws CovarianceSingular
 */
export function rectangleMass(mixture: Mixture, x: Interval, y: Interval): number {
  return planarComponents(mixture).reduce((sum, c) => sum + c.weight * componentMass(c, x, y), 0)
}

/** Probability of a one-dimensional mixture inside an interval. */
export function intervalMass(mixture: Mixture, [from, to]: Interval): number {
  const { covarianceType, covariances, means, weights } = mixture
  return weights.reduce((sum, weight, c) => {
    const sd = Math.sqrt(covariances[covarianceType === 'tied' ? 0 : c])
    return sum + weight * normalBetween((from - means[c]) / sd, (to - means[c]) / sd)
  }, 0)
}

function componentMass(c: PlanarComponent, x: Interval, y: Interval): number {
  const from = Math.max(-edge, (x[0] - c.meanX) / c.l11)
  const to = Math.min(edge, (x[1] - c.meanX) / c.l11)
  if (!(from < to)) return 0
  const inner = (u: number) => {
    const centre = c.meanY + c.l21 * u
    return normalBetween((y[0] - centre) / c.l22, (y[1] - centre) / c.l22)
  }
  const ends = [from, ...steepPlaces(c, y).filter((u) => u > from && u < to), to].sort(
    (a, b) => a - b,
  )
  return ends.slice(1).reduce((sum, end, i) => sum + integrate(inner, ends[i], end), 0)
}

/** Where the inner integral begins and ends to change, for each horizontal side of the rectangle. */
function steepPlaces({ meanY, l21, l22 }: PlanarComponent, y: Interval): number[] {
  if (l21 === 0) return []
  const half = (steepReach * l22) / Math.abs(l21)
  return y
    .map((side) => (side - meanY) / l21)
    .filter(Number.isFinite)
    .flatMap((u) => [u - half, u - half / 4, u, u + half / 4, u + half])
}

/** ∫ φ(u) inner(u) du, in pieces no wider than 1. */
function integrate(inner: (u: number) => number, from: number, to: number): number {
  const pieces = Math.max(1, Math.ceil(to - from))
  const half = (to - from) / pieces / 2
  let sum = 0
  for (let piece = 0; piece < pieces; piece++) {
    const middle = from + (2 * piece + 1) * half
    for (const { node, weight } of rule) {
      for (const u of [middle - half * node, middle + half * node]) {
        sum += weight * Math.exp(-0.5 * u * u) * inner(u)
      }
    }
  }
  return (sum * half) / Math.sqrt(2 * Math.PI)
}

/** Roots of the Legendre polynomial of even degree n by Newton's method, and their weights. */
function legendreRule(n: number): { node: number; weight: number }[] {
  return Array.from({ length: n / 2 }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 0
    for (let round = 0; round < 100; round++) {
      let [before, value] = [1, x]
      for (let m = 2; m <= n; m++) {
        ;[before, value] = [value, ((2 * m - 1) * x * value - (m - 1) * before) / m]
      }
      slope = (n * (x * value - before)) / (x * x - 1)
      const step = value / slope
      x -= step
      if (Math.abs(step) < 1e-16) break
    }
    return { node: x, weight: 2 / ((1 - x * x) * slope * slope) }
  })
}
