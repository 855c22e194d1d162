import { rankOf } from '../core/anomaly/flags'
import { responsibilities } from '../core/gmm/density'
import { pickRows } from '../core/matrix'
import type { Annotations, RowAnnotation } from '../core/table/annotations'
import type { Judgement } from '../shared/engineApi'
import { familyOf } from './answers/assignment'
import { flagReason, isJudged } from './answers/cut'
import { judge } from './answers/judge'
import { toleranceOf } from './answers/outOfTolerance'
import { isPartial, partialRow, partialShares } from './incomplete/partial'
import { furtherColumns } from './furtherColumns'
import type { LoadedTable } from './loadedTable'
import type { Model } from './model'

/** What an export says about rows of the file, each judged by the model of its group. */
export function annotate(
  loaded: LoadedTable,
  models: Model[],
  by: Judgement,
  rows: Int32Array,
): Annotations {
  const modelOf = modelOfRow(loaded, models)
  const ofModel = models.map((model, m) =>
    annotateModel(
      model,
      by,
      rows.filter((row) => modelOf[row] === m),
    ),
  )
  const grouped = models.some(({ scope }) => scope.group !== null)
  const { names } = loaded.table
  const tolerance = by.limits.length > 0 ? toleranceOf(loaded, by.limits) : null
  return {
    nComponents: Math.max(...models.map(({ scaled }) => scaled.mixture.nComponents)),
    of: (row) => ofModel[modelOf[row]]?.(row) ?? null,
    drawn: by.assignment === 'draw',
    ...(models.some(({ notNormal }) => notNormal !== null) && { reasons: true }),
    further: furtherColumns(loaded, models, by, rows),
    ...(grouped && { group: (row: number) => models[modelOf[row]]?.scope.group ?? '' }),
    ...(tolerance && {
      tolerance: (row: number) => ({
        out: tolerance.columnsOf(row).map((column) => names[column]),
        incomplete: tolerance.incomplete[row] === 1,
      }),
    }),
  }
}

/** For each row of the file the model whose scope it is in; −1 for none. */
function modelOfRow({ table }: LoadedTable, models: Model[]): Int32Array {
  const out = new Int32Array(table.rows).fill(-1)
  models.forEach(({ scope }, m) => {
    if (scope.rows === null) out.fill(m)
    else for (const row of scope.rows) out[row] = m
  })
  return out
}

function annotateModel(
  model: Model,
  by: Judgement,
  rows: Int32Array,
): (row: number) => RowAnnotation | null {
  const { cut } = judge(model, by)
  const { fittedIndex, logDensity, typicality, component, sorted, families, scaled } = model
  const k = scaled.mixture.nComponents
  const indices = rows.map((row) => fittedIndex[row]).filter((i) => i >= 0 && !isPartial(model, i))
  const position = new Int32Array(component.length)
  indices.forEach((index, p) => (position[index] = p))
  const shares =
    indices.length > 0
      ? responsibilities(pickRows(model.prepared.data, indices), scaled.mixture)
      : new Float64Array(0)
  const sharesOf = (i: number) => {
    const partial = partialRow(model, i)
    return partial
      ? partialShares(model, partial)
      : shares.subarray(position[i] * k, (position[i] + 1) * k)
  }
  const drawn = by.assignment === 'draw' ? familyOf(model, 'draw') : null
  return (row) => {
    const i = fittedIndex[row]
    if (i < 0) return null
    const reason = flagReason(cut, i)
    return {
      flagged: isJudged(cut, i) ? reason !== null : null,
      reason,
      score: -typicality[i],
      logDensity: logDensity[i],
      rank: rankOf(sorted.all.values, typicality[i]),
      family: families.of[component[i]],
      ...(drawn && { drawnComponent: drawn[i] }),
      responsibilities: sharesOf(i),
    }
  }
}
