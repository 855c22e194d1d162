import type { ParallelAxis, ParallelFamily, ParallelRows } from '../../shared/api/parallel'
import { userValue } from '../axisValue'
import { formatNumber } from '../formatNumber'

/** Rows that the table has at most. */
export const mostParallelLines = 500
const digits = 6

/** Rows with their values on the axes; an empty cell where there is none. */
export const valueLines = (
  { row, line, values }: ParallelRows,
  axes: number,
): { row: number; cells: string[] }[] =>
  Array.from(row.subarray(0, mostParallelLines), (one, i) => ({
    row: one,
    cells: [
      formatNumber(line[i]),
      ...Array.from(values.subarray(i * axes, (i + 1) * axes), (value) => formatNumber(value, 12)),
    ],
  }))

/** The mean of a family on each axis; of a log column its geometric mean. */
export const meanCells = (axes: readonly ParallelAxis[], { mean }: ParallelFamily): string[] =>
  axes.map((axis, at) => formatNumber(userValue(axis, mean[at]), digits))
