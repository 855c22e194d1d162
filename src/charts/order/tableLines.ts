import type { OrderFlags, OrderView } from '../../shared/api/order'
import { formatFixed, formatNumber } from '../formatNumber'
import { placeText } from './placeText'

/** A line of the table that has what the chart shows. */
export interface OrderLine {
  cells: string[]
  row?: number
}

/** Rows or stretches that the table has at most. */
export const mostOrderLines = 1_000
const decimals = 3

/** Rows one by one as the chart shows them: line, place, what they are ranked by, and whether they are flagged. */
export function rowLines(
  { scale, points }: Pick<OrderView, 'scale' | 'points'>,
  flags: OrderFlags,
  { flagged, notFlagged }: { flagged: string; notFlagged: string },
): OrderLine[] {
  if (!points) return []
  const isFlagged = new Set(flags.flagged.row)
  return Array.from(points.row.subarray(0, mostOrderLines), (row, i) => ({
    row,
    cells: [
      formatNumber(points.line[i]),
      ...(scale === 'line' ? [] : [placeText(scale, points.at[i])]),
      formatFixed(points.value[i], decimals),
      isFlagged.has(row) ? flagged : notFlagged,
    ],
  }))
}

/** Stretches of many rows: from and to, rows, flagged ones, lowest, quartiles. Empty ones are left out. */
export function stretchLines(
  { scale, bands }: Pick<OrderView, 'scale' | 'bands'>,
  flags: OrderFlags,
): OrderLine[] {
  if (!bands) return []
  const { edges, count, lowest, lowerQuartile, median, upperQuartile } = bands
  const last = count.length - 1
  const [from, to] = [edges[0], edges[edges.length - 1]]
  const flagged = new Int32Array(count.length)
  for (const at of flags.flagged.at) {
    if (at < from || at > to) continue
    let b = Math.min(last, Math.floor(((at - from) / (to - from)) * count.length))
    // Rounding may have put a place that lies on an edge into the stretch beside its own.
    if (at < edges[b]) b--
    else if (b < last && at >= edges[b + 1]) b++
    flagged[b]++
  }
  return Array.from(count, (rows, b) => ({
    rows,
    cells: [
      `${placeText(scale, edges[b])} … ${placeText(scale, edges[b + 1])}`,
      formatNumber(rows),
      formatNumber(flagged[b]),
      ...[lowest[b], lowerQuartile[b], median[b], upperQuartile[b]].map((value) => formatFixed(value, decimals)), // prettier-ignore
    ],
  }))
    .filter(({ rows }) => rows > 0)
    .slice(0, mostOrderLines)
    .map(({ cells }) => ({ cells }))
}
