import { expect, test } from 'vitest'
import { rankingOf } from '../../../src/core/anomaly/ranking'

// By scikit-learn 1.2.1: roc_auc_score and average_precision_score.
test.each([
  [[0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 0.75, 0.8333333333333333],
  [[1, 2, 2, 3, 3, 3, 0], [0, 1, 0, 1, 0, 1, 0], 0.7916666666666666, 0.6444444444444445],
  [[5, 5, 5, 5], [1, 0, 0, 1], 0.5, 0.5],
])('%j with bad rows %j', (scores, bad, rocAuc, averagePrecision) => {
  const found = rankingOf(Float64Array.from(scores), bad)
  expect(found.rocAuc).toBeCloseTo(rocAuc, 14)
  expect(found.averagePrecision).toBeCloseTo(averagePrecision, 14)
})

test('without rows of both kinds there is nothing to tell apart', () => {
  expect(rankingOf(Float64Array.of(1, 2), [0, 0]).rocAuc).toBeNaN()
  expect(rankingOf(Float64Array.of(1, 2), [1, 1]).averagePrecision).toBeNaN()
})
