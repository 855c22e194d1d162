import { formatNumber } from '../formatNumber'

/** What the heat map of the reasons says; the window passes those of its language. */
export interface ReasonsWords {
  line(line: number): string
  /** How to read a cell. */
  legend: string
  /** How many flagged rows and columns are shown of all; nothing where these are all. */
  shown(rows: number, allRows: number, columns: number, allColumns: number): string
}

export const englishReasonsWords: ReasonsWords = {
  line: (line) => `line ${line}`,
  legend:
    'Share of the row’s distance in per cent; + (orange): larger than it should be, − (blue): smaller. (n): first cause of n rows.',
  shown: (rows, allRows, columns, allColumns) =>
    [
      rows < allRows
        ? `the ${formatNumber(rows)} most anomalous of ${formatNumber(allRows)} flagged rows`
        : `${formatNumber(rows)} flagged rows`,
      ...(columns < allColumns
        ? [`the ${formatNumber(columns)} most telling of ${formatNumber(allColumns)} columns`]
        : []),
    ].join(', '),
}
