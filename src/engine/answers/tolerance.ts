import type { Judgement, ToleranceTable } from '../../shared/engineApi'
import { differFromFile, limitsOf } from '../../shared/plan'
import type { ModelSet } from '../model'
import { isFlagged, isJudged } from './cut'
import { judge } from './judge'
import { toleranceOf } from './outOfTolerance'

/** Typical or not × in tolerance or not, over all models of an analysis. */
export function toleranceTable(set: ModelSet, by: Judgement): ToleranceTable {
  const { loaded, analysis, models } = set
  const out = toleranceOf(loaded, by.limits)
  const table: ToleranceTable = {
    analysisId: analysis.analysisId,
    both: 0,
    onlyFlagged: 0,
    onlyOut: 0,
    neither: 0,
    notJudged: { inTolerance: 0, outOfTolerance: 0 },
    incomplete: out.incomplete.reduce((a, b) => a + b, 0),
    perLimit: by.limits.map((limit) => toleranceOf(loaded, [limit]).any.reduce((a, b) => a + b, 0)),
    differFromFile: differFromFile(
      limitsOf({ columns: loaded.columns, limits: loaded.table.limits }),
      by.limits,
    ),
  }
  const judged = new Uint8Array(loaded.table.rows)
  for (const model of models) {
    const { cut } = judge(model, by)
    model.rows.forEach((row, i) => {
      if (!isJudged(cut, i)) return
      judged[row] = 1
      if (isFlagged(cut, i)) table[out.any[row] ? 'both' : 'onlyFlagged']++
      else table[out.any[row] ? 'onlyOut' : 'neither']++
    })
  }
  judged.forEach((isJudged, row) => {
    if (!isJudged) table.notJudged[out.any[row] ? 'outOfTolerance' : 'inTolerance']++
  })
  return table
}
