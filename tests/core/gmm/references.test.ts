import { describe, expect, it } from 'vitest'
import { flagBelow } from '../../../src/core/anomaly/flags'
import { percentile } from '../../../src/core/anomaly/percentile'
import { aic, bic, parameterCount } from '../../../src/core/gmm/criteria'
import { describeDegeneracy } from '../../../src/core/gmm/degenerate'
import { logDensity } from '../../../src/core/gmm/density'
import { fitMixture } from '../../../src/core/gmm/fit'
import { chooseBest } from '../../../src/core/gmm/select'
import { userUnits } from '../../../src/core/gmm/userUnits'
import type { CovarianceType, Fit, FitOptions } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import {
  dataSet,
  defaults,
  finish,
  golden,
  logDensityOffset,
  matrix,
  prepare,
  types,
} from '../support'

const fit = (data: Matrix, type: CovarianceType, k: number, options: FitOptions = defaults): Fit =>
  finish(fitMixture(data, type, k, options))

function criteria(data: Matrix, { mixture, logLikelihood }: Fit) {
  const { covarianceType, nComponents: k, nFeatures: d } = mixture
  const parameters = parameterCount(covarianceType, k, d)
  return { bic: bic(logLikelihood, parameters, data.rows), aic: aic(logLikelihood, parameters) }
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Rows of the table that lie below the percentile, and the threshold, in the user's units. */
function flagged(table: Matrix, standardise: boolean, type: CovarianceType, k: number) {
  const { data, order, scaling } = prepare(table, standardise)
  const offset = logDensityOffset(scaling)
  const density = logDensity(data, fit(data, type, k).mixture).map((value) => value + offset)
  const threshold = percentile(density, golden('seed_blobs').percentile)
  const rows = [...flagBelow(density, threshold)].map((i) => order[i]).sort((a, b) => a - b)
  return { threshold, rows }
}

describe('the stretched blobs, in their own units with ten restarts', () => {
  const reference = golden('seed_blobs')
  const { grid } = reference.selection
  const table = dataSet('blobs_stretched')
  const { data, scaling } = prepare(table, false)
  const candidates = types.flatMap((covarianceType) =>
    range(1, 10).map((nComponents) => {
      const found = fit(data, covarianceType, nComponents)
      const parameters = parameterCount(covarianceType, nComponents, 2)
      const degenerate = describeDegeneracy(found.degenerate)
      const sound = degenerate === '' ? {} : { degenerate }
      const { logLikelihood } = found
      const values = criteria(data, found)
      return { covarianceType, nComponents, parameters, logLikelihood, ...values, ...sound, found }
    }),
  )

  it('choose the tied covariance with four components by BIC', () => {
    const best = candidates[chooseBest(candidates, 'bic')!]
    expect([best.covarianceType, best.nComponents]).toEqual(['tied', 4])
  })

  it('have the reference BIC and AIC for full and tied up to four components', () => {
    for (const { covarianceType, nComponents, ...own } of candidates) {
      if (nComponents > 4 || !['full', 'tied'].includes(covarianceType)) continue
      const expected = grid[covarianceType][nComponents]
      expect(own.parameters).toBe(expected.n_parameters)
      expect(Math.abs(own.bic - expected.bic)).toBeLessThan(0.01)
      expect(Math.abs(own.aic - expected.aic)).toBeLessThan(0.01)
    }
  })

  it('have no BIC more than 3 % above the reference', () => {
    for (const { covarianceType, nComponents, bic: own } of candidates) {
      expect(own).toBeLessThan(grid[covarianceType][nComponents].bic * 1.03)
    }
  })

  it('are sound fits, every one of the 40', () => {
    expect(candidates.filter((c) => c.degenerate !== undefined)).toEqual([])
  })

  it('have the reference weights, means, covariances and log densities', () => {
    const found = candidates.find((c) => c.covarianceType === 'tied' && c.nComponents === 4)!.found
    const own = userUnits({ mixture: found.mixture, ...scaling })
    for (const [c, mean] of (reference.means as number[][]).entries()) {
      const nearest = own.means.findIndex((m) => m.every((x, a) => Math.abs(x - mean[a]) < 0.01))
      expect(nearest).toBeGreaterThanOrEqual(0)
      expect(Math.abs(own.weights[nearest] - reference.weights[c])).toBeLessThan(1e-4)
    }
    const covariances = (own.covariances as number[][]).flat()
    for (const [at, value] of (reference.covariances as number[][]).flat().entries()) {
      expect(Math.abs(covariances[at] - value)).toBeLessThan(1e-4)
    }
    expect(Math.abs(found.logLikelihood - reference.log_likelihood)).toBeLessThan(1e-4)
    const centred = matrix(
      reference.density_at.map(({ x }: { x: number[] }) => x.map((v, a) => v - scaling.center[a])),
    )
    const density = logDensity(centred, found.mixture)
    for (const [i, { pdf }] of reference.density_at.entries()) {
      expect(Math.abs(Math.exp(density[i]) / pdf - 1)).toBeLessThan(1e-3)
    }
  })

  it('have the reference threshold and exactly its 16 rows at 4 %', () => {
    const { threshold, rows } = flagged(table, false, 'tied', 4)
    expect(Math.abs(threshold - reference.threshold)).toBeLessThan(1e-4)
    expect(rows).toEqual(reference.anomaly_rows_zero_based)
  })

  it('have the same 16 rows when they are standardised', () => {
    expect(flagged(table, true, 'tied', 4).rows).toEqual(reference.anomaly_rows_zero_based)
  })
})

describe('the moons, in their own units with ten restarts', () => {
  it('have no likelihood far below the reference, up to 19 components', () => {
    const { k: ks, log_likelihood: reference } = golden('seed_moons')
    const { data } = prepare(dataSet('moons'), false)
    for (const [i, k] of (ks as number[]).entries()) {
      const below = reference[i] - fit(data, 'full', k).logLikelihood
      expect(below, `k = ${k}`).toBeLessThan(k <= 8 ? 0.5 : 10)
    }
  })
})

describe('iris with three components', () => {
  it.each([
    ['full', 580.8613, 448.3933],
    ['tied', 633.8462, 561.591],
    ['diag', 744.6404, 666.3638],
    ['spherical', 853.8236, 802.6428],
  ] as const)('has scikit-learn’s BIC and AIC: %s', (type, expectedBic, expectedAic) => {
    const { data } = prepare(dataSet('iris'), false)
    // Of one restart: ten find starts that end a little higher at this tolerance.
    const own = criteria(data, fit(data, type, 3, { ...defaults, restarts: 1 }))
    expect(own.bic).toBeCloseTo(expectedBic, 4)
    expect(own.aic).toBeCloseTo(expectedAic, 4)
  })
})

describe('mclust', () => {
  it('has the same BIC, with the opposite sign, for full and tied up to k = 4 on the blobs', () => {
    // mclust iterates to 1e-5 of the likelihood and has no reg_covar.
    const options = { ...defaults, tolerance: 1e-8, maxIterations: 2000, regCovar: 0 }
    const { data } = prepare(dataSet('blobs_stretched'), false)
    const cases = golden('mclust').cases.filter(
      (c: { data: string; k: number; covariance_type: string }) =>
        c.data === 'blobs_stretched' && c.k <= 4 && ['full', 'tied'].includes(c.covariance_type),
    )
    expect(cases.length).toBe(8)
    for (const { covariance_type: type, k, bic_mclust_sign } of cases) {
      const own = criteria(data, fit(data, type, k, options))
      expect(Math.abs(own.bic + bic_mclust_sign), `${type} ${k}`).toBeLessThan(0.1)
    }
  })
})
