import type { ReasonsPage } from '../../shared/api/reasons'
import type { Arrangement } from './input'

/** Rows as they are ranked, or those with the same first cause together. */
export type ReasonsOrder = 'rank' | 'cause'

/** More columns than this would be too narrow to be read. */
export const mostColumnsShown = 60

/**
 * Which columns of a page are shown, the most telling ones, and in which order its rows stand: of the same first cause
 * together, causes of most rows first, a value that is too large before one that is too small, then by rank.
 *
 * @param names of the model's columns
 */
export function arrange(
  { rows, shares, reasons }: Pick<ReasonsPage, 'rows' | 'shares' | 'reasons'>,
  names: readonly string[],
  order: ReasonsOrder,
): Arrangement {
  const d = names.length
  const place = new Map(names.map((name, j) => [name, j]))
  const first = Int32Array.from(reasons, ({ causes }) => place.get(causes[0]?.column ?? '') ?? -1)
  const counts = new Int32Array(d)
  for (const column of first) if (column >= 0) counts[column]++
  const columns = mostTelling(shares, d)
  const ranked = Int32Array.from(rows.keys())
  const countOf = (at: number) => (first[at] < 0 ? -1 : counts[first[at]])
  const sideOf = (at: number) => (first[at] < 0 ? 0 : Math.sign(shares[at * d + first[at]]))
  const byCause = (a: number, b: number) =>
    countOf(b) - countOf(a) || first[a] - first[b] || sideOf(b) - sideOf(a) || a - b
  return {
    rows: order === 'rank' ? ranked : ranked.sort(byCause),
    columns,
    firstCauses: columns.map((column) => counts[column]),
  }
}

function mostTelling(shares: Float32Array, d: number): Int32Array {
  const all = Int32Array.from({ length: d }, (_, j) => j)
  if (d <= mostColumnsShown) return all
  const sums = new Float64Array(d)
  shares.forEach((share, i) => (sums[i % d] += Math.abs(share)))
  return all
    .sort((a, b) => sums[b] - sums[a] || a - b)
    .slice(0, mostColumnsShown)
    .sort()
}
