import type { Table } from './types'

/** The line on which a row begins, for a sentence: `12`, or in stacked files `12 of b.csv`. */
export function lineText({ lines, origins }: Table, row: number): string {
  const line = String(lines[row])
  return origins ? `${line} of ${origins.names[origins.of[row]]}` : line
}
