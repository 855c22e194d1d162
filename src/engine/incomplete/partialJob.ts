import { columnMixture } from '../columnMixture'
import type { Model } from '../model'
import type { PartialJob } from './patternJudge'

/** How rows that lack cells are judged by a model; null for a plan that leaves such rows out. */
export function partialJobOf(model: Model): PartialJob | null {
  const { prepared, fitted, families, typicality, notNormal, analysis } = model
  const mixture = columnMixture(model)
  if (analysis.plan.missing === 'leave-out' || mixture === null) return null
  const n = prepared.rows.length
  return {
    ...{ prepared, fitted, families, mixture, seed: analysis.plan.seed },
    scores: {
      typicality: typicality.subarray(0, n),
      notNormal: notNormal && notNormal.subarray(0, n),
    },
  }
}
