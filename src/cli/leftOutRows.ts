import type { LeftOutRow } from '../core/table/types'

/** Rows that are not in a fit as RESULT.json has them: in the file's order, each with its sentence. */
export const leftOutRows = (rows: LeftOutRow[]): Omit<LeftOutRow, 'reasons'>[] =>
  rows.map(({ reasons: _, ...told }) => told).sort((a, b) => a.row - b.row)
