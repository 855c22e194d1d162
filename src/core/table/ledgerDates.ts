import { dateTimeText } from './calendar'
import { columnValues } from './columnValues'
import { columnDates } from './dateValues'
import { isMissing } from './numberLocale'
import { looksLikeDate } from './dates'
import { readDate } from './readDate'
import { textKind } from './textKind'
import type { Table } from './types'

export type DateReason = 'ambiguous' | 'not a date'

export interface DateRemark {
  /** The date that was read; null for none. */
  reading: string | null
  reasons: DateReason[]
}

/** Cells that tell a column of other texts, so that not each of its cells is looked at. */
const looked = 50

/**
 * What a ledger says of the cells of a column of texts: where it is one of dates, those that are none, and those
 * of which nothing says whether the day or the month comes first. Null for a column of which it says nothing.
 */
export function dateRemarks(
  table: Table,
  column: number,
): ((row: number) => DateRemark | null) | null {
  if (!isOfDates(table, column)) return null
  const cells = table.cells[column]
  const { values, open } = columnDates(table, column)
  const isOpen = open && table.dayFirst === undefined
  if (!isOpen && values.every((time) => !Number.isNaN(time))) return null
  return (row) => {
    const time = values[row]
    const cell = cells.at(row)
    if (Number.isNaN(time))
      return isMissing(cell) ? null : { reading: null, reasons: ['not a date'] }
    if (!isOpen || !canBeTwo(cell)) return null
    return { reading: dateTimeText(time), reasons: ['ambiguous'] }
  }
}

/** As `summariseColumns` finds it out, or as a person says. */
function isOfDates({ names, cells, kinds, ...table }: Table, column: number): boolean {
  if (kinds[column] !== null) return kinds[column] === 'date'
  let [present, dates] = [0, 0]
  for (let row = 0; row < cells[column].length && present < looked; row++) {
    const cell = cells[column].at(row)
    if (isMissing(cell)) continue
    present++
    if (looksLikeDate(cell)) dates++
  }
  if (dates * 2 < present || dates === 0) return false
  const values = columnValues({ ...table, cells, kinds }, column)
  return textKind(names[column], cells[column], values) === 'date'
}

function canBeTwo(cell: string): boolean {
  const reading = readDate(cell)
  return reading?.open === true && ![reading.dayFirst, reading.monthFirst].some(Number.isNaN)
}
