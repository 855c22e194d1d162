import { expect, test } from 'vitest'
import { strategies } from '../../../src/core/gmm/covariance/strategies'
import { ofType } from '../../../src/core/gmm/ofType'
import type { Mixture } from '../../../src/core/gmm/types'
import { types } from '../support'

const mixture: Mixture = {
  covarianceType: 'full',
  nComponents: 2,
  nFeatures: 2,
  weights: Float64Array.of(0.75, 0.25),
  means: Float64Array.of(0, 0, 3, 3),
  covariances: Float64Array.of(1, 0.5, 0.5, 2, 5, 0, 0, 1),
}

test('a full mixture of another type has the variances that an M step would give', () => {
  expect([...ofType(mixture, 'tied').covariances]).toEqual([2, 0.375, 0.375, 1.75])
  expect([...ofType(mixture, 'diag').covariances]).toEqual([1, 2, 5, 1])
  expect([...ofType(mixture, 'spherical').covariances]).toEqual([1.5, 3])
  expect(ofType(mixture, 'full')).toBe(mixture)
})

test('a mixture of any type has the same covariances as a full one', () => {
  for (const type of types) {
    const one = ofType(mixture, type)
    const full = ofType(one, 'full')
    for (const c of [0, 1])
      expect(full.covariances.subarray(4 * c, 4 * c + 4)).toEqual(strategies[type].matrix(one.covariances, c, 2)) // prettier-ignore
  }
})
