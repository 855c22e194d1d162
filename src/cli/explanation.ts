import { basename } from 'node:path'
import { IsodenseError, type ErrorCode } from '../core/errors'
import { columnValues } from '../core/table/columnValues'
import { summariseColumns } from '../core/table/columns'
import { ledger } from '../core/table/ledger'
import type { Reading } from '../core/table/shape/understand'
import type { ReadSettings, Table } from '../core/table/types'
import { columnsToFit } from '../engine/loadedTable'
import { decisionsOf, readAsNumbers } from './decisions'

/** Cells whose readings are given; those of further rows follow from the converted table. */
const mostCells = 200_000

/** What `convert --explain` says of a file that could be read. */
export function explanationOf(
  input: string,
  reading: Reading,
  settings: ReadSettings,
  table: Table,
) {
  const { columns, errorAtFit, message } = columnsOf(table, basename(input))
  return {
    file: basename(input),
    path: input,
    ...decisionsOf({ reading, settings, table, columns }),
    ...(errorAtFit !== undefined && { errorAtFit, message }),
    warnings: table.notes,
    ...readings(table),
    ledger: ledger(table),
  }
}

/** … and of one that could not. */
export function failureOf(input: string, error: unknown) {
  const code = error instanceof IsodenseError ? error.code : 'Internal'
  return {
    file: basename(input),
    path: input,
    error: words[code] ?? code,
    code,
    message: error instanceof Error ? error.message : String(error),
  }
}

const words: Partial<Record<ErrorCode, string>> = {
  FileEmpty: 'empty file',
  NotText: 'not a text table',
  FileNotFound: 'file not found',
  FileUnreadable: 'file cannot be read',
  EncodingUnknown: 'not text of the encoding',
  TableTooLarge: 'table too large',
  SettingInvalid: 'option does not fit the file',
  ColumnUnknown: 'unknown column',
  WriteFailed: 'cannot be written',
  WouldOverwriteInput: 'cannot be written',
  Internal: 'internal error',
}

const wordsAtFit: Partial<Record<ErrorCode, string>> = {
  NoRows: 'no data rows',
  NoColumns: 'no numeric column',
}

/** A table that cannot be fitted is described all the same. */
function columnsOf(table: Table, fileName: string) {
  try {
    return { columns: columnsToFit(table, fileName) }
  } catch (error) {
    if (!(error instanceof IsodenseError) || wordsAtFit[error.code] === undefined) throw error
    return {
      columns: summariseColumns(table),
      errorAtFit: wordsAtFit[error.code],
      message: error.message,
    }
  }
}

/** Numbers as they were read, and the text of the other columns, by `row,column`, both from 0. */
function readings(table: Table) {
  const rows = Math.min(table.rows, Math.floor(mostCells / table.names.length))
  const cells: [place: string, value: number][] = []
  const text: [place: string, value: string][] = []
  table.cells.forEach((column, j) => {
    const values = readAsNumbers(table, j) ? columnValues(table, j).values : null
    for (let row = 0; row < rows; row++) {
      if (values === null) text.push([`${row},${j}`, column.at(row)])
      else if (!Number.isNaN(values[row])) cells.push([`${row},${j}`, values[row]])
    }
  })
  return { readRows: rows, cells: Object.fromEntries(cells), text: Object.fromEntries(text) }
}
