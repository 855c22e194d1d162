import type { Mixture } from '../gmm/types'
import { placeOf, Rest } from './place'
import type { Shape } from './shape'

/** A component that the other columns speak against has a weight of 0, of which no logarithm can be taken. */
const leastWeight = 1e-300

/**
 * The density of some columns given the values that a row has in all others: a mixture again, each component with its
 * conditional mean μ_S + Σ_SR Σ_RR⁻¹ (x_R − μ_R) and covariance Σ_SS − Σ_SR Σ_RR⁻¹ Σ_RS, weighted by its weight times its
 * density of the others (Bishop, Pattern Recognition and Machine Learning, 2006, 2.3.1 and 9.2). By the precision P they are
 * x_S − P_SS⁻¹ q_S with q = P (x − μ), and P_SS⁻¹: differences of places that lie close by, with an offset or without.
 *
 * @param x d: no value missing
 * @param features different ones; the order that the mixture shall have
 * @returns a full mixture in `features.length` dimensions, in the units of the shapes
 * @throws CovarianceSingular
 */
export function conditionalMixture(
  shapes: readonly Shape[],
  x: Float64Array,
  features: readonly number[],
): Mixture {
  const rests = shapes.map((shape) => new Rest(shape, placeOf(x, shape), features))
  const log = rests.map(({ shape, logDensity }) => shape.logWeight + logDensity)
  const largest = Math.max(...log)
  const shares = log.map((value) => Math.exp(value - largest))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return {
    covarianceType: 'full',
    nComponents: shapes.length,
    nFeatures: features.length,
    weights: Float64Array.from(shares, (share) => Math.max(leastWeight, share / total)),
    means: Float64Array.from(
      rests.flatMap(({ outResidual }) => features.map((j, a) => x[j] - outResidual[a])),
    ),
    covariances: Float64Array.from(rests.flatMap(({ outCovariance }) => [...outCovariance])),
  }
}
