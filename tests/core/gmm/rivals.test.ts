import { expect, test } from 'vitest'
import { emptyMixture } from '../../../src/core/gmm/emptyMixture'
import { rivalsOf } from '../../../src/core/gmm/rivals'
import type { Fit } from '../../../src/core/gmm/types'

const fit = (logLikelihood: number): Fit => ({
  mixture: emptyMixture('full', 1, 1),
  logLikelihood,
  ...{ converged: true, iterations: 1, lowerBound: 0, degenerate: [], restartsStopped: 0 },
  ...{ restartLowerBounds: [], restartLogLikelihoods: [], changes: [0, 0] as [number, number] },
})

test('rivals are the other fits within 10 of the best log-likelihood, the likeliest first', () => {
  const [worse, best, near, nearer] = [-111, -100, -109, -101].map(fit)
  expect(rivalsOf(best, [worse, best, near, nearer]).map((one) => one.logLikelihood)).toEqual([
    -101, -109,
  ])
})
