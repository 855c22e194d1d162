import { encodings, type Encoding } from '../../core/table/encoding/encodings'
import { previewEncodings, type EncodingPreview } from '../../core/table/encoding/preview'
import { IsodenseError } from '../../core/errors'
import { summariseColumns } from '../../core/table/columns'
import { couldBeLong } from '../../core/table/long/couldBeLong'
import { pivotIfLong } from '../../core/table/long/pivotIfLong'
import type { ColumnSummary, ReadSettings, Table } from '../../core/table/types'
import type { ImportPreview, PreviewColumn, PreviewPart } from '../../shared/importPreview'
import { noteDates } from '../../core/table/noteDates'
import { tableOf, type Origin } from '../sources'
import { dateReadings } from './dateReadings'
import { assembledLines, isAssembled } from './assembledLines'
import { mostColumns, previewLines } from './previewLines'
import { openWithout } from './openWithout'
import { twoReadings } from './twoReadings'

/** What there is to look at. */
export interface PreviewSource {
  fileName: string
  settings: ReadSettings
  origin: Origin
  /** What was looked at, where it is not all that would be read. */
  part: PreviewPart | null
  /** Where the table is there already. */
  known?: { table: Table; columns: ColumnSummary[] } | undefined
}

/** A file as the settings have it, or why it cannot be read so. */
export function importPreview(
  { fileName, settings, origin, part, known }: PreviewSource,
  encodingPreviews: EncodingPreview[],
): ImportPreview {
  const { reading } = origin
  const { sheets = [], sheet = null } = reading
  const rest = { fileName, settings, sheets, sheet, encodings: encodingPreviews }
  const found = attempt(() => known ?? understood(origin, settings))
  if ('problem' in found) return { ...rest, table: null, problem: found.problem }
  const { table, columns } = found.value
  const open = table.openColumns
  return {
    ...rest,
    // Of a part it cannot be told: there may be numbers further down.
    problem: part === null ? obstacle(table, columns) : null,
    table: {
      columns: columns.map((column) => previewColumn(table, column, open)),
      shownColumns: Math.min(columns.length, mostColumns),
      folder: table.files !== undefined,
      lines: isAssembled(table) ? assembledLines(table) : previewLines(reading.store, table),
      rows: part === null ? table.rows : null,
      part,
      dialect: table.dialect,
      layout: table.layout,
      notes: table.notes,
      readings: twoReadings(table, settings.decimal === undefined ? open : openWithout(table)),
      dates: dateReadings(table, columns),
      canPivot: !table.image && (table.layout.long !== undefined || couldBeLong(table)),
      stacked: table.origins?.names ?? [],
    },
  }
}

/** A file that is no table in this encoding, with what the other encodings make of it. */
export const failedPreview = (
  fileName: string,
  settings: ReadSettings,
  problem: string,
  encodingPreviews: EncodingPreview[],
): ImportPreview => ({
  ...{ fileName, settings, problem, table: null, sheets: [], sheet: null },
  encodings: encodingPreviews,
})

/** Encodings to choose among, those that fit first; none where the bytes are the same in most. */
export function encodingsToShow(bytes: Uint8Array, certain: boolean): EncodingPreview[] {
  if (certain || bytes.every((byte) => byte < 0x80)) return []
  const among: Encoding[] = encodings.filter((encoding) => !encoding.startsWith('utf-16'))
  return previewEncodings(bytes, among).sort((a, b) => Number(a.fails !== null) - Number(b.fails !== null)) // prettier-ignore
}

function understood(origin: Origin, settings: ReadSettings) {
  const read = tableOf(origin, settings)
  const table = read.image ? read : pivotIfLong(read, settings)
  const columns = summariseColumns(table)
  const notes = noteDates(table, columns)
  const noted = {
    notes: [...table.notes, ...notes.list()],
    notedLines: [...table.notedLines, ...notes.lines()],
  }
  return { table: { ...table, ...noted }, columns }
}

/** Why the table would be refused; the sentences are those of `loadTable`, without the file's name. */
function obstacle(table: Table, columns: ColumnSummary[]): string | null {
  if (table.rows === 0) return 'There are no data rows.'
  if (!columns.some(({ numeric }) => numeric)) {
    return 'There is no column with two different numbers in it.'
  }
  return null
}

function previewColumn(
  table: Table,
  column: ColumnSummary,
  open: readonly number[],
): PreviewColumn {
  const { index, name, kind } = column
  const added = !isAssembled(table) && index >= table.names.length - table.layout.addedColumns
  return { name, kind, unit: table.units[index] ?? null, added, open: open.includes(index) }
}

/** Messages that a person can act on are part of the preview; anything else is an error. */
export function attempt<Value>(action: () => Value): { value: Value } | { problem: string } {
  try {
    return { value: action() }
  } catch (error) {
    if (error instanceof IsodenseError) return { problem: error.message }
    throw error
  }
}
