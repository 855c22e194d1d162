import { formatNumber } from '../../charts/formatNumber'

/**
 * The table's own columns, before those of the file; widths in pixels, for a file of `rows` rows. How unusual a row is comes
 * fourth, or its log density where that is not known. How sure a flag is, and what a row is known to be, come last, where that is known of some.
 * Rows that are images have theirs in front.
 */
export function fixedColumns(
  rows: number,
  {
    oneIn,
    howSure,
    labelled,
    image = false,
    named = false,
  }: { oneIn: boolean; howSure: boolean; labelled: boolean; image?: boolean; named?: boolean },
) {
  const count = Math.max(52, Math.ceil(18 + 8.6 * formatNumber(rows).length))
  return [
    ...(image ? [{ key: 'image', width: 44 } as const] : []),
    { key: 'line', width: count },
    { key: 'rank', width: count },
    // A family's name takes more than its number.
    { key: 'family', width: named ? 128 : 64 },
    { key: oneIn ? 'oneIn' : 'logDensity', width: 116 },
    ...(howSure ? [{ key: 'howSure', width: 98 } as const] : []),
    ...(labelled ? [{ key: 'label', width: 74 } as const] : []),
  ] as const
}
export type FixedColumns = ReturnType<typeof fixedColumns>

export const widthOf = (columns: FixedColumns): number =>
  columns.reduce((sum, { width }) => sum + width, 0)

export const cellWidth = 100
