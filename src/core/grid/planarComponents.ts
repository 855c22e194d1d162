import { IsodenseError } from '../errors'
import type { Mixture } from '../gmm/types'
import type { Point } from './types'

/**
 * One component of a mixture in the plane, ready to be evaluated at many places. The covariance is
 * L Lᵀ with L = [[l11, 0], [l21, l22]].
 */
export interface PlanarComponent {
  weight: number
  meanX: number
  meanY: number
  l11: number
  l21: number
  l22: number
  /** log(weight · density at the mean): the largest value that `weightedLogDensity` takes. */
  peak: number
}

/**
 * The components of a two-dimensional mixture, with their Cholesky factors.
 *
 * @throws IsodenseError CovarianceSingular where a covariance is not positive definite
 */
export function planarComponents(mixture: Mixture): PlanarComponent[] {
  return Array.from({ length: mixture.nComponents }, (_, c) => {
    const [xx, xy, yy] = covariance(mixture, c)
    const l11 = Math.sqrt(xx)
    const l21 = xy / l11
    const l22 = Math.sqrt(yy - l21 * l21)
    if (!(l11 > 0 && l22 > 0 && Number.isFinite(l11 * l22))) {
      throw new IsodenseError(
        'CovarianceSingular',
        `Component ${c + 1} has no spread in some direction of the two chosen columns, so its density cannot be drawn.`,
      )
    }
    const weight = mixture.weights[c]
    return {
      weight,
      meanX: mixture.means[2 * c],
      meanY: mixture.means[2 * c + 1],
      l11,
      l21,
      l22,
      peak: Math.log(weight) - Math.log(2 * Math.PI) - Math.log(l11) - Math.log(l22),
    }
  })
}

/** log(weight · density) of one component at a place; −Infinity for a component without weight. */
export function weightedLogDensity(c: PlanarComponent, x: number, y: number): number {
  const u = (x - c.meanX) / c.l11
  const v = (y - c.meanY - c.l21 * u) / c.l22
  return c.peak - 0.5 * (u * u + v * v)
}

/** Gradient of one component's log density at a place: −Σ⁻¹ (x − μ). */
export function logDensitySlope(c: PlanarComponent, x: number, y: number): Point {
  const u = (x - c.meanX) / c.l11
  const v = (y - c.meanY - c.l21 * u) / c.l22
  return { x: -(u - (v * c.l21) / c.l22) / c.l11, y: -v / c.l22 }
}

/** Log density of the whole mixture at a place. */
export function planarLogDensity(components: readonly PlanarComponent[], x: number, y: number) {
  let largest = -Infinity
  for (const c of components) largest = Math.max(largest, weightedLogDensity(c, x, y))
  let sum = 0
  for (const c of components) sum += Math.exp(weightedLogDensity(c, x, y) - largest)
  return largest + Math.log(sum)
}

/** Index of the component with the largest weighted density at a place; the lowest index wins a tie. */
export function mostResponsible(components: readonly PlanarComponent[], x: number, y: number) {
  let best = 0
  let largest = -Infinity
  for (let c = 0; c < components.length; c++) {
    const value = weightedLogDensity(components[c], x, y)
    if (value > largest) {
      largest = value
      best = c
    }
  }
  return best
}

function covariance(mixture: Mixture, c: number): [xx: number, xy: number, yy: number] {
  const { covarianceType, covariances } = mixture
  switch (covarianceType) {
    case 'full':
      return [covariances[4 * c], covariances[4 * c + 1], covariances[4 * c + 3]]
    case 'tied':
      return [covariances[0], covariances[1], covariances[3]]
    case 'diag':
      return [covariances[2 * c], 0, covariances[2 * c + 1]]
    case 'spherical':
      return [covariances[c], 0, covariances[c]]
  }
}
