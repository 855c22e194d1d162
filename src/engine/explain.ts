import { contributions } from '../core/explain/contributions'
import { causesOf } from '../core/explain/causes'
import { expectedValues, type Expected } from '../core/explain/expected'
import { strategies } from '../core/gmm/covariance/strategies'
import { responsibilities } from '../core/gmm/density'
import { pickComponents } from '../core/gmm/pickComponents'
import type { Mixture } from '../core/gmm/types'
import { IsodenseError } from '../core/errors'
import type { RowExplanation } from '../shared/engineApi'
import type { Model } from './model'

/** Rows of more columns are not explained: their covariances take d³ operations each. */
const mostColumns = 200

/**
 * Why a fitted row stands where it does: against the most responsible component of the normal families. Null where
 * there are too many columns.
 */
export function explainRow(model: Model, i: number): RowExplanation | null {
  const { prepared, scaled, families, fitted } = model
  const d = prepared.data.columns
  if (d > mostColumns) return null
  const x = prepared.data.values.slice(i * d, (i + 1) * d)
  const normal = [...families.of.keys()].filter((c) => families.marks[families.of[c]] === 'normal')
  const mixture = pickComponents(scaled.mixture, normal)
  const share = normal.reduce((sum, c) => sum + scaled.mixture.weights[c], 0)
  const shares = responsibilities({ values: x, rows: 1, columns: d }, mixture)
  const nearest = shares.indexOf(Math.max(...shares))
  try {
    return {
      component: normal[nearest],
      ...explainAgainst(x, mixture, nearest),
      ...inUserUnits(model, expectedValues(x, mixture, share * fitted.totalWeight)),
    }
  } catch (error) {
    if (error instanceof IsodenseError) return null
    throw error
  }
}

function explainAgainst(x: Float64Array, mixture: Mixture, c: number) {
  const { nFeatures: d, covarianceType, covariances } = mixture
  const mean = mixture.means.slice(c * d, (c + 1) * d)
  const covariance = strategies[covarianceType].matrix(covariances, c, d)
  const { squared, bars, drops, z } = contributions(x, mean, covariance)
  return {
    squaredDistance: squared,
    bars: [...bars],
    drops: [...drops],
    z: [...z],
    causes: causesOf(x, mean, covariance),
  }
}

/** Of a log column the values themselves: a quantile of the logarithm is the logarithm of the quantile. */
function inUserUnits({ prepared }: Model, expected: (Expected | null)[]) {
  const { center, scale, log } = prepared
  const value = (fitted: number, j: number) => {
    const own = center[j] + scale[j] * fitted
    return log[j] ? Math.exp(own) : own
  }
  return {
    expected: expected.map(
      (one, j) =>
        one && { mean: value(one.mean, j), low: value(one.low, j), high: value(one.high, j) },
    ),
  }
}
