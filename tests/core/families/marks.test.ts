import { describe, expect, test } from 'vitest'
import { marksOf, type Mark } from '../../../src/core/families/marks'
import { familyWidths } from '../../../src/core/families/widths'
import type { Mixture } from '../../../src/core/gmm/types'

const marks = (...families: [weight: number, width: number][]): Mark[] =>
  marksOf(families.map(([weight, width]) => ({ weight, width })))

describe('what a family is taken for by itself', () => {
  test.each([[[0.7, 0.3]], [[0.85, 0.15]], [[0.5, 0.3, 0.2]], [[0.9, 0.1]], [[0.91, 0.09]]])(
    '%j of equal width: all are normal',
    (weights) => {
      expect(marks(...weights.map((w): [number, number] => [w, 1]))).toEqual(
        weights.map(() => 'normal'),
      )
    },
  )

  test('a small one apart is unconfirmed, one of rows that are all alike up to a tenth', () => {
    expect(marks([0.94, 1], [0.06, 1])).toEqual(['normal', 'unconfirmed'])
    expect(marks([0.91, 1], [0.09, 0.3])).toEqual(['normal', 'unconfirmed'])
    expect(marks([0.89, 1], [0.11, 0.1])).toEqual(['normal', 'normal'])
  })

  test('among many small ones all are normal, as those that are not small against the largest', () => {
    expect(new Set(marks([0.5, 1], ...Array<[number, number]>(10).fill([0.05, 1])))).toEqual(
      new Set(['normal']),
    )
    expect(new Set(marks(...Array<[number, number]>(14).fill([1 / 14, 1])))).toEqual(
      new Set(['normal']),
    )
  })
})

test('a family is as wide as its rows, with the way between its components', () => {
  const mixture: Mixture = {
    covarianceType: 'diag',
    nComponents: 3,
    nFeatures: 2,
    weights: Float64Array.of(0.4, 0.4, 0.2),
    means: Float64Array.of(-1, 0, 1, 0, 9, 9),
    covariances: Float64Array.of(1, 4, 1, 4, 0.25, 0.01),
  }
  const [two, one] = familyWidths(mixture, [0, 0, 1])
  // Variances 1 + 1 and 4; ¼ and 1/100.
  expect(two).toBeCloseTo((2 * 4) ** 0.25, 12)
  expect(one).toBeCloseTo((0.25 * 0.01) ** 0.25, 12)
})
