import { explainedRatio } from '../../core/pca/pca'
import type { PcaSummary, PcaView } from '../../shared/api/principalComponents'
import type { EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import type { Prepared } from '../prepare'

const mostShown = 1000

/** Null where the columns themselves are fitted. */
export function pcaSummary(
  { reduced }: Pick<Prepared, 'reduced'>,
  whiten: boolean,
): PcaSummary | null {
  if (reduced === null) return null
  const { projection, variances, rows } = reduced
  const { count, columns, outside } = projection
  const sum = (some: Float64Array) => some.reduce((a, b) => a + b, 0)
  const varianceKept = sum(variances.subarray(0, count)) / sum(variances)
  return { count, columns, whiten, varianceKept, rows, outside: { degrees: outside.degrees } }
}

/** What the components hold and are made of; null where the columns themselves are fitted. */
export function pcaView(
  { prepared, analysis }: Model,
  { first, most }: EngineParams<'principalComponents'>,
): PcaView | null {
  const summary = pcaSummary(prepared, analysis.plan.pca?.whiten ?? true)
  if (summary === null) return null
  const { projection, variances } = prepared.reduced!
  const { columns: d, count } = projection
  return {
    ...summary,
    modelId: analysis.modelId,
    ratio: explainedRatio(variances).slice(0, mostShown),
    variances: variances.slice(0, mostShown),
    loadings: projection.components.slice(first * d, Math.min(count, first + most) * d),
    first,
  }
}
