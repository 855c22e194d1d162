import type { OpenedTable } from './engineApi'

/** What a person should look at before the figures of a file are trusted. */
export type ImportDoubt =
  'tables' | 'sheets' | 'encoding' | 'decimal' | 'dates' | 'header' | 'ragged' | 'long'

/** Another table of so much of the size of the one that was taken may be the one that is meant. */
const similar = 0.5
/** Share of rows that are too short or too long from which the cells may be parted in a wrong way. */
const manyOdd = 0.05

/** What is doubtful about the reading of a file, and was not yet decided by a person. */
export function importDoubts({
  layout,
  settings,
  sheets,
  rows,
  otherEncodings,
  openColumns,
  openDates,
}: OpenedTable): ImportDoubt[] {
  const doubts: ImportDoubt[] = []
  const size = (place: (typeof layout.tables)[number]) => place.rows * place.columns.length
  const taken = layout.tables[layout.taken]
  const rival = layout.tables.some(
    (other, i) => i !== layout.taken && taken && size(other) >= similar * size(taken),
  )
  const unasked = settings.headerLine === undefined && settings.headerLines === undefined
  if (rival && settings.table === undefined && settings.headerLine === undefined)
    doubts.push('tables')
  if (sheets.length > 1 && settings.sheet === undefined) doubts.push('sheets')
  if (otherEncodings.length > 0 && settings.encoding === undefined) doubts.push('encoding')
  if (openColumns.length > 0 && settings.decimal === undefined) doubts.push('decimal')
  if (openDates.length > 0 && settings.dayFirst === undefined) doubts.push('dates')
  if (layout.headerLines.length === 0 && unasked) doubts.push('header')
  const odd = layout.shortRows + layout.longRows
  if (odd > 0 && odd >= manyOdd * rows && !isSettled(settings)) doubts.push('ragged')
  if (layout.long?.pivoted === false && settings.pivot === undefined) doubts.push('long')
  return doubts
}

/** A person has looked at how the cells are parted. */
const isSettled = ({ delimiter, quote }: OpenedTable['settings']): boolean =>
  delimiter !== undefined || quote !== undefined
