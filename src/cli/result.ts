import type { Analysis, Flags, OpenedTable } from '../shared/engineApi'
import type { LeftOutRow } from '../core/table/types'

/** RESULT.json: what "detect --json" writes. Rows are zero-based data rows of the file. */
export function detectResult(
  opened: OpenedTable,
  analysis: Analysis,
  flags: Flags,
  leftOut: LeftOutRow[],
) {
  const { columns, minComponents, maxComponents, ...settings } = analysis.settings
  return {
    rows: analysis.rows,
    fittedRows: analysis.fittedRows,
    leftOut,
    columns: analysis.columns,
    settings: { columnIndices: columns, minComponents, maxComponents, ...settings },
    ...(analysis.selectionRows !== undefined && { selectionRows: analysis.selectionRows }),
    model: analysis.model,
    selection: analysis.selection,
    percentile: flags.percentile,
    threshold: flags.threshold,
    flaggedRows: Array.from(flags.rows).sort((a, b) => a - b),
    warnings: [...opened.notes, ...analysis.warnings, ...tieWarnings(flags)],
  }
}

/** Rows that tie at the threshold are not flagged, so fewer may be flagged than were asked for. */
export function tieWarnings({ ties, count }: Flags): string[] {
  if (ties === 0) return []
  return [
    `${ties} rows have exactly the log density of the threshold and are not flagged; only ${count} rows lie below it.`,
  ]
}
