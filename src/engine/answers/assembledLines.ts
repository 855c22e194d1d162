import type { Table } from '../../core/table/types'
import type { PreviewLine } from '../../shared/importPreview'
import { cut, mostColumns } from './previewLines'

/** Rows that are shown, and of each file or sheet of a stack at least. */
const mostRows = 30
const leastOfEach = 3

/** Rows of a table that no file has as it is: of a list that was pivoted, of a stack, or of images. */
export const isAssembled = ({ layout, origins, files }: Table): boolean =>
  layout.long?.pivoted === true || origins !== undefined || files !== undefined

/** The first rows of such a table; of a stack, those of each of its parts. */
export function assembledLines({ cells, rows, lines, origins }: Table): PreviewLine[] {
  const parts = origins?.names.length ?? 1
  const ofEach = Math.max(leastOfEach, Math.floor(mostRows / parts))
  const shown: PreviewLine[] = []
  let [part, inPart] = [-1, 0]
  for (let row = 0; row < rows && shown.length < mostRows; row++) {
    const own = origins?.of[row] ?? 0
    if (own !== part) [part, inPart] = [own, 0]
    if (inPart++ >= ofEach) continue
    shown.push({
      ...{ line: lines[row], role: 'row', odd: null, noted: false, skipped: 0 },
      cells: cells.slice(0, mostColumns).map((column) => cut(column.at(row))),
    })
  }
  return shown
}
