import type { ColumnSummary, ImageColumns, Table } from '../table/types'

/**
 * Pixels of an image are measured: one that happens to be 0 or 1 only, which anywhere else would be a label, is chosen as
 * the others are. What a person said of a column stands.
 */
export function measuredPixels(
  columns: ColumnSummary[],
  { first, width, height }: ImageColumns,
  { kinds }: Pick<Table, 'kinds'>,
): ColumnSummary[] {
  return columns.map((column) => {
    const { index, kind, numeric } = column
    const isPixel = index >= first && index < first + width * height
    return isPixel && numeric && kind === 'label' && kinds[index] === null
      ? { ...column, kind: 'measurement', preselected: true }
      : column
  })
}
