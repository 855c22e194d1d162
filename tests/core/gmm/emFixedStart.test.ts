import { describe, expect, it } from 'vitest'
import { aic, bic, parameterCount } from '../../../src/core/gmm/criteria'
import { logDensity, responsibilities } from '../../../src/core/gmm/density'
import { em } from '../../../src/core/gmm/em'
import { referenceSteps } from '../../../src/core/gmm/referenceSteps'
import { finish } from '../support'
import { cases, largestError, startOf, sum, tables, unitOfCovariances } from './fixedStart'

describe('em from given parameters, against the 192 reference cases', () => {
  it('has all of them', () => {
    expect(cases.length).toBe(192)
    expect(cases.filter((c) => c.log_density_first_20).length).toBe(64)
  })

  for (const c of cases) {
    const { data: name, covariance_type: type, n_components: k, iterations } = c
    it(`agrees to 1e-9: ${name}, ${type}, k = ${k}, ${iterations} rounds`, () => {
      const data = tables.get(name)!
      const [n, d] = [data.rows, data.columns]
      const { sd, covariance } = unitOfCovariances(data, type)
      const start = { kind: 'parameters', mixture: startOf(data, c) } as const
      const options = { tolerance: 0, maxIterations: iterations }
      const { mixture, lowerBound } = finish(
        em(referenceSteps(data, type, start, c.reg_covar), options),
      )

      expect(largestError(mixture.weights, c.weights)).toBeLessThan(1e-9)
      expect(largestError(mixture.means, c.means.flat(), (at) => sd[at % d])).toBeLessThan(1e-9)
      const covariances = c.covariances.flat(2) as number[]
      expect(largestError(mixture.covariances, covariances, covariance)).toBeLessThan(1e-9)

      const density = logDensity(data, mixture)
      const logLikelihood = sum(density)
      const parameters = parameterCount(type, k, d)
      expect(parameters).toBe(c.n_parameters)
      const scalars = [
        lowerBound,
        logLikelihood / n,
        aic(logLikelihood, parameters),
        bic(logLikelihood, parameters, n),
      ]
      const expected = [c.lower_bound, c.mean_log_density, c.aic, c.bic]
      expect(largestError(scalars, expected)).toBeLessThan(1e-9)
      if (c.log_density_first_20 === undefined) return
      const first = responsibilities(data, mixture).slice(0, 20 * k)
      expect(largestError(density.slice(0, 20), c.log_density_first_20)).toBeLessThan(1e-9)
      expect(largestError(first, c.responsibilities_first_20!.flat())).toBeLessThan(1e-9)
    })
  }
})
