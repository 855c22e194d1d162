import { basename } from 'node:path'
import { IsodenseError } from '../core/errors'
import { guessImage } from '../core/images/guessImage'
import { measuredPixels } from '../core/images/measuredPixels'
import { proposeImage } from '../core/images/proposeImage'
import { proposeLog } from '../core/prepare/skewness'
import { summariseColumns } from '../core/table/columns'
import { columnValues } from '../core/table/columnValues'
import { isPixel } from '../core/table/images/isPixel'
import { holdsGenerated } from '../core/table/generatedCsv'
import { pivotIfLong } from '../core/table/long/pivotIfLong'
import { noteDates } from '../core/table/noteDates'
import { noteMissingCodes } from '../core/table/numbers/noteMissingCodes'
import { openDates } from '../core/table/openDates'
import type { ColumnSummary, ImageColumns, ReadSettings, Table } from '../core/table/types'
import type { OpenedTable } from '../shared/engineApi'
import { tableOf, type Origin } from './sources'

/** A table that was read, with what was found out about it. */
export interface LoadedTable extends Origin {
  id: number
  /** What was said about the records: they can be understood in another way. */
  settings: ReadSettings
  /** Size and time of the file when it was read. */
  stamp: string | null
  table: Table
  columns: ColumnSummary[]
  /** Preselected columns that are so skewed that a logarithm is proposed. */
  proposeLog: number[]
  /** It holds rows that were drawn from a model: invented, not measured. */
  generated: boolean
  /** Columns that are the pixels of an image; null where neither the file nor its values say so. */
  image: ImageColumns | null
}

/** A file's records and what is known of them. */
export type Source = Origin & Pick<LoadedTable, 'id' | 'settings' | 'stamp'>

/** Throws NoRows and NoColumns for a file that holds nothing to judge. */
export const loadTable = (source: Source): LoadedTable => loadedFrom(source, tableToJudge(source))

function tableToJudge(source: Source): Table {
  const table = tableOf(source, source.settings)
  return table.image ? table : pivotIfLong(table, source.settings)
}

/** What is found out about a table. Throws NoRows and NoColumns. */
export function loadedFrom(source: Source, table: Table): LoadedTable {
  const { path } = source
  const found = columnsToFit(table, basename(path))
  const image = table.image ?? guessImage(table, found)
  const columns = image ? measuredPixels(found, image, table) : found
  return {
    ...source,
    table,
    columns,
    proposeLog: skewedColumns(table, columns),
    generated: holdsGenerated(table),
    image,
  }
}

/** The columns of a table with those preselected that a fit begins with. Throws NoRows and NoColumns. */
export function columnsToFit(table: Table, fileName: string): ColumnSummary[] {
  if (table.rows === 0) {
    throw new IsodenseError('NoRows', `${fileName} has a header but no data rows.`)
  }
  const columns = summariseColumns(table)
  if (!columns.some((column) => column.numeric)) {
    throw nothingToCompare(table, columns, fileName)
  }
  for (const notes of [noteDates(table, columns), noteMissingCodes(table, columns)]) {
    table.notes.push(...notes.list())
    if (!table.origins) table.notedLines.push(...notes.lines())
  }
  return keepEnoughRows(table, columns)
}

const mostNamed = 20

function nothingToCompare(table: Table, columns: ColumnSummary[], fileName: string): IsodenseError {
  if (table.image) {
    const what = table.rows === 1 ? 'only one image' : `${table.rows} images that are all the same`
    return new IsodenseError('NoColumns', `${fileName} holds ${what}: there is nothing to compare.`)
  }
  const kinds = columns.slice(0, mostNamed).map(({ name, kind }) => `“${name}” (${kind})`)
  const more = columns.length > mostNamed ? ` and ${columns.length - mostNamed} more` : ''
  return new IsodenseError(
    'NoColumns',
    `${fileName} has no column with two different numbers in it: ${kinds.join(', ')}${more}.`,
  )
}

/** Each takes some milliseconds to find, and nobody goes through hundreds of proposals; light is no log of itself. */
const mostProposals = 50

function skewedColumns(table: Table, columns: ColumnSummary[]): number[] {
  const found: number[] = []
  for (const { index, preselected } of columns) {
    if (found.length === mostProposals) break
    if (
      preselected &&
      !isPixel(table.image, index) &&
      proposeLog(columnValues(table, index).values)
    )
      found.push(index)
  }
  return found
}

export function describeTable(loaded: LoadedTable): OpenedTable {
  const { id, path, reading, settings, table, columns, proposeLog, image } = loaded
  const imageProposal = image ?? proposeImage(columns)
  const { rows, dialect, notes, units, limits, layout } = table
  const { sheets = [], sheet = null, otherEncodings = [] } = reading
  return {
    ...{ tableId: id, fileName: basename(path), rows, dialect, columns, units, limits },
    ...{ proposeLog, notes, layout, settings, sheets, sheet },
    ...{ otherEncodings, openColumns: table.openColumns, openDates: openOrders(loaded) },
    ...(image && { image }),
    ...(table.files && { folder: true as const }),
    ...(imageProposal && { imageProposal }),
    ...(table.origins && { stacked: table.origins.names }),
  }
}

/** What a person has said is open no more. */
const openOrders = ({ table, columns }: LoadedTable): OpenedTable['openDates'] =>
  table.dayFirst !== undefined
    ? []
    : openDates(table, columns).map(({ column, order }) => ({
        column,
        dayFirst: order === 'day first',
      }))

/** Whether other settings leave the records of a file as they are. */
export const sameRecords = (a: ReadSettings, b: ReadSettings): boolean =>
  (['encoding', 'delimiter', 'quote', 'escape', 'sheet'] as const).every((key) => a[key] === b[key])

/**
 * Each preselected column lacks few cells, but together they may leave no row complete. The one
 * that lacks most is then left to the user, until half of the rows can be judged.
 */
function keepEnoughRows(table: Table, columns: ColumnSummary[]): ColumnSummary[] {
  const lacking = new Int32Array(table.rows)
  const count = (column: ColumnSummary, change: number) =>
    columnValues(table, column.index).values.forEach((value, row) => {
      if (Number.isNaN(value)) lacking[row] += change
    })
  const holes = ({ missing, notNumbers }: ColumnSummary) => missing + notNumbers
  const chosen = columns.filter((c) => c.preselected && holes(c) > 0)
  for (const column of chosen) count(column, 1)
  chosen.sort((a, b) => holes(b) - holes(a))
  const dropped = new Set<number>()
  for (const column of chosen) {
    const complete = lacking.reduce((sum, n) => sum + (n === 0 ? 1 : 0), 0)
    if (complete >= table.rows / 2) break
    count(column, -1)
    dropped.add(column.index)
  }
  return columns.map((c) => (dropped.has(c.index) ? { ...c, preselected: false } : c))
}
