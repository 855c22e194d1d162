import { IsodenseError } from '../../core/errors'
import { levelsOf } from '../../core/table/levels'
import { isMissing } from '../../core/table/numberLocale'
import type { Table } from '../../core/table/types'
import { labels, type LabelColumn } from '../../shared/labels'

const mostNamed = 5

/**
 * Labels of every row by the values of a column, as `RowLabels.of`, and what of the values is doubtful. A marker of
 * a missing value, such as n/a, labels where it is named.
 * @throws ColumnUnknown
 */
export function columnLabels(
  table: Table,
  { column, ...values }: LabelColumn,
): { of: Uint8Array; notes: string[] } {
  const index = table.names.indexOf(column)
  if (index < 0)
    throw new IsodenseError('ColumnUnknown', `The file has no label column “${column}”.`)
  const codes = new Map(
    labels.flatMap((label, i) => values[label].map((value) => [value.trim(), i + 1] as const)),
  )
  const levels = levelsOf(table, index)
  const codeOfLevel = levels.values.map((value) => codes.get(value) ?? 0)
  const of = Uint8Array.from(levels.of, (level) => (level < 0 ? 0 : codeOfLevel[level]))
  const met = new Set(levels.values)
  if ([...codes.keys()].some(isMissing)) labelMissing(table, index, { levels, codes, met }, of)

  const notes: string[] = []
  const absent = [...codes.keys()].filter((value) => !met.has(value))
  if (absent.length > 0)
    notes.push(`No row of the label column “${column}” has the value ${listed(absent)}.`)
  const others = levels.values.filter((_, level) => codeOfLevel[level] === 0)
  if (others.length > 0) {
    const rows = levels.of.reduce((n, level) => n + (level >= 0 && !codeOfLevel[level] ? 1 : 0), 0)
    notes.push(
      `${rows === 1 ? '1 row has' : `${rows} rows have`} another value in the label column “${column}” and ${rows === 1 ? 'is' : 'are'} not labelled by it: ${listed(others)}.`,
    )
  }
  return { of, notes }
}

interface Found {
  levels: ReturnType<typeof levelsOf>
  codes: Map<string, number>
  /** Values that some row has. */
  met: Set<string>
}

/** Levels know no missing values: their cells are looked at themselves. */
function labelMissing(table: Table, column: number, { levels, codes, met }: Found, of: Uint8Array) {
  levels.of.forEach((level, row) => {
    if (level >= 0) return
    const value = table.cells[column].at(row).trim()
    if (codes.has(value)) met.add(value)
    of[row] = codes.get(value) ?? 0
  })
}

function listed(values: string[]): string {
  const named = values.slice(0, mostNamed).map((value) => `“${value}”`)
  const more = values.length - named.length
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
