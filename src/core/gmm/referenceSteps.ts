import { tooLarge } from '../linalg/notPositive'
import type { Observations } from '../matrix'
import { strategies } from './covariance/strategies'
import { logDensity } from './density'
import type { EmStart, EmSteps } from './emSteps'
import { emptyMixture } from './emptyMixture'
import { expectation } from './expectation'
import { withFloor } from './floorEigenvalues'
import { JointDensity } from './jointDensity'
import { maximisation } from './maximisation'
import type { CovarianceFloor, CovarianceType } from './types'

/** The steps of EM in plain TypeScript, one formula after the other: the reference of the kernel's. */
export function referenceSteps(
  data: Observations,
  type: CovarianceType,
  start: EmStart,
  regCovar: number,
  floor?: CovarianceFloor,
): EmSteps {
  const covariance = strategies[type]
  let mixture =
    start.kind === 'parameters'
      ? structuredClone(start.mixture)
      : emptyMixture(type, start.nComponents, data.columns)
  const k = mixture.nComponents
  const effectiveRows = new Float64Array(k)
  const density = new JointDensity(covariance, k, data.columns)
  const responsibilities = new Float64Array(k * data.rows)
  const maximise = () => {
    countByFrequency(data, responsibilities)
    maximisation(data, covariance, responsibilities, regCovar, effectiveRows, mixture)
    mixture = withFloor(mixture, floor)
  }
  if (start.kind === 'labels') {
    responsibilitiesOfLabels(start.labels, responsibilities)
    maximise()
  }
  return {
    round() {
      density.use(mixture)
      const lowerBound = expectation(data, density, responsibilities)
      if (!Number.isFinite(lowerBound)) throw tooLarge()
      maximise()
      return lowerBound
    },
    mixture: () => structuredClone(mixture),
    logLikelihood() {
      const { rowWeights } = data
      return logDensity(data, mixture).reduce(
        (sum, value, i) => sum + (rowWeights ? rowWeights[i] * value : value),
        0,
      )
    },
  }
}

/** Each row belongs to its cell alone. @param responsibilities k × n, all 0; written */
export function responsibilitiesOfLabels(labels: Int32Array, responsibilities: Float64Array): void {
  labels.forEach((c, i) => (responsibilities[c * labels.length + i] = 1))
}

/** An M step sums over rows: one that counts w times has w times its responsibilities (k × n). */
export function countByFrequency(
  { rows, rowWeights }: Observations,
  responsibilities: Float64Array,
): void {
  if (!rowWeights) return
  for (let at = 0; at < responsibilities.length; at++) {
    responsibilities[at] *= rowWeights[at % rows]
  }
}
