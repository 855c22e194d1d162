import { rankOf } from '../../core/anomaly/flags'
import { IsodenseError } from '../../core/errors'
import { responsibilities } from '../../core/gmm/density'
import type { Judgement, RowDetail } from '../../shared/engineApi'
import { outsideScope, type Model } from '../model'
import { familyOf } from './assignment'
import { flagReason } from './cut'
import { judge, type Judge } from './judge'

/** Everything about one row of the file. Throws SettingInvalid for one that is not there. */
export function oneRow(model: Model, row: number, by: Judgement): RowDetail {
  const { rows } = model.loaded.table
  if (row >= rows) {
    throw new IsodenseError('SettingInvalid', `The file has no data row ${row + 1}, only ${rows}.`)
  }
  return rowDetail(model, row, judge(model, by))
}

export function rowDetail(model: Model, row: number, { by, cut, tolerance }: Judge): RowDetail {
  const { table } = model.loaded
  const base = {
    row,
    line: table.lines[row],
    ...(table.origins && { file: table.origins.names[table.origins.of[row]] }),
    cells: table.cells.map((column) => column.at(row)),
    group: model.scope.group,
    outOfTolerance: tolerance.columnsOf(row),
  }
  const i = model.fittedIndex[row]
  if (i < 0) return { ...base, fitted: false, reason: whyNotJudged(model, i) }
  const logDensity = model.logDensity[i]
  const reason = flagReason(cut, i)
  return {
    ...base,
    fitted: true,
    logDensity,
    score: -model.typicality[i],
    rank: rankOf(model.sorted.all.values, model.typicality[i]),
    flagged: reason !== null,
    ...(reason && { flagReason: reason }),
    family: model.families.of[model.component[i]],
    component: model.component[i],
    ...(by.assignment === 'draw' && { drawnComponent: familyOf(model, 'draw')[i] }),
    responsibilities: responsibilitiesOf(model, i),
  }
}

function whyNotJudged({ prepared, scope }: Model, index: number): string {
  if (index !== outsideScope) return prepared.leftOut[~index].reason
  return scope.group === null
    ? 'not among the rows that the preview shows'
    : `not part of the group “${scope.group}”`
}

/** Responsibility of each component for one fitted row. */
function responsibilitiesOf({ prepared, scaled }: Model, i: number): number[] {
  const { values, columns } = prepared.data
  const one = { values: values.slice(i * columns, (i + 1) * columns), rows: 1, columns }
  return Array.from(responsibilities(one, scaled.mixture))
}
