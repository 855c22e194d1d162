import type { EngineService } from '../engine/service'
import type { Sureness } from '../core/anomaly/sureness'
import type { RowStability, Stability } from '../shared/api/stability'
import type { AnalysisSet } from '../shared/engineApi'
import { thresholdSettings } from '../shared/plan'
import { part } from '../engine/progress'
import { figure } from './figure'
import { progressReporter } from './progressReporter'

/** Of each model, in their order; null where nobody asked. */
export async function stabilities(
  service: EngineService,
  { models, plan }: AnalysisSet,
  refits: number | undefined,
  signal: AbortSignal,
): Promise<(Stability | null)[]> {
  if (refits === undefined) return models.map(() => null)
  const progress = progressReporter(process.stderr)
  const found: (Stability | null)[] = []
  try {
    for (const [i, { modelId }] of models.entries()) {
      const question = { modelId, by: thresholdSettings(plan), refits }
      const onProgress = part(progress.report, i / models.length, (i + 1) / models.length)
      found.push(await service.call('stability', question, { signal, onProgress }))
    }
  } finally {
    progress.end()
  }
  return found
}

/** What is said of it for a person. */
export function stabilityLines(stability: Stability | null): string[] {
  if (!stability) return []
  const { refits, failed, fittedRows, sampleRows, rows, threshold, models } = stability
  const flagged = rows.filter((row) => row.flagged)
  const times = (word: Sureness | null) => flagged.filter((row) => row.word === word).length
  const unsaid = times(null)
  const words = (['always', 'mostly', 'sometimes', 'never'] as const)
    .filter((word) => times(word) > 0)
    .map((word) => `${times(word)} ${word}`)
  const often = ({ word }: RowStability) => word === 'always' || word === 'mostly'
  const others = rows.filter((row) => !row.flagged && often(row)).length
  const of = sampleRows === null ? '' : `, drawn from a sample of ${sampleRows}`
  return [
    `How sure: ${refits} refits to ${fittedRows} random rows each${of}; a row counts where it was left out`,
    `  of ${flagged.length} flagged rows ${words.join(', ') || 'none'} (always: flagged by at least 95 % of them, mostly: by 60 %)`,
    ...(unsaid > 0 ? [`  ${unsaid} flagged rows were left out too seldom to tell`] : []),
    ...(others > 0 ? [`  ${others} rows that are not flagged would be by most refits`] : []),
    ...(threshold
      ? [`  threshold ${figure(threshold.low)} to ${figure(threshold.high)} in nine of ten refits`]
      : []),
    `  models: ${models.map(({ covarianceType, nComponents, times }) => `${covarianceType} with k = ${nComponents} ${times} times`).join(', ')}`, // prettier-ignore
    ...(failed > 0 ? [`  ${failed} refits gave no model and are not counted`] : []),
  ]
}
