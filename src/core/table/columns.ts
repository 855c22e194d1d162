import { addedPrefix } from './annotations'
import { columnValues, isNumeric } from './columnValues'
import { describe } from './describe'
import { levelsOf } from './levels'
import { numericKind } from './numericKind'
import { isMissing } from './numberLocale'
import { mostLabels, textKind } from './textKind'
import type { ColumnKind, ColumnSummary, Table } from './types'

/** A column with a larger share of cells without a number would empty the table. */
const mostMissing = 0.1
/** A measured column with no more than this many values may be the number of a cavity. */
const mostLevels = 20

/** Kind, numbers and preselection of every column; in the table's order. */
export const summariseColumns = (table: Table): ColumnSummary[] =>
  table.names.map((_, index) => summariseColumn(table, index))

function summariseColumn(table: Table, index: number): ColumnSummary {
  const column = columnValues(table, index)
  const statistics = describe(column)
  const numeric = isNumeric(column) && statistics.min < statistics.max
  const kind = kindOf(table, index, numeric)
  const lost = column.missing + column.notNumbers
  return {
    index,
    name: table.names[index],
    kind,
    numeric,
    preselected:
      kind === 'measurement' &&
      lost <= mostMissing * table.rows &&
      !table.names[index].startsWith(addedPrefix),
    missing: column.missing,
    notNumbers: column.notNumbers,
    ...statistics,
    ...levelsIfFew(table, index, kind),
  }
}

/** As the user says, or as found out; but nobody can measure a text, nor a column of one value. */
function kindOf(table: Table, index: number, numeric: boolean): ColumnKind {
  const told = table.kinds[index]
  if (told !== null && (told !== 'measurement' || numeric)) return told
  const column = columnValues(table, index)
  return isNumeric(column)
    ? numericKind(table.names[index], index, column, numeric)
    : textKind(table.names[index], table.cells[index], column)
}

/** Values of a column that can make groups: labels, and whole numbers or texts with few values. */
function levelsIfFew(table: Table, index: number, kind: ColumnKind): Pick<ColumnSummary, 'levels'> {
  if (kind === 'date' || kind === 'empty') return {}
  const most = kind === 'label' ? mostLabels : mostLevels
  const distinct = new Set<string>()
  for (const cell of table.cells[index]) {
    if (isMissing(cell)) continue
    distinct.add(cell)
    if (distinct.size > most) return {}
  }
  const { values, of } = levelsOf(table, index)
  if (values.length < 2) return {}
  const rows = new Int32Array(values.length)
  for (const level of of) if (level >= 0) rows[level]++
  return { levels: values.map((value, level) => ({ value, rows: rows[level] })) }
}
