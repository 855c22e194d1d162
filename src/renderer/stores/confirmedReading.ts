import type { ReadSettings } from '../../core/table/types'
import type { OpenedTable } from '../../shared/engineApi'
import type { ImportDoubt } from '../../shared/importDoubts'

/** A table's settings, with what was doubtful said as it was read. */
export function confirmed(
  { settings, dialect, layout, sheet, openDates }: OpenedTable,
  doubts: readonly ImportDoubt[],
): ReadSettings {
  const said: Record<ImportDoubt, ReadSettings> = {
    encoding: { encoding: dialect.encoding },
    decimal: { decimal: dialect.decimal },
    dates: { dayFirst: openDates[0]?.dayFirst },
    header: { headerLines: 0 },
    tables: { table: layout.taken + 1 },
    sheets: sheet === null ? {} : { sheet },
    ragged: { delimiter: dialect.delimiter },
    long: { pivot: layout.long?.pivoted === true },
  }
  return Object.assign({}, settings, ...doubts.map((doubt) => said[doubt]))
}
