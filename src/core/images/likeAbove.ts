/** So many rows are looked at. */
const mostRows = 300
/** Fewer say nothing. */
const fewestRows = 8
/** A correlation of neighbours, and by how much it must be larger than that of pixels half a line apart. */
const least = 0.1

/**
 * Whether values are those of an image whose lines have so many pixels: a pixel goes with the one above it more than with
 * one half a line away, which no curve and no list of measurements does.
 *
 * @param columns values of each pixel, in the order of the table
 * @param line pixels that follow each other in a line
 */
export function likeAbove(columns: readonly Float64Array[], line: number): boolean {
  const rows = evenly(columns[0]?.length ?? 0)
  if (rows.length < fewestRows) return false
  const standard = columns.map((values) => standardised(rows.map((row) => values[row]!)))
  const [next, half, above] = [1, line >> 1, line].map((lag) => meanCorrelation(standard, lag)) as [
    number,
    number,
    number,
  ]
  return next > least && above > least && above > half + least
}

function evenly(rows: number): number[] {
  const count = Math.min(rows, mostRows)
  return Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count))
}

/** With mean 0 and length 1; null where all are the same. */
function standardised(values: number[]): number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const length = Math.hypot(...values.map((value) => value - mean))
  return length > 0 ? values.map((value) => (value - mean) / length) : null
}

/** Of all pairs of columns so far apart, constant ones left out; 0 where there is none. */
function meanCorrelation(columns: (number[] | null)[], lag: number): number {
  let sum = 0
  let pairs = 0
  columns.forEach((a, i) => {
    const b = columns[i + lag]
    if (!a || !b) return
    sum += a.reduce((dot, value, row) => dot + value * b[row]!, 0)
    pairs++
  })
  return pairs === 0 ? 0 : sum / pairs
}
