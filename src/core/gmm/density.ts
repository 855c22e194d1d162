import { assertFinite } from '../prepare/assertFinite'
import type { Matrix } from '../matrix'
import { strategies } from './covariance/strategies'
import { expectation } from './expectation'
import { JointDensity, blockRows } from './jointDensity'
import type { Mixture } from './types'

/** Takes a mixture's parameters once for many rows. */
function densityOf(mixture: Mixture): JointDensity {
  const { covarianceType, nComponents, nFeatures } = mixture
  const density = new JointDensity(strategies[covarianceType], nComponents, nFeatures)
  density.use(mixture)
  return density
}

/**
 * Natural log of the mixture's density at every row (n), in the units of the fit.
 * Always a finite number, however far a row lies.
 *
 * @param data n × d, in the units of the fit
 * @throws NotFinite, CovarianceSingular
 */
export const logDensity = (data: Matrix, mixture: Mixture): Float64Array =>
  logDensityOf(mixture)(data)

/** `logDensity` of one mixture, for many questions: its covariances are taken apart once. @throws CovarianceSingular */
export function logDensityOf(mixture: Mixture): (data: Matrix) => Float64Array {
  const density = densityOf(mixture)
  const { joint, largest } = density
  return (data) => {
    assertFinite(data)
    const out = new Float64Array(data.rows)
    for (let from = 0; from < data.rows; from += blockRows) {
      const count = Math.min(blockRows, data.rows - from)
      density.evaluate(data, from, from + count)
      for (let j = 0; j < count; j++) {
        let sum = 0
        for (let c = 0; c < mixture.nComponents; c++) {
          sum += Math.exp(joint[c * blockRows + j] - largest[j])
        }
        out[from + j] = largest[j] + Math.log(sum)
      }
    }
    return out
  }
}

/**
 * Posterior probability of every component for every row (n × k); rows sum to 1.
 *
 * @param data n × d, in the units of the fit
 * @throws NotFinite, CovarianceSingular
 */
export function responsibilities(data: Matrix, mixture: Mixture): Float64Array {
  assertFinite(data)
  const { rows: n } = data
  const k = mixture.nComponents
  const byComponent = new Float64Array(k * n)
  expectation(data, densityOf(mixture), byComponent)
  const out = new Float64Array(n * k)
  for (let c = 0; c < k; c++) {
    for (let i = 0; i < n; i++) out[i * k + c] = byComponent[c * n + i]
  }
  return out
}

/**
 * The most responsible component of every row (n); the lowest index where several are equal.
 *
 * @param data n × d, in the units of the fit
 * @throws NotFinite, CovarianceSingular
 */
export function assign(data: Matrix, mixture: Mixture): Int32Array {
  assertFinite(data)
  const density = densityOf(mixture)
  const { joint, largest } = density
  const out = new Int32Array(data.rows)
  for (let from = 0; from < data.rows; from += blockRows) {
    const count = Math.min(blockRows, data.rows - from)
    density.evaluate(data, from, from + count)
    for (let j = 0; j < count; j++) {
      let c = 0
      while (joint[c * blockRows + j] < largest[j]) c++
      out[from + j] = c
    }
  }
  return out
}
