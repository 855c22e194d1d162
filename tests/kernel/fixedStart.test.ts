import { describe, expect, it } from 'vitest'
import { em } from '../../src/core/gmm/em'
import { finish } from '../core/support'
import { cases, largestError, startOf, tables, unitOfCovariances } from '../core/gmm/fixedStart'
import { builds, kernelOf } from './support'

describe.each(builds)('the %s build, against the 192 reference cases', (build) => {
  it('agrees to 1e-9 from given parameters', () => {
    expect(cases.length).toBe(192)
    for (const c of cases) {
      const { covariance_type: type, n_components: k, iterations } = c
      const data = tables.get(c.data)!
      const start = { kind: 'parameters', mixture: startOf(data, c) } as const
      const steps = kernelOf(build, data, { types: [type], mostComponents: k }).begin(
        ...([type, start, c.reg_covar] as const),
      )
      const options = { tolerance: 0, maxIterations: iterations }
      const { mixture, lowerBound } = finish(em(steps, options))
      const { sd, covariance } = unitOfCovariances(data, type)
      const d = data.columns
      const errors = [
        largestError(mixture.weights, c.weights),
        largestError(mixture.means, c.means.flat(), (at) => sd[at % d]),
        largestError(mixture.covariances, c.covariances.flat(2) as number[], covariance),
        largestError([lowerBound], [c.lower_bound]),
        largestError([steps.logLikelihood() / data.rows], [c.mean_log_density]),
      ]
      expect(Math.max(...errors), `${c.data} ${type} ${k}, ${iterations} rounds`).toBeLessThan(1e-9)
    }
  })
})
