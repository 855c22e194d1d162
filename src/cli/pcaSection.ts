import type { Model } from '../engine/model'
import { explainedRatio } from '../core/pca/pca'
import type { PcaSummary } from '../shared/api/principalComponents'

/** The principal components of a model, for RESULT.json. */
export type PcaSection = PcaSummary & {
  /** Along every component, also of those that are not kept. */
  explainedVariance: number[]
  explainedVarianceRatio: number[]
  /** Mean of each column in the user's units; of a log column: of its logarithm. */
  mean: number[]
  /** What a column's values are divided by before: 1 without standardising. */
  scale: number[]
  /** p × d: unit vectors of the scaled columns. */
  loadings: number[][]
}

/** Null where the columns themselves are fitted. */
export function pcaSection({ prepared, analysis }: Model): PcaSection | null {
  const { reduced, center, scale } = prepared
  if (reduced === null || !analysis.pca) return null
  const { count, columns: d, components, mean } = reduced.projection
  return {
    ...analysis.pca,
    explainedVariance: [...reduced.variances],
    explainedVarianceRatio: [...explainedRatio(reduced.variances)],
    mean: Array.from(mean, (value, j) => center[j] + scale[j] * value),
    scale: [...scale],
    loadings: Array.from({ length: count }, (_, c) => [...components.subarray(c * d, (c + 1) * d)]),
  }
}

/** In one line; empty where the columns themselves are fitted. */
export const pcaLine = ({ pca }: { pca?: PcaSummary }): string[] =>
  pca
    ? [
        `Principal components: ${pca.count} of ${pca.columns} columns hold ${(100 * pca.varianceKept).toFixed(2)} % of the variance${pca.whiten ? ', whitened' : ''}`,
      ]
    : []
