import type { LabelStatistics } from '../../shared/api/labels'
import { isFlagged, type Cut } from '../answers/cut'
import { statisticsOf } from '../labels/statistics'
import type { FileScores } from './fileScores'

/** How the flags of a whole file stand to its label column; null without one. */
export function labelStatisticsOfFile(
  { labels, rowWeights }: FileScores,
  cut: Cut,
): LabelStatistics | null {
  if (labels === null) return null
  const judged = {
    score: cut.values.map((value) => -value),
    flagged: Uint8Array.from(labels, (_, row) => (isFlagged(cut, row) ? 1 : 0)),
    ...{ severalModels: false, weighted: rowWeights !== undefined },
  }
  return statisticsOf({ of: labels }, labels.keys(), judged)
}
