import { rankOf } from '../../core/anomaly/flags'
import { logChiSquareTail } from '../../core/distributions/chiSquareTail'
import { IsodenseError } from '../../core/errors'
import { responsibilities } from '../../core/gmm/density'
import { fileOfRow } from '../../core/table/fileOfRow'
import { because, leftOutReason } from '../../core/table/leftOutReason'
import type { LeftOutRow } from '../../core/table/types'
import type { Judgement, RowDetail } from '../../shared/engineApi'
import { notJudged, type NotJudged } from '../../shared/notJudgedTexts'
import { outsideScope, type Model } from '../model'
import { knownTSquared, whyNoTSquared } from '../tSquared'
import { judgedBy } from '../incomplete/judgedBy'
import { partialRow, partialShares } from '../incomplete/partial'
import { knownRareness, oneInAt } from '../rareness'
import { roughly } from '../roughly'
import { familyOf } from './assignment'
import { flagReason, isJudged, type Cut } from './cut'
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
    ...fileOfRow(table, row),
    cells: table.cells.map((column) => column.at(row)),
    group: model.scope.group,
    outOfTolerance: tolerance.columnsOf(row),
  }
  const i = model.fittedIndex[row]
  if (i < 0) return { ...base, fitted: false, ...whyNotJudged(model, i) }
  const logDensity = model.logDensity[i]
  const reason = flagReason(cut, i)
  const partly = judgedBy(model, i)
  return {
    ...base,
    fitted: true,
    logDensity,
    score: -model.typicality[i],
    ...oneInOfRow(model, i),
    rank: rankOf(model.sorted.all.values, model.typicality[i]),
    ...(isJudged(cut, i) ? { flagged: reason !== null } : { notJudged: whyNot(model, cut, i) }),
    ...(reason && { flagReason: reason }),
    ...tSquaredOfRow(model, cut, i),
    ...outsideOfRow(model, i),
    family: model.families.of[model.component[i]],
    component: model.component[i],
    ...(by.assignment === 'draw' && { drawnComponent: familyOf(model, 'draw')[i] }),
    responsibilities: responsibilitiesOf(model, i),
    ...(partly && { judgedBy: partly }),
  }
}

/** Where it is known: see `rareness`. */
export function oneInOfRow(model: Model, i: number): Pick<RowDetail, 'oneIn' | 'oneInRough'> {
  const found = knownRareness(model)
  const oneIn = found ? oneInAt(found, i) : null
  if (!found || oneIn === null) return {}
  return {
    oneIn,
    ...(roughly(model, found).length > 0 && { oneInRough: true as const }),
  }
}

function whyNotJudged(
  { leftOut, scope }: Model,
  index: number,
): Pick<LeftOutRow, 'reason' | 'reasons'> {
  if (index !== outsideScope) {
    const { reason, reasons } = leftOut[~index]
    return { reason, ...(reasons && { reasons }) }
  }
  return leftOutReason(
    scope.group === null ? because('notInPreview') : because('otherGroup', { group: scope.group }),
  )
}

const tSquaredIn = (model: Model, { basis }: Cut) =>
  basis === 't-squared' ? knownTSquared(model) : null

/** Why the basis says nothing of a judged row, by its index. */
export const whyNot = (model: Model, cut: Cut, i: number): NotJudged => {
  const judged = tSquaredIn(model, cut)
  return (judged && whyNoTSquared(judged, i)) ?? notJudged('incomplete')
}

function tSquaredOfRow(model: Model, cut: Cut, i: number): Pick<RowDetail, 'tSquared'> {
  const judged = tSquaredIn(model, cut)
  if (judged === null || Number.isNaN(judged.logTail[i])) return {}
  const { tSquared, logTail, component } = judged
  return { tSquared: { value: tSquared[i], p: Math.exp(logTail[i]), component: component[i] } }
}

/** Of a row that lacks cells it is not known. */
function outsideOfRow({ prepared: { reduced } }: Model, i: number): Pick<RowDetail, 'outside'> {
  const squared = reduced?.squaredErrors[i]
  if (!reduced || squared === undefined) return {}
  const { degrees } = reduced.projection.outside
  return { outside: { squared, p: Math.exp(logChiSquareTail(reduced.distances[i], degrees)) } }
}

/** Responsibility of each component for one row. */
function responsibilitiesOf(model: Model, i: number): number[] {
  const { prepared, scaled } = model
  const partial = partialRow(model, i)
  if (partial) return Array.from(partialShares(model, partial))
  const { values, columns } = prepared.data
  const one = { values: values.slice(i * columns, (i + 1) * columns), rows: 1, columns }
  return Array.from(responsibilities(one, scaled.mixture))
}
