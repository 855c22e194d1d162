import { describe, expect, it } from 'vitest'
import { logDensity } from '../../../src/core/gmm/density'
import { fitMixture } from '../../../src/core/gmm/fit'
import { marginal } from '../../../src/core/grid/marginal'
import { keptComponents } from '../../../src/core/pca/kept'
import { columnLoadings, liftMixture, liftToColumns } from '../../../src/core/pca/lift'
import { projecting, projectionOn } from '../../../src/core/pca/projection'
import { createRandom } from '../../../src/core/rng'
import { defaults, families, finish, types } from '../support'

const rows = families(createRandom(3), 120, 6, 2)

describe.each(types)('a %s mixture of scores', (type) => {
  const projection = projectionOn(keptComponents(rows, { components: 3 }), 3, true)
  const { variances, variance } = projection.outside
  const { scores, distances } = finish(projecting(projection, rows))
  const { mixture } = finish(fitMixture(scores, type, 2, { ...defaults, restarts: 2 }))
  const lifted = liftToColumns(mixture, projection)

  it('has as one of columns the density of the scores and of what lies outside', () => {
    const ofScores = logDensity(scores, mixture)
    const ofColumns = logDensity(rows, lifted)
    const whitening = projection.deviations.reduce((sum, sd) => sum - Math.log(sd), 0)
    const outside = [...variances, ...Array<number>(3 - variances.length).fill(variance)]
    const peak = outside.reduce((sum, own) => sum - 0.5 * Math.log(2 * Math.PI * own), 0)
    ofColumns.forEach((value, i) =>
      expect(value).toBeCloseTo(ofScores[i] + whitening + peak - distances[i] / 2, 8),
    )
  })

  it('has as one of some columns the marginal of that', () => {
    const some = [4, 1]
    const none = { ...projection, outside: { ...projection.outside, variances: new Float64Array(0), variance: 0 } } // prettier-ignore
    const expected = marginal(liftToColumns(mixture, none), some)
    const found = liftMixture(mixture, {
      loadings: columnLoadings(projection, some),
      offsets: Float64Array.from(some, (j) => projection.mean[j]),
      residual: new Float64Array(4),
    })
    expect(found.means.length).toBe(4)
    found.means.forEach((value, i) => expect(value).toBeCloseTo(expected.means[i], 10))
    found.covariances.forEach((value, i) => expect(value).toBeCloseTo(expected.covariances[i], 10))
  })
})
