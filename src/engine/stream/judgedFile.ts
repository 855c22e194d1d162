import { byAnomaly } from '../answers/byAnomaly'
import { isFlagged, thresholdAt } from '../answers/flags'
import type { Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import type { FileScores } from './fileScores'

/** The flags of a whole file at the plan's percentile; without places, as there is no picture of it. */
export function flagsOfFile(model: Model, scores: FileScores): Flags {
  const { percentile } = model.analysis.plan
  const { typicality, sorted } = scores
  const at = thresholdAt(sorted, percentile)
  const inFile = Int32Array.from({ length: typicality.length }, (_, row) => row)
  // NaN, a row that is not judged, is below nothing and of no family.
  const ranked = byAnomaly(
    inFile.filter((row) => isFlagged(scores, row, at.threshold)),
    typicality,
    inFile,
  )
  const { notNormal } = scores
  const isOfFamily = (row: number) => notNormal?.[row] === 1
  const rows = notNormal
    ? Int32Array.from([...ranked.filter(isOfFamily), ...ranked.filter((row) => !isOfFamily(row))])
    : ranked
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
