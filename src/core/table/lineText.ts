import type { Table } from './types'

/** The line on which a row begins, for a sentence: `12`, or in stacked files `12 of b.csv`; of an image its number and name. */
export function lineText({ lines, origins, files }: Table, row: number): string {
  const line = String(lines[row])
  if (files) return `${line} (${files.at(row)})`
  return origins ? `${line} of ${origins.names[origins.of[row]]}` : line
}
