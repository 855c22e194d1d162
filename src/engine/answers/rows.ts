import { rankOf } from '../../core/anomaly/flags'
import { IsodenseError } from '../../core/errors'
import { responsibilities } from '../../core/gmm/density'
import type { RowDetail, RowsOrder, RowsPage } from '../../shared/engineApi'
import type { Model } from '../model'
import { byAnomaly, flaggedIndices, thresholdAt } from './flags'

export interface RowsQuestion {
  percentile: number
  which: 'flagged' | 'all'
  order: RowsOrder
  offset: number
  limit: number
}

/** A page of the table. Rows that were left out stand where the file has them, or after all judged ones. */
export function rowsPage(model: Model, question: RowsQuestion): RowsPage {
  const { threshold } = thresholdAt(model, question.percentile)
  const rows = rowOrder(model, question, threshold)
  const page = rows.subarray(question.offset, question.offset + question.limit)
  return {
    total: rows.length,
    offset: question.offset,
    rows: Array.from(page, (row) => rowDetail(model, row, threshold)),
  }
}

/** Everything about one row of the file. Throws SettingInvalid for one that is not there. */
export function oneRow(model: Model, row: number, percentile: number): RowDetail {
  const { rows } = model.loaded.table
  if (row >= rows) {
    throw new IsodenseError('SettingInvalid', `The file has no data row ${row + 1}, only ${rows}.`)
  }
  return rowDetail(model, row, thresholdAt(model, percentile).threshold)
}

function rowDetail(model: Model, row: number, threshold: number): RowDetail {
  const { table } = model.loaded
  const base = { row, line: table.lines[row], cells: table.cells.map((column) => column[row]) }
  const i = model.fittedIndex[row]
  if (i < 0) return { ...base, fitted: false, reason: model.prepared.leftOut[~i].reason }
  const logDensity = model.logDensity[i]
  return {
    ...base,
    fitted: true,
    logDensity,
    rank: rankOf(model.sortedLogDensity, logDensity),
    flagged: logDensity < threshold,
    component: model.component[i],
    responsibilities: responsibilitiesOf(model, i),
  }
}

/** Responsibility of each component for one fitted row. */
export function responsibilitiesOf({ prepared, scaled }: Model, i: number): number[] {
  const { values, columns } = prepared.data
  const one = { values: values.slice(i * columns, (i + 1) * columns), rows: 1, columns }
  return Array.from(responsibilities(one, scaled.mixture))
}

/** The last order of all rows of a model: a table is paged through many times. */
const orders = new WeakMap<Model, Map<string, Int32Array>>()

function rowOrder(model: Model, { which, order }: RowsQuestion, threshold: number): Int32Array {
  const key = which === 'all' ? order : `${order} ${threshold}`
  const known = orders.get(model)?.get(key)
  if (known) return known
  const made = which === 'all' ? allRows(model, order) : flaggedRows(model, order, threshold)
  orders.set(model, new Map([[key, made]]))
  return made
}

function flaggedRows(model: Model, order: RowsOrder, threshold: number): Int32Array {
  const rows = flaggedIndices(model, threshold).map((i) => model.prepared.rows[i])
  return order === 'file' ? rows.sort() : rows
}

function allRows(model: Model, order: RowsOrder): Int32Array {
  const { prepared, logDensity, loaded } = model
  if (order === 'file') return Int32Array.from({ length: loaded.table.rows }, (_, row) => row)
  const judged = Int32Array.from(prepared.rows, (_, i) => i)
    .sort(byAnomaly(logDensity, prepared.rows))
    .map((i) => prepared.rows[i])
  const all = new Int32Array(loaded.table.rows)
  all.set(judged)
  all.set(
    prepared.leftOut.map(({ row }) => row),
    judged.length,
  )
  return all
}
