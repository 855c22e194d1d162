import type { LongList } from '../../../core/table/types'
import type { ImportPreview } from '../../../shared/importPreview'
import { allSheets } from '../../../shared/readSettings'

/** A sentence under `import.decisions` in the locales. */
export interface Decision {
  key: string
  values: Record<string, string | number>
  /** Where the sentence differs for one and many. */
  count?: number
}

/** What was decided about a file and by what; `said` sentences are what a person has decided. */
export function decisions({ table, settings, sheet, sheets }: ImportPreview): Decision[] {
  if (table === null) return []
  const { dialect, layout } = table
  const list: Decision[] = []
  // Those of a list that was given a row for each part are others.
  const columnsInFile = layout.tables[layout.taken]?.columns.length ?? table.columns.length
  const add = (key: string, values: Decision['values'] = {}, count?: number) =>
    list.push({ key, values, ...(count !== undefined && { count }) })

  if (table.folder) {
    add('folder', { columns: table.columns.length })
    if (table.rows !== null) add('rows', { count: table.rows }, table.rows)
    return list
  }
  const { stacked } = table
  const isOfSheets = settings.sheet === allSheets
  if (stacked.length > 0 && isOfSheets) add('sheetsAll', { names: stacked.join(', ') })
  else if (stacked.length > 0) add('filesAll', { names: stacked.join(', ') })
  if (sheets.length > 1 && sheet !== null && !isOfSheets) {
    add(settings.sheet === undefined ? 'sheetFirst' : 'sheetSaid', { sheet, count: sheets.length })
  }
  if (sheets.length === 0) {
    const { encoding } = dialect
    if (settings.encoding !== undefined) add('encodingSaid', { encoding })
    else if (dialect.bom) add('encodingMark', { encoding })
    else add('encodingFound', { encoding })
    const [said, found] = ['delimiterSaid', 'delimiterFound']
    add(settings.delimiter === undefined ? found : said, { columns: columnsInFile })
  }
  if (settings.decimal !== undefined) add('decimalSaid', { mark: dialect.decimal })
  else if (table.readings.length > 0) add('decimalOpen', { mark: dialect.decimal })
  else add('decimalFound', { mark: dialect.decimal })

  const [date] = table.dates
  if (settings.dayFirst !== undefined) add(settings.dayFirst ? 'dayFirstSaid' : 'monthFirstSaid')
  else if (date) add(date.taken === 'day first' ? 'dayFirstOpen' : 'monthFirstOpen')

  const [first] = layout.headerLines
  const lines = layout.headerLines.length
  if (first === undefined) add(settings.headerLines === 0 ? 'noHeaderSaid' : 'noHeader')
  else add('header', { line: first, lines }, lines)
  const units = table.columns.filter(({ unit }) => unit !== null).length
  if (units > 0) add('units', { count: units }, units)
  const around = layout.preamble.length + layout.footer.length
  if (around > 0 && table.part !== 'lines') add('around', { count: around }, around)
  if (layout.blankLines > 0) add('blank', { count: layout.blankLines }, layout.blankLines)
  if (layout.tables.length > 1) {
    add(settings.table === undefined ? 'largestTable' : 'tableSaid', {
      ...{ count: layout.tables.length, number: layout.taken + 1 },
    })
  }
  const { shortRows, longRows } = layout
  if (shortRows + longRows > 0) add('ragged', { short: shortRows, long: longRows })
  if (layout.long) add(...aboutList(layout.long, settings.pivot))
  if (table.part !== null) add(table.part, { line: settings.headerLine ?? 1 })
  if (table.rows !== null) add('rows', { count: table.rows }, table.rows)
  return list
}

/** Whether a list with a row for each measured value was given a row for each part. */
function aboutList(
  { part, characteristic, value, pivoted }: LongList,
  said: boolean | undefined,
): [key: string, values: Decision['values']] {
  const names = { part: part.join(' / '), characteristic: characteristic.join(' / '), value }
  if (pivoted) return [said === undefined ? 'pivoted' : 'pivotedSaid', names]
  return [said === undefined ? 'couldPivot' : 'notPivotedSaid', names]
}
