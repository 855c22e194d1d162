import { aic, bic } from '../core/gmm/criteria'
import { userUnits } from '../core/gmm/userUnits'
import type { Analysis } from '../shared/engineApi'
import type { FinishedFit } from './finishedFit'
import { modelWarnings } from './warnings'

const leftOutShown = 1000

/** What the window and RESULT.json say about a finished fit. */
export function summarise(finished: FinishedFit): Analysis {
  const { tableId, modelId, stage, settings, tableRows, prepared, plan, all, best } = finished
  const { covarianceType, nComponents, parameters } = best.candidate
  const fittedRows = prepared.data.rows
  // A preview was fitted to a sample: its likelihood is that of all rows under the sample's model.
  const logLikelihood = finished.logDensity.reduce((sum, value) => sum + value, 0)
  return {
    tableId,
    modelId,
    stage,
    settings,
    columns: prepared.names,
    rows: tableRows,
    fittedRows,
    leftOut: prepared.leftOut.slice(0, leftOutShown),
    leftOutCount: prepared.leftOut.length,
    ...(plan.rows < fittedRows && { selectionRows: plan.rows }),
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
      bic: bic(logLikelihood, parameters, fittedRows),
    },
    selection: all.map(({ candidate }) => candidate),
    warnings: modelWarnings(finished),
  }
}
