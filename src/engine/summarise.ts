import { aic, bic } from '../core/gmm/criteria'
import { userUnits } from '../core/gmm/userUnits'
import type { Analysis } from '../shared/engineApi'
import type { FinishedFit } from './finishedFit'
import { modelWarnings } from './warnings'

const leftOutShown = 1000

/** What the window and RESULT.json say about a finished fit. */
export function summarise(finished: FinishedFit): Analysis {
  const { tableId, modelId, stage, plan, prepared, selection, all, best } = finished
  const { covarianceType, nComponents, parameters } = best.candidate
  const fittedRows = prepared.data.rows
  // A preview was fitted to a sample: its likelihood is that of all rows under the sample's model.
  const { rowWeights } = prepared.data
  const logLikelihood = finished.logDensity.reduce(
    (sum, value, i) => sum + (rowWeights ? rowWeights[i] * value : value),
    0,
  )
  return {
    tableId,
    modelId,
    stage,
    plan,
    group: finished.group,
    columns: prepared.names,
    columnIndices: prepared.columns,
    rows: finished.scopeRows,
    fittedRows,
    totalWeight: prepared.totalWeight,
    leftOut: prepared.leftOut.slice(0, leftOutShown),
    leftOutCount: prepared.leftOut.length,
    ...(selection.rows < fittedRows && { selectionRows: selection.rows }),
    model: {
      covarianceType,
      nComponents,
      ...userUnits(finished.scaled),
      converged: best.fit!.converged,
      ...(best.candidate.degenerate !== undefined && { degenerate: best.candidate.degenerate }),
      iterations: best.fit!.iterations,
      logLikelihood,
      parameters,
      aic: aic(logLikelihood, parameters),
      bic: bic(logLikelihood, parameters, prepared.totalWeight),
    },
    selection: all.map(({ candidate }) => candidate),
    warnings: modelWarnings(finished),
  }
}
