import { aic, bic } from '../core/gmm/criteria'
import { columnDecimals } from '../core/prepare/columnDecimals'
import type { Guard } from '../shared/api/guards'
import type { Analysis, Family } from '../shared/engineApi'
import { pcaSummary } from './answers/principalComponents'
import type { FinishedFit } from './finishedFit'
import { excludedAmong } from './labels/excludedAmong'
import { modelInUserUnits, userMeans } from './modelInUserUnits'
import { someValues } from './someValues'
import { rowTerm } from './userDensity'

const leftOutShown = 1000
/** Columns whose decimals anybody sees. */
const mostDecimals = 200

/** What the window and RESULT.json say about a finished fit. */
export function summarise(finished: FinishedFit, guards: Guard[]): Analysis {
  const { tableId, modelId, stage, plan, prepared, selection, all, best } = finished
  const { covarianceType, nComponents, parameters } = best.candidate
  const fittedRows = prepared.data.rows
  // A preview was fitted to a sample: its likelihood is that of all rows under the sample's model.
  const { rowWeights } = prepared.data
  const { keptOut, keptOutCount, totalWeight } = finished.fitted
  // Of principal components it stays that of their scores, as everything is that models are compared by.
  const term = prepared.reduced ? rowTerm(prepared) : () => 0
  const logLikelihood = finished.logDensity.reduce(
    (sum, value, i) => (keptOut?.[i] ? sum : sum + (rowWeights?.[i] ?? 1) * (value - term(i))),
    0,
  )
  const pca = pcaSummary(prepared, plan.pca?.whiten ?? true)
  return {
    tableId,
    modelId,
    stage,
    plan,
    group: finished.group,
    columns: prepared.names,
    columnIndices: prepared.columns,
    decimals: prepared.names
      .slice(0, mostDecimals)
      .map((_, j) => columnDecimals(someValues(prepared, j))),
    rows: finished.scopeRows,
    fittedRows,
    keptOut: keptOutCount,
    knownBad: finished.fitted.knownBadCount,
    excluded: excludedAmong(prepared.leftOut),
    totalWeight: prepared.totalWeight,
    leftOut: finished.leftOut.slice(0, leftOutShown),
    leftOutCount: finished.leftOut.length,
    partialCount: finished.partialCount,
    ...(selection.rows < finished.fitted.data.rows && { selectionRows: selection.rows }),
    model: {
      covarianceType,
      nComponents,
      ...modelInUserUnits(finished),
      converged: best.fit!.converged,
      ...(best.candidate.degenerate !== undefined && { degenerate: best.candidate.degenerate }),
      iterations: best.fit!.iterations,
      logLikelihood,
      parameters,
      aic: aic(logLikelihood, parameters),
      bic: bic(logLikelihood, parameters, totalWeight),
    },
    ...(pca && { pca }),
    ...(best.shrinkage !== undefined && { smallSample: { shrinkage: best.shrinkage } }),
    families: describeFamilies(finished),
    selection: all.map(({ candidate }) => candidate),
    guards,
    warnings: guards.map(({ text }) => text),
  }
}

function describeFamilies({ families, scaled, component, prepared }: FinishedFit): Family[] {
  const means = userMeans({ scaled, prepared })
  const rows = new Float64Array(families.weights.length)
  component.forEach((c) => rows[families.of[c]]++)
  return Array.from(families.weights, (weight, family) => {
    const components = [...families.of.keys()].filter((c) => families.of[c] === family)
    return {
      components,
      weight,
      rows: rows[family],
      mark: families.marks[family],
      reason: families.reasons[family],
      ...((families.said?.[family].length ?? 0) > 0 && { said: families.said![family] }),
      at: means[components[0]].map((mean, j) => (prepared.log[j] ? Math.exp(mean) : mean)),
    }
  })
}
