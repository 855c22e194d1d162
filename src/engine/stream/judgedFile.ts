import { byAnomaly } from '../answers/byAnomaly'
import { thresholdAt } from '../answers/flags'
import { flagBelow } from '../../core/anomaly/flags'
import type { Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import type { FileScores } from './fileScores'

/** The flags of a whole file at the plan's percentile; without places, as there is no picture of it. */
export function flagsOfFile(model: Model, scores: FileScores): Flags {
  const { percentile } = model.analysis.plan
  const at = thresholdAt({ ...scores, prepared: { totalWeight: scores.totalWeight } }, percentile)
  // NaN, a row that is not judged, is below nothing.
  const below = flagBelow(scores.logDensity, at.threshold)
  const inFile = Int32Array.from({ length: scores.logDensity.length }, (_, row) => row)
  const rows = byAnomaly(below, scores.logDensity, inFile)
  return {
    modelId: model.analysis.modelId,
    percentile,
    ...at,
    rows,
    x: new Float64Array(0),
    y: new Float64Array(0),
    component: rows.map((row) => scores.component[row]),
  }
}
