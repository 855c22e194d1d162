import { kindSaid } from '../kindSaid'
import type { ReadSettings, Table } from '../types'
import { pivotLong } from './pivot'
import { recogniseLong } from './recognise'

/**
 * A list of single values as a table with a row for each part: where it certainly is one, or a person
 * says so. A list that is not certain, or that a person wants as it is, keeps its rows; `layout.long`
 * then says that it could be pivoted.
 */
export function pivotIfLong(table: Table, settings: ReadSettings = {}): Table {
  const { pivot } = settings
  const layout = recogniseLong(table, pivot === true)
  if (layout === null) {
    if (pivot !== true) return table
    const note =
      'The table could not be given a row for each part: no columns for part, characteristic and value were found.'
    return { ...table, notes: [...table.notes, note] }
  }
  if (pivot ?? layout.certain) {
    const pivoted = pivotLong(table, layout)
    return { ...pivoted, kinds: pivoted.names.map((name) => kindSaid(settings, name)) }
  }
  const long = {
    part: layout.part.map((j) => table.names[j]),
    characteristic: layout.characteristic.map((j) => table.names[j]),
    value: table.names[layout.value],
    ...{ pivoted: false, rows: table.rows, duplicates: 0, leftOut: [] },
  }
  const note =
    `The file seems to list single values of “${long.characteristic.join(' and ')}” for each “${long.part.join(' and ')}”; ` +
    'each row is taken as it is.'
  const notes = pivot === undefined ? [...table.notes, note] : table.notes
  return { ...table, notes, layout: { ...table.layout, long } }
}
