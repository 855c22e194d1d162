import { describe, expect, test } from 'vitest'
import { marksByWeight } from '../../../src/core/families/marks'

const normal = (weights: number[]) => weights.map(() => 'normal')

describe('what a family is taken for by itself', () => {
  test.each([[[0.7, 0.3]], [[0.85, 0.15]], [[0.5, 0.3, 0.2]], [[0.9, 0.1]], [[0.91, 0.09]]])(
    '%j: all are normal',
    (weights) => expect(marksByWeight(weights)).toEqual(normal(weights)),
  )

  test('a small one apart is unconfirmed', () => {
    expect(marksByWeight([0.94, 0.06])).toEqual(['normal', 'unconfirmed'])
    expect(marksByWeight([0.92, 0.08])).toEqual(['normal', 'unconfirmed'])
  })

  test('among many small ones all are normal, as those that are not small against the largest', () => {
    const many = [0.5, ...Array<number>(10).fill(0.05)]
    expect(marksByWeight(many)).toEqual(normal(many))
    const alike = Array<number>(14).fill(1 / 14)
    expect(marksByWeight(alike)).toEqual(normal(alike))
  })
})
