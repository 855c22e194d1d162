import { describe, expect, it } from 'vitest'
import { aic, bic, parameterCount } from '../../../src/core/gmm/criteria'

describe('criteria', () => {
  it('count covariances, means and weights', () => {
    // k = 4, d = 3: 12 means and 3 weights besides the covariances.
    expect(parameterCount('full', 4, 3)).toBe(24 + 15)
    expect(parameterCount('tied', 4, 3)).toBe(6 + 15)
    expect(parameterCount('diag', 4, 3)).toBe(12 + 15)
    expect(parameterCount('spherical', 4, 3)).toBe(4 + 15)
  })

  it('are lower for a better likelihood and punish parameters', () => {
    expect(aic(-100, 7)).toBe(214)
    expect(bic(-100, 7, 50)).toBeCloseTo(200 + 7 * Math.log(50), 12)
  })
})
