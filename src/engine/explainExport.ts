import type { FurtherColumn } from '../core/table/annotations'
import type { RowReasons } from '../shared/api/reasons'
import { plainNumber, reasonTexts } from '../shared/reasonText'
import { isFlagged } from './answers/cut'
import { cutOf } from './answers/threshold'
import { reasonsOfRow } from './explain'
import { explainerOf } from './explainModel'
import type { FurtherColumns } from './furtherColumnsOf'
import type { Model } from './model'

/** So many reasons of a row are written. */
const mostReasons = 3

/** Why flagged rows are untypical; no columns where no row is flagged, or nothing is explained. */
export const reasonColumns: FurtherColumns = (loaded, models, by, rows) => {
  const judged = models.flatMap((model) => {
    const cut = cutOf(model, by)
    const index = (row: number) => {
      const i = model.fittedIndex[row]
      return i >= 0 && isFlagged(cut, i) ? i : -1
    }
    return explainerOf(model) && rows.some((row) => index(row) >= 0) ? [{ model, index }] : []
  })
  if (judged.length === 0) return []
  const count = Math.max(...judged.map(({ model }) => reasonsOf(model)))
  return columnsOf(count, loaded.table.dialect.decimal, (row) => {
    for (const { model, index } of judged) {
      const i = index(row)
      if (i >= 0) return reasonsOfRow(model, i)
    }
    return null
  })
}

/** A row has no more reasons than this. */
export const reasonsOf = ({ notNormal, prepared }: Model): number =>
  Math.min(mostReasons, prepared.columnData.columns + (notNormal ? 1 : 0))

/** @param of null for a row that has none */
export function columnsOf(
  count: number,
  decimal: '.' | ',',
  of: (row: number) => RowReasons | null,
): FurtherColumn[] {
  const write = plainNumber(decimal)
  // The columns of one row ask for the same.
  let last = { row: -1, texts: [] as string[] }
  const textsOf = (row: number) => {
    if (last.row !== row) {
      const reasons = of(row)
      last = { row, texts: reasons ? reasonTexts(reasons, write) : [] }
    }
    return last.texts
  }
  return Array.from({ length: count }, (_, n) => ({
    word: `reason_${n + 1}`,
    of: (row) => textsOf(row)[n] ?? '',
  }))
}
