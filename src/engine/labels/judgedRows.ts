import type { Judgement } from '../../shared/engineApi'
import { isFlagged } from '../answers/cut'
import { cutOf } from '../answers/threshold'
import type { Model } from '../model'
import type { JudgedRows } from './statistics'

/** What models say of the rows of their table. */
export function judgedRows(models: Model[], by: Judgement): JudgedRows {
  const { rows } = models[0].loaded.table
  const score = new Float64Array(rows).fill(NaN)
  const flagged = new Uint8Array(rows)
  for (const model of models) {
    const cut = cutOf(model, by)
    model.rows.forEach((row, i) => {
      score[row] = -cut.values[i]
      flagged[row] = isFlagged(cut, i) ? 1 : 0
    })
  }
  return {
    score,
    flagged,
    severalModels: models.length > 1,
    weighted: models[0].analysis.plan.frequency !== null,
  }
}
