import { strategies } from '../gmm/covariance/strategies'
import { emptyMixture } from '../gmm/emptyMixture'
import { expectation } from '../gmm/expectation'
import { JointDensity } from '../gmm/jointDensity'
import { maximisation } from '../gmm/maximisation'
import { countByFrequency } from '../gmm/referenceSteps'
import type { CovarianceType, Mixture } from '../gmm/types'
import type { Observations } from '../matrix'

/** An M step. @param responsibilities k × n; used up */
export function estimate(
  data: Observations,
  covarianceType: CovarianceType,
  responsibilities: Float64Array,
): { mixture: Mixture; rows: Float64Array } {
  const k = responsibilities.length / data.rows
  const mixture = emptyMixture(covarianceType, k, data.columns)
  const rows = new Float64Array(k)
  countByFrequency(data, responsibilities)
  maximisation(data, strategies[covarianceType], responsibilities, 0, rows, mixture)
  return { mixture, rows }
}

/** Responsibilities of the rows that are kept, k × n; 0 of all others. */
export function responsibilitiesOf(
  data: Observations,
  mixture: Mixture,
  kept: Uint8Array,
): Float64Array {
  const { nComponents: k, nFeatures: d, covarianceType } = mixture
  const density = new JointDensity(strategies[covarianceType], k, d)
  density.use(mixture)
  const responsibilities = new Float64Array(k * data.rows)
  expectation(data, density, responsibilities)
  responsibilities.forEach((_, at) => {
    if (!kept[at % kept.length]) responsibilities[at] = 0
  })
  return responsibilities
}
