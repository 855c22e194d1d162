import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { cholesky, logDeterminant } from '../../../src/core/linalg/cholesky'
import { symmetricEigenvalues } from '../../../src/core/linalg/eigenvalues'
import { createRandom } from '../../../src/core/rng'
import { normal } from '../support'

/** A = B Bᵀ + I: symmetric, positive definite. */
function positiveDefinite(seed: number, d: number): Float64Array {
  const random = createRandom(seed)
  const b = Float64Array.from({ length: d * d }, () => normal(random))
  return Float64Array.from({ length: d * d }, (_, at) => {
    const i = Math.floor(at / d)
    const j = at % d
    let sum = i === j ? 1 : 0
    for (let m = 0; m < d; m++) sum += b[i * d + m] * b[j * d + m]
    return sum
  })
}

const seeds = fc.nat()
const sizes = fc.integer({ min: 1, max: 12 })

describe('cholesky', () => {
  it('returns a lower triangle whose product with its transpose is the matrix', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, d) => {
        const a = positiveDefinite(seed, d)
        const l = new Float64Array(d * d)
        cholesky(a, 0, d, l)
        for (let i = 0; i < d; i++) {
          for (let j = 0; j < d; j++) {
            let product = 0
            for (let m = 0; m < d; m++) product += l[i * d + m] * l[j * d + m]
            expect(product).toBeCloseTo(a[i * d + j], 10)
            if (j > i) expect(l[i * d + j]).toBe(0)
          }
        }
      }),
    )
  })

  it('works at an offset and in place', () => {
    const both = Float64Array.of(9, 0, 0, 9, 4, 2, 2, 5)
    cholesky(both, 4, 2, both)
    expect([...both]).toEqual([9, 0, 0, 9, 2, 0, 1, 2])
  })

  it.each([
    ['zero', [0]],
    ['negative', [-1]],
    ['of rank one', [1, 1, 1, 1]],
    ['of rank one up to rounding', [0.1, 0.3, 0.3, 0.9]],
    ['indefinite', [1, 2, 2, 1]],
  ])('refuses a matrix that is %s', (_, values) => {
    const a = Float64Array.from(values)
    const act = () => cholesky(a, 0, Math.sqrt(a.length), a.slice())
    expect(act).toThrowError(expect.objectContaining({ code: 'CovarianceSingular' }))
  })

  it('is the same where rows begin with zeros, whatever the factor held before', () => {
    fc.assert(
      fc.property(seeds, sizes, sizes, (seed, m, n) => {
        // Two blocks that know nothing of each other: each has its own factor.
        const [a, b, d] = [positiveDefinite(seed, m), positiveDefinite(seed + 1, n), m + n]
        const [whole, l] = [new Float64Array(d * d), new Float64Array(d * d).fill(7)]
        const [own, other] = [new Float64Array(m * m), new Float64Array(n * n)]
        for (let i = 0; i < m; i++) whole.set(a.subarray(i * m, (i + 1) * m), i * d)
        for (let i = 0; i < n; i++) whole.set(b.subarray(i * n, (i + 1) * n), (m + i) * d + m)
        cholesky(whole, 0, d, l)
        cholesky(a, 0, m, own)
        cholesky(b, 0, n, other)
        const at = (i: number, j: number) => {
          if (i < m) return j < m ? own[i * m + j] : 0
          return j < m ? 0 : other[(i - m) * n + j - m]
        }
        expect([...l]).toEqual(Array.from(l, (_, k) => at(Math.floor(k / d), k % d)))
      }),
    )
  })

  it('of thousands of columns that vary by themselves is there at once', () => {
    const d = 3000
    const a = new Float64Array(d * d)
    for (let i = 0; i < d; i++) a[i * (d + 1)] = i + 1
    const begun = performance.now()
    cholesky(a, 0, d, a)
    // d³/6 multiplications would take some five seconds.
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(a[(d - 1) * (d + 1)]).toBe(Math.sqrt(d))
  })

  it.each([NaN, Infinity])('names a matrix that holds %s as not finite', (value) => {
    const a = Float64Array.of(1, 0, 0, value)
    expect(() => cholesky(a, 0, 2, a)).toThrowError(expect.objectContaining({ code: 'NotFinite' }))
  })
})

describe('logDeterminant', () => {
  it('is the sum of the logarithms of the eigenvalues', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, d) => {
        const a = positiveDefinite(seed, d)
        const l = new Float64Array(d * d)
        cholesky(a, 0, d, l)
        const expected = symmetricEigenvalues(a, d).reduce((sum, v) => sum + Math.log(v), 0)
        expect(logDeterminant(l, 0, d)).toBeCloseTo(expected, 9)
      }),
    )
  })
})

describe('symmetricEigenvalues', () => {
  it('are those of a known matrix, smallest first', () => {
    const [small, large] = symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2)
    expect(small).toBeCloseTo(1, 12)
    expect(large).toBeCloseTo(3, 12)
  })
})
