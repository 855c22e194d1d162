import type { Table } from './types'

/** Line of the file on which a cell stands: that of its row, but in a list that was given a row for each part. */
export const lineOfCell = (
  { cells, lines }: Pick<Table, 'cells' | 'lines'>,
  row: number,
  column: number,
): number => cells[column].line?.(row) ?? lines[row]
