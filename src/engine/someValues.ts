import type { Prepared } from './prepare'

const mostSeen = 10_000

/** Values of a column in the user's units: at most 10 000 of the fitted rows, evenly. */
export function someValues(
  { columnData, center, scale, log }: Pick<Prepared, 'columnData' | 'center' | 'scale' | 'log'>,
  j: number,
): Float64Array {
  const { values, rows, columns } = columnData
  const n = Math.min(rows, mostSeen)
  return new Float64Array(n).map((_, i) => {
    const own = center[j] + scale[j] * values[Math.floor((i * rows) / n) * columns + j]
    return log[j] ? Math.exp(own) : own
  })
}
