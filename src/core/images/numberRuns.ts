import type { ColumnSummary } from '../table/types'

/** Columns from … to − 1 of a table. */
export interface Run {
  from: number
  to: number
}

/** Columns of numbers that follow each other, those with one value included; without names and dates of rows. */
export function numberRuns(
  columns: readonly ColumnSummary[],
  also: (column: ColumnSummary) => boolean = () => true,
): Run[] {
  const runs: Run[] = []
  columns.forEach((column, i) => {
    const { kind, min } = column
    if (kind === 'identifier' || kind === 'date' || !Number.isFinite(min) || !also(column)) return
    const last = runs.at(-1)
    if (last?.to === i) last.to++
    else runs.push({ from: i, to: i + 1 })
  })
  return runs
}
