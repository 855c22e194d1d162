import { describe, expect, it } from 'vitest'
import { componentsToKeep } from '../../../src/core/pca/keep'

const variances = Float64Array.of(6, 3, 1, 0, 0)

describe('componentsToKeep', () => {
  it.each([
    [0.5, 1],
    [0.6, 2],
    [0.61, 2],
    [0.9, 3],
    [0.95, 3],
  ])('keeps the fewest that hold more than a share of %d', (share, count) => {
    expect(componentsToKeep(variances, { share })).toBe(count)
  })

  it('keeps a number of them, as far as the rows vary', () => {
    expect(componentsToKeep(variances, { components: 3 })).toBe(3)
    expect(() => componentsToKeep(variances, { components: 4 })).toThrowError(/4 .* 3 directions/)
  })

  it('refuses rows that do not vary', () => {
    expect(() => componentsToKeep(new Float64Array(3), { share: 0.9 })).toThrowError(/do not vary/)
  })
})
